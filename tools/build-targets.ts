// What is built: the list that forge.config.ts and tools/build.ts share. The names of the outputs are fixed; the app's code
// and package.json refer to them.

/** One bundle in `.vite/build`: `<name>.cjs` from the file `source`. */
interface NodeTarget {
  readonly name: string;
  readonly source: string;
  readonly config: string;
  readonly kind: 'main' | 'preload';
}

/** Bundles that run in Node or in the preload, in `.vite/build`. */
export const nodeTargets: readonly NodeTarget[] = [
  { name: 'main', source: 'src-main/boot.ts', config: 'vite.main.config.ts', kind: 'main' },
  { name: 'sync-worker', source: 'src-main/sync/worker.ts', config: 'vite.main.config.ts', kind: 'main' },
  {
    name: 'occupations-worker',
    source: 'src-main/occupations/import-worker.ts',
    config: 'vite.main.config.ts',
    kind: 'main',
  },
  { name: 'pdf-worker', source: 'src-main/outbox/pdf-worker.ts', config: 'vite.main.config.ts', kind: 'main' },
  {
    name: 'transcript-worker',
    source: 'src-main/transcript-reader/worker.ts',
    config: 'vite.main.config.ts',
    kind: 'main',
  },
  {
    name: 'transcription-process',
    source: 'src-main/transcription/process.ts',
    config: 'vite.main.config.ts',
    kind: 'main',
  },
  { name: 'preload', source: 'src-preload/preload.ts', config: 'vite.preload.config.ts', kind: 'preload' },
];

/** The page, in `.vite/renderer/<name>`; Forge derives MAIN_WINDOW_VITE_NAME from the name. */
export const rendererTarget = { name: 'main_window', config: 'vite.renderer.config.ts' } as const;
