import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { currentQuestion as currentOf, notesField as notesOf, startInterview } from './interview.ts';

async function openCompact(app: ElectronApplication, page: Page): Promise<Page> {
  const opened = app.waitForEvent('window');
  await page.getByRole('button', { name: 'Compact window' }).click();
  const compact = await opened;
  compact.setDefaultTimeout(15_000);
  await compact.locator('html[data-ready="true"][data-screen="compact"]').waitFor();
  return compact;
}

/** Keeps "changed" events from the small window, as if they were still on their way. */
async function deafenCompact(app: ElectronApplication, isDeaf: boolean): Promise<void> {
  await app.evaluate(({ BrowserWindow }, deaf) => {
    const contents = BrowserWindow.getAllWindows().find((window) => window.isAlwaysOnTop())?.webContents;
    if (contents === undefined) throw new Error('there is no compact window');
    if (deaf) Object.defineProperty(contents, 'send', { value: () => {}, configurable: true });
    else Reflect.deleteProperty(contents, 'send');
  }, isDeaf);
}

test('an interview by keyboard alone, and in the compact window too', async ({ app, page, lever }) => {
  await startInterview(page, lever.apiKey);
  const first = (await currentOf(page).textContent()) ?? '';
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
  await expect(currentOf(page)).toBeFocused();
  await page.keyboard.press('h');
  await page.keyboard.type('Forty drivers stood at a gate.');
  await expect(notesOf(page)).toHaveValue(/\n> Forty drivers stood at a gate\. #[\p{L}-]+$/u);
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
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
  const question = (await currentOf(compact).textContent()) ?? '';
  await expect(currentOf(page)).toContainText(question);
  await compact.getByRole('button', { name: 'Close the compact window' }).click();
  await expect.poll(() => app.electron.windows().length).toBe(1);

  // The quote that was tied by its tag is evidence of the skill.
  await page.getByRole('button', { name: 'End Interview' }).click();
  await expect(page.getByRole('list', { name: /^Evidence for / }).getByText(/Forty drivers stood/)).toBeVisible();

  // A line without a tag is dragged onto a rating, by keyboard alone too.
  await page.getByRole('button', { name: 'Drag onto a skill: One alert, on its own' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('section:focus')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: /^Evidence for / }).getByText('One alert, on its own')).toBeVisible();
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

  // Typed in both before the small one heard of the other's: the store takes the first, the second window asks.
  await deafenCompact(app.electron, true);
  await notesOf(page).fill('Mine, typed in the large window.');
  await expect(page.getByText(/^Saved /).first()).toBeVisible();
  await notesOf(compact).fill('Mine, typed in the small window.');
  await expect(compact.getByRole('alert', { name: 'These notes were changed in another window' })).toBeVisible();
  await expect(notesOf(page)).toHaveValue('Mine, typed in the large window.');
  await deafenCompact(app.electron, false);
  await compact.getByRole('button', { name: 'Keep both, one below the other' }).click();
  for (const window of [page, compact]) {
    await expect(notesOf(window)).toHaveValue('Mine, typed in the large window.\n\nMine, typed in the small window.');
  }
});
