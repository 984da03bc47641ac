import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { DemoLever } from '../../src-main/demo/index.ts';
import {
  addCandidateByHand,
  addPosition,
  chooseInCombobox,
  exportPdf,
  fillScorecard,
  finishConnecting,
  interviewRow,
  openAddIntegration,
} from '../../tools/walkthrough/steps.ts';
import { expect, test } from './fixtures.ts';

/** Connected, with one submitted scorecard, at its transcript. */
async function scored(page: Page, lever: DemoLever, summary = 'Clear and careful.'): Promise<void> {
  await openAddIntegration(page, 'Lever');
  await page.getByRole('radio', { name: 'I want to use a Lever API key.', exact: true }).check();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('radio', { name: 'Lever Production Account', exact: true }).check();
  await page.getByRole('textbox', { name: 'Lever API key' }).fill(lever.apiKey);
  await page.getByRole('button', { name: 'Submit' }).click();
  await finishConnecting(page, { user: 'Ines Baumgartner' });
  await addPosition(page, 'Backend engineer', 'Backend Engineer');
  await addCandidateByHand(page, 'dvor', 'Kateřina Dvořáková');
  await interviewRow(page, /Kateřina Dvořáková/)
    .getByRole('button', { name: 'Score Interview' })
    .click();
  await fillScorecard(page, [3, 4], summary);
  await page.getByRole('button', { name: 'Submit Scores' }).click();
  await expect(page.getByText(/^Submitted /).first()).toBeVisible();
  await page.getByRole('button', { name: 'View Transcript' }).first().click();
}

/** What axe finds in the open dialog, as lines that name the rule and the place. */
async function violations(page: Page): Promise<string[]> {
  // Electron has no way to open the blank page that axe's newer mode wants.
  const result = await new AxeBuilder({ page }).include('[role=dialog]').setLegacyMode(true).analyze();
  return result.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`));
}

function posted(lever: DemoLever, what: string): string {
  const found = lever.requests.find(({ method, path }) => method === 'POST' && path.endsWith(`/${what}`));
  return found?.path.split('/')[3] ?? '';
}

test('the preview shows the pages of the file that is sent then', async ({ page, lever }) => {
  await scored(page, lever, 'Clear. Write to ada@nordkap.example.');
  await page.getByRole('button', { name: 'Export Options' }).click();
  await page.getByRole('menuitem', { name: 'Preview' }).click();
  const dialog = page.getByRole('dialog', { name: 'Preview' });
  const name = () => dialog.locator('bdi').first().textContent();
  const first = await name();
  await expect(
    dialog.getByRole('img', { name: /^Page 1 of \d+: .*Kateřina Dvořáková.*ada@nordkap\.example/ }),
  ).toBeVisible();
  // The pages follow the options, and what is on the screen is what is sent.
  await dialog.getByRole('checkbox', { name: 'Redacted' }).press('Space');
  await expect(dialog.getByRole('button', { name: 'Export', exact: true })).toBeEnabled();
  await expect(dialog.getByRole('img', { name: /^Page 1 of \d+: .*Write to \[e-mail\]/ })).toBeVisible();
  expect(await name()).not.toBe(first);
  expect(await violations(page)).toEqual([]);
  const last = await name();
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(() => lever.control.filesOf(posted(lever, 'files')).map((file) => file.name)).toEqual([last]);
});

test('Submit Lever Feedback Form shows what goes into each field, and sends it once', async ({ page, lever }) => {
  await scored(page, lever);
  await page.getByRole('button', { name: 'Export Options' }).click();
  await page.getByRole('menuitem', { name: 'Submit Lever Feedback Form' }).click();
  const dialog = page.getByRole('dialog', { name: 'Submit Lever Feedback Form' });
  await dialog.getByRole('button', { name: /Template/ }).click();
  await page.getByRole('option', { name: 'Technical interview' }).click();
  await expect(dialog.getByRole('region', { name: 'Rating' }).getByText('3 - Hire')).toBeVisible();
  const level = dialog.getByRole('region', { name: 'Level' });
  await level.getByRole('button', { name: /filled from/ }).click();
  await page.getByRole('option', { name: 'Your own answer' }).click();
  await level.getByRole('button', { name: /your answer/ }).click();
  await page.getByRole('option', { name: 'Senior' }).click();
  const strengths = dialog.getByRole('region', { name: 'Strengths' });
  await strengths.getByRole('button', { name: /filled from/ }).click();
  await page.getByRole('option', { name: 'Summary' }).click();
  await expect(strengths.getByText('Clear and careful.')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Submit form' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('link', { name: 'Exports', exact: true }).click();
  await expect(page.getByRole('row', { name: /^Delivered.*Feedback form/ })).toBeVisible();
  const forms = lever.control.feedbackOf(posted(lever, 'feedback'));
  const mine = forms.filter((form) => JSON.stringify(form).includes('Rubric export'));
  expect(mine).toHaveLength(1);
  const value = (text: string) => mine[0]?.fields.find((field) => field.text === text)?.value;
  expect(value('Rating')).toBe('3 - Hire');
  expect(value('Level')).toBe('Senior');
  expect(value('Strengths')).toMatch(/^Clear and careful\.\n\nRubric export [A-Z2-9]{6}$/);
});

test('a deactivated user is told, and another one adds the export', async ({ page, lever }) => {
  await scored(page, lever);
  const users = lever.requests.length;
  expect(users).toBeGreaterThan(0);
  const answer = await fetch(`${lever.apiUrl}/users`, {
    headers: { authorization: `Basic ${Buffer.from(`${lever.apiKey}:`).toString('base64')}` },
  });
  const list = (await answer.json()) as { data: { id: string; name: string }[] };
  const ines = list.data.find((user) => user.name === 'Ines Baumgartner');
  const other = list.data.find((user) => user.name !== 'Ines Baumgartner');
  lever.control.deactivateUser(ines?.id ?? '');
  await exportPdf(page);
  await page.getByRole('link', { name: 'Exports', exact: true }).click();
  await expect(page.getByText(/was deactivated/)).toBeVisible();
  await page.getByRole('button', { name: 'Choose another user…' }).click();
  await chooseInCombobox(page, 'Add it in the name of', other?.name ?? '');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Send again' }).click();
  await expect(page.getByRole('row', { name: /^Delivered Kate/ })).toBeVisible();
  expect(lever.control.filesOf(posted(lever, 'files')).map((file) => file.user)).toEqual([other?.id]);
});
