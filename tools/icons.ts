// Draws the icons of resources/icons from their SVG: the app's for each system, the window's, the tray's and the menu bar's.
// Run when an SVG was changed, and commit what it writes: a build then needs no window to draw in.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { IconIcns, IconIco } from '@shockpkg/icon-encoder';
import { withDisplay } from './display.ts';
import { electronEnvironment, electronLaunch, projectRoot } from './electron-launch.ts';

const folder = join(projectRoot, 'resources', 'icons');

/** Names of icns entries by their size in pixels: one for the size itself, one for half the points on a fine screen. */
const icnsTypes: readonly { readonly size: number; readonly types: readonly string[] }[] = [
  { size: 16, types: ['ic04'] },
  { size: 32, types: ['ic05', 'ic11'] },
  { size: 64, types: ['ic12'] },
  { size: 128, types: ['ic07'] },
  { size: 256, types: ['ic08', 'ic13'] },
  { size: 512, types: ['ic09', 'ic14'] },
  { size: 1024, types: ['ic10'] },
];

/** macOS wants a tenth of the picture to stay empty on each side; the others want none of it. */
const macViewBox = '-2 -2 20 20';

/** The picture as PNG, `size` pixels wide and high. */
async function draw(page: Page, svg: string, size: number): Promise<Buffer> {
  const encoded = await page.evaluate(
    async ({ text, pixels }) => {
      const image = new Image(pixels, pixels);
      image.src = `data:image/svg+xml;utf8,${encodeURIComponent(text)}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = pixels;
      canvas.height = pixels;
      canvas.getContext('2d')?.drawImage(image, 0, 0, pixels, pixels);
      return canvas.toDataURL('image/png').replace(/^[^,]*,/, '');
    },
    { text: svg.replace('<svg ', `<svg width="${size}" height="${size}" `), pixels: size },
  );
  return Buffer.from(encoded, 'base64');
}

async function drawAll(page: Page): Promise<void> {
  const app = readFileSync(join(folder, 'app.svg'), 'utf8');
  const menuBar = readFileSync(join(folder, 'menu-bar.svg'), 'utf8');
  const mac = app.replace('viewBox="0 0 16 16"', `viewBox="${macViewBox}"`);
  const write = (name: string, content: Uint8Array) => writeFileSync(join(folder, name), content);

  const ico = new IconIco();
  for (const size of [16, 20, 24, 32, 40, 48, 64, 256]) await ico.addFromPng(await draw(page, app, size), null, false);
  write('app.ico', ico.encode());
  const icns = new IconIcns();
  for (const { size, types } of icnsTypes) await icns.addFromPng(await draw(page, mac, size), [...types], false);
  write('app.icns', icns.encode());
  for (const size of [32, 48, 128, 256, 512]) write(`app-${size}.png`, await draw(page, app, size));
  // Electron takes the one whose name fits the screen, and reads from the name that one is a template.
  write('tray.png', await draw(page, app, 16));
  write('tray@1.5x.png', await draw(page, app, 24));
  write('tray@2x.png', await draw(page, app, 32));
  write('menuBarTemplate.png', await draw(page, menuBar, 16));
  write('menuBarTemplate@2x.png', await draw(page, menuBar, 32));
}

await withDisplay(async () => {
  const { executable, switches } = electronLaunch();
  const electron = await _electron.launch({
    executablePath: executable,
    args: [...switches, join(projectRoot, 'tests', 'bench', 'empty-window', 'main.cjs')],
    env: electronEnvironment(),
  });
  try {
    mkdirSync(folder, { recursive: true });
    await drawAll(await electron.firstWindow());
  } finally {
    await electron.close();
  }
});
