import { BrowserWindow, screen } from 'electron';
import type { WindowState } from '../settings/window-state.ts';
import { pageUrl } from './pages.ts';

export type MainWindowOptions = {
  readonly preload: string;
  readonly state: WindowState;
  readonly saveState: (state: WindowState) => void;
  readonly isDark: boolean;
};

const smallest = { width: 900, height: 600 };

/** Whether most of a remembered window still lies on a screen. */
function isOnScreen(state: WindowState): boolean {
  if (state.x === null || state.y === null) return false;
  const { x, y } = state;
  return screen.getAllDisplays().some(({ workArea }) => {
    const right = Math.min(x + state.width, workArea.x + workArea.width);
    const bottom = Math.min(y + state.height, workArea.y + workArea.height);
    return right - Math.max(x, workArea.x) > 200 && bottom - Math.max(y, workArea.y) > 100;
  });
}

/** Makes the one window, where it was the last time, shown when its first frame is there. */
export function createMainWindow(options: MainWindowOptions): BrowserWindow {
  const { state } = options;
  const window = new BrowserWindow({
    width: Math.max(state.width, smallest.width),
    height: Math.max(state.height, smallest.height),
    ...(isOnScreen(state) && state.x !== null && state.y !== null ? { x: state.x, y: state.y } : {}),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: 'Rubric',
    backgroundColor: options.isDark ? '#141413' : '#F6F5F2',
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: true,
    },
  });
  if (state.isMaximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  const save = () => {
    if (window.isDestroyed()) return;
    options.saveState({ ...window.getNormalBounds(), isMaximized: window.isMaximized() });
  };
  window.on('resized', save);
  window.on('moved', save);
  window.on('close', save);
  void window.loadURL(pageUrl);
  return window;
}
