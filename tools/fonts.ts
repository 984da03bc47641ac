// Copies the font files that the PDF needs out of their npm packages into the build, as resources/fonts.json lists them.
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** A line of resources/fonts.json: `file` is a path inside the npm package, `as` the name that it gets in `.vite/build/fonts`. */
interface FontFile {
  readonly package: string;
  readonly file: string;
  readonly as: string;
}

const root = dirname(import.meta.dirname);

function isFontFile(value: unknown): value is FontFile {
  if (typeof value !== 'object' || value === null) return false;
  const fields: Record<string, unknown> = { ...value };
  return ['package', 'file', 'as'].every((name) => typeof fields[name] === 'string');
}

function readList(): readonly FontFile[] {
  const file = join(root, 'resources', 'fonts.json');
  if (!existsSync(file)) return [];
  const list: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(list) || !list.every(isFontFile)) {
    throw new Error('resources/fonts.json is not a list of { package, file, as }');
  }
  return list;
}

/** Copies every listed font to `folder`. Throws with the path when a package no longer has the file. */
function copyFonts(folder: string): void {
  const list = readList();
  if (list.length > 0) mkdirSync(folder, { recursive: true });
  for (const font of list) {
    copyFileSync(join(root, 'node_modules', font.package, font.file), join(folder, font.as));
  }
}

/** What fontkit opens .woff2 with; its dictionary alone is 400 kB, and all of our fonts are .woff. */
const brotli = 'brotli/decompress.js';
const noBrotli = '\0no-woff2';

/**
 * Puts the fonts beside main.cjs, whoever runs the build (tools/build.ts, or Forge with its own process for each entry), and
 * leaves out what opens other kinds of them.
 */
export function fontsPlugin(): Plugin {
  return {
    name: 'rubric:fonts',
    // Before Vite finds the real one.
    enforce: 'pre',
    resolveId: (id) => (id === brotli ? noBrotli : undefined),
    load: (id) =>
      id === noBrotli
        ? `export default () => { throw new Error('The fonts of the PDF are .woff, not .woff2'); }`
        : undefined,
    writeBundle(options, bundle) {
      if (options.dir && 'main.cjs' in bundle) copyFonts(join(options.dir, 'fonts'));
    },
  };
}
