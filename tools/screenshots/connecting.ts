import { expect } from '@playwright/test';
import type { Camera } from './camera.ts';
import { goTo } from './prepare.ts';
import { inLanguage, openedVariants, stateVariants, usual, variants } from './variants.ts';
import { type Say, sayIn } from './words.ts';

const integrations = '#/settings/workspace';

/** Takes the empty app and the wizard on its whole way; ends connected to the demo workspace. */
export async function takeFirstRun(camera: Camera): Promise<void> {
  const { app, page, be, snap } = camera;
  await be(usual);
  await snap('first-run', variants);
  for (const [name, hash] of Object.entries({
    interviews: '#/interviews',
    exports: '#/exports',
    'settings-workspace': integrations,
    'settings-sync-history': '#/settings/workspace/sync-history',
    'settings-calendars': '#/settings/calendars',
    'settings-calibration': '#/settings/calibration',
  })) {
    await goTo(page, hash);
    await snap(`${name}-nothing-yet`, stateVariants);
  }
  await app.electron.evaluate(({ shell }) => {
    shell.openExternal = () => Promise.resolve();
  });
  await goTo(page, integrations);
  // In German first: what is connected at the end is worked on in English.
  for (const language of ['de', 'en'] as const) {
    const take = (name: string) => snap(name, openedVariants, language);
    const say = sayIn(language);
    await be(inLanguage(language));
    await takeLever(camera, say, take);
    await takeDemo(camera, say, take);
    if (language === 'de') await disconnect(camera, say);
  }
  await goTo(page, '#/positions');
  await snap('first-run-connected', variants);
}

type Take = (name: string) => Promise<void>;

async function openWizard({ page }: Camera, say: Say, tile: 'Lever' | 'Demo workspace'): Promise<void> {
  await page
    .getByRole('button', { name: say('Add Integration') })
    .first()
    .click();
  await page.getByRole('radio', { name: say(tile), exact: true }).check();
  await page.getByRole('button', { name: say('Continue') }).click();
}

/** The ways into a real Lever, as far as they go without one. */
async function takeLever(camera: Camera, say: Say, take: Take): Promise<void> {
  const { page } = camera;
  const next = () => page.getByRole('button', { name: say('Next') }).click();
  const production = () => page.getByRole('radio', { name: say('Lever Production Account'), exact: true }).check();
  const submit = () => page.getByRole('button', { name: say('Submit'), exact: true });

  await page
    .getByRole('button', { name: say('Add Integration') })
    .first()
    .click();
  await take('connect-1-integration');
  await page.getByRole('searchbox', { name: say('Search integrations') }).fill('Qwxyz');
  await take('connect-1-no-match');
  await page.reload();

  await openWizard(camera, say, 'Lever');
  await take('connect-2-method');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('Import connection…') })
    .click();
  await take('connect-2-import');
  await page.reload();

  await openWizard(camera, say, 'Lever');
  await next();
  await production();
  await take('connect-3-account');
  await page.getByRole('textbox', { name: say('Client ID') }).fill('an-app');
  await page.getByRole('textbox', { name: say('Client secret') }).fill('a-secret');
  await submit().click();
  await expect(submit()).toBeHidden();
  await take('connect-4-waiting');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('Cancel') })
    .last()
    .click();
  await page.reload();

  await openWizard(camera, say, 'Lever');
  await page.getByRole('radio', { name: say('I want to use a Lever API key.'), exact: true }).check();
  await next();
  await production();
  await take('connect-3-api-key');
  await page.getByRole('textbox', { name: say('Lever API key') }).fill('not-the-key');
  await submit().click();
  await page.getByRole('button', { name: say('Try again') }).waitFor({ timeout: 60_000 });
  await take('connect-5-failed');
  // Not read anew: the failure belongs to the main process until it was seen.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
}

async function takeDemo(camera: Camera, say: Say, take: Take): Promise<void> {
  const { page } = camera;
  await openWizard(camera, say, 'Demo workspace');
  await page.getByRole('heading', { name: say('Connected to Lever'), exact: true }).waitFor({ timeout: 30_000 });
  await take('connect-5-connected');
  await page.getByRole('button', { name: say('Continue') }).click();
  await take('connect-6-grants');
  await page.getByRole('button', { name: say('Continue') }).click();
  await take('connect-7-done');
  await page.getByRole('button', { name: say('Finish') }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

async function disconnect({ page }: Camera, say: Say): Promise<void> {
  await page.getByRole('button', { name: say('Disconnect'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: say('Wipe them') }).check();
  await dialog.getByRole('button', { name: say('Disconnect'), exact: true }).click();
  await expect(dialog).toBeHidden();
}
