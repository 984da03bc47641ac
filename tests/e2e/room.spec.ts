import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import {
  currentQuestion as currentOf,
  notesField as notesOf,
  prepareInterview,
  startButton,
  startInterview,
} from './interview.ts';
import { expectFocusKept, press, tabTo } from './keys.ts';

async function openCompact(app: ElectronApplication, open: () => Promise<void>): Promise<Page> {
  const opened = app.waitForEvent('window');
  await open();
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

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Leaves the current question out, by keyboard; the room goes on to the next. */
async function skip(page: Page): Promise<void> {
  const question = (await currentOf(page).textContent()) ?? '';
  await press(page, button(page, 'Skip…'));
  await press(page, button(page, 'Skip'));
  await expect(currentOf(page)).not.toHaveText(question);
  await expectFocusKept(page);
}

test('a whole interview by keyboard alone, and in the compact window too', async ({ app, page, lever }) => {
  await prepareInterview(page, lever.apiKey);
  await press(page, startButton(page));
  await expect(page.getByRole('timer')).toBeVisible();
  const first = (await currentOf(page).textContent()) ?? '';
  await page.keyboard.press('j');
  await expect(currentOf(page)).not.toHaveText(first);
  await page.keyboard.press('k');
  await page.keyboard.press('4');
  await expect(page.getByRole('radio', { name: '4', exact: true })).toBeChecked();
  const probe = currentOf(page).getByRole('checkbox').first();
  await press(page, probe, 'Space');
  await expect(probe).toBeChecked();

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
  await page.keyboard.press('j');
  await skip(page);

  const compact = await openCompact(app.electron, () => page.keyboard.press('Control+Shift+C'));
  const size = await app.electron.evaluate(({ BrowserWindow }) => {
    const small = BrowserWindow.getAllWindows().find((window) => window.isAlwaysOnTop());
    return small?.getSize()[0];
  });
  expect(size).toBe(420);
  await expect(notesOf(compact)).toHaveValue(/Forty drivers/);
  await expect(currentOf(page)).toContainText((await currentOf(compact).textContent()) ?? '');
  await compact.keyboard.press('k');
  await expect(compact.getByRole('radio', { name: '4', exact: true })).toBeChecked();
  await compact.keyboard.press('n');
  await expect(notesOf(compact)).toBeFocused();
  await compact.keyboard.press('Control+End');
  await compact.keyboard.type('\nPaged the right team.');
  await expect(notesOf(page)).toHaveValue(/\nPaged the right team\.$/);
  await compact.keyboard.press('Escape');
  // To the next skill, which is rated here and shown there.
  await compact.keyboard.press('j');
  await skip(compact);
  await expect(compact.getByRole('radio', { checked: true })).toHaveCount(0);
  await compact.keyboard.press('3');
  await expect(compact.getByRole('radio', { name: '3', exact: true })).toBeChecked();
  await expect(page.getByRole('radio', { name: '3', exact: true })).toBeChecked();
  const question = (await currentOf(compact).textContent()) ?? '';
  await expect(currentOf(page)).toContainText(question);
  await press(compact, button(compact, 'Close the compact window'));
  await expect.poll(() => app.electron.windows().length).toBe(1);

  // The quote that was tied by its tag is evidence of the skill.
  await press(page, button(page, 'End Interview'));
  const pieces = page.getByRole('list', { name: /^Evidence for / });
  await expect(pieces.getByText(/Forty drivers stood/)).toBeVisible();
  await expect(page.getByText(/^Skipped: /).first()).toBeVisible();

  // A line without a tag is put onto a rating.
  await tabTo(page, button(page, 'Drag onto a skill: One alert, on its own'));
  await page.keyboard.press('Enter');
  await expect(page.locator('section:focus')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(pieces.getByText('One alert, on its own')).toBeVisible();

  await tabTo(page, page.getByRole('radiogroup', { name: 'Overall recommendation' }).getByRole('radio').first());
  await page.keyboard.press('Space');
  await press(page, button(page, 'Submit Scores'));
  await expect(page.getByText(/^Submitted /).first()).toBeVisible();
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
  const compact = await openCompact(app.electron, () => button(page, 'Compact window').click());
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
