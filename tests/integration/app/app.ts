import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { followAddress } from '../../../src-main/auth/index.ts';
import type { Timeouts } from '../../../src-main/clients/lever/index.ts';
import { createCore } from '../../../src-main/core.ts';
import { setConnectionUser } from '../../../src-main/database/writes/connection.ts';
import { type DemoLever, type DemoLeverOptions, startDemoLever } from '../../../src-main/demo/index.ts';
import { createHandlers } from '../../../src-main/ipc/handlers.ts';
import type { Services } from '../../../src-main/ipc/services.ts';
import { memoryLogger } from '../../../src-main/logging/index.ts';
import type { OutboxNotice } from '../../../src-main/outbox/worker.ts';
import { listUsers } from '../../../src-main/queries/connection.ts';
import { type Overrides, openSettings } from '../../../src-main/settings/index.ts';
import type { Changed } from '../../../src-preload/contract/changed.ts';
import type { StartConnection } from '../../../src-preload/contract/connection.ts';
import { startNodeProcess } from '../../transcription-process.ts';
import { syncStorage } from '../../unit/main/auth/fake-safe-storage.ts';
import { pages } from '../../unit/main/auth/pages.ts';

const source = join(import.meta.dirname, '..', '..', '..', 'src-main');

/** A Lever to test against, without a rate limit unless asked, ended with the test. */
export async function startLever(options: DemoLeverOptions = {}): Promise<DemoLever> {
  const lever = await startDemoLever({ rate: null, consent: 'redirect', ...options });
  onTestFinished(() => lever.close());
  return lever;
}

/** A profile folder, removed with the test. */
export function newProfile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rubric-app-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Waits until `isTrue` holds; fails with `what` after 20 seconds: other work on the computer must fail no test. */
export async function until(what: string, isTrue: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error(`waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** What a test has otherwise than usual; an empty text takes a switch away. */
export type StartChange = {
  readonly overrides?: Overrides;
  readonly openBrowser?: (url: string) => Promise<void>;
  readonly signInLimitMs?: number;
  readonly leverRate?: number;
  readonly leverTimeouts?: Timeouts;
};

/**
 * The app without its windows: the same wiring as in `main.ts`, its threads run from their sources, and the handlers of
 * the contract called as the renderer would, behind the IPC wrapper.
 */
export async function startApp(lever: DemoLever, folder: string, change: StartChange = {}) {
  const app = await openApp(lever, folder, change);
  onTestFinished(app.end);
  return app;
}

/** The same, for whoever ends it themselves. */
export async function openApp(lever: DemoLever, folder: string, change: StartChange = {}) {
  const logger = memoryLogger();
  const changes: Changed[] = [];
  const opened: string[] = [];
  const reminded: string[] = [];
  const copied: string[] = [];
  /** How often an erase asked for what windows left on the disk to be taken away. */
  const cleared = { times: 0 };
  /** Names of files that a save dialog proposed, and of those that were dragged out. */
  const suggested: string[] = [];
  const dragged: string[] = [];
  const notices: OutboxNotice[] = [];
  const files: { choose: string | null; save: string | null } = { choose: null, save: null };
  const changed = (change: Changed) => {
    changes.push(change);
  };
  const core = await createCore({
    folder,
    overrides: {
      leverApiUrl: lever.apiUrl,
      leverAuthUrl: lever.authUrl,
      ...(change.overrides?.leverClientId === ''
        ? {}
        : { leverClientId: lever.clientId, leverClientSecret: lever.clientSecret, ...change.overrides }),
      leverCallbackPort: 20_000 + Math.floor(Math.random() * 40_000),
      leverRate: change.leverRate ?? 1_000,
    },
    settings: openSettings(folder),
    logger,
    safeStorage: syncStorage(),
    platform: 'linux',
    syncWorkerFile: join(source, 'sync', 'worker.ts'),
    pdfWorkerFile: join(source, 'outbox', 'pdf-worker.ts'),
    occupationsWorkerFile: join(source, 'occupations', 'import-worker.ts'),
    transcriptWorkerFile: join(source, 'transcript-reader', 'worker.ts'),
    startTranscription: () => startNodeProcess(join(source, 'transcription', 'process.ts')),
    fontsFolder: join(source, '..', '.vite', 'build', 'fonts'),
    pages,
    calendarPages: pages,
    openBrowser: change.openBrowser ?? followAddress,
    ...(change.signInLimitMs === undefined ? {} : { signInLimitMs: change.signInLimitMs }),
    ...(change.leverTimeouts === undefined ? {} : { leverTimeouts: change.leverTimeouts }),
    demo: {
      start: () => Promise.reject(new Error('not in these tests')),
      stop: () => Promise.resolve(),
      address: () => null,
    },
    suggestedKeep: 'store',
    changed,
    comeBack: () => {},
    notify: (notice) => {
      notices.push(notice);
    },
    outboxTimes: { settleMs: 0, confirmMs: 50 },
    clearLeftovers: async () => {
      cleared.times += 1;
    },
    showReminder: ({ id }, kind) => reminded.push(`${kind} ${id}`),
  });
  const services: Services = {
    ...core,
    store: core.keeper.get,
    changed,
    readCalendar: core.thread.readCalendar,
    logger,
    system: {
      storeState: core.keeper.state,
      startFresh: core.keeper.startFresh,
      restoreBackup: core.keeper.restore,
      openCompact: () => {},
      closeCompact: () => {},
      openWindow: () => {},
      runAction: () => {},
      dragOut: async (fileName) => {
        dragged.push(fileName);
      },
      isPackaged: false,
      updateAddress: '',
      platform: 'linux',
      locale: () => 'en-GB',
      timeZone: () => 'Europe/Berlin',
      versions: { app: '0.1.0', electron: '', chromium: '', node: process.versions.node },
      dataFolder: folder,
      logFile: join(folder, 'logs', 'rubric.log'),
      noticesFolder: join(source, '..', '.vite', 'build', 'notices'),
      openExternal: async (url) => {
        opened.push(url);
      },
      copy: ({ text }) => {
        copied.push(text);
      },
      chooseFile: async () => files.choose,
      chooseSavePath: async (fileName) => {
        suggested.push(fileName);
        return files.save;
      },
      chooseFolder: async () => files.choose,
      openDevices: async () => {},
      closeDevices: () => {},
      canRecordSystemSound: true,
      isDemoRunning: () => false,
      demoAction: async () => {},
    },
  };
  let isEnded = false;
  async function end(): Promise<void> {
    if (isEnded) return;
    isEnded = true;
    await core.end();
  }
  await core.begin();
  return {
    ...core,
    api: createHandlers(services),
    services,
    changes,
    opened,
    reminded,
    copied,
    cleared,
    suggested,
    dragged,
    notices,
    files,
    logger,
    end,
  };
}
export type TestApp = Awaited<ReturnType<typeof openApp>>;

/** Connects by API key and says who the person is. */
export async function connect(app: TestApp, lever: DemoLever, start: Partial<StartConnection> = {}): Promise<void> {
  app.connection.start({ method: 'api-key', environment: 'production', keep: 'store', apiKey: lever.apiKey, ...start });
  await until('the connection is set up', () => {
    const { flow } = app.connection.state();
    if (flow?.step === 'failed') throw new Error(`connecting failed: ${flow.error?.code}`);
    return flow?.step === 'connected';
  });
  app.connection.finish();
  const { write, read } = app.keeper.get();
  const self = listUsers(read).find((user) => user.email === 'ines.baumgartner@nordkap.example');
  if (!self) throw new Error('the sample company has no Ines');
  setConnectionUser(write, self.id);
}

/** A position on the posting with this title, its applicants read. */
export async function addPosition(app: TestApp, title = 'Backend Engineer') {
  const posting = (await app.api.postings.search({ query: title })).find((item) => item.text === title);
  if (!posting) throw new Error(`no posting ${title}`);
  const { id } = await app.api.positions.add({ role: title, postingId: posting.id, skillIds: null });
  await synced(app, id);
  return { id, postingId: posting.id };
}

/** Waits until both jobs of a position have run to their end, without a failure, and none is running. */
export async function synced(app: TestApp, positionId: string): Promise<void> {
  await until('the position is synced', async () => {
    const { jobs } = await app.api.sync.status({ positionId });
    const failed = jobs.find((job) => job.state === 'failed');
    if (failed) throw new Error(`sync failed: ${failed.error?.code} ${JSON.stringify(failed.error?.params)}`);
    return jobs.every((job) => job.lastSuccessAt !== null && job.state === 'idle');
  });
}
