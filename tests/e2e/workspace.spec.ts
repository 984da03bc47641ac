import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addPosition, chooseInCombobox, finishConnecting, openAddIntegration } from '../../tools/walkthrough/steps.ts';
import { expect, test } from './fixtures.ts';

const passphrase = 'seven calm otters';

test('a connection is shared as a sealed file, and imported', async ({ app, lever, profile }) => {
  const { page } = app;
  const file = join(profile, 'Lever.rubric-connection');
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] });
  }, file);
  await openAddIntegration(page, 'Lever');
  await page.getByRole('radio', { name: 'I want to use a Lever API key.', exact: true }).check();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('radio', { name: 'Lever Production Account', exact: true }).check();
  await page.getByRole('textbox', { name: 'Lever API key' }).fill(lever.apiKey);
  await page.getByRole('button', { name: 'Submit' }).click();
  await finishConnecting(page);

  await page.getByRole('button', { name: 'Share connection…' }).click();
  const share = page.getByRole('dialog', { name: 'Share connection' });
  await share.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase);
  await share.getByRole('textbox', { name: 'Passphrase again' }).fill(passphrase);
  await share.getByRole('button', { name: 'Save file…' }).click();
  await expect(share).toBeHidden();
  expect(readFileSync(file, 'utf8')).not.toContain(lever.apiKey);

  await page.getByRole('button', { name: 'Disconnect', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Disconnect', exact: true }).click();
  await page.getByRole('button', { name: 'Import connection…' }).click();
  const wizard = page.getByRole('dialog', { name: 'Import connection' });
  await wizard.getByRole('button', { name: 'Choose file…' }).click();
  await expect(wizard.getByText('Lever.rubric-connection')).toBeVisible();
  await wizard.getByRole('textbox', { name: 'Passphrase' }).fill('not the passphrase');
  await wizard.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(wizard.getByRole('alert')).toContainText('This passphrase does not open the file');
  await wizard.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase);
  await wizard.getByRole('button', { name: 'Import', exact: true }).click();
  await finishConnecting(page);
  await expect(page.getByText('Connected', { exact: true })).toBeVisible();
});

test.describe('what Lever did not grant', () => {
  test.use({
    leverOptions: {
      grantScopes: ['offline_access', 'postings:read:admin', 'users:read:admin', 'stages:read:admin'],
    },
  });
  test('is said where it is missed', async ({ page }) => {
    await openAddIntegration(page, 'Lever');
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('radio', { name: 'Lever Production Account', exact: true }).check();
    await expect(page.getByRole('checkbox', { name: 'Exporting notes' })).toBeChecked();
    await page.getByRole('checkbox', { name: "Lever's own feedback forms" }).check();
    await page.getByRole('button', { name: 'Submit' }).click();
    await finishConnecting(page, { user: 'Ines Baumgartner' });
    await expect(page.getByText('Not granted, so this stays off: The PDF of a scorecard')).toBeVisible();
    await page.getByRole('link', { name: 'Positions', exact: true }).click();
    await page.getByRole('button', { name: 'Add a Position' }).first().click();
    await page.getByRole('combobox', { name: 'Add a role' }).fill('Backend');
    await chooseInCombobox(page, 'Connect to ATS', 'Backend Engineer');
    await page.getByRole('dialog').getByRole('button', { name: 'Next' }).click();
    await expect(page.getByText('Not synced: Lever did not grant “Opportunities, read”')).toBeVisible();
  });
});

test('a position can be renamed, and says what became of its posting', async ({ page, lever }) => {
  await openAddIntegration(page, 'Lever');
  await page.getByRole('radio', { name: 'I want to use a Lever API key.', exact: true }).check();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('radio', { name: 'Lever Production Account', exact: true }).check();
  await page.getByRole('textbox', { name: 'Lever API key' }).fill(lever.apiKey);
  await page.getByRole('button', { name: 'Submit' }).click();
  await finishConnecting(page);
  await addPosition(page, 'Backend', 'Backend Engineer');
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Rename…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Our backend hire');
  await page.getByRole('button', { name: 'Rename', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Our backend hire' })).toBeVisible();

  const answer = await fetch(`${lever.apiUrl}/postings`, {
    headers: { Authorization: `Basic ${Buffer.from(`${lever.apiKey}:`).toString('base64')}` },
  });
  const postings: { id: string; text: string }[] = (await answer.json()).data;
  const posting = postings.find(({ text }) => text === 'Backend Engineer');
  lever.control.closePosting(posting?.id ?? '');
  await page.getByRole('button', { name: 'Sync settings' }).click();
  await page.getByRole('button', { name: 'Sync Now' }).click();
  await expect(page.getByText('This posting is closed in Lever.')).toBeVisible();
});
