// Packager wants Electron as a zip of the version in package.json.
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { projectRoot } from './electron-launch.ts';
import { runCommand } from './run-command.ts';

/**
 * The environment for Forge. On machines with the registry's runtime that is zipped, once, beside itself, and its addon goes
 * into the package (forge.config.ts); elsewhere Electron's own download is used.
 */
export async function forgeEnvironment(): Promise<Record<string, string | undefined>> {
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (dist === undefined) return { ...process.env };
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'node_modules', 'electron', 'package.json'), 'utf8'));
  const folder = join(dirname(dist), `${basename(dist)}-zip`);
  const env = {
    ...process.env,
    RUBRIC_ELECTRON_ZIP_DIR: folder,
    RUBRIC_PACKAGE_BINDING: process.env.RUBRIC_SQLITE_BINDING,
  };
  const zip = join(folder, `electron-v${version}-${process.platform}-${process.arch}.zip`);
  if (existsSync(zip)) return env;
  mkdirSync(folder, { recursive: true });
  const unfinished = `${zip}.${process.pid}.zip`;
  const command = `cd '${dist}' && zip -q -r -1 '${unfinished}' . -x complete better_sqlite3.node`;
  const { code, output: said } = await runCommand('sh', ['-c', command], 'capture');
  if (code !== 0) throw new Error(`Electron could not be zipped for packaging: ${said}`);
  renameSync(unfinished, zip);
  return env;
}
