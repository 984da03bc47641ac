import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { _electron, expect, test } from '@playwright/test';
import { electronEnvironment, electronLaunch } from '../../../tools/electron-launch.ts';
import { checkFuses } from '../../../tools/fuses.ts';
import { packageForTest } from '../../../tools/test-package.ts';
import {
  addCandidateFromEvent,
  addPosition,
  exportPdf,
  fillScorecard,
  finishConnecting,
  interviewRow,
  openAddIntegration,
} from '../../../tools/walkthrough/steps.ts';
import { writeSpeechModel } from '../../fixtures/speech-model.ts';

/** The packaged app (styles.md: dev works, the installed app does not): window, store, demo workspace, PDF. */
test.describe.configure({ mode: 'serial', timeout: 300_000 });

const candidate = /Zoë Nørgaard/;
let executable: string;
let profile: string;

test.beforeAll(async () => {
  // The limit above is the tests' alone, and a busy machine packages for minutes.
  test.setTimeout(300_000);
  executable = await packageForTest();
  profile = mkdtempSync(join(tmpdir(), 'rubric-packaged-'));
});
test.afterAll(() => rmSync(profile, { recursive: true, force: true }));

test('does the demo job, and honours no switch for tests', async () => {
  const electron = await _electron.launch({
    executablePath: executable,
    args: [...electronLaunch().switches, `--user-data-dir=${profile}`],
    // A packaged app must not listen to this.
    env: electronEnvironment({ RUBRIC_LEVER_API_URL: 'http://127.0.0.1:9/v1', RUBRIC_USER_DATA: '/nowhere' }),
  });
  try {
    const page = await electron.firstWindow();
    await page.locator('html[data-ready="true"]').waitFor({ timeout: 30_000 });
    expect(await electron.evaluate(({ app }) => [app.isPackaged, app.getPath('userData')])).toEqual([true, profile]);
    const scales = await electron.evaluate(({ app, nativeImage }) =>
      nativeImage.createFromPath(`${app.getAppPath()}/.vite/build/icons/tray.png`).getScaleFactors(),
    );
    expect(scales.toSorted(), 'the icon of the tray, out of the archive').toEqual([1, 1.5, 2]);
    await openAddIntegration(page, 'Demo workspace');
    await finishConnecting(page);
    await addPosition(page, 'Backend engineer', 'Backend Engineer');
    await addCandidateFromEvent(page, candidate, candidate);
    await interviewRow(page, candidate).getByRole('button', { name: 'Score Interview' }).click();
    await fillScorecard(page, [4, 3], 'Clear and careful.');
    await page.getByRole('button', { name: 'Submit Scores' }).click();
    await page.getByRole('button', { name: 'View Transcript' }).first().click();
    await exportPdf(page);
    await page.getByRole('link', { name: 'Exports', exact: true }).click();
    await expect(page.getByRole('row', { name: /^Delivered \D/ })).toBeVisible({ timeout: 30_000 });
    expect(readdirSync(profile)).toContain('rubric.db');
  } finally {
    await electron.close();
  }
});

test('loads its speech engine in a process of its own, and a model with it', async () => {
  const folder = join(profile, 'tiny-model');
  writeSpeechModel(folder);
  const electron = await _electron.launch({
    executablePath: executable,
    args: [...electronLaunch().switches, `--user-data-dir=${profile}`],
    env: electronEnvironment(),
  });
  try {
    const task = {
      sounds: [],
      threads: 1,
      model: {
        folder,
        files: {
          kind: 'transducer',
          encoder: 'encoder-tiny.onnx',
          decoder: 'decoder-tiny.onnx',
          joiner: 'joiner-tiny.onnx',
          tokens: 'tokens.txt',
        },
      },
    };
    const news = await electron.evaluate(
      ({ app, utilityProcess }, given) =>
        new Promise<unknown[]>((resolve) => {
          const told: unknown[] = [];
          const child = utilityProcess.fork(`${app.getAppPath()}/.vite/build/transcription-process.cjs`);
          child.on('message', (item: { what: string; reason?: string }) => {
            told.push(item.reason ?? item.what);
            if (item.what === 'result' || item.what === 'failed') child.kill();
          });
          child.on('exit', () => resolve(told));
          child.postMessage(given);
        }),
      task,
    );
    expect(news).toEqual(['engine-loaded', 'model-loaded', 'result']);
  } finally {
    await electron.close();
  }
});

test('has its addons beside the archive, and an archive within the budget', () => {
  const resources = join(dirname(executable), 'resources');
  const addons = readdirSync(join(resources, 'app.asar.unpacked'), { recursive: true }).filter((file) =>
    String(file).endsWith('.node'),
  );
  expect(addons.map((file) => basename(String(file))).sort()).toEqual([
    `${process.platform}-${process.arch}.node`,
    'sherpa-onnx.node',
  ]);
  expect(statSync(join(resources, 'app.asar')).size).toBeLessThan(15 * 1024 * 1024);
});

test('has its fuses as shipped, but for the one that Playwright needs', async () => {
  const kind = { isForTests: true, isOldRuntime: process.env.ELECTRON_OVERRIDE_DIST_PATH !== undefined };
  await checkFuses(executable, kind);
  // It can tell: the package for people has that fuse off.
  await expect(checkFuses(executable, { ...kind, isForTests: false })).rejects.toThrow('EnableNodeCliInspectArguments');
});
