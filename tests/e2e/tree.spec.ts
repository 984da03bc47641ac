import type { Locator, Page } from '@playwright/test';
import {
  addCandidateFromEvent,
  addPosition,
  fillScorecard,
  finishConnecting,
  interviewRow,
  openAddIntegration,
} from '../../tools/walkthrough/steps.ts';
import { expect, test } from './fixtures.ts';

const candidate = /Zoë Nørgaard/;

/** The tag of what has the focus; `body` where it was lost. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.tagName.toLowerCase() ?? 'body');
}

/** One main, one heading of the first level with this name, navigations that can be told apart, focus on something. */
async function expectScreen(page: Page, heading: string | RegExp): Promise<void> {
  const place = String(heading);
  const top = page.getByRole('heading', { level: 1 });
  await expect(top.and(page.getByRole('heading', { name: heading })), place).toBeVisible();
  await expect.soft(top, place).toHaveCount(1);
  await expect.soft(page.getByRole('main'), place).toHaveCount(1);
  await expect.soft(page.getByRole('main').getByRole('heading', { level: 1 }), place).toHaveCount(1);
  const names = await page
    .getByRole('navigation')
    .evaluateAll((all) => all.map((element) => element.getAttribute('aria-label') ?? ''));
  expect.soft(names, place).not.toContain('');
  expect.soft(new Set(names).size, `${place}: names of navigations ${names.join(', ')}`).toBe(names.length);
  await expect.soft.poll(() => focused(page), { message: `${place}: focus` }).not.toBe('body');
}

/** A dialog of that name with the focus inside. */
async function expectDialog(page: Page, name: string | RegExp): Promise<Locator> {
  const dialog = page.getByRole('dialog', { name });
  await expect(dialog).toBeVisible();
  await expect.soft(dialog.getByRole('heading', { name }).first(), String(name)).toBeVisible();
  await expect
    .poll(() => dialog.evaluate((element) => element.contains(document.activeElement)), { message: `${name}: focus` })
    .toBe(true);
  return dialog;
}

/** Closed with Escape, a dialog gives the focus back to what opened it. */
async function expectFocusBack(page: Page, opener: Locator): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(opener).toBeFocused();
}

/** How long the longest transition on the page takes, in milliseconds. */
async function longestTransition(page: Page): Promise<number> {
  const seconds = await page
    .locator('body *')
    .evaluateAll((all) =>
      all.flatMap((element) => getComputedStyle(element).transitionDuration.split(', ').map(parseFloat)),
    );
  return Math.max(...seconds) * 1_000;
}

/** On a screen with a choice: motion is short, gone where people asked for that, and forced colours still tell what is chosen. */
async function expectWishesMet(page: Page): Promise<void> {
  expect(await longestTransition(page)).toBeGreaterThan(0);
  expect(await longestTransition(page)).toBeLessThan(150);
  await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
  expect(await longestTransition(page)).toBe(0);
  const grounds = await page
    .getByRole('radiogroup', { name: 'Density' })
    .locator(':scope > :has(input)')
    .evaluateAll((all) => all.map((element) => getComputedStyle(element).backgroundColor));
  expect(new Set(grounds).size).toBeGreaterThan(1);
  await page.emulateMedia({ reducedMotion: null, forcedColors: null });
}

const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('every screen has one main, one first heading, named navigation, and keeps the focus', async ({ launch }) => {
  test.setTimeout(90_000);
  const { page } = await launch({ env: { RUBRIC_DEMO_RATE: 'none' } });
  await openAddIntegration(page, 'Demo workspace');
  await expectDialog(page, /./);
  await finishConnecting(page);
  await expectScreen(page, 'Workspace');
  for (const section of [
    'Calendars',
    'Recording',
    'Role library',
    'Your calibration',
    'Privacy',
    'Appearance',
    'Help',
    'About',
  ]) {
    await link(page, section).click();
    await expectScreen(page, section);
    if (section === 'Appearance') await expectWishesMet(page);
  }

  await link(page, 'Positions').click();
  await expectScreen(page, 'Positions');
  await expect(page.getByRole('region', { name: 'Three steps to your first interview' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Tour of the demo workspace' }).getByRole('status')).toBeVisible();
  const add = button(page, 'Add a Position').first();
  await add.click();
  await expectDialog(page, 'Add a Position');
  await expectFocusBack(page, add);

  await addPosition(page, 'Backend engineer', 'Backend Engineer');
  for (const tab of ['Candidates', 'Plan', 'Job details', 'Interviews']) {
    await page.getByRole('tab', { name: tab, exact: true }).click();
    await expect(page.getByRole('tabpanel', { name: tab })).toBeVisible();
    await expectScreen(page, 'Backend Engineer');
  }
  const menu = button(page, 'Candidate Interview');
  for (const item of ['Candidate', 'Set up recording']) {
    await menu.click();
    await page.getByRole('menuitem', { name: item, exact: true }).click();
    await expectDialog(page, /./);
    await expectFocusBack(page, menu);
  }

  await addCandidateFromEvent(page, candidate, candidate);
  await interviewRow(page, candidate).getByRole('link', { name: candidate }).click();
  await expectScreen(page, candidate);
  await page.goBack();
  await interviewRow(page, candidate).getByRole('button', { name: 'Start Interview' }).click();
  await expectScreen(page, candidate);
  const room = new URL(page.url()).hash;
  await page.evaluate((hash) => {
    location.hash = `${hash}/compact`;
  }, room);
  await expect(page.locator('html[data-screen="compact"]')).toBeAttached();
  await expectScreen(page, candidate);
  await page.evaluate(() => history.back());
  await expect(page.locator('html[data-screen="interview"]')).toBeAttached();
  await expectScreen(page, candidate);

  await button(page, 'End Interview').click();
  await expectScreen(page, /^Score Zoë Nørgaard/);
  await fillScorecard(page, [2, 4], 'Clear.');
  await button(page, 'Submit Scores').click();
  await expect(page.getByText(/^Submitted /).first()).toBeVisible();
  await expectScreen(page, /^Score Zoë Nørgaard/);
  await button(page, 'View Transcript').first().click();
  await expectScreen(page, candidate);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await button(page, 'Panel').click();
  await expectScreen(page, candidate);
  await page.evaluate(() => {
    location.hash = '#/not-found/link';
  });
  await expectScreen(page, 'This link leads nowhere');
  await link(page, 'Interviews').click();
  await expectScreen(page, 'Interviews');
  await link(page, 'Exports').click();
  await expectScreen(page, 'Exports');
});
