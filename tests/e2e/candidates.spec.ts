import { addPosition, finishConnecting, openAddIntegration } from '../../tools/walkthrough/steps.ts';
import { violationsIn } from './axe.ts';
import { expect, test } from './fixtures.ts';

test('candidates are sorted and searched; one added by hand is linked to Lever, and unlinked', async ({ launch }) => {
  const { page } = await launch({ env: { RUBRIC_DEMO_RATE: 'none' } });
  await openAddIntegration(page, 'Demo workspace');
  await finishConnecting(page);
  await addPosition(page, 'Backend engineer', 'Backend Engineer');
  await page.getByRole('button', { name: 'Candidate Interview' }).click();
  await page.getByRole('menuitem', { name: 'Candidate', exact: true }).click();
  await page.getByRole('searchbox', { name: 'Search candidates' }).fill('Zoe N');
  await page.getByRole('option', { name: /by hand/ }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Zoe Norgaard');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();

  await page.getByRole('tab', { name: 'Candidates', exact: true }).click();
  const table = page.getByRole('table', { name: 'Candidates of this position' });
  await expect(table).toHaveAttribute('aria-rowcount', '62');
  await page.getByRole('button', { name: 'Last change', exact: true }).click();
  await expect(page.getByRole('columnheader', { name: 'Last change' })).toHaveAttribute('aria-sort', 'descending');
  await page.getByRole('searchbox', { name: 'Search candidates' }).fill('norga');
  await expect(table.getByRole('link')).toHaveText(['Zoe Norgaard', 'Zoë Nørgaard']);

  await table.getByRole('link', { name: 'Zoe Norgaard' }).click();
  await page.getByRole('button', { name: 'Link to Lever…' }).click();
  // Its list is longer than the dialog.
  await expect(page.getByRole('option').nth(20)).toBeAttached();
  expect(await violationsIn(page, 'dialog')).toEqual([]);
  await page.getByRole('option', { name: /Zoë Nørgaard/ }).click();
  await expect(page.getByRole('searchbox', { name: 'Search candidates' })).toBeFocused();
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(page.getByText('zoe.noergaard@mail.example')).toBeVisible();
  await page.getByRole('button', { name: 'Link', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Zoë Nørgaard' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Opportunities of this candidate' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Zoe Norgaard' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Link to Lever…' })).toBeVisible();
});
