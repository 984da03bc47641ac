// Starts the built app under Playwright, with a profile of its own.
import { _electron, type ElectronApplication, errors, type Page } from '@playwright/test';
import { electronEnvironment, electronLaunch, projectRoot } from '../electron-launch.ts';

/** A running Rubric: Electron's handle, its window, and what it printed. */
export interface RunningApp {
  readonly electron: ElectronApplication;
  readonly page: Page;
  /** What the app wrote to its standard error stream so far. */
  readonly output: () => string;
}

/** Longer than any start; milliseconds. */
const attachMs = 60_000;

/**
 * Playwright attaches to an app that is already starting. On a busy machine the two were seen to wait for each other for
 * ever, about once in a hundred starts, while the app by itself was ready every time: then it is killed and started again.
 */
async function attached(start: () => Promise<ElectronApplication>): Promise<ElectronApplication> {
  try {
    return await start();
  } catch (cause) {
    if (!(cause instanceof errors.TimeoutError)) throw cause;
    return start();
  }
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
  const electron = await attached(() =>
    _electron.launch({
      executablePath: executable,
      args: [...switches, projectRoot, ...(options.args ?? [])],
      cwd: projectRoot,
      env: electronEnvironment({ RUBRIC_USER_DATA: options.profile, ...options.env }),
      timeout: attachMs,
    }),
  );
  let printed = '';
  electron.process().stderr?.on('data', (chunk: unknown) => {
    printed += String(chunk);
  });
  const page = await electron.firstWindow();
  page.setDefaultTimeout(15_000);
  if (options.waitUntilReady ?? true) await page.locator('html[data-ready="true"]').waitFor({ timeout: 30_000 });
  return { electron, page, output: () => printed };
}
