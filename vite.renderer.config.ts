import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { noticesPlugin } from './tools/notices.ts';

export default defineConfig({
  root: resolve(import.meta.dirname, 'src-renderer'),
  // The page is served from app://, from any folder.
  base: './',
  publicDir: false,
  plugins: [react(), noticesPlugin()],
  build: {
    target: 'chrome130',
    outDir: resolve(import.meta.dirname, '.vite/renderer/main_window'),
    emptyOutDir: true,
    // The content security policy allows no inline script and no data: font.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // Read from the disk, not over a network.
    chunkSizeWarningLimit: 4_000,
  },
  server: {
    // Files of src-preload/contract and resources are imported from outside the page's folder.
    fs: { allow: [import.meta.dirname] },
  },
});
