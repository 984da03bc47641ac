// Scrolls through a talk of three hours (5,000 cues), against an empty box of the same height in the same window.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
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

  const ofTalk = await scroll(page, 'section:has(> [data-segment])');
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
  const ofNothing = await scroll(page, '#floor');
  const under = ofTalk.filter((ms) => ms < 17.5).length / ofTalk.length;
  console.log(`frames within a sixtieth of a second: ${(under * 100).toFixed(0)} %`);
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
