import { expect, type Page } from '@playwright/test';
import {
  addCandidateByHand,
  addCandidateFromEvent,
  addPosition,
  exportPdf,
  fillScorecard,
} from '../walkthrough/steps.ts';

const scored = /Zoë Nørgaard/;
const running = /Kateřina Dvořáková/;

/** Names that layouts must bear: one that is long, one that is written from right to left. */
const longName = 'Maximiliana Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh';
const rtlName = 'ليلى عبد الرحمن القحطاني';
const longRole = 'Principal engineer for distributed warehouse and last-mile delivery orchestration';

/** Addresses of the screens once `prepare` is done. */
export type Places = {
  readonly position: string;
  /** One without a posting and with a long name. */
  readonly unconnected: string;
  /** Interviews: one running, one scored with a transcript, and both again with hard names. */
  readonly running: string;
  readonly scored: string;
  readonly long: string;
  readonly rtl: string;
  /** Candidates: of Lever, and added by hand. */
  readonly synced: string;
  readonly byHand: string;
};

const transcript = [
  'Ines Baumgartner: Tell me about an incident in a system that you looked after.',
  'Zoë Nørgaard: In March the label printing went down in two depots. Forty drivers were standing at a gate.',
  'Ines Baumgartner: What did you do first?',
  'Zoë Nørgaard: I switched the depots to the old template by hand, then I wrote down what I saw, and only then I looked for the cause.',
].join('\n');
const rtlTranscript = [
  'Ines Baumgartner: Tell me more.',
  `${rtlName}: كنت مسؤولة عن الخدمة، وأصلحت الخطأ في المساء نفسه.`,
].join('\n');
const notes = '- Incident in March: label printing down in two depots.\n> Forty drivers were standing at a gate.';
const rtlNotes = '- كانت مسؤولة عن الخدمة\n> أصلحت الخطأ في المساء نفسه. #taking';

/** Fills a profile, connected to the demo workspace, with positions, interviews in each state and an export. */
export async function prepare(page: Page): Promise<Places> {
  const unconnected = await addUnconnected(page);
  await addPosition(page, 'Backend engineer', 'Backend Engineer');
  const position = hashOf(page);
  for (const name of [longName, rtlName]) await addUnknown(page, name);
  await addCandidateByHand(page, 'dvor', 'Kateřina Dvořáková');
  await addCandidateFromEvent(page, scored, scored);
  const synced = await candidatePage(page, scored);
  const byHand = await candidatePage(page, rtlName);

  const ofScored = await start(page, scored, notes);
  await page.getByRole('button', { name: 'End Interview' }).click();
  await submit(page, 'Runs production with the people in mind who depend on it.');
  await pasteTranscript(page, transcript);
  await exportPdf(page);
  await page.getByRole('link', { name: 'Exports', exact: true }).click();
  await expect(page.getByRole('row', { name: /^Delivered \D/ })).toBeVisible({ timeout: 30_000 });

  await goTo(page, position);
  const rtl = await start(page, rtlName, rtlNotes);
  await page.getByRole('button', { name: 'End Interview' }).click();
  await submit(page, 'تتحمل المسؤولية وتشرح قراراتها بوضوح.');
  await pasteTranscript(page, rtlTranscript);
  await goTo(page, position);
  const long = await start(page, longName, `${notes} ${'Donaudampfschifffahrtsgesellschaft'.repeat(4)}`);
  await goTo(page, position);
  const ofRunning = await start(page, running, notes);
  return { position, unconnected, running: ofRunning, scored: ofScored, long, rtl, synced, byHand };
}

function hashOf(page: Page): string {
  return new URL(page.url()).hash;
}

async function addUnconnected(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Positions', exact: true }).click();
  await page.getByRole('button', { name: 'Add a Position' }).first().click();
  await page.getByRole('combobox', { name: 'Add a role' }).fill(longRole);
  await page.getByRole('dialog').getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('heading', { level: 1, name: longRole })).toBeVisible();
  return hashOf(page);
}

async function addUnknown(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Candidate Interview' }).click();
  await page.getByRole('menuitem', { name: 'Candidate', exact: true }).click();
  await page.getByRole('searchbox', { name: 'Search candidates' }).fill(name);
  await page.getByRole('option', { name: /by hand…/ }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** The address of a person's page; the position's is on screen again then. */
async function candidatePage(page: Page, name: string | RegExp): Promise<string> {
  await page.getByRole('row', { name }).first().getByRole('link', { name }).click();
  await page.locator('html[data-screen="candidate"]').waitFor();
  const place = hashOf(page);
  await page.goBack();
  await page.locator('html[data-screen="position"]').waitFor();
  return place;
}

/** Starts an interview of the position on screen and writes notes; answers its address. */
async function start(page: Page, name: string | RegExp, text: string): Promise<string> {
  await page.getByRole('row', { name }).first().getByRole('button', { name: 'Start Interview' }).click();
  await page.getByRole('textbox', { name: 'Notes' }).fill(text);
  await page.getByRole('button', { name: 'Next question' }).first().click();
  await expect(page.getByText(/^Saved /).first()).toBeVisible();
  return hashOf(page);
}

async function submit(page: Page, summary: string): Promise<void> {
  await fillScorecard(page, [4, 4, 3, 3, 4], summary);
  await page.getByRole('button', { name: 'Submit Scores' }).click();
  await expect(page.getByText(/^Submitted /).first()).toBeVisible();
  await page.getByRole('button', { name: 'View Transcript' }).first().click();
}

async function pasteTranscript(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Paste the transcript' }).fill(text);
  await page.getByRole('button', { name: 'Use this text' }).click();
  await expect(page.getByRole('button', { name: 'Use this text' })).toBeHidden();
}

/** Goes to an address and waits until the screen there has its data. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((place) => {
    location.hash = place;
  }, hash);
  // The mark of the screen before goes as soon as another one is there; the address alone does not tell.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.locator('html[data-ready="true"]').waitFor();
  await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
}
