// Start to painted list, against an empty window of the same Electron; 10 starts of each, taken in turns.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronEnvironment, electronLaunch, projectRoot } from '../../tools/electron-launch.ts';
import { figureLine, median } from './measure/figures.ts';
import { type Launch, measureStart, type Start } from './measure/launch.ts';

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
  // The first start of a profile makes the database and Chromium's folders; it is not measured.
  await measureStart(app, false);
  await measureStart(empty, false);
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
