import { join } from 'node:path';
import { type BrowserWindow, screen, type WebPreferences } from 'electron';
import type { WindowPlace, WindowState } from '../settings/window-state.ts';

/** What every window of the app may do, and may not (reference/electron.md section 1.1). */
export function webPreferences(preload: string): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: true,
  };
}

export function backgroundColor(isDark: boolean): string {
  return isDark ? '#141413' : '#F6F5F2';
}

/** Linux asks each window for the app's icon; elsewhere the executable has it. */
export function windowIcon(): { readonly icon?: string } {
  return process.platform === 'linux' ? { icon: join(__dirname, 'icons', 'app-256.png') } : {};
}

/** Whether most of a remembered window still lies on a screen. */
function isOnScreen(x: number, y: number, state: WindowState): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const right = Math.min(x + state.width, workArea.x + workArea.width);
    const bottom = Math.min(y + state.height, workArea.y + workArea.height);
    return right - Math.max(x, workArea.x) > 200 && bottom - Math.max(y, workArea.y) > 100;
  });
}

/** The place where a window stood the last time, if that still is on a screen. */
export function rememberedPosition(state: WindowState): { readonly x?: number; readonly y?: number } {
  const { x, y } = state;
  return x !== null && y !== null && isOnScreen(x, y, state) ? { x, y } : {};
}

/** Writes a window's place down whenever it changed. */
export function keepPlace(window: BrowserWindow, place: WindowPlace): void {
  const save = () => {
    if (window.isDestroyed()) return;
    place.save({ ...window.getNormalBounds(), isMaximized: window.isMaximized() });
  };
  window.on('resized', save);
  window.on('moved', save);
  window.on('close', save);
}
