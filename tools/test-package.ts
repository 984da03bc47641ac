// Makes the package that the packaged smoke test runs: as shipped, but for the switches that forge.config.ts names.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isFresh, readInputs, writeStamp } from './build-stamp.ts';
import { projectRoot } from './electron-launch.ts';
import { runCommand } from './run-command.ts';

const output = join(projectRoot, 'out', `Rubric-${process.platform}-${process.arch}`);

/** Where the package's executable is on this system. */
function executable(): string {
  if (process.platform === 'darwin') return join(output, 'Rubric.app', 'Contents', 'MacOS', 'rubric');
  return join(output, process.platform === 'win32' ? 'rubric.exe' : 'rubric');
}

/**
 * Packager wants Electron as a zip of the version in package.json. On machines with the registry's runtime it is made from
 * that, once, beside it. Undefined where Electron's own download is used.
 */
async function electronZipFolder(): Promise<string | undefined> {
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (dist === undefined) return undefined;
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'node_modules', 'electron', 'package.json'), 'utf8'));
  const folder = join(dirname(dist), `${basename(dist)}-zip`);
  const zip = join(folder, `electron-v${version}-${process.platform}-${process.arch}.zip`);
  if (existsSync(zip)) return folder;
  mkdirSync(folder, { recursive: true });
  const unfinished = `${zip}.${process.pid}.zip`;
  const command = `cd '${dist}' && zip -q -r -1 '${unfinished}' . -x complete better_sqlite3.node`;
  const { code, output: said } = await runCommand('sh', ['-c', command], 'capture');
  if (code !== 0) throw new Error(`Electron could not be zipped for packaging: ${said}`);
  renameSync(unfinished, zip);
  return folder;
}

/** Packages the app unless that was done since the last change; the path of its executable. */
export async function packageForTest(): Promise<string> {
  const inputs = readInputs(projectRoot);
  if (isFresh(join(projectRoot, 'out'), inputs, [executable()])) return executable();
  rmSync(output, { recursive: true, force: true });
  const zipFolder = await electronZipFolder();
  const env = {
    ...process.env,
    RUBRIC_TEST_PACKAGE: '1',
    ...(zipFolder === undefined ? {} : { RUBRIC_ELECTRON_ZIP_DIR: zipFolder }),
  };
  // Forge empties .vite; the build of the other tests must not go under.
  const kept = join(projectRoot, '.vite');
  const aside = join(projectRoot, `.vite-kept-${process.pid}`);
  if (existsSync(kept)) renameSync(kept, aside);
  try {
    const { code, output: said } = await runCommand('electron-forge', ['package'], 'capture', env);
    if (code !== 0) throw new Error(`electron-forge package failed:\n${said.slice(-4_000)}`);
  } finally {
    rmSync(kept, { recursive: true, force: true });
    if (existsSync(aside)) renameSync(aside, kept);
  }
  writeStamp(join(projectRoot, 'out'), inputs);
  return executable();
}
