import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { exportPdf } from '../walkthrough/steps.ts';
import type { Camera } from './camera.ts';
import { goTo, type Places } from './prepare.ts';
import { variants } from './variants.ts';

/** Takes what a withdrawn access looks like: an export that needs attention, a failed sync, the card that asks to reconnect. */
export async function takeTrouble({ page, wants, snap }: Camera, { position, rtl }: Places): Promise<void> {
  const screens = {
    'exports-attention': '#/exports',
    'position-sync-failed': position,
    'positions-sync-failed': '#/positions',
    'settings-workspace-reconnect': '#/settings/workspace',
  };
  if (!Object.keys(screens).some(wants)) return;
  await goTo(page, '#/settings/about');
  await page.getByRole('button', { name: 'Revoke access' }).click();
  await goTo(page, `${rtl}/transcript`);
  await exportPdf(page);
  await goTo(page, position);
  await page.getByRole('button', { name: 'Sync settings' }).click();
  await page.getByRole('button', { name: 'Sync Now' }).click();
  await page.keyboard.press('Escape');
  await goTo(page, '#/settings/workspace');
  await expect(page.getByRole('button', { name: 'Reconnect' }).first()).toBeVisible({ timeout: 30_000 });
  for (const [name, hash] of Object.entries(screens)) {
    await goTo(page, hash);
    await page.mouse.move(0, 0);
    await snap(name, variants);
  }
}

type WithApp = (work: (camera: Camera) => Promise<void>, prepared: (profile: string) => void) => Promise<void>;

/** Takes the screen of a database that does not open. */
export async function takeRecovery(withApp: WithApp): Promise<void> {
  await withApp(
    async ({ page, snap }) => {
      await page.locator('html[data-screen="recovery"]').waitFor();
      await snap('recovery', variants);
    },
    (profile) => writeFileSync(join(profile, 'rubric.db'), 'not a database at all. '.repeat(1_000)),
  );
}
