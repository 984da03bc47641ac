import type { MainActionId } from '../../src-preload/contract/actions.ts';
import type { DemoAction, StoreState } from '../../src-preload/contract/app.ts';
import type { Changed } from '../../src-preload/contract/changed.ts';
import type { Calendars } from '../calendars/index.ts';
import type { ConnectionService } from '../connection/index.ts';
import type { ReadHandle, WriteHandle } from '../database/handles.ts';
import type { Stamp } from '../database/stamp.ts';
import type { Logger } from '../logging/index.ts';
import type { PdfRenderer } from '../outbox/render-pdf.ts';
import type { Outbox } from '../outbox/worker.ts';
import type { SettingsStore } from '../settings/index.ts';
import type { CalendarTask, Scheduler } from '../sync/index.ts';
import type { TranscriptReader } from '../transcript-reader/index.ts';

/** The open store; requests that need it are refused with `database.not-open` while there is none. */
export type Store = { readonly write: WriteHandle; readonly read: ReadHandle };

/** What the handlers work with; `main.ts` builds it. */
export type Services = {
  readonly store: () => Store;
  readonly stamp: Stamp;
  readonly changed: (change: Changed) => void;
  readonly connection: ConnectionService;
  readonly scheduler: Scheduler;
  readonly calendars: Calendars;
  readonly readCalendar: (task: CalendarTask) => Promise<number>;
  readonly outbox: Outbox;
  /** Reads an occupation database from a zip, or from the folder of a file, in a thread. */
  readonly importOccupations: (path: string) => Promise<void>;
  readonly pdf: PdfRenderer;
  readonly readTranscript: TranscriptReader;
  readonly settings: SettingsStore;
  readonly logger: Logger;
  readonly system: SystemServices;
};

/** What Electron gives; behind functions, so that handlers stay free of it. */
export type SystemServices = {
  readonly storeState: () => StoreState;
  readonly startFresh: () => void;
  readonly restoreBackup: () => void;
  readonly openCompact: (interviewId: string) => void;
  readonly closeCompact: () => void;
  /** A new window, at an address of the page or at the positions. */
  readonly openWindow: (hash: string | null) => void;
  readonly runAction: (id: MainActionId) => void;
  /** The drag that is under way carries this file out of the window. */
  readonly dragOut: (fileName: string, bytes: Uint8Array) => Promise<void>;
  readonly isPackaged: boolean;
  readonly platform: string;
  readonly locale: () => string;
  readonly timeZone: () => string;
  readonly versions: {
    readonly app: string;
    readonly electron: string;
    readonly chromium: string;
    readonly node: string;
  };
  readonly dataFolder: string;
  readonly logFile: string;
  readonly openExternal: (url: string) => Promise<void>;
  readonly copy: (content: { readonly text: string; readonly html?: string }) => void;
  /** Path of the chosen file; null when the person closed the dialog. */
  readonly chooseFile: (
    kind: 'calendar' | 'transcript' | 'connection' | 'occupations' | 'plan',
  ) => Promise<string | null>;
  readonly chooseSavePath: (fileName: string, kind?: 'pdf' | 'connection' | 'plan') => Promise<string | null>;
  readonly isDemoRunning: () => boolean;
  readonly demoAction: (action: DemoAction) => Promise<void>;
};

/** The viewer of interview lists: the chosen Lever user, and now. */
export function viewerOf(services: Services): { userId: string | null; now: number } {
  return { userId: services.connection.userId(), now: services.stamp.now() };
}
