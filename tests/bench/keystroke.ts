// From a key press in `Search candidates` to the painted list, in the real window over 100,000 cached candidates; and how
// long sorting and jumping in the list take. A time runs from the event's own time stamp (the key goes down, the text of an
// input method comes, the button of the mouse goes up, the list scrolls) to the end of the page's work on the first frame
// that shows the answer: style, layout and paint; it does not hold the screen's own time, nor does the floor. The floor:
// in the same run and window, a key press that changes nothing but a text in every cell of the same rows. In every frame
// until the answer, each row on screen is compared with the words in the field: none of another answer may be shown.
// usage: npm run bench -- keystroke [--count=N]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { fold } from '../../src-main/interviews/fold.ts';
import { launchRubric } from '../../tools/walkthrough/launch.ts';
import { figureLine, median } from './measure/figures.ts';
import { fillProfile } from './measure/fill-profile.ts';

const given = process.argv.find((argument) => argument.startsWith('--count='));
const count = given ? Number(given.slice('--count='.length)) : 100_000;
/** What a person may type, letter by letter. */
const words = ['zoe', 'mari', 'müller', 'nikt', '王', 'иван', 'post.exa', 'qzx'];
const BUDGET_MS = 50;

/** Milliseconds, and for every frame until the answer the words in the field and the rows that were on screen. */
type Painted = { readonly took: number; readonly frames: readonly { query: string; rows: readonly string[] }[] };

/** Which event begins, and after which one all that follows from it at once has been done. */
const events = {
  key: { began: 'keydown', handled: 'input' },
  text: { began: 'beforeinput', handled: 'input' },
  click: { began: 'click', handled: 'click' },
  scroll: { began: 'scroll', handled: 'scroll' },
  cells: { began: 'keydown', handled: 'keydown' },
} as const;

/** Does something and measures until its answer is painted. */
async function measure(page: Page, kind: keyof typeof events, act: () => Promise<void>): Promise<Painted> {
  await page.evaluate(({ began, handled }) => {
    const state: { painted: Painted | null } = { painted: null };
    Object.assign(window, { paintState: state });
    const frames: Painted['frames'][number][] = [];
    let start = 0;
    window.addEventListener(began, (event) => (start = event.timeStamp), { once: true, capture: true });
    const look = () => {
      const table = document.querySelector('section[aria-busy] table');
      const rows = [...(table?.querySelectorAll('tr[aria-rowindex] > td:first-child') ?? [])];
      const query = document.querySelector<HTMLInputElement>('input[type="search"]')?.value ?? '';
      frames.push({ query, rows: rows.map(({ textContent }) => textContent ?? '') });
      const isBusy = document.querySelector('section[aria-busy="true"]') !== null;
      const hasGaps = table !== null && table.querySelector('td > span:empty') !== null;
      if (isBusy || hasGaps) {
        requestAnimationFrame(look);
        return;
      }
      // The next task begins when the work on this frame is done.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (state.painted = { took: performance.now() - start, frames });
      port2.postMessage(null);
    };
    // Behind all that the app does at once about the event. Those of a pressed button and of a scrolled box come by here
    // on their way down only: of the one what follows is a task later, the other's comes before the frame's callbacks.
    const onWayUp = handled === 'input' || handled === 'keydown';
    const then = () => requestAnimationFrame(look);
    window.addEventListener(handled, handled === 'click' ? () => setTimeout(then) : then, {
      once: true,
      capture: !onWayUp,
    });
  }, events[kind]);
  await act();
  const handle = await page.waitForFunction(
    // It was put there above.
    () => (window as unknown as { paintState: { painted: Painted | null } }).paintState.painted,
  );
  const painted = await handle.jsonValue();
  if (painted === null) throw new Error('the wait ended without its value');
  return painted;
}

/** Throws when a frame showed somebody who does not match what stood in the field. */
function checkFrames({ frames }: Painted): void {
  for (const { query, rows } of frames) {
    const parts = fold(query).split(/\s+/);
    const stale = rows.find((row) => !parts.every((part) => fold(row).includes(part)));
    if (stale !== undefined) throw new Error(`“${stale}” was shown while “${query}” stood in the field`);
  }
}

const quantile = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

/** What the keys of the floor do, in the page: the text of every cell in the rows that are drawn becomes another one. */
function changeCellsOnKey(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'F8') return;
    for (const cell of document.querySelectorAll('section[aria-busy] td')) {
      const text = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT).nextNode();
      if (text !== null) text.nodeValue = `${(text.nodeValue ?? '').split('').reverse().join('')}`;
    }
  });
}

const profile = mkdtempSync(join(tmpdir(), 'rubric-bench-keys-'));
try {
  const positionId = fillProfile(profile, count);
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
      const isKey = /^[a-z.]$/.test(letter);
      const painted = isKey
        ? await measure(page, 'key', () => page.keyboard.press(letter === '.' ? 'Period' : letter))
        : await measure(page, 'text', () => page.keyboard.insertText(letter));
      checkFrames(painted);
      times.push(painted.took);
    }
  }
  await field.fill('');
  await page.locator('section[aria-busy="false"]').waitFor();
  const sorts: number[] = [];
  for (const column of ['Stage', 'Last change', 'Owner', 'Name']) {
    const head = page.getByRole('button', { name: column, exact: true });
    sorts.push((await measure(page, 'click', () => head.click())).took);
  }
  const jumps: number[] = [];
  for (const share of [0.5, 0.9, 0.1]) {
    const jump = () =>
      page.locator('section[aria-busy]').evaluate((box, part) => {
        box.scrollTop = box.scrollHeight * part;
      }, share);
    jumps.push((await measure(page, 'scroll', jump)).took);
  }
  // Last: what these keys do to the page, the app does not know.
  await page.evaluate(changeCellsOnKey);
  const floors: number[] = [];
  for (const _ of times) floors.push((await measure(page, 'cells', () => page.keyboard.press('F8'))).took);
  await electron.close();
  const show = (values: readonly number[]) =>
    `median ${median(values).toFixed(0)} ms, p95 ${quantile(values, 0.95).toFixed(0)} ms, worst ${Math.max(...values).toFixed(0)} ms`;
  console.log(`${count} candidates, ${times.length} key presses: ${show(times)}; nobody was shown who does not match`);
  console.log(`the floor, a key that changes a text in every cell: ${show(floors)}`);
  console.log(`sorting by another column: ${show(sorts)}`);
  console.log(`jumping in the list: ${show(jumps)}`);
  console.log(
    figureLine({
      what: 'keystroke to painted list, p95, against the budget',
      unit: 'ms',
      figure: quantile(times, 0.95),
      floor: BUDGET_MS,
      budget: 1,
    }),
  );
} finally {
  rmSync(profile, { recursive: true, force: true });
}
