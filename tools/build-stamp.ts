// Tells whether a build still belongs to its sources: a hash over the contents of everything that goes into it.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS = ['src-main', 'src-preload', 'src-renderer', 'resources'];
const FILES = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.main.config.ts',
  'vite.preload.config.ts',
  'vite.renderer.config.ts',
  'tools/build.ts',
  'tools/build-targets.ts',
  'tools/fonts.ts',
  'tools/icons-plugin.ts',
  'tools/notices.ts',
];

/** The hash (hex) of all inputs of a build of the clone at `root`. */
export function readInputs(root: string): string {
  const hash = createHash('sha256').update(process.version);
  const files = FOLDERS.flatMap((folder) =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
          .map((entry) => join(entry.parentPath, entry.name))
      : [],
  );
  for (const file of [...files.sort(), ...FILES.map((name) => join(root, name))]) {
    if (!existsSync(file)) continue;
    const content = readFileSync(file);
    hash.update(`\0${file.slice(root.length)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

const stampOf = (output: string) => join(output, 'stamp.json');

/** Whether the build in `output` was made from these inputs and its files are still there. */
export function isFresh(output: string, inputs: string, files: readonly string[]): boolean {
  try {
    const stamp: unknown = JSON.parse(readFileSync(stampOf(output), 'utf8'));
    const same = typeof stamp === 'object' && stamp !== null && 'inputs' in stamp && stamp.inputs === inputs;
    return same && files.every((file) => existsSync(file));
  } catch {
    return false;
  }
}

/** Written last, so that an interrupted build is not taken for a whole one. */
export function writeStamp(output: string, inputs: string): void {
  writeFileSync(stampOf(output), JSON.stringify({ inputs }));
}
