import type { DemoLever } from '../../src-main/demo/index.ts';
import type { RunningApp } from '../../tools/walkthrough/launch.ts';
import {
  addCandidateByHand,
  addPosition,
  exportPdf,
  fillScorecard,
  finishConnecting,
  interviewRow,
  openAddIntegration,
} from '../../tools/walkthrough/steps.ts';
import { expect, test } from './fixtures.ts';

const name = /Kateřina Dvořáková/;

async function connect(app: RunningApp, lever: DemoLever): Promise<void> {
  const { page } = app;
  await openAddIntegration(page, 'Lever');
  await page.getByRole('radio', { name: 'I want to use a Lever API key.', exact: true }).check();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('radio', { name: 'Lever Production Account', exact: true }).check();
  await page.getByRole('textbox', { name: 'Lever API key' }).fill(lever.apiKey);
  await page.getByRole('button', { name: 'Submit' }).click();
  await finishConnecting(page, { user: 'Ines Baumgartner' });
}

async function scoreAndSubmit(app: RunningApp): Promise<void> {
  const { page } = app;
  await addPosition(page, 'Backend engineer', 'Backend Engineer');
  await addCandidateByHand(page, 'dvor', 'Kateřina Dvořáková');
  await interviewRow(page, name).getByRole('button', { name: 'Score Interview' }).click();
  await fillScorecard(page, [3, 4], 'Clear and careful.');
  await page.getByRole('button', { name: 'Submit Scores' }).click();
  await expect(page.getByText(/^Submitted /).first()).toBeVisible();
}

function filesEverywhere(lever: DemoLever): number {
  const uploads = lever.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/files'));
  const opportunities = new Set(uploads.map(({ path }) => path.split('/')[3] ?? ''));
  return [...opportunities].reduce((sum, id) => sum + lever.control.filesOf(id).length, 0);
}

test('from a fresh profile to a PDF on the candidate in Lever', async ({ app, lever }) => {
  const { page } = app;
  await connect(app, lever);
  await scoreAndSubmit(app);
  await page.getByRole('button', { name: 'View Transcript' }).first().click();
  await exportPdf(page);
  await page.getByRole('link', { name: 'Exports', exact: true }).click();
  await expect(page.getByRole('row', { name: /^Delivered \D/ })).toBeVisible({ timeout: 30_000 });
  expect(filesEverywhere(lever)).toBe(1);
});

test('Submit Scores asks for what is missing', async ({ app, lever }) => {
  const { page } = app;
  await connect(app, lever);
  await addPosition(page, 'Backend engineer', 'Backend Engineer');
  await addCandidateByHand(page, 'dvor', 'Kateřina Dvořáková');
  await interviewRow(page, name).getByRole('button', { name: 'Score Interview' }).click();
  await page.getByRole('button', { name: 'Submit Scores' }).click();
  await expect(page.getByText(/^Submitted /)).toBeHidden();
  await fillScorecard(page, [4], '');

  // A 5 needs evidence: it is said at the rating, and Submit Scores leads to the line where the first piece is written.
  const scale = page.getByRole('radiogroup').filter({ has: page.getByRole('radio', { name: '5', exact: true }) });
  const skill = (await scale.first().getAttribute('aria-label')) ?? '';
  const section = page.getByRole('region', { name: skill, exact: true });
  await scale.first().getByRole('radio', { name: '5', exact: true }).check();
  await expect(section.getByRole('status')).toHaveText(/^A rating of 5 needs at least one piece of evidence\./);
  await page.getByRole('button', { name: 'Submit Scores' }).click();
  await expect(page.getByRole('alert').filter({ hasText: `Evidence for ${skill}` })).toBeVisible();
  await expect(page.getByText(/^Submitted /)).toBeHidden();
  const line = section.getByRole('textbox', { name: /^Evidence for / });
  await expect(line).toBeFocused();
  await page.keyboard.type('Removed the whole class of incidents.');
  await page.keyboard.press('Enter');
  await expect(section.getByRole('list', { name: /^Evidence for / })).toHaveText(/Removed the whole class/);
  await expect(line).toBeHidden();
  await page.getByRole('button', { name: 'Submit Scores' }).click();
  await expect(page.getByText(/^Submitted /).first()).toBeVisible();
});

test('killed between Submit Scores and delivery, then started again: exactly one file', async ({ launch, lever }) => {
  const first = await launch();
  await connect(first, lever);
  await scoreAndSubmit(first);
  // The upload arrives, its answer trickles in, and the app is killed before it is whole.
  lever.control.fail({ kind: 'slow-body', match: /POST .*\/files$/, times: 1, delayMs: 2_000 });
  await first.page.getByRole('button', { name: 'View Transcript' }).first().click();
  await exportPdf(first.page);
  await expect.poll(() => filesEverywhere(lever)).toBe(1);
  first.electron.process().kill('SIGKILL');
  await new Promise<void>((resolve) => first.electron.once('close', () => resolve()));
  lever.control.clearFaults();

  const second = await launch();
  await second.page.getByRole('link', { name: 'Exports', exact: true }).click();
  await expect(second.page.getByRole('row', { name: /^Delivered \D/ })).toBeVisible({ timeout: 30_000 });
  expect(filesEverywhere(lever)).toBe(1);
});

test('killed while typing, the notes come back', async ({ launch, lever }) => {
  const first = await launch();
  await connect(first, lever);
  await addPosition(first.page, 'Backend engineer', 'Backend Engineer');
  await addCandidateByHand(first.page, 'dvor', 'Kateřina Dvořáková');
  await interviewRow(first.page, name).getByRole('button', { name: 'Start Interview' }).click();
  const notes = first.page.getByRole('textbox', { name: 'Notes' });
  await notes.pressSequentially('Booking API: idempotency key per leg.', { delay: 5 });
  await expect(first.page.getByText(/^Saved /).first()).toBeVisible();
  first.electron.process().kill('SIGKILL');
  await new Promise<void>((resolve) => first.electron.once('close', () => resolve()));
  const second = await launch();
  await second.page.getByRole('link', { name: 'Interviews', exact: true }).click();
  await interviewRow(second.page, name).getByRole('button', { name: 'Start Interview' }).click();
  await expect(second.page.getByRole('textbox', { name: 'Notes' })).toHaveValue(
    'Booking API: idempotency key per leg.',
  );
});
