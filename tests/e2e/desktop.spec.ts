import { spawn } from 'node:child_process';
import { once } from 'node:events';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { electronEnvironment, electronLaunch, projectRoot } from '../../tools/electron-launch.ts';
import { addPosition, finishConnecting, openAddIntegration } from '../../tools/walkthrough/steps.ts';
import { expect, test } from './fixtures.ts';
import { notesField, startInterview } from './interview.ts';

async function violations(page: Page): Promise<string[]> {
  // Electron has no way to open the blank page that axe's newer mode wants.
  const result = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return result.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`));
}

test('the palette opens, finds and does by keyboard alone, and the sheet shows the keys', async ({ launch }) => {
  test.setTimeout(120_000);
  const { page, electron } = await launch({ env: { RUBRIC_DEMO_RATE: 'none' } });
  await openAddIntegration(page, 'Demo workspace');
  await finishConnecting(page);
  await addPosition(page, 'Backend engineer', 'Backend Engineer');
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('heading', { level: 1, name: 'Exports' })).toBeVisible();

  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Search or jump to' });
  await expect(field).toBeFocused();
  await page.keyboard.type('norgaard');
  await expect(page.getByRole('option', { name: 'Zoë Nørgaard' })).toBeVisible();
  expect(await violations(page), 'palette').toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Zoë Nørgaard' })).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('heading', { level: 1, name: 'Exports' })).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('qqqq');
  await expect(page.getByRole('dialog').getByText('Nothing found for “qqqq”')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('> add a pos');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Add a role' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  await page.keyboard.press('?');
  await expect(page.getByRole('heading', { name: 'Keyboard shortcuts' })).toBeVisible();
  expect(await violations(page), 'shortcut sheet').toEqual([]);
  await page.keyboard.press('Escape');

  // A second window stands beside the first and goes its own way.
  const place = page.url();
  const opens = electron.waitForEvent('window');
  await electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('new-window')?.click());
  const second = await opens;
  await second.locator('html[data-ready="true"]').waitFor();
  await second.getByRole('link', { name: 'Interviews', exact: true }).click();
  await expect(second.getByRole('heading', { level: 1, name: 'Interviews' })).toBeVisible();
  expect(page.url()).toBe(place);
  const corners = await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.getPosition().join()),
  );
  expect(new Set(corners).size).toBe(2);
});

test('a link brings the app to its thing, running or not, and one to nothing says so', async ({
  launch,
  lever,
  profile,
}) => {
  const { page, electron } = await launch();
  await startInterview(page, lever.apiKey);
  const [, id] = /interviews\/([^/]+)/.exec(page.url()) ?? [];
  await page.keyboard.press('Control+1');
  await expect(page.getByRole('heading', { level: 1, name: 'Positions' })).toBeVisible();
  const position = await page.getByRole('link', { name: 'Backend Engineer' }).first().getAttribute('href');

  const { executable, switches } = electronLaunch();
  async function follow(link: string): Promise<void> {
    const second = spawn(executable, [...switches, projectRoot, link], {
      env: electronEnvironment({ RUBRIC_USER_DATA: profile }),
      stdio: 'ignore',
    });
    const [code] = await once(second, 'exit');
    expect(code).toBe(0);
  }
  await follow(`rubric://interview/${id}`);
  await expect(notesField(page)).toBeVisible();
  await follow('rubric://position/none-of-ours');
  await expect(page.getByRole('heading', { name: 'This position is not here' })).toBeVisible();
  expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await electron.close();

  const [, positionId] = /positions\/(.+)/.exec(position ?? '') ?? [];
  const started = await launch({ args: [`rubric://position/${positionId}`] });
  await expect(started.page.getByRole('heading', { level: 1, name: 'Backend Engineer' })).toBeVisible();
});

test('quits with a hanging Lever, with code 0, and what was typed last is there again', async ({ launch, lever }) => {
  const first = await launch();
  await startInterview(first.page, lever.apiKey);
  lever.control.fail({ kind: 'hang', match: /./ });
  const before = lever.requests.length;
  await first.page.keyboard.press('Control+Shift+S');
  await expect.poll(() => lever.requests.length).toBeGreaterThan(before);
  const ended = once(first.electron.process(), 'exit');
  await notesField(first.page).focus();
  await first.page.keyboard.type('The last word');
  await first.electron.evaluate(({ app }) => app.quit()).catch(() => {});
  expect((await ended)[0]).toBe(0);

  lever.control.clearFaults();
  const second = await launch();
  await expect(notesField(second.page)).toHaveValue(/The last word$/);
});

test('several positions are chosen, archived and taken back at once', async ({ page }) => {
  for (const role of ['Backend engineer', 'Product designer']) {
    await page.getByRole('link', { name: 'Positions', exact: true }).click();
    await page.getByRole('button', { name: 'Add a Position' }).first().click();
    await page.getByRole('combobox', { name: 'Add a role' }).fill(role);
    await page.getByRole('dialog').getByRole('button', { name: 'Next' }).click();
    await expect(page.getByRole('heading', { level: 1, name: role })).toBeVisible();
  }
  await page.getByRole('link', { name: 'Positions', exact: true }).click();
  const rows = page.getByRole('row', { name: /Backend engineer|Product designer/ });
  await page.getByRole('button', { name: 'Choose several' }).click();
  await page.getByRole('checkbox', { name: 'Choose all' }).press('Space');
  await expect(page.getByRole('status').filter({ hasText: '2 chosen' })).toBeVisible();
  await page.getByRole('button', { name: 'Archive', exact: true }).press('Enter');
  await expect(rows).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(rows).toHaveCount(2);
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
});
