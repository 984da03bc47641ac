import { defineConfig } from 'vite';

// A sandboxed preload has a stand-in for `require`: one CommonJS file, and nothing but Electron outside it.
export default defineConfig({
  build: {
    target: 'chrome130',
    rolldownOptions: {
      external: ['electron', 'electron/renderer'],
      output: {
        format: 'cjs',
        codeSplitting: false,
        entryFileNames: '[name].cjs',
      },
    },
    copyPublicDir: false,
    reportCompressedSize: false,
  },
});
