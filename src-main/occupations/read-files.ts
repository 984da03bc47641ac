import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { fail } from '../errors/index.ts';

/** The official release is 60 MB of text; anything far beyond is not it. */
const mostBytes = 300 * 1024 * 1024;

/**
 * The named files of a database, by name, as text. `path` is a zip, or any file of the folder that has them; in a zip
 * they may lie in a folder. Files that are not there are left out; what cannot be read is `file.unreadable`.
 */
export function readFiles(path: string, names: readonly string[]): ReadonlyMap<string, string> {
  try {
    return path.toLowerCase().endsWith('.zip') ? fromZip(path, names) : fromFolder(folderOf(path), names);
  } catch (cause) {
    throw fail('file.unreadable', {}, cause);
  }
}

function folderOf(path: string): string {
  return statSync(path).isDirectory() ? path : dirname(path);
}

function fromFolder(folder: string, names: readonly string[]): ReadonlyMap<string, string> {
  const wanted = new Set(names);
  const found = readdirSync(folder).filter((name) => wanted.has(name));
  const bytes = found.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  if (bytes > mostBytes) throw new RangeError(`${bytes} bytes of text`);
  return new Map(found.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

function fromZip(path: string, names: readonly string[]): ReadonlyMap<string, string> {
  if (statSync(path).size > mostBytes) throw new RangeError('the zip is too large');
  const wanted = new Set(names);
  let bytes = 0;
  // The size is checked before anything is unpacked: a small zip can hold a huge file.
  const entries = unzipSync(readFileSync(path), {
    filter: ({ name, originalSize }) => {
      if (!wanted.has(basename(name))) return false;
      bytes += originalSize;
      if (bytes > mostBytes) throw new RangeError(`${bytes} bytes of text`);
      return true;
    },
  });
  const decoder = new TextDecoder();
  return new Map(Object.entries(entries).map(([name, content]) => [basename(name), decoder.decode(content)]));
}
