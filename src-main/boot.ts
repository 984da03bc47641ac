// The entry: only what must be there before Electron is ready, and the first window. Everything else is `main.ts`, which
// is loaded while the window's page comes up; Electron does not begin its own start before this file's code has run.
import { join } from 'node:path';
import { app, type BrowserWindow, ipcMain, nativeTheme, protocol, session } from 'electron';
import { guardCapture } from './app/capture-guard.ts';
import { guardContents } from './app/guards.ts';
import { holdRequests } from './app/held-requests.ts';
import { createMainWindow } from './app/main-window.ts';
import { isOwnPage, pageScheme, servePages } from './app/pages.ts';
import { receiveLinks } from './app/receive-links.ts';
import { answerSquirrel } from './app/squirrel-events.ts';
import { wasStartedHidden } from './app/start-at-login.ts';
import { profileSwitch } from './settings/profile-switch.ts';
import { readTheme } from './settings/read-theme.ts';
import { openWindowState } from './settings/window-state.ts';

/** Given by Forge's Vite plugin while developing; undefined in a build. */
declare const MAIN_WINDOW_VITE_DEV_SERVER_URL: string | undefined;

const profile = profileSwitch(process.env, app.isPackaged);
if (profile !== null) app.setPath('userData', profile);
// Chromium refuses its sandbox to root; whoever runs tests as root says so with this switch.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
protocol.registerSchemesAsPrivileged([pageScheme]);
guardContents(app, isOwnPage);
const links = receiveLinks(app, process.argv);

// Two processes on one store would send one export twice.
if (process.platform === 'win32' && answerSquirrel(process.argv, process.execPath)) app.quit();
else if (app.requestSingleInstanceLock()) void app.whenReady().then(boot).catch(fail);
else app.quit();

async function boot(): Promise<void> {
  const folder = app.getPath('userData');
  const capture = guardCapture(session.defaultSession, isOwnPage);
  /** Where the sound of a recording lies; known once the store is open. */
  let recordingFile = (_id: string): string | null => null;
  const pageIsOnItsWay = servePages(protocol, {
    root: join(__dirname, '..', 'renderer', 'main_window'),
    developmentServer: MAIN_WINDOW_VITE_DEV_SERVER_URL,
    recordingFile: (id) => recordingFile(id),
  });
  nativeTheme.themeSource = readTheme(folder);
  const windowState = openWindowState(folder);
  const requests = holdRequests(ipcMain);
  const openWindow = (hash: string, isFirst: boolean): BrowserWindow =>
    createMainWindow({
      preload: join(__dirname, 'preload.cjs'),
      place: windowState.main,
      isDark: nativeTheme.shouldUseDarkColors,
      hash,
      isFirst,
    });
  // Started with the session: whoever wants it finds it in the tray.
  const window = wasStartedHidden(app, process.platform === 'darwin') ? null : openWindow('', true);
  if (window !== null) await pageIsOnItsWay;
  const { start } = await import('./main.ts');
  await start({
    window,
    openWindow,
    windowState,
    requests,
    links,
    capture,
    serveRecordings: (file) => {
      recordingFile = file;
    },
  });
}

/** Out of the promise, so that it ends the start as any exception that nobody catches. */
function fail(cause: unknown): void {
  setImmediate(() => {
    throw cause;
  });
}
