import type { Page } from '@playwright/test';
import type { Camera } from './camera.ts';
import { goTo, type Places } from './prepare.ts';
import { inLanguage, languages, openedVariants } from './variants.ts';
import { type Say, sayIn } from './words.ts';

/** What opens over a screen: where, and how a person gets there, in any language. */
type Opened = { readonly hash: string; readonly open: (page: Page, say: Say) => Promise<void> };

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first();
const inDialog = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).first();

async function choose(page: Page, menu: string, entry: string): Promise<void> {
  await button(page, menu).click();
  await page.getByRole('menuitem', { name: entry, exact: true }).first().click();
}

/** By the names of their pictures. The wizard that connects is in `connecting.ts`: it has an order of its own. */
function allOpened(places: Places): Readonly<Record<string, Opened>> {
  const { position, unconnected, running, scored, synced, byHand } = places;
  const calendars = '#/settings/calendars';
  return {
    'dialog-add-position': {
      hash: '#/positions',
      open: async (page, say) => {
        await button(page, say('Add a Position')).click();
        await page.getByRole('combobox', { name: say('Add a role') }).fill('Backend engineer');
        await page.getByRole('combobox', { name: say('Connect to ATS') }).click();
      },
    },
    'dialog-add-position-skills': {
      hash: '#/positions',
      open: async (page, say) => {
        await button(page, say('Add a Position')).click();
        await page.getByRole('combobox', { name: say('Add a role') }).fill('Backend engineer');
        await page.getByRole('dialog').getByText(say('Core of the role.')).first().waitFor();
        await page.getByRole('dialog').getByRole('heading', { level: 2 }).first().click();
      },
    },
    'menu-position-row': {
      hash: '#/positions',
      open: (page, say) => button(page, say('More actions for {name}', { name: 'Backend Engineer' })).click(),
    },
    'dialog-connect-position': { hash: unconnected, open: (page, say) => button(page, say('Connect to ATS')).click() },
    'menu-candidate-interview': {
      hash: position,
      open: (page, say) => button(page, say('Candidate Interview')).click(),
    },
    'menu-position': { hash: position, open: (page, say) => button(page, say('More actions')).click() },
    'menu-interview-row': {
      hash: position,
      open: (page, say) => button(page, say('More for {name}', { name: 'Zoë Nørgaard' })).click(),
    },
    'popover-sync-settings': { hash: position, open: (page, say) => button(page, say('Sync settings')).click() },
    'dialog-rename-position': {
      hash: position,
      open: (page, say) => choose(page, say('More actions'), say('Rename…')),
    },
    'dialog-position-privacy': {
      hash: position,
      open: (page, say) => choose(page, say('More actions'), say('Privacy…')),
    },
    'dialog-add-candidate': {
      hash: position,
      open: async (page, say) => {
        await choose(page, say('Candidate Interview'), say('Candidate'));
        await page.getByRole('searchbox', { name: say('Search candidates') }).fill('no');
        await page.getByRole('option').nth(1).waitFor();
      },
    },
    'dialog-add-candidate-no-match': {
      hash: position,
      open: async (page, say) => {
        await choose(page, say('Candidate Interview'), say('Candidate'));
        await page.getByRole('searchbox', { name: say('Search candidates') }).fill('Qwxyz');
        await page.getByRole('option', { name: say('Add “{name}” by hand…', { name: 'Qwxyz' }) }).waitFor();
      },
    },
    'dialog-add-candidate-by-hand': {
      hash: position,
      open: async (page, say) => {
        await choose(page, say('Candidate Interview'), say('Candidate'));
        await page.getByRole('searchbox', { name: say('Search candidates') }).fill('Qwxyz');
        await page.getByRole('option', { name: say('Add “{name}” by hand…', { name: 'Qwxyz' }) }).click();
      },
    },
    'dialog-events': {
      hash: position,
      open: (page, say) => choose(page, say('Candidate Interview'), say('Set up recording')),
    },
    'dialog-events-no-match': {
      hash: position,
      open: async (page, say) => {
        await choose(page, say('Candidate Interview'), say('Set up recording'));
        await page.getByRole('searchbox', { name: say('Search events') }).fill('Qwxyz');
      },
    },
    'dialog-participants': {
      hash: position,
      open: async (page, say) => {
        await choose(page, say('Candidate Interview'), say('Set up recording'));
        await page
          .getByRole('radio', { name: /Zoë Nørgaard/ })
          .first()
          .check();
        await inDialog(page, say('Next')).click();
        await page.getByRole('combobox', { name: say('Candidate'), exact: true }).waitFor();
      },
    },
    'dialog-create-event': {
      hash: position,
      open: async (page, say) => {
        await choose(page, say('Candidate Interview'), say('Set up recording'));
        await inDialog(page, say('Create a new interview event')).click();
      },
    },
    'menu-plan': { hash: `${position}/plan`, open: (page, say) => button(page, say('Plan')).click() },
    'dialog-add-round': { hash: `${position}/plan`, open: (page, say) => button(page, say('Add a round')).click() },
    'dialog-copy-plan': {
      hash: `${position}/plan`,
      open: (page, say) => choose(page, say('Plan'), say('Copy from a position…')),
    },
    'guide-editor': { hash: `${position}/plan`, open: (page, say) => button(page, say('Edit guide')).click() },
    'candidates-no-match': {
      hash: `${position}/candidates`,
      open: (page, say) => page.getByRole('searchbox', { name: say('Search candidates') }).fill('Qwxyz'),
    },
    'positions-no-match': {
      hash: '#/positions',
      open: (page, say) => page.getByRole('searchbox', { name: say('Search positions') }).fill('Qwxyz'),
    },
    'exports-no-match': {
      hash: '#/exports',
      open: (page, say) => page.getByRole('searchbox', { name: say('Search exports') }).fill('Qwxyz'),
    },
    'menu-personal-data': { hash: synced, open: (page, say) => button(page, say('Personal data')).click() },
    'dialog-erase': {
      hash: synced,
      open: (page, say) => choose(page, say('Personal data'), say('Erase this person…')),
    },
    'dialog-link': { hash: byHand, open: (page, say) => button(page, say('Link to Lever…')).click() },
    'popover-consent': { hash: running, open: (page, say) => button(page, say('Recording')).click() },
    'room-skip': { hash: running, open: (page, say) => button(page, say('Skip…')).click() },
    'scorecard-cannot-judge': {
      hash: `${running}/score`,
      open: (page, say) => button(page, say('Cannot judge…')).click(),
    },
    'scorecard-add-evidence': {
      hash: `${running}/score`,
      open: (page, say) => button(page, say('Add evidence for {skill}', { skill: 'Taking ownership' })).click(),
    },
    'scorecard-missing': { hash: `${running}/score`, open: (page, say) => button(page, say('Submit Scores')).click() },
    'dialog-amend': { hash: `${scored}/score`, open: (page, say) => button(page, say('Amend…')).click() },
    'popover-export-options': {
      hash: `${scored}/transcript`,
      open: (page, say) => button(page, say('Export Options')).click(),
    },
    'popover-export-pdf': {
      hash: `${scored}/transcript`,
      open: async (page, say) => {
        await button(page, say('Export Options')).click();
        await page.getByText(say('Export PDF File to ATS'), { exact: true }).click();
        await page.getByRole('button', { name: say('Export'), exact: true }).waitFor();
      },
    },
    'dialog-preview': {
      hash: `${scored}/transcript`,
      open: async (page, say) => {
        await choose(page, say('Export Options'), say('Preview'));
        await page.getByRole('img').first().waitFor();
      },
    },
    'dialog-feedback-form': {
      hash: `${scored}/transcript`,
      open: async (page, say) => {
        await button(page, say('Export Options')).click();
        await page.getByText(say('Submit Lever Feedback Form'), { exact: true }).click();
        await page.getByRole('dialog', { name: say('Submit Lever Feedback Form') }).waitFor();
      },
    },
    'menu-transcript': { hash: `${scored}/transcript`, open: (page, say) => button(page, say('More')).click() },
    'dialog-rename-speaker': {
      hash: `${scored}/transcript`,
      open: (page, say) => choose(page, say('More'), say('Rename {name}…', { name: 'Ines Baumgartner' })),
    },
    'dialog-remove-transcript': {
      hash: `${scored}/transcript`,
      open: (page, say) => choose(page, say('More'), say('Remove transcript…')),
    },
    'transcript-no-match': {
      hash: `${scored}/transcript`,
      open: (page) => page.getByRole('searchbox').first().fill('Qwxyz'),
    },
    'dialog-accessible-data': {
      hash: '#/settings/workspace',
      open: async (page, say) => {
        await button(page, say('View accessible data')).click();
        await page
          .getByRole('dialog')
          .getByText(/in Lever/)
          .first()
          .waitFor();
      },
    },
    'dialog-disconnect': { hash: '#/settings/workspace', open: (page, say) => button(page, say('Disconnect')).click() },
    'dialog-add-calendar': {
      hash: calendars,
      open: (page, say) => button(page, say('Add .ics file or address…')).click(),
    },
    'dialog-app-registration': { hash: calendars, open: (page, say) => button(page, say('App registration…')).click() },
    'dialog-notices': {
      hash: '#/settings/help',
      open: (page, say) => button(page, say('Show third-party notices')).click(),
    },
    'dialog-notices-no-match': {
      hash: '#/settings/help',
      open: async (page, say) => {
        await button(page, say('Show third-party notices')).click();
        await page.getByRole('searchbox', { name: say('Search packages') }).fill('Qwxyz');
      },
    },
    'calibration-as-table': {
      hash: '#/settings/calibration',
      open: (page) => page.locator('summary').first().click(),
    },
    palette: { hash: '#/positions', open: (page) => page.keyboard.press('ControlOrMeta+k') },
    'palette-no-match': {
      hash: '#/positions',
      open: async (page) => {
        await page.keyboard.press('ControlOrMeta+k');
        await page.getByRole('combobox').first().fill('Qwxyz');
      },
    },
    'dialog-shortcuts': { hash: '#/positions', open: (page) => page.keyboard.press('?') },
  };
}

/** Opens one thing after the other, each on a page that was read anew, and takes it in the variants of what opens. */
export async function takeOpened({ page, wants, be, snap, attempt }: Camera, places: Places): Promise<void> {
  for (const language of languages) {
    const say = sayIn(language);
    await be(inLanguage(language));
    for (const [name, { hash, open }] of Object.entries(allOpened(places))) {
      if (!wants(name)) continue;
      await attempt(`${name} in ${language}`, async () => {
        await goTo(page, hash);
        await page.reload();
        await goTo(page, hash);
        await open(page, say);
        await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
        await page.mouse.move(0, 0);
        await snap(name, openedVariants, language);
      });
    }
  }
  await page.reload();
}
