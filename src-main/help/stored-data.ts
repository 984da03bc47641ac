import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type StoredData, type StoredPart, storedParts } from '../../src-preload/contract/help.ts';

/** Names of the profile folder that are Rubric's own; all others are Chromium's: caches and the like. */
const ownNames: ReadonlyMap<string, StoredPart> = new Map([
  ['rubric.db', 'database'],
  ['rubric.db-wal', 'database'],
  ['rubric.db-shm', 'database'],
  ['backups', 'backups'],
  ['vault', 'vault'],
  ['settings.json', 'settings'],
  ['window.json', 'settings'],
  ['logs', 'logs'],
  ['demo', 'demo'],
]);

function partOf(name: string): StoredPart {
  // A database that could not be opened is set aside beside the new one.
  return ownNames.get(name) ?? (name.startsWith('rubric.db') ? 'database' : 'browser');
}

/** What the profile folder holds and how much of it, as it is now. */
export async function readStoredData(folder: string): Promise<StoredData> {
  const found = new Map<StoredPart, { names: string[]; files: number; bytes: number }>();
  for (const name of (await readdir(folder)).sort()) {
    const size = await sizeOf(join(folder, name));
    if (size.files === 0) continue;
    const part = partOf(name);
    const sum = found.get(part) ?? { names: [], files: 0, bytes: 0 };
    sum.names.push(name);
    sum.files += size.files;
    sum.bytes += size.bytes;
    found.set(part, sum);
  }
  const parts = storedParts.flatMap((part) => {
    const sum = found.get(part);
    return sum === undefined ? [] : [{ part, ...sum }];
  });
  return { folder, parts };
}

/** Files and bytes of a file or of a folder with all below it. What vanishes while it is counted counts as nothing. */
async function sizeOf(path: string): Promise<{ readonly files: number; readonly bytes: number }> {
  const found = await lstat(path).catch(() => null);
  if (found?.isFile()) return { files: 1, bytes: found.size };
  if (!found?.isDirectory()) return { files: 0, bytes: 0 };
  let files = 0;
  let bytes = 0;
  for (const name of await readdir(path).catch(() => [])) {
    const size = await sizeOf(join(path, name));
    files += size.files;
    bytes += size.bytes;
  }
  return { files, bytes };
}
