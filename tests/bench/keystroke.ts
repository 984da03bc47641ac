// From a key press in `Search candidates` to the painted list, in the real window over 100,000 cached candidates; and how
// long sorting and jumping to the middle of the list take.
// usage: npm run bench -- keystroke [--count=N]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { inTransaction } from '../../src-main/database/handles.ts';
import { closeStore, openStore } from '../../src-main/database/open.ts';
import { replaceStages } from '../../src-main/database/writes/lever-cache.ts';
import { nextCrawlNumber, putOpportunity } from '../../src-main/database/writes/opportunities.ts';
import { addPosition } from '../../src-main/database/writes/positions.ts';
import { fold } from '../../src-main/interviews/fold.ts';
import { launchRubric } from '../../tools/walkthrough/launch.ts';
import { inventPeople } from '../fixtures/names.ts';
import { figureLine, median } from './measure/figures.ts';

const given = process.argv.find((argument) => argument.startsWith('--count='));
const count = given ? Number(given.slice('--count='.length)) : 100_000;
/** What a person may type, letter by letter. */
const words = ['zoe', 'mari', 'müller', 'nikt', '王', 'иван', 'post.exa', 'qzx'];
const BUDGET_MS = 50;

const profile = mkdtempSync(join(tmpdir(), 'rubric-bench-keys-'));

/** A position with so many candidates; its id. */
function fillProfile(): string {
  const opened = openStore({
    file: join(profile, 'rubric.db'),
    backupsFolder: join(profile, 'backups'),
    binding: process.env.RUBRIC_SQLITE_BINDING,
    now: Date.now,
  });
  if (opened.state !== 'ready') throw new Error(`the store is ${opened.state}`);
  const { write, read } = opened;
  const stamp = { now: Date.now, newId: () => crypto.randomUUID() };
  const positionId = addPosition(write, { name: 'Bench', role: 'Bench', postingId: 'posting', rounds: [] }, stamp);
  replaceStages(
    write,
    Array.from({ length: 9 }, (_, stage) => ({ id: `stage-${stage}`, text: `Stage ${stage}` })),
  );
  const people = inventPeople(count);
  const crawl = inTransaction(write, () => nextCrawlNumber(write));
  for (let at = 0; at < count; at += 1_000) {
    inTransaction(write, () => {
      for (const [index, { name, email }] of people.slice(at, at + 1_000).entries()) {
        const number = at + index;
        const time = 1_700_000_000_000 + ((number * 7_919) % count) * 60_000;
        const row = {
          id: `opportunity-${number}`,
          contactId: `contact-${number}`,
          postingId: 'posting',
          name,
          emails: [email],
          headline: null,
          stageId: `stage-${number % 9}`,
          origin: 'applied',
          ownerId: null,
          tags: ['Platform', 'Berlin'],
          archivedAt: null,
          archiveReasonId: null,
          isAnonymized: false,
          createdAt: time,
          updatedAt: time,
          lastAdvancedAt: time,
          url: null,
          folded: fold(`${name} ${email}`),
        };
        putOpportunity(write, row, crawl);
      }
    });
  }
  closeStore(write, read);
  return positionId;
}

/** Starts to watch for the painted answer to the next change of the list; `painted` ends with its time, milliseconds. */
async function watchPaint(page: Page, event: 'keydown' | 'pointerdown' | 'scroll'): Promise<void> {
  await page.evaluate((kind) => {
    const box = document.querySelector('section[aria-busy]');
    if (box === null) throw new Error('there is no list');
    const target: EventTarget = kind === 'scroll' ? box : document;
    const state = { began: 0, took: -1 };
    Object.assign(window, { paintState: state });
    target.addEventListener(
      kind,
      () => {
        state.began = performance.now();
        const look = () => {
          const table = document.querySelector('section[aria-busy] table');
          const isBusy = document.querySelector('section[aria-busy="true"]') !== null;
          const hasGaps = table?.querySelector('td > span:empty') !== null && table !== null;
          if (isBusy || hasGaps) requestAnimationFrame(look);
          // What is in the document in one frame is on the screen before the next task after it.
          else setTimeout(() => (state.took = performance.now() - state.began));
        };
        requestAnimationFrame(() => requestAnimationFrame(look));
      },
      { once: true, capture: true },
    );
  }, event);
}

async function painted(page: Page): Promise<number> {
  const handle = await page.waitForFunction(() => {
    // `watchPaint` has put it there.
    const { took } = (window as unknown as { paintState: { took: number } }).paintState;
    return took < 0 ? null : took;
  });
  return Number(await handle.jsonValue());
}

const quantile = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

try {
  const positionId = fillProfile();
  const { page, electron } = await launchRubric({ profile });
  await page.evaluate((id) => {
    location.hash = `#/positions/${id}/candidates`;
  }, positionId);
  const field = page.getByRole('searchbox', { name: 'Search candidates' });
  await page.getByRole('row').nth(5).waitFor();
  const times: number[] = [];
  for (const word of words) {
    await field.fill('');
    await page.locator('section[aria-busy="false"]').waitFor();
    await field.focus();
    for (const letter of word) {
      if ((await page.locator('section[aria-busy]').count()) === 0) break;
      await watchPaint(page, 'keydown');
      await page.keyboard.press(/^[a-z.]$/.test(letter) ? (letter === '.' ? 'Period' : letter) : 'Shift');
      if (!/^[a-z.]$/.test(letter)) await page.keyboard.insertText(letter);
      times.push(await painted(page));
    }
  }
  await field.fill('');
  await page.locator('section[aria-busy="false"]').waitFor();
  const sorts: number[] = [];
  for (const column of ['Stage', 'Last change', 'Owner', 'Name']) {
    await watchPaint(page, 'pointerdown');
    await page.getByRole('button', { name: column, exact: true }).click();
    sorts.push(await painted(page));
  }
  const jumps: number[] = [];
  for (const share of [0.5, 0.9, 0.1]) {
    await watchPaint(page, 'scroll');
    await page.locator('section[aria-busy]').evaluate((box, part) => {
      box.scrollTop = box.scrollHeight * part;
    }, share);
    jumps.push(await painted(page));
  }
  await electron.close();
  const show = (values: readonly number[]) =>
    `median ${median(values).toFixed(0)} ms, p95 ${quantile(values, 0.95).toFixed(0)} ms, worst ${Math.max(...values).toFixed(0)} ms`;
  console.log(`${count} candidates, ${times.length} key presses: ${show(times)}`);
  console.log(`sorting by another column: ${show(sorts)}`);
  console.log(`jumping in the list: ${show(jumps)}`);
  console.log(
    figureLine({
      what: 'keystroke to painted list, p95',
      unit: 'ms',
      figure: quantile(times, 0.95),
      floor: BUDGET_MS,
      budget: 1,
    }),
  );
} finally {
  rmSync(profile, { recursive: true, force: true });
}
