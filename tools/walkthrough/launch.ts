// Starts the built app under Playwright, with a profile of its own.
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { electronEnvironment, electronLaunch, projectRoot } from '../electron-launch.ts';

/** A running Rubric: Electron's handle, its window, and what it printed. */
export interface RunningApp {
  readonly electron: ElectronApplication;
  readonly page: Page;
  /** What the app wrote to its standard error stream so far. */
  readonly output: () => string;
}

/** Starts the app and waits for its first painted screen. `env` is added to the environment. */
export async function launchRubric(options: {
  readonly profile: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** False for a start that is meant to show something else than a ready screen. */
  readonly waitUntilReady?: boolean;
}): Promise<RunningApp> {
  const { executable, switches } = electronLaunch();
  const electron = await _electron.launch({
    executablePath: executable,
    args: [...switches, projectRoot, ...(options.args ?? [])],
    cwd: projectRoot,
    env: electronEnvironment({ RUBRIC_USER_DATA: options.profile, ...options.env }),
  });
  let printed = '';
  electron.process().stderr?.on('data', (chunk: unknown) => {
    printed += String(chunk);
  });
  const page = await electron.firstWindow();
  page.setDefaultTimeout(15_000);
  if (options.waitUntilReady ?? true) await page.locator('html[data-ready="true"]').waitFor({ timeout: 30_000 });
  return { electron, page, output: () => printed };
}
