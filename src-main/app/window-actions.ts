import type { App, BrowserWindow } from 'electron';
import type { MainActionId } from '../../src-preload/contract/actions.ts';

/** One step of Chromium's own zoom. */
const zoomStep = 0.5;

/** What the menu's roles do, for whoever asks by way of the palette. */
export function runInWindow(app: Pick<App, 'quit'>, window: BrowserWindow | null, id: MainActionId): void {
  if (id === 'quit') {
    app.quit();
    return;
  }
  if (window === null) return;
  const contents = window.webContents;
  if (id === 'zoom-in') contents.setZoomLevel(contents.getZoomLevel() + zoomStep);
  else if (id === 'zoom-out') contents.setZoomLevel(contents.getZoomLevel() - zoomStep);
  else if (id === 'zoom-reset') contents.setZoomLevel(0);
  else if (id === 'full-screen') window.setFullScreen(!window.isFullScreen());
}
