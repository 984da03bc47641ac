// Writes the notices of the npm packages that a bundle is made of, with their licences' texts, into `.vite/build/notices`.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** As src-preload/contract/help.ts has it. */
interface Notice {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

const root = dirname(import.meta.dirname);
const folder = join(root, '.vite', 'build', 'notices');
const licenceFile = /^(licen[cs]e|notice|copying|ofl)([.-].*)?$/i;

/** In the app, but in no bundle: the addon with its headers, the speech engine, and Electron itself. */
const besideBundles = ['better-sqlite3', 'node-addon-api', 'sherpa-onnx-node', 'electron'];

const mitText = `MIT License

Copyright (c) {holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** Inside the libraries of the speech engine (sherpa-onnx-node 1.13.8), without a package of its own. */
const insideLibraries: readonly Notice[] = [
  {
    name: 'onnxruntime',
    version: '1.28.2',
    licence: 'MIT',
    text: mitText.replace('{holder}', 'Microsoft Corporation'),
  },
];

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? { ...value }[name as never] : undefined; // any key may be asked for
}

/** `node_modules/<name>` of the package that a module lies in; null for our own. */
function packagePath(moduleId: string): string | null {
  const path = relative(root, moduleId.replace(/^\0/, '').replace(/\?.*$/, '')).split(sep).join('/');
  const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(`${path}/`);
  return path.startsWith('..') ? null : (found?.[1] ?? null);
}

/** The lockfile's word on what lies at a path of node_modules. */
function lockedVersions(): (path: string) => string {
  const packages = field(readJson(join(root, 'package-lock.json')), 'packages');
  return (path) => {
    const version = field(field(packages, path), 'version');
    if (typeof version !== 'string') throw new Error(`${path} is in the bundle, but not in package-lock.json`);
    return version;
  };
}

function licenceOf(manifest: unknown): string {
  const licence = field(manifest, 'license') ?? field(field(manifest, 'licenses'), '0');
  const type = field(licence, 'type');
  return typeof licence === 'string' ? licence : typeof type === 'string' ? type : '';
}

/** For a package that names its licence and ships no text of it. Throws for a licence whose text is not at hand. */
function standardText(manifest: unknown): string {
  const licence = licenceOf(manifest);
  if (licence === 'Apache-2.0')
    return readFileSync(join(root, 'node_modules', 'google-auth-library', 'LICENSE'), 'utf8');
  if (licence !== 'MIT')
    throw new Error(`${field(manifest, 'name')} has no licence file, and "${licence}" no standard text`);
  const author = field(manifest, 'author');
  const name =
    typeof author === 'string' ? author : (field(author, 'name') ?? `The authors of ${field(manifest, 'name')}`);
  return mitText.replace('{holder}', String(name).replace(/\s*[<(].*$/, ''));
}

function noticeOf(path: string, version: string): Notice {
  const at = join(root, path);
  const manifest = readJson(join(at, 'package.json'));
  const texts = readdirSync(at, { withFileTypes: true })
    .filter((entry) => entry.isFile() && licenceFile.test(entry.name))
    .map((entry) => readFileSync(join(at, entry.name), 'utf8').trim());
  return {
    name: path.replace(/^.*node_modules\//, ''),
    version,
    licence: licenceOf(manifest),
    text: texts.length > 0 ? [...new Set(texts)].join('\n\n') : standardText(manifest),
  };
}

/** Packages of the fonts that are copied beside the main process (tools/fonts.ts). */
function fontPackages(): string[] {
  const fonts = readJson(join(root, 'resources', 'fonts.json'));
  if (!Array.isArray(fonts)) return [];
  return fonts.flatMap((font) => {
    const name = field(font, 'package');
    return typeof name === 'string' ? [name] : [];
  });
}

/** Each bundle writes a file of its own, since Forge builds each in a process of its own. */
export function noticesPlugin(): Plugin {
  let viteRoot = root;
  return {
    name: 'rubric:notices',
    configResolved(config) {
      viteRoot = config.root;
    },
    writeBundle(_options, bundle) {
      const entry = Object.values(bundle).find((chunk) => chunk.type === 'chunk' && chunk.isEntry);
      if (!entry) return;
      const name = entry.type === 'chunk' ? entry.name : '';
      // A style sheet's own imports are no modules; its fonts are files of the bundle.
      const files = Object.values(bundle).flatMap((file) =>
        file.type === 'asset' ? file.originalFileNames.map((original) => join(viteRoot, original)) : [],
      );
      const paths = new Set([...this.getModuleIds(), ...files].flatMap((id) => packagePath(id) ?? []));
      if (name === 'main')
        for (const other of [...besideBundles, ...fontPackages()]) paths.add(`node_modules/${other}`);
      const versionAt = lockedVersions();
      const ofPackages = [...paths].sort().map((path) => noticeOf(path, versionAt(path)));
      const notices = name === 'main' ? [...ofPackages, ...insideLibraries] : ofPackages;
      mkdirSync(folder, { recursive: true });
      // The same licences over and over: a tenth of the size.
      writeFileSync(join(folder, `${name}.json.gz`), gzipSync(JSON.stringify(notices)));
    },
  };
}
