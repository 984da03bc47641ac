import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  ClipboardItem,
  clipboard,
  ipcMain,
  Notification,
  nativeTheme,
  net,
  powerMonitor,
  protocol,
  safeStorage,
  session,
  shell,
} from 'electron';
import texts from '../resources/messages/main.en.json' with { type: 'json' };
import { type ActionId, isMainAction, placeOf } from '../src-preload/contract/actions.ts';
import type { Changed } from '../src-preload/contract/changed.ts';
import type { LinkKind } from '../src-preload/contract/links.ts';
import actionNames from '../src-renderer/messages/en/actions.json' with { type: 'json' };
import { createBackground } from './app/background.ts';
import { createChanges } from './app/changes.ts';
import { copyContent } from './app/clipboard.ts';
import { createCompactWindow } from './app/compact-window.ts';
import { offerContextMenus } from './app/context-menu.ts';
import { createDragOut } from './app/drag-out.ts';
import { guardContents, guardPermissions } from './app/guards.ts';
import { hashOfText, receiveLinks, registerLinks } from './app/links.ts';
import { createMainWindow } from './app/main-window.ts';
import { followPlace, setApplicationMenu } from './app/menu.ts';
import { createNotifications } from './app/notifications.ts';
import { createNotifier } from './app/notifier.ts';
import { createOpenExternal } from './app/open-external.ts';
import { isOwnPage, pageScheme, servePages } from './app/pages.ts';
import { quitInOrder } from './app/quit.ts';
import { checkSpelling } from './app/spelling.ts';
import { startAtLogin, wasStartedHidden } from './app/start-at-login.ts';
import { createSystemDialogs } from './app/system-dialogs.ts';
import { runInWindow } from './app/window-actions.ts';
import { closeWindows, createWindows, firstHash } from './app/windows.ts';
import { followAddress } from './auth/index.ts';
import { createCore } from './core.ts';
import { createDemoWorkspace } from './demo/in-app.ts';
import { type AllHandlers, registerHandlers } from './ipc/handle.ts';
import { createHandlers } from './ipc/handlers.ts';
import type { Services } from './ipc/services.ts';
import { logFile, startLogging } from './logging/index.ts';
import { getCandidate } from './queries/candidates.ts';
import { findDemoTarget } from './queries/demo-target.ts';
import { readGlance } from './queries/glance.ts';
import { hasInterview } from './queries/interviews.ts';
import { hasPosition } from './queries/positions.ts';
import { openSettings, readOverrides } from './settings/index.ts';
import { openWindowState } from './settings/window-state.ts';

/** Given by Forge's Vite plugin while developing; undefined in a build. */
declare const MAIN_WINDOW_VITE_DEV_SERVER_URL: string | undefined;

const overrides = readOverrides(process.env, app.isPackaged);
if (overrides.userData) app.setPath('userData', overrides.userData);
// Chromium refuses its sandbox to root; whoever runs tests as root says so with this switch.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
protocol.registerSchemesAsPrivileged([pageScheme]);
guardContents(app, isOwnPage);
offerContextMenus(app, texts.menu);
const links = receiveLinks(app, process.argv);

// Two processes on one store would send one export twice.
if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();

async function start(): Promise<void> {
  const folder = app.getPath('userData');
  const logFolder = join(folder, 'logs');
  const logger = startLogging({ folder: logFolder, isDevelopment: !app.isPackaged });
  process.on('unhandledRejection', (cause) => logger.error('a rejection was not handled', { error: cause }));
  process.on('uncaughtException', (cause) => logger.error('an exception was not caught', { error: cause }));

  guardPermissions(session.defaultSession);
  const root = join(__dirname, '..', 'renderer', 'main_window');
  servePages(protocol, { root, developmentServer: MAIN_WINDOW_VITE_DEV_SERVER_URL });
  const isMac = process.platform === 'darwin';
  const windowState = openWindowState(folder);
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
    logger,
  });
  /** Settings are needed for the window's first colour; everything else may come while the page loads. */
  const settings = openSettings(folder);
  const { promise: handlers, resolve: resolveHandlers } = Promise.withResolvers<AllHandlers>();
  registerHandlers(handlers, { ipcMain, isOwnPage, logger });
  const compact = createCompactWindow({
    preload: join(__dirname, 'preload.cjs'),
    place: windowState.compact,
    isDark: () => nativeTheme.shouldUseDarkColors,
  });
  const windows = createWindows({
    create: (hash, isFirst) => {
      nativeTheme.themeSource = settings.get().theme;
      return createMainWindow({
        preload: join(__dirname, 'preload.cjs'),
        place: windowState.main,
        isDark: nativeTheme.shouldUseDarkColors,
        hash,
        isFirst,
      });
    },
    onNone: compact.close,
    onPlace: () => followPlace(placeOf(windows.currentHash())),
  });
  const files = createDragOut(app, folder, windows.current);
  setMenu(false);
  // Started with the session: whoever wants it finds it in the tray.
  if (!wasStartedHidden(app, isMac)) windows.show();
  checkSpelling(session.defaultSession, app.getLocale(), isMac);

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
    fontsFolder: join(__dirname, 'fonts'),
    pages: { language: 'en', ...texts.pages },
    calendarPages: { language: 'en', ...texts.calendarPages },
    openBrowser: (url) => (overrides.openExternal === 'fetch' ? followAddress(url) : openExternal(url)),
    demo,
    // Whoever starts the app with the plain store named on its command line has chosen it.
    suggestedKeep: app.commandLine.getSwitchValue('password-store') === 'basic' ? 'store' : 'session',
    isOnline: () => net.isOnline(),
    changed,
    comeBack: () => windows.show(),
    notify: createNotifier(Notification, texts.notices, windows.isLooking, () => windows.show('#/exports')),
    showReminder: createNotifications(texts.reminders, windows.show),
  });
  const { keeper, connection } = core;

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
      openExternal,
      copy: (content) => void copyContent(clipboard, ClipboardItem, content),
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
      names: actionNames,
      isMac,
      isDevelopment: !app.isPackaged,
      place: placeOf(windows.currentHash()),
      onAction: act,
      onDemoAction: isDemoRunning ? (action) => void services.system.demoAction(action) : null,
    });
  }

  settings.onChange((next) => {
    nativeTheme.themeSource = next.theme;
  });
  begin();
  const first = windows.current();
  if (overrides.printReady && first) void printWhenReady(first);

  background = createBackground({
    app,
    texts,
    locale: app.getLocale() || 'en',
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
  const applyLogin = (isWanted: boolean) =>
    startAtLogin(app, isWanted, {
      platform: process.platform,
      executable: process.execPath,
      configFolder: app.getPath('appData'),
    });
  // A profile of its own is a test's or a developer's; the system keeps pointing to the app that people use.
  if (app.isPackaged) {
    let isAtLogin = settings.get().startAtLogin;
    settings.onChange((next) => {
      if (next.startAtLogin === isAtLogin) return;
      isAtLogin = next.startAtLogin;
      applyLogin(isAtLogin);
    });
  }
  if (overrides.userData === undefined) registerLinks(app, app.isPackaged);

  links.follow(
    (text) => {
      const exists = (kind: LinkKind, id: string) => {
        const { read } = keeper.get();
        if (kind === 'interview') return hasInterview(read, id);
        return kind === 'position' ? hasPosition(read, id) : getCandidate(read, id) !== null;
      };
      // Without a store there is one screen only, and it has to be seen.
      if (keeper.state().state === 'ready') windows.show(hashOfText(text, exists));
      else windows.show();
    },
    () => windows.show(),
  );

  app.on('activate', () => {
    if (windows.current() === null) windows.show();
  });
  app.on('browser-window-blur', () => core.scheduler.setForeground(BrowserWindow.getFocusedWindow() !== null));
  app.on('browser-window-focus', () => core.scheduler.setForeground(true));
  powerMonitor.on('resume', core.wake);
  const quit = quitInOrder(app, {
    closeWindows: (limitMs) => closeWindows(BrowserWindow.getAllWindows(), limitMs),
    end: async () => {
      background?.remove();
      files.clear();
      await core.end();
    },
    logger,
  });
  app.on('window-all-closed', () => {
    const stays = settings.get().closeToTray && background?.hasTray() === true;
    if (!quit.isQuitting() && !stays) app.quit();
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
