import type { Page } from '@playwright/test';
import type { RunningApp } from '../walkthrough/launch.ts';
import { type Camera, settled } from './camera.ts';
import { goTo, type Places } from './prepare.ts';
import { stateVariants } from './variants.ts';

/** Lists, where they are, and the request that brings them. */
function lists({ position, scored, synced }: Places): Readonly<Record<string, { hash: string; channel: string }>> {
  return {
    positions: { hash: '#/positions', channel: 'rubric:positions.list' },
    position: { hash: position, channel: 'rubric:positions.get' },
    'position-interviews': { hash: position, channel: 'rubric:interviews.ofPosition' },
    'position-candidates': { hash: `${position}/candidates`, channel: 'rubric:candidates.list' },
    'position-plan': { hash: `${position}/plan`, channel: 'rubric:positions.plan' },
    'position-job-details': { hash: `${position}/job-details`, channel: 'rubric:positions.jobDetails' },
    candidate: { hash: synced, channel: 'rubric:candidates.page' },
    interviews: { hash: '#/interviews', channel: 'rubric:interviews.list' },
    interview: { hash: scored, channel: 'rubric:interviews.get' },
    scorecard: { hash: `${scored}/score`, channel: 'rubric:interviews.get' },
    transcript: { hash: `${scored}/transcript`, channel: 'rubric:transcripts.get' },
    panel: { hash: `${scored}/panel`, channel: 'rubric:interviews.get' },
    exports: { hash: '#/exports', channel: 'rubric:exports.list' },
    'settings-sync-history': { hash: '#/settings/workspace/sync-history', channel: 'rubric:sync.history' },
    'settings-calendars': { hash: '#/settings/calendars', channel: 'rubric:events.calendars' },
    'settings-role-library': { hash: '#/settings/role-library', channel: 'rubric:roles.occupations' },
    'settings-calibration': { hash: '#/settings/calibration', channel: 'rubric:scorecards.calibration' },
    'settings-privacy': { hash: '#/settings/privacy', channel: 'rubric:privacy.state' },
    'settings-help': { hash: '#/settings/help', channel: 'rubric:help.stored' },
    'settings-about': { hash: '#/settings/about', channel: 'rubric:app.info' },
  };
}

type How = 'loading' | 'failed';

/** Takes every list while it loads and after it failed: the request is held, or refused, in the main process. */
export async function takeStates(camera: Camera, places: Places): Promise<void> {
  const { app, page, wants, snap, attempt } = camera;
  for (const [screen, { hash, channel }] of Object.entries(lists(places))) {
    for (const how of ['loading', 'failed'] as const) {
      const name = `${screen}-${how}`;
      if (!wants(name)) continue;
      await goTo(page, '#/not-found/link');
      await hold(app, channel, how);
      await page.evaluate((place) => {
        location.hash = place;
      }, hash);
      await page.reload();
      await attempt(name, async () => {
        await shown(page, how);
        await snap(name, stateVariants);
      });
      await release(app, channel);
      await page.reload();
    }
  }
}

async function shown(page: Page, how: How): Promise<void> {
  const sign = how === 'loading' ? page.locator('[aria-busy="true"]') : page.getByText('Code database.failed');
  await sign.first().waitFor();
  await settled(page);
}

/** Puts another answer in the place of a request's own. */
async function hold({ electron }: RunningApp, channel: string, how: How): Promise<void> {
  await electron.evaluate(
    ({ ipcMain }, { name, isHeld }) => {
      // Electron keeps what `handle` was given in a map of its own; there is no public way to have it back.
      const handlers = Reflect.get(ipcMain, '_invokeHandlers') as Map<string, (...all: never[]) => unknown>;
      Reflect.set(globalThis, 'heldHandler', handlers.get(name));
      const refused = { ok: false, error: { kind: 'database', code: 'database.failed', params: {} } };
      ipcMain.removeHandler(name);
      // Kept: an answer that is collected as garbage is an answer to Electron.
      const held: unknown[] = [];
      Reflect.set(globalThis, 'heldAnswers', held);
      ipcMain.handle(name, () => (isHeld ? new Promise((answer) => held.push(answer)) : refused));
    },
    { name: channel, isHeld: how === 'loading' },
  );
}

async function release({ electron }: RunningApp, channel: string): Promise<void> {
  await electron.evaluate(({ ipcMain }, name) => {
    const handlers = Reflect.get(ipcMain, '_invokeHandlers') as Map<string, unknown>; // as above
    ipcMain.removeHandler(name);
    handlers.set(name, Reflect.get(globalThis, 'heldHandler'));
  }, channel);
}
