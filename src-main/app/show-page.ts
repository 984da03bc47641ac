import type { BrowserWindow } from 'electron';

/** Brings the window to the front at one of its pages. `hash`: an address as the renderer's routes write it, `#/exports`. */
export function showPage(window: BrowserWindow | null, hash: string): void {
  if (window?.isMinimized()) window.restore();
  window?.show();
  window?.focus();
  // Waits by itself for a page that is still loading.
  void window?.webContents.executeJavaScript(`location.hash = ${JSON.stringify(hash)}`);
}
