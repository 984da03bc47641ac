import type { Page } from '@playwright/test';
import type { DemoLever } from '../../src-main/demo/index.ts';
import { finishConnecting, interviewRow, openAddIntegration } from '../../tools/walkthrough/steps.ts';
import { startGoogle } from '../integration/calendars/google-server.ts';
import { startMicrosoft } from '../integration/calendars/microsoft-server.ts';
import { expect, test } from './fixtures.ts';

const hour = 3_600_000;
const candidate = { name: /Kateřina Dvořáková/, email: 'katerina.dvorakova@mail.example' };

async function connectLever(page: Page, lever: DemoLever): Promise<void> {
  await openAddIntegration(page, 'Lever');
  await page.getByRole('radio', { name: 'I want to use a Lever API key.', exact: true }).check();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('radio', { name: 'Lever Production Account', exact: true }).check();
  await page.getByRole('textbox', { name: 'Lever API key' }).fill(lever.apiKey);
  await page.getByRole('button', { name: 'Submit' }).click();
  await finishConnecting(page, { user: 'Ines Baumgartner' });
}

/** Moves the focus with Tab until it is on what `isThere` names, then presses `key`. */
async function reach(page: Page, name: RegExp, key = 'Enter'): Promise<void> {
  for (let steps = 0; steps < 120; steps += 1) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return `${element?.getAttribute('aria-label') ?? ''} ${element?.textContent ?? ''}`.trim();
    });
    if (name.test(focused)) {
      await page.keyboard.press(key);
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${name}`);
}

/** From a position to an interview from the first likely event, by keyboard alone. */
async function addFromEvent(page: Page, title: string): Promise<void> {
  await reach(page, /^Candidate Interview$/);
  await expect(page.getByRole('menuitem', { name: 'Set up recording', exact: true })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: new RegExp(title) })).toBeVisible();
  // The search has the focus; what it leaves over is the event.
  await page.keyboard.type(title);
  await expect(page.getByRole('radio')).toHaveCount(1);
  await reach(page, new RegExp(title), 'Space');
  await expect(page.getByRole('radio')).toBeChecked();
  await reach(page, /^Next$/);
  await expect(page.getByRole('combobox', { name: 'Candidate', exact: true })).toHaveValue(candidate.name);
  await reach(page, /^Next$/);
  await expect(page.getByRole('dialog')).toBeHidden();
}

test('from a fresh profile to a candidate from a Google event and from a Microsoft event, by keyboard alone', async ({
  launch,
  lever,
}) => {
  const google = await startGoogle();
  const microsoft = await startMicrosoft();
  const start = Math.floor(Date.now() / hour) * hour + 26 * hour;
  google.put({
    id: 'first',
    iCalUID: 'first@google.com',
    status: 'confirmed',
    summary: 'Google interview',
    start: { dateTime: new Date(start).toISOString() },
    end: { dateTime: new Date(start + hour).toISOString() },
    attendees: [
      { email: 'ines.baumgartner@nordkap.example', self: true, responseStatus: 'accepted', organizer: true },
      { email: candidate.email, displayName: 'Kateřina Dvořáková', responseStatus: 'needsAction' },
    ],
  });
  microsoft.put({
    id: 'second',
    iCalUId: 'second@exchange',
    type: 'singleInstance',
    subject: 'Microsoft interview',
    start: { dateTime: new Date(start + 48 * hour).toISOString().replace('Z', '0000'), timeZone: 'UTC' },
    end: { dateTime: new Date(start + 49 * hour).toISOString().replace('Z', '0000'), timeZone: 'UTC' },
    organizer: { emailAddress: { name: 'Ines Baumgartner', address: 'ines.baumgartner@nordkap.example' } },
    attendees: [{ type: 'required', emailAddress: { name: 'Kateřina Dvořáková', address: candidate.email } }],
  });
  const env = {
    RUBRIC_GOOGLE_API_URL: google.root,
    RUBRIC_GOOGLE_AUTH_URL: google.root,
    RUBRIC_GOOGLE_CLIENT_ID: google.overrides.googleClientId,
    RUBRIC_GOOGLE_CLIENT_SECRET: google.overrides.googleClientSecret,
    RUBRIC_GRAPH_URL: microsoft.overrides.graphUrl,
    RUBRIC_MICROSOFT_AUTHORITY: microsoft.overrides.microsoftAuthority,
    RUBRIC_MICROSOFT_CLIENT_ID: microsoft.overrides.microsoftClientId,
  };
  try {
    const { page } = await launch({ env });
    await connectLever(page, lever);
    await page.getByRole('link', { name: 'Positions', exact: true }).click();
    await reach(page, /^Add a Position$/);
    await page.getByRole('combobox', { name: 'Add a role' }).focus();
    await page.keyboard.type('Backend engineer');
    await page.getByRole('combobox', { name: 'Connect to ATS' }).focus();
    await page.keyboard.type('Backend Engineer');
    await expect(page.getByRole('option', { name: 'Backend Engineer' }).first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await reach(page, /^Next$/);
    await expect(page.getByText(/^Last synced /)).toBeVisible({ timeout: 30_000 });

    await reach(page, /^Settings$/);
    await reach(page, /^Calendars$/);
    await reach(page, /^Connect Google$/);
    await expect(page.getByRole('region', { name: 'ines.baumgartner@nordkap.example' })).toBeVisible();
    await reach(page, /^Connect Microsoft 365$/);
    await expect(page.getByRole('region', { name: 'ines.baumgartner@nordkap.example' })).toHaveCount(2);

    await reach(page, /^Positions$/);
    await reach(page, /^Backend Engineer/);
    await expect(page.getByRole('heading', { level: 1, name: 'Backend Engineer' })).toBeVisible();
    await addFromEvent(page, 'Google interview');
    await expect(interviewRow(page, candidate.name)).toBeVisible();
    await addFromEvent(page, 'Microsoft interview');
    await expect(page.getByRole('row', { name: candidate.name })).toHaveCount(2);
  } finally {
    await google.close();
    await microsoft.close();
  }
});
