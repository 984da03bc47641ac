import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { electronEnvironment, electronLaunch, projectRoot } from '../../tools/electron-launch.ts';
import { finishConnecting, openAddIntegration } from '../../tools/walkthrough/steps.ts';
import { expect, test } from './fixtures.ts';

test('a second start on the same profile ends by itself and opens no second window', async ({ app, profile }) => {
  const { executable, switches } = electronLaunch();
  const second = spawn(executable, [...switches, projectRoot], {
    env: electronEnvironment({ RUBRIC_USER_DATA: profile }),
    stdio: 'ignore',
  });
  const [code] = await once(second, 'exit');
  expect(code).toBe(0);
  expect(await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('the window comes back as large as it was', async ({ launch }) => {
  const first = await launch();
  await first.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1_111, 711));
  await first.electron.close();
  const second = await launch();
  const size = await second.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize());
  expect(size).toEqual([1_111, 711]);
});

test('quits with work in flight, and goes on with it at the next start', async ({ launch, lever }) => {
  lever.control.fail({ kind: 'hang', match: /GET \/v1\/stages/ });
  const first = await launch();
  await openAddIntegration(first.page, 'Lever');
  await first.page.getByRole('button', { name: 'Next' }).click();
  await first.page.getByRole('radio', { name: 'Lever Production Account', exact: true }).check();
  await first.page.getByRole('button', { name: 'Submit' }).click();
  await expect.poll(() => lever.requests.some(({ path }) => path === '/v1/stages')).toBe(true);
  await first.electron.close();
  lever.control.clearFaults();
  const second = await launch();
  await second.page.getByRole('link', { name: 'Settings', exact: true }).click();
  await expect(second.page.getByText('Connected', { exact: true })).toBeVisible({ timeout: 15_000 });
});

test('the demo workspace survives a restart with what was done in it', async ({ launch }) => {
  const first = await launch({ env: { RUBRIC_DEMO_RATE: 'none' } });
  await openAddIntegration(first.page, 'Demo workspace');
  await finishConnecting(first.page);
  await first.electron.close();
  const second = await launch({ env: { RUBRIC_DEMO_RATE: 'none' } });
  await second.page.getByRole('link', { name: 'Settings', exact: true }).click();
  await expect(second.page.getByText('Connected', { exact: true })).toBeVisible();
  await expect(second.page.getByText('Ines Baumgartner').first()).toBeVisible();
});
