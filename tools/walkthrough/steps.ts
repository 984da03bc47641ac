// What a person does in Rubric, station by station, by the labels of design section 2.
import { expect, type Page } from '@playwright/test';

/** Settings > Workspace > ATS Integrations > Add Integration, up to the choice of the tile. */
export async function openAddIntegration(page: Page, tile: 'Lever' | 'Demo workspace'): Promise<void> {
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await page.getByRole('link', { name: 'Workspace', exact: true }).click();
  await page.getByRole('tab', { name: 'ATS Integrations' }).click();
  await page.getByRole('button', { name: 'Add Integration' }).first().click();
  await page.getByRole('searchbox', { name: 'Search integrations' }).fill(tile.slice(0, 4));
  await page.getByRole('radio', { name: tile, exact: true }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
}

/** From "We're setting up your integration…" to `Finish`. */
export async function finishConnecting(page: Page, options: { readonly user?: string } = {}): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Connected to Lever', exact: true })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { name: "You're connected to Lever" })).toBeVisible();
  if (options.user !== undefined) await chooseInCombobox(page, 'I am', options.user);
  await page.getByRole('button', { name: 'Finish' }).click();
}

/** Types into a combobox and takes the option whose text contains it. */
export async function chooseInCombobox(page: Page, label: string, text: string): Promise<void> {
  const box = page.getByRole('combobox', { name: label, exact: true });
  await box.click();
  await box.fill(text);
  await page.getByRole('option', { name: text }).first().click();
}

/** Add a Position: a role, a posting, Next; ends on the position's page, its candidates read. */
export async function addPosition(page: Page, role: string, posting: string): Promise<void> {
  await page.getByRole('link', { name: 'Positions', exact: true }).click();
  await page.getByRole('button', { name: 'Add a Position' }).first().click();
  await page.getByRole('combobox', { name: 'Add a role' }).fill(role);
  await chooseInCombobox(page, 'Connect to ATS', posting);
  await page.getByRole('dialog').getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('heading', { level: 1, name: posting })).toBeVisible();
  await expect(page.getByText(/^Last synced /)).toBeVisible({ timeout: 30_000 });
}

/** Candidate Interview > Candidate: searches by a part of the name and saves. */
export async function addCandidateByHand(page: Page, part: string, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Candidate Interview' }).click();
  await page.getByRole('menuitem', { name: 'Candidate', exact: true }).click();
  await page.getByRole('searchbox', { name: 'Search candidates' }).fill(part);
  await page.getByRole('option', { name: new RegExp(name) }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** Candidate Interview > Set up recording: takes an event and confirms who takes part. */
export async function addCandidateFromEvent(page: Page, title: RegExp, candidate: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Candidate Interview' }).click();
  await page.getByRole('menuitem', { name: 'Set up recording', exact: true }).click();
  await page.getByRole('radio', { name: title }).first().check();
  await page.getByRole('dialog').getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('combobox', { name: 'Candidate', exact: true })).toHaveValue(candidate);
  await page.getByRole('dialog').getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** The table row of a candidate on the position's page. */
export function interviewRow(page: Page, candidate: RegExp) {
  return page.getByRole('row', { name: candidate }).first();
}

/** Rates every skill of the scorecard on screen, writes evidence where a rating needs it, recommends, and writes the summary. */
export async function fillScorecard(page: Page, ratings: readonly number[], summary: string): Promise<void> {
  const groups = page.getByRole('radiogroup').filter({ has: page.getByRole('radio', { name: '5', exact: true }) });
  const count = await groups.count();
  for (let index = 0; index < count; index += 1) {
    const value = String(ratings[index % ratings.length] ?? 4);
    const group = groups.nth(index);
    await group.getByRole('radio', { name: value, exact: true }).check();
    if (value === '3' || value === '4') continue;
    const skill = (await group.getAttribute('aria-label')) ?? '';
    const section = page.getByRole('region', { name: skill, exact: true });
    const pieces = section.getByRole('list', { name: /^Evidence for / }).getByRole('listitem');
    if ((await pieces.count()) > 0) continue;
    await section.getByRole('textbox', { name: /^Evidence for / }).fill('Said what was done, and what came of it.');
    await page.keyboard.press('Enter');
    await expect(pieces).toHaveCount(1);
  }
  await page
    .getByRole('radiogroup', { name: 'Overall recommendation' })
    .getByRole('radio', { name: 'Yes', exact: true })
    .check();
  await page.getByRole('textbox', { name: 'Summary' }).fill(summary);
}

/** View Transcript > Export Options > Export PDF File to ATS > Export. */
export async function exportPdf(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Export Options' }).click();
  await page.getByText('Export PDF File to ATS', { exact: true }).click();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
}
