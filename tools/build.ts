// Builds the app into .vite with the configuration that Forge uses; does nothing when nothing has changed.
// usage: node tools/build.ts [--force]
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { InlineConfig } from 'vite';
import { isFresh, readInputs, writeStamp } from './build-stamp.ts';
import { nodeTargets, rendererTarget } from './build-targets.ts';
import { withLock } from './setup/lock.mjs';

const root = join(import.meta.dirname, '..');
const output = join(root, '.vite');
const outputs = [
  ...nodeTargets.map(({ name }) => join(output, 'build', `${name}.cjs`)),
  join(output, 'renderer', rendererTarget.name, 'index.html'),
];

/** What Forge's Vite plugin adds to each of our configuration files. */
function inlineConfigs(): InlineConfig[] {
  const common: InlineConfig = { root, mode: 'production', logLevel: 'warn', clearScreen: false };
  const outDir = join(output, 'build');
  const node = nodeTargets.map(({ name, source, config, kind }): InlineConfig => {
    const entry = { [name]: join(root, source) };
    const configFile = join(root, config);
    if (kind === 'preload') {
      return {
        ...common,
        configFile,
        build: { outDir, emptyOutDir: false, minify: true, rolldownOptions: { input: entry } },
      };
    }
    return {
      ...common,
      configFile,
      define: {
        MAIN_WINDOW_VITE_DEV_SERVER_URL: 'undefined',
        MAIN_WINDOW_VITE_NAME: JSON.stringify(rendererTarget.name),
      },
      build: {
        outDir,
        emptyOutDir: false,
        minify: true,
        lib: { entry, formats: ['cjs'], fileName: () => '[name].cjs' },
      },
    };
  });
  const { root: _pageHasItsOwn, ...page } = common;
  return [...node, { ...page, configFile: join(root, rendererTarget.config) }];
}

async function buildAll(inputs: string): Promise<void> {
  const started = performance.now();
  // Vite takes 200 ms to load: only when there is something to build.
  const { build } = await import('vite');
  rmSync(output, { recursive: true, force: true });
  for (const config of inlineConfigs()) await build(config);
  writeStamp(output, inputs);
  console.log(`build: done in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

function explain(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return process.stderr.isTTY ? text : stripVTControlCharacters(text);
}

const forced = process.argv.includes('--force');
const needed = () => forced || !isFresh(output, readInputs(root), outputs);
try {
  if (!needed()) console.log('build: nothing has changed');
  else {
    // Two scripts that find the same stale build must not write into each other's files.
    const clone = createHash('sha256').update(root).digest('hex').slice(0, 12);
    await withLock(`build-${clone}`, async () => {
      if (needed()) await buildAll(readInputs(root));
    });
  }
} catch (error) {
  console.error(`build: ${explain(error)}`);
  process.exit(1);
}
