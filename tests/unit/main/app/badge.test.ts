import { expect, test, vi } from 'vitest';
import { showBadge } from '../../../../src-main/app/badge.ts';

vi.mock('electron', () => ({
  nativeImage: { createFromBitmap: (bitmap: Buffer, { width, height }: Size) => ({ bitmap, width, height }) },
}));

type Size = { readonly width: number; readonly height: number };

function shown(platform: string, count: number) {
  const counts: number[] = [];
  const overlays: unknown[][] = [];
  const app = { setBadgeCount: (badge = 0) => counts.push(badge) > 0 };
  const window = { setOverlayIcon: (...given: unknown[]) => overlays.push(given) };
  // Of Electron's own classes these two methods are all that is used.
  showBadge(app, [window, window] as never, { count, platform, words: '{count} things need you' });
  return { counts, overlays };
}

test.each(['darwin', 'linux'])('%s shows a number on the icon, and takes it away', (platform) => {
  expect(shown(platform, 3)).toEqual({ counts: [3], overlays: [] });
  expect(shown(platform, 0)).toEqual({ counts: [0], overlays: [] });
});

test('Windows shows a dot on each window, with words for those who do not see it', () => {
  const { counts, overlays } = shown('win32', 3);
  expect(counts).toEqual([]);
  expect(overlays).toHaveLength(2);
  const [dot, words] = overlays[0] ?? [];
  expect(words).toBe('3 things need you');
  // Its middle has the colour, its corners have none.
  const { bitmap } = dot as { readonly bitmap: Buffer }; // made by the stand-in above
  expect(bitmap).toHaveLength(16 * 16 * 4);
  expect([bitmap[3], bitmap[(8 * 16 + 8) * 4 + 3]]).toEqual([0, 255]);
  expect(shown('win32', 0).overlays).toEqual([
    [null, ''],
    [null, ''],
  ]);
});
