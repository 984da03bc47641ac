import { type App, type BrowserWindow, nativeImage } from 'electron';

/** A red dot as a bitmap (BGRA) of `size` pixels. */
function drawDot(size: number): Buffer {
  const bitmap = Buffer.alloc(size * size * 4);
  const middle = (size - 1) / 2;
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (Math.hypot(x - middle, y - middle) > middle) continue;
      bitmap.set([0x2c, 0x2c, 0xb4, 255], (y * size + x) * 4);
    }
  }
  return bitmap;
}

/**
 * How much asks for the person, on the app's icon: a number on macOS and where the desktop of a Linux can show one, a dot on
 * Windows' taskbar.
 */
export function showBadge(
  app: Pick<App, 'setBadgeCount'>,
  windows: readonly Pick<BrowserWindow, 'setOverlayIcon'>[],
  options: { readonly count: number; readonly platform: string; readonly words: string },
): void {
  const { count, platform, words } = options;
  if (platform !== 'win32') {
    app.setBadgeCount(count);
    return;
  }
  const dot = count === 0 ? null : nativeImage.createFromBitmap(drawDot(16), { width: 16, height: 16 });
  for (const window of windows) window.setOverlayIcon(dot, count === 0 ? '' : words.replace('{count}', String(count)));
}
