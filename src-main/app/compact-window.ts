import { BrowserWindow } from 'electron';
import type { WindowPlace } from '../settings/window-state.ts';
import { pageUrl } from './pages.ts';
import { backgroundColor, keepPlace, rememberedPosition, webPreferences, windowIcon } from './window-parts.ts';

/** As wide as the picture of it; higher is the person's choice. */
const width = 420;
const smallestHeight = 480;

export type CompactWindow = { readonly open: (interviewId: string) => void; readonly close: () => void };

/** The small window of an interview, above all others, beside a call. There is one at the most. */
export function createCompactWindow(options: {
  readonly preload: string;
  readonly place: WindowPlace;
  readonly isDark: () => boolean;
}): CompactWindow {
  let window: BrowserWindow | null = null;

  function create(): BrowserWindow {
    const state = options.place.read();
    const created = new BrowserWindow({
      width,
      height: Math.max(state.height, smallestHeight),
      ...rememberedPosition(state),
      minWidth: 360,
      maxWidth: 560,
      minHeight: smallestHeight,
      alwaysOnTop: true,
      fullscreenable: false,
      maximizable: false,
      show: false,
      title: 'Rubric',
      ...windowIcon(),
      backgroundColor: backgroundColor(options.isDark()),
      webPreferences: webPreferences(options.preload),
    });
    // Above full-screen calls too, where the system knows such levels.
    created.setAlwaysOnTop(true, 'floating');
    created.once('ready-to-show', () => created.show());
    created.on('closed', () => {
      window = null;
    });
    keepPlace(created, options.place);
    return created;
  }

  return {
    open: (interviewId) => {
      window ??= create();
      void window.loadURL(`${pageUrl}#/interviews/${encodeURIComponent(interviewId)}/compact`);
      window.show();
    },
    close: () => window?.close(),
  };
}
