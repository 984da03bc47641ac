// Scrolls through a talk of three hours (5,000 cues), against an empty box of the same height in the same window. Chromium's own
// trace of the scrolling is kept (--trace FILE says where) and says how many frames it dropped.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { launchRubric } from '../../tools/walkthrough/launch.ts';
import {
  addCandidateFromEvent,
  addPosition,
  finishConnecting,
  interviewRow,
  openAddIntegration,
} from '../../tools/walkthrough/steps.ts';
import { figureLine, median } from './measure/figures.ts';

const CUES = 5_000;
const FRAMES = 300;
const PIXELS_A_FRAME = 120;
const BUDGET = 1.2;
const candidate = /Zoë Nørgaard/;

/** As Otter writes it: two speakers in turns, a cue every two seconds. */
function longTalk(): string {
  return Array.from({ length: CUES }, (_, index) => {
    const seconds = index * 2;
    const time = `${Math.floor(seconds / 3600)}:${new Date(seconds * 1000).toISOString().slice(14, 19)}`;
    const speaker = index % 2 === 0 ? 'Ines Baumgartner' : 'Zoë Nørgaard';
    return `${speaker}  ${time}\nPart ${index}: about queues, depots and labels, long enough to be broken over two lines of the page.`;
  }).join('\n\n');
}

/** Milliseconds of each frame while a box is scrolled steadily. */
async function scroll(page: Page, selector: string): Promise<readonly number[]> {
  return page.evaluate(
    ([box, frames, pixels]) =>
      new Promise<readonly number[]>((resolve) => {
        const element = document.querySelector(String(box));
        const times: number[] = [];
        let last = performance.now();
        function step(now: number): void {
          times.push(now - last);
          last = now;
          element?.scrollBy(0, Number(pixels));
          if (times.length < Number(frames)) requestAnimationFrame(step);
          else resolve(times.slice(1));
        }
        requestAnimationFrame(step);
      }),
    [selector, FRAMES, PIXELS_A_FRAME] as const,
  );
}

/** What is read of a trace: how each frame ended. */
type Trace = {
  readonly traceEvents: readonly { readonly args?: { readonly chrome_frame_reporter?: { readonly state?: string } } }[];
};

/** Runs `work` under Chromium's tracing; what it answered, and how many frames came on screen or were dropped. */
async function traced<T>(electron: ElectronApplication, file: string, work: () => Promise<T>) {
  await electron.evaluate(({ contentTracing }) =>
    contentTracing.startRecording({
      included_categories: ['cc', 'benchmark', 'devtools.timeline', 'devtools.timeline.frame'],
    }),
  );
  const result = await work();
  await electron.evaluate(({ contentTracing }, path) => contentTracing.stopRecording(path), file);
  const { traceEvents } = JSON.parse(readFileSync(file, 'utf8')) as Trace; // written by Chromium just above
  const states = traceEvents.flatMap(({ args }) => args?.chrome_frame_reporter?.state ?? []);
  const count = (state: RegExp) => states.filter((each) => state.test(each)).length;
  return { result, presented: count(/PRESENTED/), dropped: count(/DROPPED/) };
}

/** The share of frames that came within a sixtieth of a second, in words. */
function share(frames: readonly number[]): string {
  return `${((frames.filter((ms) => ms < 17.5).length / frames.length) * 100).toFixed(0)} %`;
}

const option = process.argv.indexOf('--trace');
const profile = mkdtempSync(join(tmpdir(), 'rubric-bench-transcript-'));
const app = await launchRubric({ profile });
try {
  const { page, electron } = app;
  await openAddIntegration(page, 'Demo workspace');
  await finishConnecting(page);
  await addPosition(page, 'Backend engineer', 'Backend Engineer');
  await addCandidateFromEvent(page, candidate, candidate);
  await interviewRow(page, candidate).getByRole('button', { name: 'Start Interview' }).click();
  await page.getByRole('button', { name: 'End Interview' }).click();
  await page.getByRole('button', { name: 'View Transcript' }).first().click();
  const file = join(profile, 'long.txt');
  writeFileSync(file, longTalk());
  await electron.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, file);
  const began = performance.now();
  await page.getByRole('button', { name: 'Import transcript…' }).click();
  await page.getByText('Part 0:').waitFor();
  console.log(`import to painted: ${(performance.now() - began).toFixed(0)} ms`);

  const traceFile =
    option < 0 ? join(profile, 'trace.json') : (process.argv[option + 1] ?? join(profile, 'trace.json'));
  const talk = await traced(electron, traceFile, () => scroll(page, 'section:has(> [data-segment])'));
  const ofTalk = talk.result;
  await page.evaluate(() => {
    const box = document.createElement('div');
    box.id = 'floor';
    const tall = document.createElement('div');
    // The strict policy forbids style attributes, not the properties.
    box.style.setProperty('position', 'fixed');
    box.style.setProperty('inset', '0');
    box.style.setProperty('overflow', 'auto');
    tall.style.setProperty('height', '400000px');
    box.append(tall);
    document.body.append(box);
  });
  const nothing = await traced(electron, join(profile, 'floor.json'), () => scroll(page, '#floor'));
  const ofNothing = nothing.result;
  console.log(`frames within a sixtieth of a second: ${share(ofTalk)}, of the empty box ${share(ofNothing)}`);
  console.log(
    `worst frame: ${Math.max(...ofTalk).toFixed(1)} ms, of the empty box ${Math.max(...ofNothing).toFixed(1)} ms`,
  );
  console.log(
    `by the trace: ${talk.presented} frames shown and ${talk.dropped} dropped, of the empty box ${nothing.presented} and ${nothing.dropped}`,
  );
  console.log(
    figureLine({
      what: 'a frame while scrolling (median)',
      unit: 'ms',
      figure: median(ofTalk),
      floor: median(ofNothing),
      budget: BUDGET,
    }),
  );
} finally {
  await app.electron.close();
  rmSync(profile, { recursive: true, force: true });
}
