import type { BrowserWindow } from 'electron';

/** The part of a window that showing a page uses. */
export type PageWindow = Pick<BrowserWindow, 'isMinimized' | 'restore' | 'focus' | 'show'> & {
  readonly webContents: Pick<BrowserWindow['webContents'], 'executeJavaScript'>;
};

/** Brings the window to the front at one of its pages. `hash`: an address as the renderer's routes write it, `#/exports`. */
export function showPage(window: PageWindow | null, hash: string): void {
  if (window?.isMinimized()) window.restore();
  window?.show();
  window?.focus();
  // Waits by itself for a page that is still loading.
  void window?.webContents.executeJavaScript(`location.hash = ${JSON.stringify(hash)}`);
}
