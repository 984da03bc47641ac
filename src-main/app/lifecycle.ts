import { app, BrowserWindow, powerMonitor } from 'electron';
import type { Logger } from '../logging/index.ts';
import { quitInOrder } from './quit.ts';
import { closeWindows, type Windows } from './windows.ts';

export type LifecycleParts = {
  readonly windows: Pick<Windows, 'current' | 'show'>;
  /** Whether any of the windows has the focus. */
  readonly setForeground: (isForeground: boolean) => void;
  /** The computer woke. */
  readonly wake: () => void;
  readonly hasTray: () => boolean;
  /** Whether the person wants the app to go on in the tray when the last window is closed. */
  readonly staysInTray: () => boolean;
  /** Ends what goes on without a window. */
  readonly end: () => Promise<void>;
  readonly logger: Logger;
};

/** What happens as windows come and go, the computer wakes, and the app ends. */
export function followLifecycle(parts: LifecycleParts): void {
  const { windows } = parts;
  app.on('activate', () => {
    if (windows.current() === null) windows.show();
  });
  app.on('browser-window-blur', () => parts.setForeground(BrowserWindow.getFocusedWindow() !== null));
  app.on('browser-window-focus', () => parts.setForeground(true));
  powerMonitor.on('resume', parts.wake);
  const quit = quitInOrder(app, {
    closeWindows: (limitMs) => closeWindows(BrowserWindow.getAllWindows(), limitMs),
    end: parts.end,
    logger: parts.logger,
  });
  app.on('window-all-closed', () => {
    const stays = parts.staysInTray() && parts.hasTray();
    if (!quit.isQuitting() && !stays) app.quit();
  });
}
