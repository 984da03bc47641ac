// node_modules, as package-lock.json says, and Node 24 in it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withLock } from './lock.mjs';
import { node24, root } from './places.mjs';
import { SetupError, say } from './report.mjs';

const lockFile = join(root, 'package-lock.json');
const stampFile = join(root, 'node_modules', '.rubric-setup.json');

const hashOf = (text) => createHash('sha256').update(text).digest('hex');

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Whether npm itself has already put there what the lockfile says (somebody ran `npm ci` or `npm install` by hand). */
function matchesLockfile(lockText) {
  const present = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages;
  if (!present) return false;
  const wanted = JSON.parse(lockText).packages;
  const needed = Object.keys(wanted).filter((path) => path !== '' && !wanted[path].optional);
  return (
    needed.every((path) => present[path]?.version === wanted[path].version) &&
    Object.keys(present).every((path) => present[path].version === wanted[path]?.version)
  );
}

function runNpm(args) {
  // Windows starts npm.cmd only through a shell; the arguments are this file's own.
  return spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
}

/**
 * No package's install script is run (npm 11 and newer ask for approval, older ones run all of them); the one that is needed,
 * which fetches Node's executable from the registry, is run by name. The machine's own Node may be older than a package
 * asks for: the packages are run by Node 24, so that warning is left out.
 */
function installPackages() {
  say('installing the npm packages of package-lock.json (npm ci)');
  const result = runNpm([
    'ci',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--engine-strict=false',
    '--loglevel=error',
  ]);
  if (result.error)
    throw new SetupError(`npm cannot be started (${result.error.message}). Install Node with npm: https://nodejs.org`);
  if (result.status !== 0) {
    throw new SetupError(
      'npm ci failed, see above. It needs the npm registry (npm config get registry); with no network, copy node_modules from a machine that has it.',
    );
  }
}

/** The folder of the platform's package beside `node`, as the package `node` itself chooses it. */
function installNode() {
  const folder = dirname(dirname(node24));
  say('fetching Node 24 (npm package node)');
  spawnSync(process.execPath, ['installArchSpecificPackage.js'], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, npm_config_loglevel: 'error', npm_config_audit: 'false', npm_config_fund: 'false' },
  });
  // `npm ci` makes no link for a command whose file is not there yet.
  if (existsSync(node24)) runNpm(['rebuild', 'node', '--ignore-scripts', '--loglevel=error']);
  else {
    throw new SetupError(
      `Node 24 could not be fetched from the npm registry (package node-${process.platform}-${process.arch}). Run "npm rebuild node" in ${root} and look at its output.`,
    );
  }
}

/** Quick when node_modules already corresponds to package-lock.json. @throws {SetupError} */
export async function ensureDependencies() {
  const lockText = readFileSync(lockFile, 'utf8');
  const lockHash = hashOf(lockText);
  const current = () => readJson(stampFile)?.lockHash === lockHash && existsSync(node24);
  if (current()) return;
  await withLock(`npm-${hashOf(root).slice(0, 12)}`, () => {
    if (current()) return;
    if (!matchesLockfile(lockText)) installPackages();
    if (!existsSync(node24)) installNode();
    writeFileSync(stampFile, JSON.stringify({ lockHash }));
  });
}
