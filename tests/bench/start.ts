// Start to painted list with 100,000 cached candidates, against an empty window of the same Electron; 10 starts of each,
// taken in turns. It is the start that people have every day: of a profile that was used before. Of both programs three
// starts go before and are not measured: the first makes Chromium's folders, the second writes V8's code cache, and what
// comes after the third reads it.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronEnvironment, electronLaunch, projectRoot } from '../../tools/electron-launch.ts';
import { figureLine, median } from './measure/figures.ts';
import { fillProfile } from './measure/fill-profile.ts';
import { type Launch, measureStart, type Start } from './measure/launch.ts';

const COUNT = 100_000;
const WARM_UPS = 3;
const ROUNDS = 10;
const TIME_BUDGET = 1.4;
const MEMORY_BUDGET = 1.6;
const MEBIBYTE = 1024 * 1024;

const { executable, switches } = electronLaunch();
const profiles = mkdtempSync(join(tmpdir(), 'rubric-bench-start-'));

const app: Launch = {
  executable,
  args: [...switches, projectRoot],
  env: electronEnvironment({ RUBRIC_USER_DATA: join(profiles, 'app'), RUBRIC_PRINT_READY: '1' }),
};
const empty: Launch = {
  executable,
  args: [
    ...switches,
    `--user-data-dir=${join(profiles, 'empty')}`,
    join(projectRoot, 'tests', 'bench', 'empty-window'),
  ],
  env: electronEnvironment(),
};

const memoryOf = (starts: readonly Start[]) =>
  starts.flatMap(({ bytes }) => (bytes === undefined ? [] : [bytes / MEBIBYTE]));

try {
  mkdirSync(join(profiles, 'app'));
  fillProfile(join(profiles, 'app'), COUNT);
  for (let warmUp = 0; warmUp < WARM_UPS; warmUp += 1) {
    // As long as a measured one: the cache is written a while after the page is there.
    await measureStart(app, true);
    await measureStart(empty, true);
  }
  const ofApp: Start[] = [];
  const ofEmpty: Start[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    ofApp.push(await measureStart(app, true));
    ofEmpty.push(await measureStart(empty, true));
  }
  const time = (starts: readonly Start[]) => median(starts.map(({ milliseconds }) => milliseconds));
  console.log(
    figureLine({
      what: 'start to painted list',
      unit: 'ms',
      figure: time(ofApp),
      floor: time(ofEmpty),
      budget: TIME_BUDGET,
    }),
  );
  if (memoryOf(ofEmpty).length === ROUNDS) {
    console.log(
      figureLine({
        what: 'memory of all processes (PSS)',
        unit: 'MiB',
        figure: median(memoryOf(ofApp)),
        floor: median(memoryOf(ofEmpty)),
        budget: MEMORY_BUDGET,
      }),
    );
  }
} finally {
  rmSync(profiles, { recursive: true, force: true });
}
