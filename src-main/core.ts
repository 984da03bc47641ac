import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Changed } from '../src-preload/contract/changed.ts';
import { scopesOfOthersWriting } from '../src-preload/contract/features.ts';
import type { InterviewRow } from '../src-preload/contract/interviews.ts';
import { type AnswerPages, createAuth, createCalendarAuth, openVault, type SafeStorage } from './auth/index.ts';
import {
  checkAccess,
  countLists,
  createLeverClient,
  createLeverReads,
  createLimiter,
  type Timeouts,
} from './clients/lever/index.ts';
import { createConnection, createRequestCount, createThreadAnswers, type DemoWorkspace } from './connection/index.ts';
import { createStoreKeeper } from './database/store-keeper.ts';
import { touchConnection } from './database/writes/connection.ts';
import { fail } from './errors/index.ts';
import type { ReminderKind } from './interviews/due-reminders.ts';
import { deleteAllRests } from './ipc/store-transcript.ts';
import type { Logger } from './logging/index.ts';
import { createOccupationImport } from './occupations/import-occupations.ts';
import type { OutboxNotice } from './outbox/worker.ts';
import { createPrivacy } from './privacy/privacy.ts';
import { listInterviews } from './queries/interviews.ts';
import { listSyncedPositions } from './queries/positions.ts';
import { createReminders } from './reminders/reminders.ts';
import type { Overrides, SettingsStore } from './settings/index.ts';
import { createScheduler, readOthersWriting, startSyncThread } from './sync/index.ts';
import { createTranscriptReader } from './transcript-reader/index.ts';
import type { TranscriptionProcess } from './transcription/transcriber.ts';
import { createOwnCalendars } from './wiring/calendars.ts';
import { createMainClient } from './wiring/main-client.ts';
import { createExports } from './wiring/outbox.ts';
import { createRecordings } from './wiring/recordings.ts';

export type CoreOptions = {
  /** Profile folder. */
  readonly folder: string;
  readonly overrides: Overrides;
  readonly settings: SettingsStore;
  readonly logger: Logger;
  readonly safeStorage: SafeStorage;
  readonly platform: string;
  /** Files of the threads, and the folder of the PDF's fonts. */
  readonly syncWorkerFile: string;
  readonly pdfWorkerFile: string;
  readonly occupationsWorkerFile: string;
  readonly transcriptWorkerFile: string;
  /** Starts the process that writes recordings down. */
  readonly startTranscription: () => TranscriptionProcess;
  readonly fontsFolder: string;
  readonly pages: AnswerPages;
  /** What stands in the browser after signing in to a calendar. */
  readonly calendarPages: AnswerPages;
  readonly openBrowser: (url: string) => Promise<void>;
  /** Milliseconds until a sign-in in the browser is given up; 10 minutes unless told otherwise. */
  readonly signInLimitMs?: number;
  readonly demo: DemoWorkspace & { readonly address: () => { apiUrl: string; authUrl: string } | null };
  readonly suggestedKeep: 'store' | 'session';
  /** The system's hint whether there is a network; absent: always. */
  readonly isOnline?: () => boolean;
  readonly changed: (change: Changed) => void;
  readonly comeBack: () => void;
  /** Takes away what windows left on the disk: what their engine keeps, and files that were dragged out. */
  readonly clearLeftovers: () => Promise<void>;
  /** Tells the person by way of the system: they may not be looking at the window. */
  readonly notify: (notice: OutboxNotice) => void;
  /** How long Lever is waited for; the usual times unless told otherwise. */
  readonly leverTimeouts?: Timeouts;
  /** Milliseconds, for tests; see `DeliverOptions`. */
  readonly outboxTimes?: { readonly settleMs: number; readonly confirmMs: number };
  /** Shows a reminder as a notification. */
  readonly showReminder: (interview: InterviewRow, kind: ReminderKind) => void;
};

/** The daily backup waits until the start is over, milliseconds. */
const backupDelayMs = 30_000;
/** What is in flight gets this long when the app ends, milliseconds. */
const endLimitMs = 1_500;

/**
 * All of the app but Electron: store, sign-in, sync, outbox, wired together. `main.ts` puts windows around it;
 * integration tests run it as it is.
 */
export async function createCore(options: CoreOptions) {
  const { folder, overrides, logger, changed, demo } = options;
  const now = Date.now;
  const stamp = { now, newId: () => randomUUID() as string };
  const { settings } = options;
  const databaseFile = join(folder, 'rubric.db');
  const binding = overrides.sqliteBinding;
  const keeper = createStoreKeeper({
    file: databaseFile,
    backupsFolder: join(folder, 'backups'),
    binding,
    now,
    logger,
  });
  const vault = await openVault({
    file: join(folder, 'vault'),
    safeStorage: options.safeStorage,
    platform: options.platform,
    logger,
  });
  const auth = createAuth({
    vault,
    overrides,
    settings,
    logger,
    openBrowser: options.openBrowser,
    pages: options.pages,
    demo: demo.address,
    ...(options.signInLimitMs === undefined ? {} : { limitMs: options.signInLimitMs }),
  });

  const calendarAuth = createCalendarAuth({
    vault,
    overrides,
    settings,
    logger,
    openBrowser: options.openBrowser,
    pages: options.calendarPages,
    now,
  });

  const requestCount = createRequestCount({
    write: () => (keeper.state().state === 'ready' ? keeper.get().write : null),
    now,
    logger,
    written: () => changed({ subject: 'sync' }),
  });
  const limiter = createLimiter({
    rate: overrides.leverRate ?? settings.get().leverRate,
    onTaken: requestCount.note,
  });
  settings.onChange((next) => {
    limiter.setRate(overrides.leverRate ?? next.leverRate);
    // The callback's address is made of the port.
    changed({ subject: 'connection' });
  });
  const timeouts = options.leverTimeouts === undefined ? {} : { timeouts: options.leverTimeouts };
  const client = createMainClient({ supplier: auth.supplier, limiter, logger, ...timeouts });

  const thread = startSyncThread({
    workerFile: options.syncWorkerFile,
    databaseFile,
    sqliteBinding: binding,
    logger,
    ...timeouts,
    answer: createThreadAnswers({ lever: auth.supplier, calendar: calendarAuth.supplier, limiter }),
    onProgress: (job, progress) => scheduler.progress(job, progress),
    onSetup: (steps) => connection.setupProgress(steps),
    onChanged: (changes) => {
      changes.forEach(changed);
      // Somebody may be gone from Lever: then what was recorded of them goes too.
      void recordingKeeper.check();
    },
    onErase: (step, done, total) => privacy.onStep(step, done, total),
    onContact: (at) => {
      touchConnection(keeper.get().write, at);
      changed({ subject: 'connection' });
    },
  });
  const scheduler = createScheduler({
    thread,
    apiUrl: () => connection.apiUrl(),
    positions: () => listSyncedPositions(keeper.get().read),
    lacks: (scope) => connection.lacks(scope),
    isOnline: options.isOnline ?? (() => true),
    now,
    logger,
    onStatus: (_job, positionId) => {
      changed(positionId === null ? { subject: 'sync' } : { subject: 'sync', id: positionId });
      if (positionId !== null) changed({ subject: 'positions', id: positionId });
    },
  });
  const connection = createConnection({
    store: keeper.get,
    auth,
    settings,
    hasKeyring: vault.hasKeyring,
    suggestedKeep: options.suggestedKeep,
    scheduler,
    cancelJobs: thread.cancel,
    readCalendar: thread.readCalendar,
    checkKey: (environment, supplier) =>
      checkAccess(
        createLeverReads(createLeverClient({ apiUrl: auth.hosts(environment).apiUrl, supplier, limiter, logger })),
      ),
    countInLever: () => countLists(createLeverReads(client.at(auth.hosts().apiUrl))),
    demo,
    newId: stamp.newId,
    now,
    changed,
    logger,
    comeBack: options.comeBack,
  });

  const calendars = createOwnCalendars({
    ...options,
    store: keeper.get,
    auth: calendarAuth,
    thread,
    connection,
    hasKeyring: vault.hasKeyring,
    stamp,
  });
  const { pdf, outbox } = createExports({ ...options, store: keeper.get, now, connection, clientAt: client.at });

  let backupTimer: NodeJS.Timeout | undefined;
  const importOccupations = createOccupationImport({
    workerFile: options.occupationsWorkerFile,
    databaseFile,
    sqliteBinding: binding,
    now,
  });

  const recordingsFolder = join(folder, 'recordings');
  const privacy = createPrivacy({
    store: keeper.get,
    folder,
    recordingsFolder,
    erase: thread.erase,
    endRecording: async (interviewIds) => {
      const active = recorder.active();
      if (active !== null && interviewIds.includes(active.interviewId)) await recorder.end();
    },
    clearLeftovers: options.clearLeftovers,
    syncPosition: (positionId) => scheduler.syncNow(positionId),
    changed,
    stamp,
    logger,
  });

  const reminders = createReminders({
    interviews: () => listInterviews(keeper.get().read, { userId: connection.userId(), now: now() }),
    write: () => keeper.get().write,
    settings: settings.get,
    now,
    show: options.showReminder,
  });

  const { recorder, recordingKeeper, transcriber } = createRecordings({
    ...options,
    store: keeper.get,
    stamp,
    recordingsFolder,
  });

  /** Takes up the stored work; again after a fresh start or a restored backup. */
  async function begin(): Promise<void> {
    if (keeper.state().state !== 'ready') return;
    clearTimeout(backupTimer);
    backupTimer = setTimeout(() => void privacy.whenIdle().then(keeper.backUpWhenDue), backupDelayMs).unref();
    void recordingKeeper.begin();
    await connection.begin();
    outbox.start();
    calendars.begin();
    reminders.start();
    void deleteAllRests(() => keeper.get().write, logger);
    privacy.start();
  }

  return {
    stamp,
    settings,
    keeper,
    auth,
    limiter,
    thread,
    scheduler,
    connection,
    calendars,
    pdf,
    readTranscript: createTranscriptReader(options.transcriptWorkerFile),
    outbox,
    recordingsFolder,
    recorder,
    recordingKeeper,
    transcriber,
    privacy,
    importOccupations,
    /** Rejects with `connection.none` or what Lever said. */
    async readOthersWriting(opportunityId: string): Promise<void> {
      connection.requireConnection();
      const apiUrl = connection.apiUrl() ?? fail('connection.none');
      await readOthersWriting(opportunityId, {
        lever: createLeverReads(client.at(apiUrl)),
        write: () => keeper.get().write,
        allowed: {
          feedback: !connection.lacks(scopesOfOthersWriting.feedback),
          notes: !connection.lacks(scopesOfOthersWriting.notes),
        },
        now,
      });
    },
    begin,
    /** The computer woke or the network came back: what was missed is done once, now. */
    wake(): void {
      client.wake();
      thread.wake();
      scheduler.refresh();
      outbox.kick();
      if (keeper.state().state !== 'ready') return;
      calendars.wake();
      reminders.check();
    },
    /** Lets what is in flight end, at most for a moment, and closes the store. */
    async end(): Promise<void> {
      clearTimeout(backupTimer);
      connection.end();
      scheduler.stop();
      calendars.stop();
      reminders.stop();
      recordingKeeper.stop();
      transcriber.stop();
      const ending = Promise.all([
        privacy.stop(),
        recorder.end(),
        outbox.stop(),
        thread.stop(),
        pdf.close(),
        demo.stop(),
      ]);
      const limit = new Promise<void>((resolve) => setTimeout(resolve, endLimitMs));
      await Promise.race([ending, limit]).catch((cause: unknown) =>
        logger.error('the end was not clean', { error: cause }),
      );
      requestCount.flush();
      keeper.close();
    },
  };
}
