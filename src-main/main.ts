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
  safeStorage,
  session,
  shell,
  webContents,
} from 'electron';
import updates from '../resources/updates.json' with { type: 'json' };
import { type ActionId, isMainAction, placeOf } from '../src-preload/contract/actions.ts';
import type { Changed } from '../src-preload/contract/changed.ts';
import { createBackground } from './app/background.ts';
import type { CaptureGuard } from './app/capture-guard.ts';
import { createChanges } from './app/changes.ts';
import { clearWebData } from './app/clear-web-data.ts';
import { copyContent } from './app/clipboard.ts';
import { createCompactWindow } from './app/compact-window.ts';
import { offerContextMenus } from './app/context-menu.ts';
import { createDragOut } from './app/drag-out.ts';
import { followUpdates } from './app/follow-updates.ts';
import type { HeldRequests } from './app/held-requests.ts';
import { followLifecycle } from './app/lifecycle.ts';
import { hashOfText, registerLinks } from './app/links.ts';
import { followPlace, type HelpItem, setApplicationMenu } from './app/menu.ts';
import { createNotifications } from './app/notifications.ts';
import { createNotifier } from './app/notifier.ts';
import { createOpenExternal } from './app/open-external.ts';
import { isOwnPage } from './app/pages.ts';
import { printWhenReady } from './app/print-when-ready.ts';
import type { receiveLinks } from './app/receive-links.ts';
import { checkSpelling } from './app/spelling.ts';
import { followStartAtLogin } from './app/start-at-login.ts';
import { createSystemDialogs } from './app/system-dialogs.ts';
import { mainTexts } from './app/texts.ts';
import { startTranscription } from './app/transcription-process.ts';
import { runInWindow } from './app/window-actions.ts';
import { createWindows, firstHash } from './app/windows.ts';
import { followAddress, microsoftAuthority } from './auth/index.ts';
import { createCore } from './core.ts';
import { createDemoWorkspace } from './demo/in-app.ts';
import { type AllHandlers, registerHandlers } from './ipc/handle.ts';
import { createHandlers } from './ipc/handlers.ts';
import type { Services } from './ipc/services.ts';
import { logFile, startLogging } from './logging/index.ts';
import { findDemoTarget } from './queries/demo-target.ts';
import { readGlance } from './queries/glance.ts';
import { hasTarget } from './queries/link-target.ts';
import { isPlayable } from './queries/recordings.ts';
import { soundFile } from './recordings/index.ts';
import { openSettings, readOverrides } from './settings/index.ts';
import { profileSwitch } from './settings/profile-switch.ts';
import type { openWindowState } from './settings/window-state.ts';

/** What the boot file has made: the first window, its page on the way, and who asks. */
export type Booted = {
  /** Null when the session started the app: whoever wants it finds it in the tray. */
  readonly window: BrowserWindow | null;
  /** Makes a further one, at this address of the page. */
  readonly openWindow: (hash: string, isFirst: boolean) => BrowserWindow;
  readonly links: ReturnType<typeof receiveLinks>;
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
  offerContextMenus(app, webContents.getAllWebContents(), texts.menu);
  const isMac = process.platform === 'darwin';
  let background: ReturnType<typeof createBackground> | null = null;
  const tellWindows = createChanges(() => BrowserWindow.getAllWindows());
  const changed = (change: Changed) => {
    tellWindows(change);
    background?.refresh();
  };

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
  const windows = createWindows({
    first: booted.window,
    create: booted.openWindow,
    onNone: compact.close,
    onPlace: () => followPlace(placeOf(windows.currentHash())),
  });
  const files = createDragOut(app, folder, windows.current);
  setMenu(false);
  checkSpelling(session.defaultSession, [app.getLocale(), texts.locale], isMac);

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
    comeBack: () => windows.show(),
    clearLeftovers: async () => {
      files.clear();
      await clearWebData(session.defaultSession);
    },
    notify: createNotifier(Notification, texts.notices, windows.isLooking, () => windows.show('#/exports')),
    showReminder: createNotifications(Notification, texts.reminders, windows.show),
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
      openWindow: (hash) => void windows.open(hash),
      runAction: act,
      dragOut: files.dragOut,
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
      ...createSystemDialogs(windows.current, texts.dialogs),
      isDemoRunning: demo.isRunning,
      demoAction: async (action) =>
        demo.act(action, { ...findDemoTarget(keeper.get().read), applicantName: texts.demoApplicant }),
    },
  };
  resolveHandlers(createHandlers(services));

  function act(id: ActionId): void {
    if (id === 'new-window') windows.open(firstHash);
    else if (isMainAction(id)) runInWindow(app, windows.current(), id);
    else if (windows.current() === null) windows.show();
    else windows.act(id);
  }

  function setMenu(isDemoRunning: boolean): void {
    setApplicationMenu({
      texts: texts.menu,
      names: texts.actions,
      isMac,
      place: placeOf(windows.currentHash()),
      onAction: act,
      isDevelopment: !app.isPackaged,
      onHelp: (item) => void help(item),
      onDemoAction: isDemoRunning ? (action) => void services.system.demoAction(action) : null,
    });
  }

  /** All of `Help` stands on its page of Settings; the diagnostics are made at once. */
  async function help(item: HelpItem): Promise<void> {
    windows.show('#/settings/help');
    if (item !== 'diagnostics') return;
    try {
      await (await handlers).help.exportDiagnostics(undefined);
    } catch (cause) {
      logger.error('the diagnostics could not be saved', { error: cause });
      dialog.showErrorBox(texts.dialogs.diagnosticsFailed, cause instanceof Error ? cause.message : '');
    }
  }

  settings.onChange((next) => {
    nativeTheme.themeSource = next.theme;
  });
  begin();
  await followUpdates(settings, { address: updates.address, isPackaged: app.isPackaged, logger });
  if (overrides.printReady && booted.window) void printWhenReady(booted.window);

  background = createBackground({
    app,
    texts,
    icons: join(__dirname, 'icons'),
    locale: texts.locale,
    platform: process.platform,
    logger,
    windows: () => BrowserWindow.getAllWindows(),
    glance: () =>
      keeper.state().state === 'ready'
        ? readGlance(keeper.get().read, { userId: connection.userId(), now: Date.now() })
        : null,
    onShow: windows.show,
  });
  // Without a tray nobody would find it.
  if (windows.current() === null && !background.hasTray()) windows.show();
  // A profile of its own is a test's or a developer's; the system keeps pointing to the app that people use.
  if (app.isPackaged) followStartAtLogin(app, settings);
  if (profileSwitch(process.env, app.isPackaged) === null) registerLinks(app, app.isPackaged);

  booted.links.follow(
    (text) => {
      // Without a store there is one screen only, and it has to be seen.
      if (keeper.state().state === 'ready')
        windows.show(hashOfText(text, (kind, id) => hasTarget(keeper.get().read, kind, id)));
      else windows.show();
    },
    () => windows.show(),
  );

  followLifecycle({
    windows,
    setForeground: core.scheduler.setForeground,
    wake: core.wake,
    hasTray: () => background?.hasTray() === true,
    staysInTray: () => settings.get().closeToTray,
    end: async () => {
      background?.remove();
      files.clear();
      await core.end();
    },
    logger,
  });
}
