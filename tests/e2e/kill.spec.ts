import type { Page } from '@playwright/test';
import type { InterviewDetail } from '../../src-preload/contract/interviews.ts';
import type { RunningApp } from '../../tools/walkthrough/launch.ts';
import { expect, test } from './fixtures.ts';
import { currentQuestion, notesField, startInterview } from './interview.ts';

/** How often the app is killed; the fifty with RUBRIC_KILLS=50. */
const kills = Number(process.env.RUBRIC_KILLS ?? 10);
/** What was typed longer ago than this (milliseconds) must be there again. */
const mayBeLostMs = 300;

/** What the person did, in order, and since when it was done; infinity while a key is on its way. */
type Seen<T> = { readonly value: T; since: number }[];

type Work = {
  readonly notes: Seen<string>;
  readonly questionId: Seen<string>;
  /** By skill; a skill that is not here was not rated in this round. */
  readonly ratings: Map<string, Seen<number | null>>;
};

/** Numbers from 0 to 1 that are the same in each run, so that a failure can be seen again. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** The interview as it is stored now. */
async function stored(page: Page): Promise<InterviewDetail> {
  const reply = await page.evaluate((id) => window.rubric.interviews.get({ id }), interviewIdOf(page));
  if (!reply.ok) throw new Error(`the interview is not there: ${reply.error.code}`);
  return reply.value;
}

function interviewIdOf(page: Page): string {
  return /#\/interviews\/([^/]+)/.exec(page.url())?.[1] ?? '';
}

function ratingsOf({ guide, scorecard }: InterviewDetail): Map<string, number | null> {
  return new Map(
    guide.skills.map(({ id }) => [id, scorecard.ratings.find(({ skillId }) => skillId === id)?.value ?? null]),
  );
}

const questionsOf = ({ guide }: InterviewDetail) =>
  guide.skills.flatMap((skill) => skill.questions.map(({ id, text }) => ({ id, text, skillId: skill.id })));

/** What the window shows. */
async function shown(page: Page) {
  const rated = page.getByRole('radio', { checked: true });
  return {
    notes: await notesField(page).inputValue(),
    rating: (await rated.count()) === 0 ? null : Number(await rated.first().inputValue()),
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

/** Steps, types and rates until the app dies, and writes down what each key leads to. */
async function work(page: Page, seen: Work, before: InterviewDetail, random: () => number): Promise<void> {
  const questions = questionsOf(before);
  const ratings = ratingsOf(before);
  try {
    let at = questions.findIndex(({ id }) => id === seen.questionId[0]?.value);
    if (random() < 0.5) {
      const direction = random() < 0.7 ? 1 : -1;
      const next = Math.min(questions.length - 1, Math.max(0, at + direction));
      await reach(page, direction === 1 ? 'j' : 'k', seen.questionId, questions[next]?.id ?? '');
      at = next;
    }
    const skillId = questions[at]?.skillId ?? '';
    let body = seen.notes.at(-1)?.value ?? '';
    for (;;) {
      await page.keyboard.press('n');
      await page.keyboard.press('Control+End');
      for (let letters = 3 + Math.floor(random() * 12); letters > 0; letters -= 1) {
        const letter = random() < 0.1 ? 'Enter' : 'abcdefghijklmnopqrst '.charAt(Math.floor(random() * 21));
        body += letter === 'Enter' ? '\n' : letter;
        await reach(page, letter === ' ' ? 'Space' : letter, seen.notes, body);
      }
      await page.keyboard.press('Escape');
      const rating = 1 + Math.floor(random() * 5);
      const given = seen.ratings.get(skillId) ?? [{ value: ratings.get(skillId) ?? null, since: 0 }];
      seen.ratings.set(skillId, given);
      // Before that key the step to this question must be on screen, or the rating is the earlier one's.
      await expect(currentQuestion(page)).toContainText(questions[at]?.text ?? '');
      await reach(page, String(rating), given, rating);
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

/** What may have come back: the last thing done long enough before the end, or anything done after that. */
function allowed<T>(seen: Seen<T>, killedAt: number): readonly T[] {
  const old = seen.findLastIndex(({ since }) => since <= killedAt - mayBeLostMs);
  return seen.slice(Math.max(0, old)).map(({ value }) => value);
}

test(`killed ${kills} times while typing and rating: all but the last ${mayBeLostMs} ms is there, and nothing torn`, async ({
  launch,
  lever,
}) => {
  test.setTimeout(120_000 + kills * 60_000);
  const random = createRandom(7);
  let app = await launch();
  await startInterview(app.page, lever.apiKey);
  const firstQuestion = questionsOf(await stored(app.page))[0]?.id ?? '';
  for (let round = 1; round <= kills; round += 1) {
    const before = await stored(app.page);
    const seen: Work = {
      notes: [{ value: before.notes.body, since: 0 }],
      questionId: [{ value: before.currentQuestionId ?? firstQuestion, since: 0 }],
      ratings: new Map(),
    };
    const working = work(app.page, seen, before, random);
    // The moment is what is random here; nothing is waited for.
    await new Promise((resolve) => setTimeout(resolve, 100 + random() * 1_500));
    const killedAt = await kill(app);
    await working;

    app = await launch();
    await notesField(app.page).waitFor();
    const after = await stored(app.page);
    const moment = `round ${round}`;
    expect(allowed(seen.notes, killedAt), moment).toContain(after.notes.body);
    const questionId = after.currentQuestionId ?? firstQuestion;
    expect(allowed(seen.questionId, killedAt), moment).toContain(questionId);
    const known = ratingsOf(before);
    for (const [skillId, value] of ratingsOf(after)) {
      const may = seen.ratings.get(skillId);
      expect(may === undefined ? [known.get(skillId)] : allowed(may, killedAt), moment).toContain(value);
    }
    // Nothing that was not touched has changed, and nothing that was asked is open again.
    expect({ ...after.scorecard, ratings: [], hints: [], missing: [], savedAt: 0, mean: 0 }, moment).toEqual({
      ...before.scorecard,
      ratings: [],
      hints: [],
      missing: [],
      savedAt: 0,
      mean: 0,
    });
    const asked = after.questions.filter(({ state }) => state === 'asked').map((state) => state.questionId);
    const wasAsked = before.questions.filter(({ state }) => state === 'asked').map((state) => state.questionId);
    expect(asked, moment).toEqual(expect.arrayContaining(wasAsked));

    // And that is what the window shows, with the cursor behind the last letter.
    const screen = await shown(app.page);
    const question = questionsOf(after).find(({ id }) => id === questionId);
    expect(screen, moment).toEqual({
      notes: after.notes.body,
      rating: ratingsOf(after).get(question?.skillId ?? ''),
      question: question?.text,
      cursor: after.notes.body.length,
    });
  }
});
