// What Electron and the tests need from a Debian or Ubuntu system.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { cache } from './places.mjs';
import { SetupError, say } from './report.mjs';

// Newer releases have renamed some ("t64"): the first name that is installed, or can be, counts.
const RUN = [['libgtk-3-0', 'libgtk-3-0t64'], ['libnss3'], ['libasound2', 'libasound2t64'], ['libgbm1']];
const DISPLAY_SERVER = [['xvfb'], ['xauth']];
const BUILD_RUNTIME = [['unzip'], ['g++']];
const TESTS = [
  ['zip'],
  ['poppler-utils'],
  ['qpdf'],
  ['fonts-noto-core'],
  ['fonts-noto-cjk'],
  ['fonts-noto-color-emoji'],
];
const ALL = [...RUN, ...DISPLAY_SERVER, ...BUILD_RUNTIME, ...TESTS];

function installedNames() {
  const names = ALL.flat();
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query's own placeholders
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\\n', ...names], {
    encoding: 'utf8',
  });
  return new Set(
    (stdout ?? '')
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  );
}

function missing() {
  const installed = installedNames();
  return ALL.filter((names) => !names.some((name) => installed.has(name)));
}

function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const all = ['-q', '-o', 'DPkg::Lock::Timeout=120', ...args];
  const { status, stderr } = spawnSync('apt-get', all, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8', env });
  if (status !== 0) process.stderr.write(stderr ?? '');
  return status === 0;
}

function installable(names) {
  const found = names.find((name) => {
    const { status, stdout } = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8' });
    return status === 0 && /Candidate: (?!\(none\))/.test(stdout);
  });
  return found ?? names[0];
}

const triedFile = join(cache, 'apt-tried.json');
const TRIED_IS_REMEMBERED_MS = 24 * 60 * 60_000;

/** A package that no archive has must not cost an `apt-get update` at each start. */
function triedToday(absent) {
  try {
    const tried = JSON.parse(readFileSync(triedFile, 'utf8'));
    return tried.packages === list(absent) && Date.now() - tried.at < TRIED_IS_REMEMBERED_MS;
  } catch {
    return false;
  }
}

const list = (packages) => packages.map((names) => names[0]).join(' ');

function installMissing(absent) {
  say(`installing system packages: ${list(absent)}`);
  if (!apt(['update'])) say('apt-get update failed; trying with the lists that are there');
  if (apt(['install', '-y', '--no-install-recommends', ...absent.map(installable)])) return;
  // One package that cannot be had must not keep the others away.
  for (const names of absent) apt(['install', '-y', '--no-install-recommends', installable(names)]);
}

/**
 * Installs what is missing where it may (Debian or Ubuntu, as root), and says what is missing elsewhere.
 * @throws {SetupError} when Electron could not start without it
 */
export async function ensureSystemPackages() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg-query')) return;
  let absent = missing();
  if (absent.length === 0) return;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && !triedToday(absent)) {
    await withLock('apt', () => {
      absent = missing();
      if (absent.length > 0) installMissing(absent);
    });
    absent = missing();
    if (absent.length === 0) return;
    writeFileSync(triedFile, JSON.stringify({ packages: list(absent), at: Date.now() }));
  }
  const how = `${isRoot ? '' : 'sudo '}apt-get install --no-install-recommends ${list(absent)}`;
  const essential = process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? RUN : [...RUN, ...DISPLAY_SERVER];
  if (absent.some((names) => essential.includes(names))) {
    throw new SetupError(`these system packages are missing: ${list(absent)}. Get them with: ${how}`);
  }
  say(`not installed: ${list(absent)} (some tests, or building the Electron of the registry, need them): ${how}`);
}
