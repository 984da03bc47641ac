import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { interviewRow } from '../../tools/walkthrough/steps.ts';
import { violationsIn } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { notesField, startInterview } from './interview.ts';

/** Files in whose raw bytes one of the words stands, in UTF-8 or UTF-16; Chromium's own included. */
function filesWith(folder: string, words: readonly string[]): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return words.some((word) => bytes.includes(word, 0, 'utf8') || bytes.includes(word, 0, 'utf16le'));
    });
}

test('a name is hidden until it is revealed, and an erased person is in no file of the profile', async ({
  page,
  lever,
  profile,
}) => {
  await startInterview(page, lever.apiKey);
  await notesField(page).fill('Quetzalwort');
  await expect(page.getByText(/^Saved/).first()).toBeVisible();
  await page.getByRole('button', { name: 'End Interview', exact: true }).click();
  await page.getByRole('button', { name: /^Back to/ }).click();

  await page.getByRole('button', { name: 'More actions', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Privacy…', exact: true }).click();
  await expect(page.getByRole('button', { name: /Blind mode/ })).toBeVisible();
  expect(await violationsIn(page, 'dialog')).toEqual([]);
  await page.getByRole('button', { name: /Blind mode/ }).click();
  await page.getByRole('option', { name: 'On', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).last().click();
  const row = interviewRow(page, /Candidate [0-9A-Z]{4}/);
  await expect(row).toBeVisible();
  await expect(page.getByText('Dvořáková')).toHaveCount(0);

  await row.getByRole('button', { name: 'Score Interview' }).click();
  await page.getByRole('button', { name: 'Reveal', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Kateřina Dvořáková/ })).toBeVisible();
  await page.getByRole('button', { name: /^Back to/ }).click();

  expect(filesWith(profile, ['Dvořáková', 'Quetzalwort'])).not.toEqual([]);
  await page.getByRole('button', { name: 'More for Kateřina Dvořáková', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Erase this person…', exact: true }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Erase Kateřina Dvořáková?' });
  await expect(dialog.getByText('This cannot be undone.')).toBeVisible();
  expect(await violationsIn(page, 'alertdialog')).toEqual([]);
  await dialog.getByRole('button', { name: 'Erase', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Nothing of this person is left on this computer.')).toBeVisible();
  expect(filesWith(profile, ['Dvořáková', 'dvorakova', 'Quetzalwort'])).toEqual([]);
});
