// Pictures of every screen in every variant, from the real app, and one page that shows them all.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { projectRoot } from '../electron-launch.ts';
import { launchRubric, type RunningApp } from '../walkthrough/launch.ts';
import { type Places, prepare } from './prepare.ts';
import { type Variant, variants } from './variants.ts';

const folder = join(projectRoot, 'screenshots');

/** `mark`: what the document says once the screen has its data. */
type Shot = { readonly screen: string; readonly hash: string; readonly mark: string };

/** All screens that have an address. */
function shots({ position, running, scored }: Places): readonly Shot[] {
  return [
    { screen: 'positions', hash: '#/positions', mark: 'positions' },
    { screen: 'position', hash: position, mark: 'position' },
    { screen: 'position-candidates', hash: `${position}/candidates`, mark: 'position' },
    { screen: 'position-plan', hash: `${position}/plan`, mark: 'position' },
    { screen: 'position-job-details', hash: `${position}/job-details`, mark: 'position' },
    { screen: 'interviews', hash: '#/interviews', mark: 'interviews' },
    { screen: 'interview', hash: running, mark: 'interview' },
    { screen: 'compact', hash: `${running}/compact`, mark: 'compact' },
    { screen: 'scorecard-draft', hash: `${running}/score`, mark: 'scorecard' },
    { screen: 'scorecard-submitted', hash: `${scored}/score`, mark: 'scorecard' },
    { screen: 'transcript', hash: `${scored}/transcript`, mark: 'transcript' },
    { screen: 'exports', hash: '#/exports', mark: 'exports' },
    { screen: 'settings-workspace', hash: '#/settings/workspace', mark: 'settings' },
    { screen: 'settings-sync-history', hash: '#/settings/workspace/sync-history', mark: 'settings' },
    { screen: 'settings-calendars', hash: '#/settings/calendars', mark: 'settings' },
    { screen: 'settings-role-library', hash: '#/settings/role-library', mark: 'settings' },
    { screen: 'settings-appearance', hash: '#/settings/appearance', mark: 'settings' },
    { screen: 'settings-about', hash: '#/settings/about', mark: 'settings' },
  ];
}

/** Takes all pictures into `screenshots/`, with `index.html` beside them. Gives the exit code. */
export async function takeScreenshots(): Promise<number> {
  const profile = mkdtempSync(join(tmpdir(), 'rubric-screenshots-'));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const app = await launchRubric({ profile, env: { RUBRIC_DEMO_RATE: 'none' } });
  const errors: string[] = [];
  app.page.on('pageerror', (error) => errors.push(error.message));
  try {
    await capture(app, 'first-run.light');
    const all = shots(await prepare(app.page));
    await capture(app, 'tour.light');
    await app.page.getByRole('button', { name: 'End tour' }).click();
    for (const toast of await app.page.getByRole('button', { name: 'Dismiss' }).all()) await toast.click();
    for (const variant of variants) {
      await applyVariant(app, variant);
      for (const shot of all) {
        await goTo(app.page, shot);
        await capture(app, `${shot.screen}.${variant.name}`);
      }
      console.log(`${variant.name}: ${all.length} screens`);
    }
    writeFileSync(join(folder, 'index.html'), gallery(all));
  } finally {
    await app.electron.close();
    rmSync(profile, { recursive: true, force: true });
  }
  for (const error of errors) console.error(error);
  console.log(`screenshots: look at ${join(folder, 'index.html')}`);
  return errors.length === 0 ? 0 : 1;
}

async function applyVariant({ electron, page }: RunningApp, variant: Variant): Promise<void> {
  const { width, height, zoom, settings } = variant;
  await electron.evaluate(
    ({ BrowserWindow }, size) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setContentSize(size.width, size.height);
      window?.webContents.setZoomFactor(size.zoom);
    },
    { width, height, zoom },
  );
  await page.evaluate((change) => {
    const api = Reflect.get(window, 'rubric') as { settings: { set: (change: unknown) => Promise<unknown> } }; // the preload's
    return api.settings.set(change);
  }, settings);
  await page.locator(`html[data-theme="${settings.theme}"][lang="${settings.language}"]`).waitFor();
}

/** Goes there and waits until the screen has its data; toasts of earlier acts have gone or stay, as for a person. */
async function goTo(page: Page, { hash, mark }: Shot): Promise<void> {
  await page.evaluate((place) => {
    location.hash = place;
  }, hash);
  await page.locator(`html[data-ready="true"][data-screen="${mark}"]`).waitFor();
  await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
  await page.evaluate(() => document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(done))));
}

/** Electron's own picture of the window: Playwright's would show a corner of a zoomed page. */
async function capture({ electron }: RunningApp, name: string): Promise<void> {
  const png = await electron.evaluate(async ({ BrowserWindow }) => {
    const picture = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
    return picture?.toPNG().toString('base64') ?? '';
  });
  writeFileSync(join(folder, `${name}.png`), Buffer.from(png, 'base64'));
}

function gallery(all: readonly Shot[]): string {
  const figure = (file: string, caption: string) =>
    `<figure><a href="${file}"><img src="${file}" alt="${caption}" loading="lazy"></a><figcaption>${caption}</figcaption></figure>`;
  const rows = all.map(({ screen }) => {
    const figures = variants.map(({ name }) => figure(`${screen}.${name}.png`, `${screen}, ${name}`));
    return `<h2>${screen}</h2><div>${figures.join('')}</div>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Rubric, all screens</title>
<style>body{font:14px system-ui;margin:24px}div{display:grid;grid-template-columns:repeat(auto-fill,minmax(360px,1fr));gap:16px}figure{margin:0}img{width:100%;border:1px solid #ccc}</style>
<h1>Rubric, all screens</h1><h2>first run and tour</h2><div>${figure('first-run.light.png', 'first run')}${figure('tour.light.png', 'tour')}</div>${rows.join('\n')}</html>\n`;
}
