import { BrowserWindow } from 'electron';
import type { WindowPlace } from '../settings/window-state.ts';
import { pageUrl } from './pages.ts';
import { backgroundColor, keepPlace, rememberedPosition, webPreferences, windowIcon } from './window-parts.ts';

export type MainWindowOptions = {
  readonly preload: string;
  readonly place: WindowPlace;
  readonly isDark: boolean;
  /** Address of the page to begin with: `#/interviews/<id>`; empty: the page decides. */
  readonly hash: string;
  /** A further window does not take the first one's place. */
  readonly isFirst: boolean;
};

const smallest = { width: 900, height: 600 };

/** Makes a large window, where it was the last time, shown when its first frame is there. */
export function createMainWindow(options: MainWindowOptions): BrowserWindow {
  const state = options.place.read();
  const window = new BrowserWindow({
    width: Math.max(state.width, smallest.width),
    height: Math.max(state.height, smallest.height),
    ...(options.isFirst ? rememberedPosition(state) : {}),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: 'Rubric',
    ...windowIcon(),
    backgroundColor: backgroundColor(options.isDark),
    webPreferences: webPreferences(options.preload),
  });
  if (state.isMaximized && options.isFirst) window.maximize();
  window.once('ready-to-show', () => window.show());
  keepPlace(window, options.place);
  void window.loadURL(pageUrl + options.hash);
  return window;
}
