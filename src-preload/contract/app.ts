import { z } from 'zod';
import type { MainActionId } from './actions.ts';
import type { UpdateChannel } from './settings.ts';
import { idSchema, nothingSchema } from './values.ts';

/** Whether the local store could be opened, and what can be done if not. */
export type StoreState =
  | { readonly state: 'ready' }
  | {
      readonly state: 'damaged';
      readonly file: string;
      /** When the newest good backup was made, milliseconds; null when there is none. */
      readonly backupAt: number | null;
    }
  | { readonly state: 'newer'; readonly file: string; readonly found: number; readonly known: number };

export type AppState = {
  readonly store: StoreState;
  readonly isDemoRunning: boolean;
  /** An interview that is being held: whoever is in the middle of one comes back to it, whatever ended the app. */
  readonly interruptedInterviewId: string | null;
  readonly isPackaged: boolean;
  readonly platform: string;
  /** Whether this system lets an app have the computer's own sound. */
  readonly canRecordSystemSound: boolean;
  readonly locale: string;
};

export type AppInfo = {
  readonly version: string;
  readonly electron: string;
  readonly chromium: string;
  readonly node: string;
  readonly sqlite: string;
  /** Which releases are fetched; null in a copy that was built without an address for updates. */
  readonly updateChannel: UpdateChannel | null;
  readonly dataFolder: string;
  readonly logFile: string;
};

/** What the demo workspace can be asked to do, so that people can see the app react. */
const demoActions = ['move-candidate', 'add-applicant', 'revoke-access', 'go-slow', 'go-fast', 'fail-once'] as const;
export type DemoAction = (typeof demoActions)[number];

const mainActions = [
  'new-window',
  'zoom-in',
  'zoom-out',
  'zoom-reset',
  'full-screen',
  'quit',
] as const satisfies readonly MainActionId[];

export const appRequests = {
  state: nothingSchema,
  info: nothingSchema,
  /** Opens the small window of an interview, above all others; and closes it again. */
  openCompact: z.strictObject({ interviewId: idSchema }),
  closeCompact: nothingSchema,
  /** A new window, at an address of the app's own page (`#/interviews/<id>`) or at the positions. */
  openWindow: z.strictObject({ hash: z.string().max(400).startsWith('#/').nullable() }),
  /** What of the registry (`actions.ts`) the main process does by itself, in the window that has the focus. */
  runAction: z.strictObject({ id: z.enum(mainActions) }),
  startFresh: nothingSchema,
  restoreBackup: nothingSchema,
  /** Opens a page in Lever by our knowledge of it; the renderer never hands over an address. */
  openInLever: z.strictObject({ kind: z.enum(['opportunity', 'posting']), id: idSchema }),
  copyText: z.strictObject({ text: z.string().max(20_000) }),
  demoAction: z.strictObject({ action: z.enum(demoActions) }),
};

export type AppReplies = {
  state: AppState;
  info: AppInfo;
  openCompact: null;
  closeCompact: null;
  openWindow: null;
  runAction: null;
  startFresh: null;
  restoreBackup: null;
  openInLever: null;
  copyText: null;
  demoAction: null;
};
