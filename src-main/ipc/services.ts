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
import type { Privacy } from '../privacy/privacy.ts';
import type { Recorder, RecordingKeeper } from '../recordings/index.ts';
import type { SettingsStore } from '../settings/index.ts';
import type { CalendarTask, Scheduler } from '../sync/index.ts';
import type { TranscriptReader } from '../transcript-reader/index.ts';
import type { Transcriber } from '../transcription/transcriber.ts';

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
  /** Asks Lever what others wrote about a candidate, and keeps it. */
  readonly readOthersWriting: (opportunityId: string) => Promise<void>;
  /** Reads an occupation database from a zip, or from the folder of a file, in a thread. */
  readonly importOccupations: (path: string) => Promise<void>;
  readonly pdf: PdfRenderer;
  readonly readTranscript: TranscriptReader;
  readonly recorder: Recorder;
  readonly recordingKeeper: RecordingKeeper;
  readonly recordingsFolder: string;
  readonly transcriber: Transcriber;
  readonly privacy: Privacy;
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
  /** Where releases lie; empty in a copy that was built without. */
  readonly updateAddress: string;
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
  /** Where the build put the third-party notices. */
  readonly noticesFolder: string;
  readonly openExternal: (url: string) => Promise<void>;
  readonly copy: (content: { readonly text: string; readonly html?: string }) => void;
  /** Path of the chosen file; null when the person closed the dialog. */
  readonly chooseFile: (
    kind: 'calendar' | 'transcript' | 'connection' | 'occupations' | 'plan',
  ) => Promise<string | null>;
  readonly chooseSavePath: (
    fileName: string,
    kind?: 'pdf' | 'connection' | 'plan' | 'held' | 'diagnostics',
  ) => Promise<string | null>;
  /** Path of the chosen folder; null when the person closed the dialog. */
  readonly chooseFolder: (kind: 'model') => Promise<string | null>;
  /** Lets pages ask for the microphone, and for the computer's sound, for a moment. */
  readonly openDevices: (systemSound: boolean) => Promise<void>;
  readonly closeDevices: () => void;
  readonly canRecordSystemSound: boolean;
  readonly isDemoRunning: () => boolean;
  readonly demoAction: (action: DemoAction) => Promise<void>;
};

/** For what goes to Lever, or stays on this side: the names of a blind position's candidates too. */
export function namesViewerOf(services: Services): { userId: string | null; now: number; seesNames: true } {
  return { ...viewerOf(services), seesNames: true };
}

/** The viewer of interview lists: the chosen Lever user, and now. */
export function viewerOf(services: Services): { userId: string | null; now: number } {
  return { userId: services.connection.userId(), now: services.stamp.now() };
}
