import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { expectFocusKept, press, tabTo } from './keys.ts';

const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function connectDemo(page: Page): Promise<void> {
  await press(page, link(page, 'Settings'));
  await expect(page.getByRole('heading', { name: 'Workspace', level: 1 })).toBeVisible();
  await tabTo(page, page.getByRole('tab', { selected: true }));
  while (!(await page.getByRole('tab', { name: 'ATS Integrations' }).getAttribute('aria-selected'))?.includes('true')) {
    await page.keyboard.press('ArrowRight');
  }
  await press(page, button(page, 'Add Integration').first());
  await expect(page.getByRole('searchbox', { name: 'Search integrations' })).toBeFocused();
  await page.keyboard.type('Demo');
  await tabTo(page, page.getByRole('radio', { name: 'Demo workspace', exact: true }));
  await page.keyboard.press('Space');
  await press(page, button(page, 'Continue'));
  await expect(page.getByRole('heading', { name: 'Connected to Lever', exact: true })).toBeVisible({ timeout: 30_000 });
  await expectFocusKept(page);
  await press(page, button(page, 'Continue'));
  await expectFocusKept(page);
  await press(page, button(page, 'Continue'));
  await expect(page.getByRole('heading', { name: "You're connected to Lever" })).toBeVisible();
  await press(page, button(page, 'Finish'));
  await expect(page.getByRole('dialog')).toBeHidden();
  await expectFocusKept(page);
}

async function addPosition(page: Page): Promise<void> {
  await press(page, link(page, 'Positions'));
  const add = button(page, 'Add a Position');
  await press(page, add);
  await expect(page.getByRole('combobox', { name: 'Add a role' })).toBeFocused();
  // With nothing typed, Escape closes and the focus returns to where it came from.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(add).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Add a role' })).toBeFocused();
  await page.keyboard.type('Backend engineer');
  // One Escape closes the suggestions; no number of them throws away what was typed.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('combobox', { name: 'Add a role' })).toHaveValue('Backend engineer');
  await tabTo(page, page.getByRole('combobox', { name: 'Connect to ATS' }));
  await page.keyboard.type('Backend');
  await expect(page.getByRole('option', { name: 'Backend Engineer' }).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Connect to ATS' })).toHaveValue('Backend Engineer');
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Next', exact: true }));
  await expect(page.getByRole('heading', { name: 'Backend Engineer', level: 1 })).toBeVisible();
  await expect(page.getByText(/^Last synced /)).toBeVisible({ timeout: 30_000 });
  await expectFocusKept(page);
}

async function addCandidate(page: Page): Promise<void> {
  const menu = button(page, 'Candidate Interview');
  await press(page, menu);
  await expect(page.getByRole('menuitem', { name: 'Candidate', exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Candidate', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  const search = page.getByRole('searchbox', { name: 'Search candidates' });
  await expect(search).toBeFocused();
  await page.keyboard.type('dvor');
  await expect(page.getByRole('option', { name: /Kateřina Dvořáková/ })).toBeVisible();
  await expect(page.getByRole('option')).toHaveCount(2);
  // The first hit is the one that Enter takes; once more saves.
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: /Kateřina Dvořáková/ })).toHaveAttribute('aria-selected', 'true');
  await expect(search).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  const row = page.getByRole('row', { name: /Kateřina Dvořáková/ });
  await expect(row).toBeVisible();
  await expect(menu).toBeFocused();

  // The row's own menu, as the right button of a mouse opens it.
  const name = row.getByRole('link').first();
  await tabTo(page, name);
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menuitem', { name: 'Copy link' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
  await expectFocusKept(page);
}

async function score(page: Page): Promise<void> {
  await press(
    page,
    page.getByRole('row', { name: /Kateřina Dvořáková/ }).getByRole('button', { name: 'Score Interview' }),
  );
  const scales = page.getByRole('radiogroup').filter({ has: page.getByRole('radio', { name: '5', exact: true }) });
  await expect(scales.first()).toBeVisible();
  await expectFocusKept(page);
  const count = await scales.count();
  for (let index = 0; index < count; index += 1) {
    const scale = scales.nth(index);
    await tabTo(page, scale.getByRole('radio', { name: '1', exact: true }));
    // Space takes the first, the arrows move and take.
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(scale.getByRole('radio', { name: '4', exact: true })).toBeChecked();
    await expect(scale.getByRole('radio', { name: '4', exact: true })).toBeFocused();
  }
  // One more makes it a 5, which needs evidence: the line for it is next, and Enter keeps what is written.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: /^Evidence for / })).toBeFocused();
  await page.keyboard.type('Named the trade-off before it was asked for.');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listitem').getByText('Named the trade-off')).toBeVisible();
  await expectFocusKept(page);
  const verdict = page.getByRole('radiogroup', { name: 'Overall recommendation' });
  await tabTo(page, verdict.getByRole('radio').first());
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await expect(verdict.getByRole('radio', { name: 'Yes', exact: true })).toBeChecked();
  await tabTo(page, page.getByRole('textbox', { name: 'Summary' }));
  await page.keyboard.type('Clear and careful.');
  await press(page, button(page, 'Submit Scores'));
  await expect(page.getByText(/^Submitted /).first()).toBeVisible();
  await expectFocusKept(page);
}

async function exportPdf(page: Page): Promise<void> {
  await press(page, button(page, 'View Transcript').first());
  const options = button(page, 'Export Options');
  await expect(options).toBeVisible();
  await expectFocusKept(page);
  await press(page, options);
  await tabTo(page, page.getByRole('menuitemradio', { name: 'Export PDF File to ATS', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitemradio', { name: 'Export PDF File to ATS', exact: true })).toBeChecked();
  await press(page, button(page, 'Export'));
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(options).toBeFocused();
}

test('a whole job by keyboard alone', async ({ launch }) => {
  test.setTimeout(120_000);
  const { page } = await launch({ env: { RUBRIC_DEMO_RATE: 'none' } });
  await connectDemo(page);
  await addPosition(page);
  await addCandidate(page);
  await score(page);
  await exportPdf(page);
  await press(page, link(page, 'Exports'));
  await expect(page.getByRole('row', { name: /^Delivered.*Kateřina Dvořáková/ })).toBeVisible({ timeout: 30_000 });
});
