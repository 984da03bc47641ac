// How tools and tests start Electron. `node tools/setup.mjs -- …` has set the environment that is read here.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { electronSwitches } from './setup/launch.mjs';

/** The clone. */
export const projectRoot = dirname(import.meta.dirname);

/** What to start: the executable, and the switches that go before the app's folder. */
export interface ElectronLaunch {
  readonly executable: string;
  readonly switches: readonly string[];
}

/** Finds the Electron that set-up has put in place. Throws when there is none. */
export function electronLaunch(): ElectronLaunch {
  const packageFolder = join(projectRoot, 'node_modules', 'electron');
  const pathFile = join(packageFolder, 'path.txt');
  const relative = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : 'electron';
  const executable = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(packageFolder, 'dist'), relative);
  if (!existsSync(executable)) {
    throw new Error(`There is no Electron at ${executable}. Start this through: node tools/setup.mjs -- COMMAND`);
  }
  return { executable, switches: electronSwitches() };
}

/** The environment for Electron: this process's, without what would turn it into plain Node, and with `extra`. */
export function electronEnvironment(extra: Record<string, string> = {}): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && name !== 'ELECTRON_RUN_AS_NODE') env[name] = value;
  }
  return { ...env, ...extra };
}
