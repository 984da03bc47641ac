// One set-up at a time for each thing that is built or installed.
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache } from './places.mjs';
import { SetupError, say } from './report.mjs';

const GIVE_UP_AFTER_MS = 30 * 60_000;
const POLL_MS = 250;
const NAMELESS_FOR_MS = 5_000;

/** A folder is the lock, since making one is atomic everywhere; the file in it names the holder. */
function take(folder) {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
  writeFileSync(join(folder, 'pid'), String(process.pid));
  return true;
}

function isStale(folder) {
  try {
    const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'));
    if (!pid) return Date.now() - statSync(folder).mtimeMs > NAMELESS_FOR_MS;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    if (error.code === 'ESRCH') return true;
    if (error.code !== 'ENOENT') return false;
  }
  try {
    return Date.now() - statSync(folder).mtimeMs > NAMELESS_FOR_MS;
  } catch {
    return false;
  }
}

/** Two that wait may see the same dead holder; the slower one must not clear away what the faster one has taken meanwhile. */
function clearAway(folder) {
  const aside = `${folder}.stale-${process.pid}`;
  try {
    renameSync(folder, aside);
  } catch {
    return;
  }
  if (isStale(aside)) rmSync(aside, { recursive: true, force: true });
  else renameSync(aside, folder);
}

/**
 * Runs `work` while no other set-up runs work of that name; waits for the other one, and takes over from one that died.
 * @template T
 * @param {string} name a file name
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(name, work) {
  mkdirSync(cache, { recursive: true });
  const folder = join(cache, `${name}.lock`);
  const started = Date.now();
  let told = false;
  while (!take(folder)) {
    if (isStale(folder)) {
      clearAway(folder);
      continue;
    }
    if (Date.now() - started > GIVE_UP_AFTER_MS) {
      throw new SetupError(`another set-up has held ${folder} for 30 minutes. If none runs, remove that folder.`);
    }
    if (!told) say(`waiting for another set-up (${folder})`);
    told = true;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  const release = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.removeListener('exit', release);
    release();
  }
}
