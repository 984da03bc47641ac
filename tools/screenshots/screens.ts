import type { Camera } from './camera.ts';
import { goTo, type Places } from './prepare.ts';
import { variants } from './variants.ts';

/** Every screen that has an address, by the names of their pictures; those of people again with hard names. */
function addresses(places: Places): Readonly<Record<string, string>> {
  const { position, unconnected, running, scored, long, rtl, synced, byHand } = places;
  return {
    positions: '#/positions',
    position,
    'position-candidates': `${position}/candidates`,
    'position-plan': `${position}/plan`,
    'position-job-details': `${position}/job-details`,
    'position-unconnected': unconnected,
    candidate: synced,
    'candidate-by-hand': byHand,
    interviews: '#/interviews',
    interview: running,
    'interview-long-name': long,
    'interview-right-to-left': rtl,
    compact: `${running}/compact`,
    'compact-long-name': `${long}/compact`,
    'scorecard-draft': `${running}/score`,
    'scorecard-submitted': `${scored}/score`,
    'scorecard-long-name': `${long}/score`,
    'scorecard-right-to-left': `${rtl}/score`,
    transcript: `${scored}/transcript`,
    'transcript-empty': `${running}/transcript`,
    'transcript-right-to-left': `${rtl}/transcript`,
    panel: `${scored}/panel`,
    'panel-hidden': `${running}/panel`,
    'panel-right-to-left': `${rtl}/panel`,
    exports: '#/exports',
    'settings-workspace': '#/settings/workspace',
    'settings-sync-history': '#/settings/workspace/sync-history',
    'settings-calendars': '#/settings/calendars',
    'settings-recording': '#/settings/recording',
    'settings-role-library': '#/settings/role-library',
    'settings-calibration': '#/settings/calibration',
    'settings-privacy': '#/settings/privacy',
    'settings-appearance': '#/settings/appearance',
    'settings-help': '#/settings/help',
    'settings-about': '#/settings/about',
    'not-found': '#/not-found/interview',
    gallery: '#/gallery',
  };
}

/** Takes every screen in every variant. */
export async function takeScreens({ page, wants, snap }: Camera, places: Places): Promise<void> {
  for (const [screen, hash] of Object.entries(addresses(places))) {
    if (!wants(screen)) continue;
    await goTo(page, hash);
    // What lies under the pointer would look hovered.
    await page.mouse.move(0, 0);
    await snap(screen, variants);
  }
}
