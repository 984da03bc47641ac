import { type ElectronApplication, expect as expectPage, type Page } from '@playwright/test';
import {
  addCandidateByHand,
  addPosition,
  finishConnecting,
  interviewRow,
  openAddIntegration,
} from '../../tools/walkthrough/steps.ts';
import { expect, test } from './fixtures.ts';

const name = /Kateřina Dvořáková/;

async function startInterview(page: Page, apiKey: string): Promise<void> {
  await openAddIntegration(page, 'Lever');
  await page.getByRole('radio', { name: 'I want to use a Lever API key.', exact: true }).check();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('radio', { name: 'Lever Production Account', exact: true }).check();
  await page.getByRole('textbox', { name: 'Lever API key' }).fill(apiKey);
  await page.getByRole('button', { name: 'Submit' }).click();
  await finishConnecting(page, { user: 'Ines Baumgartner' });
  await addPosition(page, 'Backend engineer', 'Backend Engineer');
  await addCandidateByHand(page, 'dvor', 'Kateřina Dvořáková');
  await interviewRow(page, name).getByRole('button', { name: 'Start Interview' }).click();
  await page
    .getByRole('button', { name: 'Start Interview' })
    .click({ timeout: 2_000 })
    .catch(() => {});
  await expectPage(page.getByRole('timer')).toBeVisible();
}

async function openCompact(app: ElectronApplication, page: Page): Promise<Page> {
  const opened = app.waitForEvent('window');
  await page.getByRole('button', { name: 'Compact window' }).click();
  const compact = await opened;
  compact.setDefaultTimeout(15_000);
  await compact.locator('html[data-ready="true"][data-screen="compact"]').waitFor();
  return compact;
}

const currentOf = (page: Page) => page.locator('[aria-current="step"]').first();
const notesOf = (page: Page) => page.getByRole('textbox', { name: 'Notes' });

test('an interview by keyboard alone, and in the compact window too', async ({ app, page, lever }) => {
  await startInterview(page, lever.apiKey);
  const first = await currentOf(page).innerText();
  await page.keyboard.press('j');
  await expect(currentOf(page)).not.toHaveText(first);
  await page.keyboard.press('k');
  await page.keyboard.press('4');
  await expect(page.getByRole('radio', { name: '4', exact: true })).toBeChecked();

  await page.keyboard.press('n');
  await expect(notesOf(page)).toBeFocused();
  await page.keyboard.type('- One alert, on its own');
  await page.keyboard.press('Enter');
  await page.keyboard.type('a **second** one');
  await expect(notesOf(page)).toHaveValue('- One alert, on its own\n- a **second** one');
  await page.keyboard.press('Escape');
  await page.keyboard.press('h');
  await page.keyboard.type('Forty drivers stood at a gate.');
  await expect(notesOf(page)).toHaveValue(/\n> Forty drivers stood at a gate\. #[\p{L}-]+$/u);
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  const compact = await openCompact(app.electron, page);
  const size = await app.electron.evaluate(({ BrowserWindow }) => {
    const small = BrowserWindow.getAllWindows().find((window) => window.isAlwaysOnTop());
    return small?.getSize()[0];
  });
  expect(size).toBe(420);
  await expect(notesOf(compact)).toHaveValue(/Forty drivers/);
  await expect(compact.getByRole('radio', { name: '4', exact: true })).toBeChecked();
  await compact.keyboard.press('j');
  await compact.keyboard.press('2');
  const question = await currentOf(compact).innerText();
  await expect(currentOf(page)).toContainText(question);
  await compact.getByRole('button', { name: 'Close the compact window' }).click();
  await expect.poll(() => app.electron.windows().length).toBe(1);

  // The quote that was tied by its tag is evidence of the skill.
  await page.getByRole('button', { name: 'End Interview' }).click();
  await expect(page.getByRole('list', { name: /^Evidence for / }).getByText(/Forty drivers stood/)).toBeVisible();
});

test('tags are offered while they are written, and undo goes back beyond a restart', async ({ launch, lever }) => {
  const started = await launch();
  await startInterview(started.page, lever.apiKey);
  await started.page.keyboard.press('n');
  await started.page.keyboard.type('Said so #');
  await expect(started.page.getByRole('option').first()).toBeVisible();
  await started.page.keyboard.press('ArrowDown');
  await started.page.keyboard.press('Enter');
  await expect(notesOf(started.page)).toHaveValue(/^Said so #[\p{L}-]+ $/u);
  await expect(started.page.getByText(/^Saved /).first()).toBeVisible();
  await started.electron.close();

  // It comes back to the room by itself: the interview is still running.
  const again = await launch();
  await expect(notesOf(again.page)).toHaveValue(/^Said so #/);
  await again.page.keyboard.press('n');
  await again.page.keyboard.press('Control+z');
  await expect(notesOf(again.page)).not.toHaveValue(/#[\p{L}-]+ $/u);
  await again.page.keyboard.press('Control+Shift+z');
  await expect(notesOf(again.page)).toHaveValue(/^Said so #[\p{L}-]+ $/u);
});

test('two windows that edit the same notes never overwrite each other', async ({ app, page, lever }) => {
  await startInterview(page, lever.apiKey);
  await notesOf(page).fill('Both know this.');
  await expect(page.getByText(/^Saved /).first()).toBeVisible();
  const compact = await openCompact(app.electron, page);
  await expect(notesOf(compact)).toHaveValue('Both know this.');

  // Typed in one window, it appears in the other.
  await notesOf(compact).fill('Both know this. And that.');
  await expect(notesOf(page)).toHaveValue('Both know this. And that.');

  // Typed in both before either heard of the other: the store takes one, the other window asks.
  await Promise.all([
    notesOf(page).fill('Mine, typed in the large window.'),
    notesOf(compact).fill('Mine, typed in the small window.'),
  ]);
  const asking = page.getByRole('alert', { name: 'These notes were changed in another window' });
  const askingToo = compact.getByRole('alert', { name: 'These notes were changed in another window' });
  await expect.poll(async () => (await asking.isVisible()) || (await askingToo.isVisible())).toBe(true);
  const loser = (await asking.isVisible()) ? page : compact;
  await loser.getByRole('button', { name: 'Keep both, one below the other' }).click();
  for (const window of [page, compact]) {
    await expect(notesOf(window)).toHaveValue(/typed in the large window\./);
    await expect(notesOf(window)).toHaveValue(/typed in the small window\./);
  }
});
