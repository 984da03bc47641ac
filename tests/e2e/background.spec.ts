import { readFileSync } from 'node:fs';
import type { ElectronApplication } from '@playwright/test';
import { exportPdf, fillScorecard } from '../../tools/walkthrough/steps.ts';
import { expect, test } from './fixtures.ts';
import { startInterview } from './interview.ts';

/** Objects of Electron on their way to the system, as far as this test asks. */
interface Caught {
  readonly badges: number[];
  readonly drags: { readonly file: string; readonly hasIcon: boolean }[];
  readonly notifications: { readonly title: string; emit(name: string): void }[];
  tray?: { emit(name: string): void };
  menu?: { readonly items: readonly { readonly label: string; click(): void }[] };
}

/**
 * No desktop stands under these tests: what the app hands to the system is caught on its way, and what the system would send
 * back (a click) is sent by the object itself. The person works in another program.
 */
async function catchSystem(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(({ app, BrowserWindow, Notification, Tray }) => {
    const caught: Caught = { badges: [], drags: [], notifications: [] };
    Object.assign(globalThis, { caught });
    const { setContextMenu } = Tray.prototype;
    Tray.prototype.setContextMenu = function (menu) {
      Object.assign(caught, { tray: this, menu });
      setContextMenu.call(this, menu);
    };
    Notification.isSupported = () => true;
    Notification.prototype.show = function () {
      caught.notifications.push(this);
    };
    app.setBadgeCount = (count = 0) => caught.badges.push(count) > 0;
    for (const window of BrowserWindow.getAllWindows()) {
      window.isFocused = () => false;
      window.webContents.startDrag = ({ file, icon }) =>
        void caught.drags.push({ file: file ?? '', hasIcon: typeof icon === 'string' || !icon.isEmpty() });
    }
  });
}

/** What was caught, as far as it can be copied. */
async function told(electron: ElectronApplication) {
  return electron.evaluate(() => {
    const { caught } = globalThis as unknown as { caught: Caught }; // set by catchSystem
    return {
      badge: caught.badges.at(-1),
      drags: caught.drags,
      notifications: caught.notifications.map(({ title }) => title),
      menu: caught.menu?.items.map(({ label }) => label) ?? [],
    };
  });
}

/** Does what the system does when the person acts on something outside of the window; the hash of the window that is there then. */
async function act(electron: ElectronApplication, what: 'notification' | 'tray' | 'exports'): Promise<string> {
  const opens = electron.waitForEvent('window');
  await electron.evaluate((_electron, pressed) => {
    const { caught } = globalThis as unknown as { caught: Caught }; // set by catchSystem
    if (pressed === 'notification') caught.notifications.at(-1)?.emit('action');
    else if (pressed === 'tray') caught.tray?.emit('click');
    else caught.menu?.items.find(({ label }) => label.startsWith('Exports that need'))?.click();
  }, what);
  const page = await opens;
  await page.locator('html[data-ready="true"]').waitFor();
  const { hash } = new URL(page.url());
  await page.close();
  return hash;
}

test('goes on without a window: badge, tray, its menu and a notification lead back; a PDF is dragged out', async ({
  launch,
  lever,
}) => {
  test.setTimeout(120_000);
  const { page, electron } = await launch();
  await startInterview(page, lever.apiKey);
  await page.getByRole('button', { name: 'End Interview' }).click();
  await fillScorecard(page, [3, 4], 'Clear.');
  await page.getByRole('button', { name: 'Submit Scores' }).click();
  await page.getByRole('button', { name: 'View Transcript' }).first().click();
  await catchSystem(electron);

  await page.getByRole('button', { name: 'Export Options' }).click();
  await page.locator('[draggable="true"]').dispatchEvent('dragstart');
  await expect.poll(async () => (await told(electron)).drags).toHaveLength(1);
  const [drag] = (await told(electron)).drags;
  expect(drag?.file).toMatch(/Kateřina Dvořáková.*\.pdf$/);
  expect(readFileSync(drag?.file ?? '').toString('latin1', 0, 5)).toBe('%PDF-');
  expect(drag?.hasIcon).toBe(true);
  await page.keyboard.press('Escape');

  lever.control.fail({ kind: 'status', status: 403, match: /files/ });
  await exportPdf(page);
  await expect.poll(async () => (await told(electron)).notifications).toEqual(['An export needs your attention']);
  await expect.poll(async () => (await told(electron)).menu).toContain('Exports that need attention: 1');
  expect((await told(electron)).badge).toBe(1);

  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await page.getByRole('link', { name: 'Appearance' }).click();
  await page.getByRole('switch', { name: 'Keep running when the last window is closed' }).press('Space');
  await page.close();
  expect(await act(electron, 'notification')).toBe('#/exports');
  expect(await act(electron, 'exports')).toBe('#/exports');
  expect(await act(electron, 'tray')).toBe('#/positions');
  // Still there, without a window.
  expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(0);
});
