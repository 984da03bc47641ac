import type { Page } from '@playwright/test';
import type { RunningApp } from '../../tools/walkthrough/launch.ts';
import { expect, test } from './fixtures.ts';
import { currentQuestion, notesField, startInterview } from './interview.ts';

/** How often the app is killed; the fifty with RUBRIC_KILLS=50. */
const kills = Number(process.env.RUBRIC_KILLS ?? 10);
/** What was typed longer ago than this (milliseconds) must be there again. */
const mayBeLostMs = 300;

/** What the person did, in order, and since when it was on screen; infinity while a key is on its way. */
type Seen<T> = { readonly value: T; since: number }[];

type Work = {
  readonly notes: Seen<string>;
  readonly rating: Seen<string | null>;
  readonly question: Seen<string>;
  /** A step may have been made whose question was not on screen before the end. */
  hasStepped: boolean;
};

/** Numbers from 0 to 1 that are the same in each run, so that a failure can be seen again. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const checked = (page: Page) => page.getByRole('radio', { checked: true });

async function look(page: Page) {
  const rated = checked(page);
  return {
    notes: await notesField(page).inputValue(),
    rating: (await rated.count()) === 0 ? null : await rated.first().inputValue(),
    question: (await currentQuestion(page).locator('p').first().textContent()) ?? '',
    cursor: await notesField(page).evaluate((field) =>
      field instanceof HTMLTextAreaElement ? field.selectionStart : -1,
    ),
  };
}

/** Presses a key that leads to a value; written down before, because the end may come in between. */
async function reach<T>(page: Page, key: string, seen: Seen<T>, value: T): Promise<void> {
  const entry = { value, since: Number.POSITIVE_INFINITY };
  seen.push(entry);
  await page.keyboard.press(key);
  entry.since = Date.now();
}

/** Types and rates until the app dies, and writes down what was on screen after each key. */
async function work(page: Page, seen: Work, random: () => number): Promise<void> {
  const press = async (key: string) => page.keyboard.press(key);
  try {
    if (random() < 0.5) {
      seen.hasStepped = true;
      await press(random() < 0.7 ? 'j' : 'k');
      seen.question.push({ value: (await look(page)).question, since: Date.now() });
    }
    let body = seen.notes.at(-1)?.value ?? '';
    for (;;) {
      await press('n');
      await press('Control+End');
      for (let letters = 3 + Math.floor(random() * 12); letters > 0; letters -= 1) {
        const letter = random() < 0.1 ? 'Enter' : 'abcdefghijklmnopqrst '.charAt(Math.floor(random() * 21));
        body += letter === 'Enter' ? '\n' : letter;
        await reach(page, letter === ' ' ? 'Space' : letter, seen.notes, body);
      }
      await press('Escape');
      const rating = String(1 + Math.floor(random() * 5));
      await reach(page, rating, seen.rating, rating);
    }
  } catch {
    // The app is gone: that is what was waited for.
  }
}

async function kill({ electron }: RunningApp): Promise<number> {
  const gone = new Promise<void>((resolve) => electron.once('close', () => resolve()));
  const at = Date.now();
  electron.process().kill('SIGKILL');
  await gone;
  return at;
}

/** What may have come back: the last thing seen long enough before the end, or anything seen after that. */
function allowed<T>(seen: Seen<T>, killedAt: number): readonly T[] {
  const old = seen.findLastIndex(({ since }) => since <= killedAt - mayBeLostMs);
  return seen.slice(Math.max(0, old)).map(({ value }) => value);
}

test(`killed ${kills} times while typing and rating: all but the last ${mayBeLostMs} ms is there, and nothing torn`, async ({
  launch,
  lever,
}) => {
  test.setTimeout(120_000 + kills * 30_000);
  const random = createRandom(7);
  let app = await launch();
  await startInterview(app.page, lever.apiKey);
  for (let round = 1; round <= kills; round += 1) {
    const before = await look(app.page);
    const seen: Work = {
      notes: [{ value: before.notes, since: 0 }],
      rating: [{ value: before.rating, since: 0 }],
      question: [{ value: before.question, since: 0 }],
      hasStepped: false,
    };
    const working = work(app.page, seen, random);
    // The moment is what is random here; nothing is waited for.
    await new Promise((resolve) => setTimeout(resolve, 100 + random() * 1_500));
    const killedAt = await kill(app);
    await working;

    app = await launch();
    await notesField(app.page).waitFor();
    const after = await look(app.page);
    const moment = `round ${round}`;
    expect(allowed(seen.notes, killedAt), moment).toContain(after.notes);
    expect(after.cursor, moment).toBe(after.notes.length);
    // A step may have led to another skill, which has a rating of its own.
    if (!seen.hasStepped) {
      expect(after.question, moment).toBe(before.question);
      expect(allowed(seen.rating, killedAt), moment).toContain(after.rating);
    } else if (seen.question.length > 1) {
      expect(allowed(seen.question, killedAt), moment).toContain(after.question);
    }
  }
});
