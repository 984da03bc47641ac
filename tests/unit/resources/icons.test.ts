import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../../../resources/icons');
const read = (name: string) => readFileSync(join(folder, name));

/** Width and height of a PNG, from its head. */
function pngSize(png: Buffer): readonly [number, number] {
  expect(png.toString('latin1', 1, 4)).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

test.each([
  ['app-32.png', 32],
  ['app-48.png', 48],
  ['app-128.png', 128],
  ['app-256.png', 256],
  ['app-512.png', 512],
  ['tray.png', 16],
  ['tray@1.5x.png', 24],
  ['tray@2x.png', 32],
  ['menuBarTemplate.png', 16],
  ['menuBarTemplate@2x.png', 32],
])('%s is a square of %i pixels', (name, size) => {
  expect(pngSize(read(name))).toEqual([size, size]);
});

test('the icon for Windows has every size that its desktop asks for', () => {
  const ico = read('app.ico');
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2)]).toEqual([0, 1]);
  const sizes = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const entry = 6 + index * 16;
    const end = ico.readUInt32LE(entry + 12) + ico.readUInt32LE(entry + 8);
    expect(end).toBeLessThanOrEqual(ico.length);
    // A byte cannot hold 256: it says 0.
    return ico.readUInt8(entry) || 256;
  });
  expect(sizes).toEqual([16, 20, 24, 32, 40, 48, 64, 256]);
});

test('the icon for macOS has every size, for both kinds of screen', () => {
  const icns = read('app.icns');
  expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length]);
  const types: string[] = [];
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) types.push(icns.toString('latin1', at, at + 4));
  expect(types.sort()).toEqual(['ic04', 'ic05', 'ic07', 'ic08', 'ic09', 'ic10', 'ic11', 'ic12', 'ic13', 'ic14']);
});
