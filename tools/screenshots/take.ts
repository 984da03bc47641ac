// Pictures of every screen, dialog and state in every variant, from the real app, and one page that shows them all.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../electron-launch.ts';
import { launchRubric, type RunningApp } from '../walkthrough/launch.ts';
import { type Album, createCamera } from './camera.ts';
import { takeFirstRun } from './connecting.ts';
import { takeOpened } from './dialogs.ts';
import { prepare } from './prepare.ts';
import { takeScreens } from './screens.ts';
import { takeStates } from './states.ts';
import { takeRecovery, takeTrouble } from './trouble.ts';
import { usual, variants } from './variants.ts';

const folder = join(projectRoot, 'screenshots');

/**
 * Takes the pictures whose name includes one of these words (all of them without any) into `screenshots/`, with
 * `index.html` beside them, and says what an eye would miss. Gives the exit code.
 */
export async function takeScreenshots(wanted: readonly string[]): Promise<number> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const album: Album = { files: new Map(), faults: [], errors: [] };
  const withApp = async (
    work: (app: RunningApp, profile: string) => Promise<void>,
    prepared?: (profile: string) => void,
  ) => {
    const profile = mkdtempSync(join(tmpdir(), 'rubric-screenshots-'));
    prepared?.(profile);
    const app = await launchRubric({ profile, env: { RUBRIC_DEMO_RATE: 'none', RUBRIC_OPEN_EXTERNAL: '' } });
    app.page.on('pageerror', (error) => {
      album.errors.push(error.message);
      console.error(error.message);
    });
    try {
      await work(app, profile);
    } finally {
      await app.electron.close();
      rmSync(profile, { recursive: true, force: true });
    }
  };

  await withApp(async (app) => {
    const camera = createCamera(app, album, { folder, wanted });
    await camera.be(usual);
    await takeFirstRun(camera);
    const places = await prepare(app.page);
    await camera.snap('tour', variants);
    await app.page.getByRole('button', { name: 'End tour' }).click();
    for (const toast of await app.page.getByRole('button', { name: 'Dismiss' }).all()) await toast.click();
    await takeScreens(camera, places);
    await takeOpened(camera, places);
    await takeStates(camera, places);
    await takeTrouble(camera, places);
  });
  await takeRecovery((work, prepared) =>
    withApp((app) => work(createCamera(app, album, { folder, wanted })), prepared),
  );

  writeFileSync(join(folder, 'index.html'), gallery(album));
  console.log(
    `screenshots: ${[...album.files.values()].flat().length} pictures, look at ${join(folder, 'index.html')}`,
  );
  return album.errors.length === 0 ? 0 : 1;
}

function gallery({ files, faults }: Album): string {
  const figure = (file: string) =>
    `<figure><a href="${file}"><img src="${file}" alt="${file}" loading="lazy"></a><figcaption>${file}</figcaption></figure>`;
  const rows = [...files].map(
    ([screen, of]) => `<h2 id="${screen}">${screen}</h2><div>${of.map(figure).join('')}</div>`,
  );
  const contents = [...files.keys()].map((screen) => `<a href="#${screen}">${screen}</a>`).join(' · ');
  const escaped = faults.map((fault) => `<li>${fault.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</li>`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Rubric, all screens</title>
<style>body{font:14px system-ui;margin:24px}div{display:grid;grid-template-columns:repeat(auto-fill,minmax(360px,1fr));gap:16px}figure{margin:0}img{width:100%;border:1px solid #ccc}</style>
<h1>Rubric, all screens</h1><p>${contents}</p><ul>${escaped.join('')}</ul>${rows.join('\n')}</html>\n`;
}
