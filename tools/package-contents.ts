// What is in a packaged app, and that all it needs is there.
import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** design.md section 7 */
const asarBudget = 15 * 1024 * 1024;

/** The executable and the resources of a package at `folder` (Forge's out/Rubric-<platform>-<arch>). */
export function packageParts(
  folder: string,
  platform: string,
): { readonly executable: string; readonly resources: string } {
  if (platform === 'darwin') {
    const contents = join(folder, 'Rubric.app', 'Contents');
    return { executable: join(contents, 'MacOS', 'rubric'), resources: join(contents, 'Resources') };
  }
  return {
    executable: join(folder, platform === 'win32' ? 'rubric.exe' : 'rubric'),
    resources: join(folder, 'resources'),
  };
}

interface AsarEntry {
  readonly size?: number;
  readonly unpacked?: boolean;
  readonly files?: Readonly<Record<string, AsarEntry>>;
}

/** Files of an archive with their sizes in bytes, by path. Its head is a pickle: the length of the JSON stands at byte 12. */
export function listAsar(file: string): ReadonlyMap<string, number> {
  const descriptor = openSync(file, 'r');
  try {
    const head = Buffer.alloc(16);
    readSync(descriptor, head, 0, 16, 0);
    const json = Buffer.alloc(head.readUInt32LE(12));
    readSync(descriptor, json, 0, json.length, 16);
    const found = new Map<string, number>();
    const walk = (entry: AsarEntry, path: string): void => {
      for (const [name, child] of Object.entries(entry.files ?? {})) {
        const at = path === '' ? name : `${path}/${name}`;
        if (child.files) walk(child, at);
        else if (!child.unpacked) found.set(at, child.size ?? 0);
      }
    };
    walk(JSON.parse(json.toString('utf8')), '');
    return found;
  } finally {
    closeSync(descriptor);
  }
}

/** Files of a folder with their sizes in bytes, by path. */
export function listFolder(folder: string): ReadonlyMap<string, number> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1), statSync(path).size];
    }),
  );
}

/** Throws with all that is wrong: the addon, a font, an icon, a thread or the notices missing, or the archive over its budget. */
export function checkContents(resources: string, fontsList: string): void {
  const archive = join(resources, 'app.asar');
  const packed = listAsar(archive);
  const fonts: readonly { readonly as: string }[] = JSON.parse(readFileSync(fontsList, 'utf8'));
  const needed = [
    ...['main', 'preload', 'sync-worker', 'pdf-worker'].map((name) => `.vite/build/${name}.cjs`),
    '.vite/renderer/main_window/index.html',
    '.vite/build/notices/main.json.gz',
    ...['app-256', 'tray', 'tray@2x', 'menuBarTemplate', 'menuBarTemplate@2x'].map(
      (name) => `.vite/build/icons/${name}.png`,
    ),
    ...fonts.map((font) => `.vite/build/fonts/${font.as}`),
  ];
  const problems = needed.filter((file) => !packed.has(file)).map((file) => `${file} is missing`);
  const addons = [...listFolder(join(resources, 'app.asar.unpacked')).keys()].filter((file) => file.endsWith('.node'));
  if (addons.length === 0) problems.push('the addon of better-sqlite3 is missing');
  const { size } = statSync(archive);
  if (size > asarBudget) problems.push(`app.asar has ${size} bytes, and ${asarBudget} are allowed`);
  if (problems.length > 0) throw new Error(`the package is not whole: ${problems.join('; ')}`);
}
