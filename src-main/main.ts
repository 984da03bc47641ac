import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  ClipboardItem,
  clipboard,
  dialog,
  Notification,
  nativeTheme,
  net,
  powerMonitor,
  safeStorage,
  session,
  shell,
} from 'electron';
import updates from '../resources/updates.json' with { type: 'json' };
import type { CaptureGuard } from './app/capture-guard.ts';
import { createChanges } from './app/changes.ts';
import { clearWebData } from './app/clear-web-data.ts';
import { copyContent } from './app/clipboard.ts';
import { createCompactWindow } from './app/compact-window.ts';
import type { HeldRequests } from './app/held-requests.ts';
import { type HelpItem, setApplicationMenu } from './app/menu.ts';
import { createNotifications } from './app/notifications.ts';
import { createNotifier } from './app/notifier.ts';
import { createOpenExternal } from './app/open-external.ts';
import { isOwnPage } from './app/pages.ts';
import { showPage } from './app/show-page.ts';
import { createSystemDialogs } from './app/system-dialogs.ts';
import { mainTexts } from './app/texts.ts';
import { startTranscription } from './app/transcription-process.ts';
import { startUpdates } from './app/updates.ts';
import { followAddress, microsoftAuthority } from './auth/index.ts';
import { createCore } from './core.ts';
import { createDemoWorkspace } from './demo/in-app.ts';
import { type AllHandlers, registerHandlers } from './ipc/handle.ts';
import { createHandlers } from './ipc/handlers.ts';
import type { Services } from './ipc/services.ts';
import { logFile, startLogging } from './logging/index.ts';
import { findDemoTarget } from './queries/demo-target.ts';
import { isPlayable } from './queries/recordings.ts';
import { soundFile } from './recordings/index.ts';
import { openSettings, readOverrides, updateChannelOf } from './settings/index.ts';
import type { openWindowState } from './settings/window-state.ts';

/** What the boot file has made: the first window, its page on the way, and who asks. */
export type Booted = {
  readonly window: BrowserWindow;
  readonly openWindow: () => BrowserWindow;
  readonly windowState: ReturnType<typeof openWindowState>;
  readonly requests: HeldRequests;
  readonly capture: CaptureGuard;
  /** Tells where the sound of a recording lies; until then there is none. */
  readonly serveRecordings: (file: (id: string) => string | null) => void;
};

/** Puts windows and Electron's services around the core. */
export async function start(booted: Booted): Promise<void> {
  const { windowState } = booted;
  const overrides = readOverrides(process.env, app.isPackaged);
  const folder = app.getPath('userData');
  const logFolder = join(folder, 'logs');
  const logger = startLogging({ folder: logFolder, isDevelopment: !app.isPackaged });
  process.on('unhandledRejection', (cause) => logger.error('a rejection was not handled', { error: cause }));
  process.on('uncaughtException', (cause) => logger.error('an exception was not caught', { error: cause }));

  const settings = openSettings(folder);
  const texts = mainTexts(settings.get().language, app.getLocale());
  let window: BrowserWindow | null = booted.window;
  const changed = createChanges(() => BrowserWindow.getAllWindows());

  const demo = createDemoWorkspace({
    folder: join(folder, 'demo'),
    calendarName: texts.demoCalendar,
    rate: overrides.demoRate === 'none' ? null : undefined,
    tellAddress: !app.isPackaged,
    onRunning: (isRunning) => {
      setMenu(isRunning);
      changed({ subject: 'app' });
    },
  });
  const openExternal = createOpenExternal({
    shell,
    // Stand-ins for Lever listen on loopback: in tests, and for the demo workspace's pages.
    allowLoopback: !app.isPackaged,
    authority: () => microsoftAuthority({ overrides, settings }),
    logger,
  });
  const { promise: handlers, resolve: resolveHandlers } = Promise.withResolvers<AllHandlers>();
  registerHandlers(handlers, { ipcMain: booted.requests, isOwnPage, logger });
  const compact = createCompactWindow({
    preload: join(__dirname, 'preload.cjs'),
    place: windowState.compact,
    isDark: () => nativeTheme.shouldUseDarkColors,
  });
  setMenu(false);
  follow(window);

  const core = await createCore({
    settings,
    folder,
    overrides,
    logger,
    safeStorage,
    platform: process.platform,
    syncWorkerFile: join(__dirname, 'sync-worker.cjs'),
    pdfWorkerFile: join(__dirname, 'pdf-worker.cjs'),
    occupationsWorkerFile: join(__dirname, 'occupations-worker.cjs'),
    transcriptWorkerFile: join(__dirname, 'transcript-worker.cjs'),
    startTranscription: () => startTranscription(join(__dirname, 'transcription-process.cjs')),
    fontsFolder: join(__dirname, 'fonts'),
    pages: { language: texts.language, ...texts.pages },
    calendarPages: { language: texts.language, ...texts.calendarPages },
    openBrowser: (url) => (overrides.openExternal === 'fetch' ? followAddress(url) : openExternal(url)),
    demo,
    // Whoever starts the app with the plain store named on its command line has chosen it.
    suggestedKeep: app.commandLine.getSwitchValue('password-store') === 'basic' ? 'store' : 'session',
    isOnline: () => net.isOnline(),
    changed,
    comeBack: () => window?.focus(),
    clearWebData: () => clearWebData(session.defaultSession),
    notify: createNotifier(
      Notification,
      texts.notices,
      () => window?.isFocused() ?? false,
      () => {
        if (!window) openWindow();
        showPage(window, '#/exports');
      },
    ),
    showReminder: createNotifications(Notification, texts.reminders, () => {
      if (!window) openWindow();
      return window;
    }),
  });
  const { keeper, connection } = core;
  booted.serveRecordings((id) =>
    keeper.state().state === 'ready' && isPlayable(keeper.get().read, id) ? soundFile(core.recordingsFolder, id) : null,
  );

  /** Takes up the stored work; again after a fresh start or a restored backup. */
  function begin(): void {
    core.begin().then(
      () => {
        const isAsked = process.argv.includes('--demo') && keeper.state().state === 'ready';
        if (isAsked && connection.state().connection === null) connection.startDemo();
      },
      (cause: unknown) => logger.error('the stored connection could not be taken up', { error: cause }),
    );
  }

  function reopen(open: () => void): void {
    open();
    begin();
    changed({ subject: 'app' });
  }

  const services: Services = {
    ...core,
    store: keeper.get,
    changed,
    readCalendar: core.thread.readCalendar,
    logger,
    system: {
      storeState: keeper.state,
      startFresh: () => reopen(keeper.startFresh),
      restoreBackup: () => reopen(keeper.restore),
      openCompact: compact.open,
      closeCompact: compact.close,
      isPackaged: app.isPackaged,
      updateAddress: updates.address,
      platform: process.platform,
      locale: () => app.getLocale() || 'en',
      timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
      versions: {
        app: app.getVersion(),
        electron: process.versions.electron,
        chromium: process.versions.chrome,
        node: process.versions.node,
      },
      dataFolder: folder,
      logFile: logFile(logFolder),
      noticesFolder: join(__dirname, 'notices'),
      openExternal,
      copy: (content) => void copyContent(clipboard, ClipboardItem, content),
      ...booted.capture,
      ...createSystemDialogs(() => window, texts.dialogs),
      isDemoRunning: demo.isRunning,
      demoAction: async (action) =>
        demo.act(action, { ...findDemoTarget(keeper.get().read), applicantName: texts.demoApplicant }),
    },
  };
  resolveHandlers(createHandlers(services));

  function setMenu(isDemoRunning: boolean): void {
    setApplicationMenu({
      texts: texts.menu,
      isMac: process.platform === 'darwin',
      isDevelopment: !app.isPackaged,
      onHelp: (item) => void help(item),
      onDemoAction: isDemoRunning ? (action) => void services.system.demoAction(action) : null,
    });
  }

  /** All of `Help` stands on its page of Settings; the diagnostics are made at once. */
  async function help(item: HelpItem): Promise<void> {
    if (!window) openWindow();
    showPage(window, '#/settings/help');
    if (item !== 'diagnostics') return;
    try {
      await (await handlers).help.exportDiagnostics(undefined);
    } catch (cause) {
      logger.error('the diagnostics could not be saved', { error: cause });
      dialog.showErrorBox(texts.dialogs.diagnosticsFailed, cause instanceof Error ? cause.message : '');
    }
  }

  function openWindow(): void {
    window = booted.openWindow();
    follow(window);
  }

  function follow(opened: BrowserWindow): void {
    opened.on('closed', () => {
      window = null;
      compact.close();
    });
  }

  settings.onChange((next) => {
    nativeTheme.themeSource = next.theme;
  });
  begin();
  const stopUpdates = await startUpdates({
    address: updates.address,
    channel: updateChannelOf(settings.get(), updates.address),
    isPackaged: app.isPackaged,
    platform: process.platform,
    arch: process.arch,
    load: () => import('update-electron-app'),
    logger,
  });
  // Off is off at once; another channel is looked at after the next start.
  settings.onChange((next) => {
    if (updateChannelOf(next, updates.address) === 'off') stopUpdates?.();
  });
  if (overrides.printReady && window) void printWhenReady(window);

  app.on('second-instance', () => {
    if (!window) openWindow();
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('activate', () => {
    if (!window) openWindow();
  });
  app.on('browser-window-blur', () => core.scheduler.setForeground(BrowserWindow.getFocusedWindow() !== null));
  app.on('browser-window-focus', () => core.scheduler.setForeground(true));
  powerMonitor.on('resume', core.wake);
  app.on('window-all-closed', () => app.quit());

  let isEnded = false;
  app.on('before-quit', (event) => {
    if (isEnded) return;
    event.preventDefault();
    void core.end().finally(() => {
      isEnded = true;
      app.quit();
    });
  });
}

/** For the bench: one line when the first screen has its data and a frame was painted. */
async function printWhenReady(window: BrowserWindow): Promise<void> {
  await window.webContents.executeJavaScript(`new Promise((resolve) => {
    const look = () => document.documentElement.dataset.ready === 'true' ? requestAnimationFrame(() => resolve()) : setTimeout(look, 5);
    look();
  })`);
  process.stdout.write(`rubric:ready ${Math.round(performance.now())}\n`);
}
