// Makes the package that the packaged smoke test runs: as shipped, but for the switches that forge.config.ts names.
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isFresh, readInputs, writeStamp } from './build-stamp.ts';
import { projectRoot } from './electron-launch.ts';
import { forgeEnvironment } from './electron-zip.ts';
import { packageParts } from './package-contents.ts';
import { runCommand } from './run-command.ts';

const output = join(projectRoot, 'out', `Rubric-${process.platform}-${process.arch}`);
const { executable } = packageParts(output, process.platform);

/** Packages the app unless that was done since the last change; the path of its executable. */
export async function packageForTest(): Promise<string> {
  const inputs = readInputs(projectRoot);
  if (isFresh(output, inputs, [executable])) return executable;
  rmSync(output, { recursive: true, force: true });
  const env = { ...(await forgeEnvironment()), RUBRIC_TEST_PACKAGE: '1' };
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
  // In the package itself: one that was made for people since then is not taken for ours.
  writeStamp(output, inputs);
  return executable;
}
