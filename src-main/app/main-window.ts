import { BrowserWindow } from 'electron';
import type { WindowPlace } from '../settings/window-state.ts';
import { pageUrl } from './pages.ts';
import { backgroundColor, keepPlace, rememberedPosition, webPreferences } from './window-parts.ts';

export type MainWindowOptions = {
  readonly preload: string;
  readonly place: WindowPlace;
  readonly isDark: boolean;
};

const smallest = { width: 900, height: 600 };

/** Makes the main window, where it was the last time, shown when its first frame is there. */
export function createMainWindow(options: MainWindowOptions): BrowserWindow {
  const state = options.place.read();
  const window = new BrowserWindow({
    width: Math.max(state.width, smallest.width),
    height: Math.max(state.height, smallest.height),
    ...rememberedPosition(state),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: 'Rubric',
    backgroundColor: backgroundColor(options.isDark),
    webPreferences: webPreferences(options.preload),
  });
  if (state.isMaximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  keepPlace(window, options.place);
  void window.loadURL(pageUrl);
  return window;
}
