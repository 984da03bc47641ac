import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';
import { fontsPlugin } from './tools/fonts.ts';
import { iconsPlugin } from './tools/icons-plugin.ts';
import { noticesPlugin } from './tools/notices.ts';

// The main process and its workers. `tools/build.ts` and Forge both start from this file and add the entry, the output folder
// and MAIN_WINDOW_VITE_DEV_SERVER_URL / MAIN_WINDOW_VITE_NAME.
export default defineConfig({
  build: {
    // Electron 33 (Node 20) on the project's test machines, 45 (Node 24) for users.
    target: 'node20',
    rolldownOptions: {
      // Bundled packages use import.meta.url; for Node, Rolldown puts __filename in its place (and our own dirname).
      platform: 'node',
      // better-sqlite3 finds its .node file beside its own JavaScript, so it stays in node_modules (forge.config.ts packs it);
      // the speech engine does the same with its libraries.
      external: ['electron', /^electron\//, ...builtinModules, /^node:/, 'better-sqlite3', 'sherpa-onnx-node'],
      output: {
        // package.json says "type": "module"; a chunk named .js would be read as ESM.
        chunkFileNames: '[name]-[hash].cjs',
      },
    },
    copyPublicDir: false,
    reportCompressedSize: false,
    // Read from the disk, not over a network.
    chunkSizeWarningLimit: 4_000,
  },
  resolve: {
    conditions: ['node'],
    mainFields: ['module', 'jsnext:main', 'jsnext'],
  },
  plugins: [fontsPlugin(), iconsPlugin(), noticesPlugin()],
});
