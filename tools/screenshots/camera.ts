import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { RunningApp } from '../walkthrough/launch.ts';
import { lookForFaults } from './faults.ts';
import { inLanguage, type Language, type Variant } from './variants.ts';

/** Takes pictures of what is on screen, in one variant after the other, and leaves it in the usual one. */
export type Camera = {
  readonly app: RunningApp;
  readonly page: Page;
  /** Whether some picture of that screen may be asked for. */
  readonly wants: (screen: string) => boolean;
  /** Looks at the screen in another way from now on. */
  readonly be: (variant: Variant) => Promise<void>;
  /** Takes it in these variants: all of them, or those of one language, in which the screen is left then. */
  readonly snap: (screen: string, variants: readonly Variant[], language?: Language) => Promise<void>;
  /** A picture that cannot be taken is an error of the run, and the others are taken all the same. */
  readonly attempt: (what: string, take: () => Promise<void>) => Promise<void>;
};

/** What was taken: the files of each screen in their order, and what a picture does not tell by itself. */
export type Album = {
  readonly files: Map<string, string[]>;
  readonly faults: string[];
  readonly errors: string[];
};

export function createCamera(
  app: RunningApp,
  album: Album,
  { folder, wanted }: { readonly folder: string; readonly wanted: readonly string[] },
): Camera {
  const isWanted = (file: string) => wanted.length === 0 || wanted.some((word) => file.includes(word));
  // A word with a dot may name any variant of any screen.
  const wants = (screen: string) => isWanted(screen) || wanted.some((word) => word.includes('.'));
  return {
    app,
    page: app.page,
    wants,
    attempt: (what, take) =>
      take().catch((error: unknown) => {
        album.errors.push(`${what}: ${error instanceof Error ? error.message : String(error)}`);
        console.error(album.errors.at(-1));
      }),
    be: (variant) => applyVariant(app, variant),
    snap: async (screen, variants, language) => {
      if (!wants(screen)) return;
      for (const variant of variants) {
        if (language !== undefined && variant.settings.language !== language) continue;
        const file = `${screen}.${variant.name}.png`;
        if (!isWanted(file)) continue;
        await applyVariant(app, variant);
        writeFileSync(join(folder, file), await picture(app));
        album.files.set(screen, [...(album.files.get(screen) ?? []), file]);
        for (const fault of await lookForFaults(app.page)) {
          album.faults.push(`${file}: ${fault}`);
          console.log(`${file}: ${fault}`);
        }
      }
      await applyVariant(app, inLanguage(language ?? 'en'));
    },
  };
}

async function applyVariant({ electron, page }: RunningApp, variant: Variant): Promise<void> {
  const { width, height, zoom, settings, wish } = variant;
  await page.emulateMedia({
    contrast: wish === 'more-contrast' ? 'more' : null,
    forcedColors: wish === 'forced-colours' ? 'active' : null,
    // Nothing is caught on its way in or out.
    reducedMotion: 'reduce',
  });
  await electron.evaluate(
    ({ BrowserWindow }, size) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setContentSize(size.width, size.height);
      window?.webContents.setZoomFactor(size.zoom);
    },
    { width, height, zoom },
  );
  await page.evaluate((change) => {
    const api = Reflect.get(window, 'rubric') as { settings: { set: (change: unknown) => Promise<unknown> } }; // the preload's
    return api.settings.set(change);
  }, settings);
  const { theme, language, density } = settings;
  await page.locator(`html[data-theme="${theme}"][lang="${language}"][data-density="${density}"]`).waitFor();
  await page.waitForFunction((wide) => Math.abs(window.innerWidth - wide) <= 1, width / zoom);
  await settled(page);
}

/** Fonts are there and what was changed is painted. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 3; frame += 1) await new Promise((done) => requestAnimationFrame(done));
  });
}

/** Electron's own picture of the window: Playwright's would show a corner of a zoomed page. */
async function picture({ electron }: RunningApp): Promise<Buffer> {
  const png = await electron.evaluate(async ({ BrowserWindow }) => {
    const taken = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
    return taken?.toPNG().toString('base64') ?? '';
  });
  return Buffer.from(png, 'base64');
}
