import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
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

/** What axe finds on the page, as lines that name the rule and the place. */
async function violations(page: Page): Promise<string[]> {
  // Electron has no way to open the blank page that axe's newer mode wants.
  const result = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 200)} at ${node.target.join(' ')}`),
  );
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen, ${theme}`, async ({ launch }) => {
    test.setTimeout(150_000);
    const { page } = await launch({ env: { RUBRIC_DEMO_RATE: 'none' } });
    const check = async (place: string) => expect.soft(await violations(page), place).toEqual([]);

    await page.getByRole('link', { name: 'Settings', exact: true }).click();
    await page.getByRole('link', { name: 'Appearance', exact: true }).click();
    await page.getByRole('radio', { name: theme === 'dark' ? 'Dark' : 'Light', exact: true }).check();
    await expect(page.locator(`html[data-theme="${theme}"]`)).toBeAttached();
    await check('appearance');
    await page.getByRole('link', { name: 'Positions', exact: true }).click();
    await check('positions, not connected');
    await openAddIntegration(page, 'Lever');
    await check('how to authenticate');
    await page.getByRole('radio', { name: 'I want to use a Lever API key.', exact: true }).check();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('radio', { name: 'Lever Sandbox Account', exact: true }).check();
    await check('which account');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Positions', exact: true }).click();
    await openAddIntegration(page, 'Demo workspace');
    await expect(page.getByRole('heading', { name: 'Connected to Lever', exact: true })).toBeVisible({
      timeout: 30_000,
    });
    await check('connected');
    await finishConnecting(page);
    await check('integrations');
    await page.getByRole('tab', { name: 'Sync history' }).click();
    await check('sync history');
    for (const section of ['Calendars', 'Recording', 'Role library', 'Your calibration', 'Privacy', 'Help', 'About']) {
      await page.getByRole('link', { name: section, exact: true }).click();
      await check(section);
    }
    await page.getByRole('link', { name: 'Positions', exact: true }).click();
    await page.getByRole('button', { name: 'Add a Position' }).first().click();
    await check('add a position');
    await page.keyboard.press('Escape');
    await addPosition(page, 'Backend engineer', 'Backend Engineer');
    for (const tab of ['Candidates', 'Plan', 'Job details', 'Interviews']) {
      await page.getByRole('tab', { name: tab, exact: true }).click();
      await check(tab);
      if (tab !== 'Plan') continue;
      await page.getByRole('button', { name: 'Edit guide', exact: true }).first().click();
      // What lies under the pointer now would show its tooltip.
      await page.mouse.move(0, 0);
      await check('guide editor');
      await page.getByRole('button', { name: 'Discard changes', exact: true }).click();
    }
    await page.getByRole('button', { name: 'Sync settings' }).click();
    await check('sync settings');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Candidate Interview' }).click();
    await check('candidate interview menu');
    await page.getByRole('menuitem', { name: 'Candidate', exact: true }).click();
    await page.getByRole('searchbox', { name: 'Search candidates' }).fill('no');
    await check('add candidate');
    // The first one empties the field.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Candidate Interview' }).click();
    await page.getByRole('menuitem', { name: 'Set up recording', exact: true }).click();
    await check('events');
    await page.getByRole('radio', { name: candidate }).first().check();
    await page.getByRole('dialog').getByRole('button', { name: 'Next' }).click();
    await expect(page.getByRole('combobox', { name: 'Candidate', exact: true })).toHaveValue(candidate);
    await check('who takes part');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await addCandidateFromEvent(page, candidate, candidate);
    await check('position with an interview');
    await interviewRow(page, candidate).getByRole('link', { name: candidate }).click();
    await expect(page.getByRole('heading', { name: 'What changed' })).toBeVisible();
    await check('candidate');
    await page.goBack();
    await interviewRow(page, candidate).getByRole('button', { name: 'Start Interview' }).click();
    await expect(page.getByRole('textbox', { name: 'Notes' })).toBeVisible();
    await check('interview');
    const room = new URL(page.url()).hash;
    for (const [screen, hash] of [
      ['compact', `${room}/compact`],
      ['not-found', '#/not-found/link'],
      ['interview', room],
    ] as const) {
      await page.evaluate((address) => {
        location.hash = address;
      }, hash);
      await expect(page.locator(`html[data-screen="${screen}"]`)).toBeAttached();
      if (screen !== 'interview') await check(screen);
    }
    await page.getByRole('button', { name: 'End Interview' }).click();
    await page.getByRole('link', { name: 'Interviews', exact: true }).click();
    await check('interviews');
    await interviewRow(page, candidate).getByRole('button', { name: 'Score Interview' }).click();
    await fillScorecard(page, [2, 4], 'Clear.');
    await check('scorecard');
    await page.getByRole('button', { name: 'Submit Scores' }).click();
    await page.getByRole('button', { name: 'View Transcript' }).first().click();
    await check('transcript');
    await page.getByRole('button', { name: 'Panel', exact: true }).click();
    await expect(page.getByText('Jonas Reimann').first()).toBeVisible();
    await check('panel');
    await page.getByRole('button', { name: 'View Transcript' }).click();
    await page.getByRole('button', { name: 'Export Options' }).click();
    await page.getByText('Export PDF File to ATS', { exact: true }).click();
    await check('export options');
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('link', { name: 'Exports', exact: true }).click();
    await expect(page.getByRole('row', { name: /^Delivered \D/ })).toBeVisible({ timeout: 30_000 });
    await check('exports');
    await page.getByRole('link', { name: 'Settings', exact: true }).click();
    await page.getByRole('link', { name: 'Your calibration', exact: true }).click();
    await expect(page.getByRole('img', { name: /^Your ratings by skill/ })).toBeVisible();
    await check('calibration');
  });
}
