// Copies the icons that the running app shows (its window's, the tray's, the menu bar's) into the build.
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const icons = join(dirname(import.meta.dirname), 'resources', 'icons');
const shown = /^(app-256|tray.*|menuBarTemplate.*)\.png$/;

/** Puts them into `icons` beside main.cjs, whoever runs the build. */
export function iconsPlugin(): Plugin {
  return {
    name: 'rubric:icons',
    writeBundle(options, bundle) {
      if (!options.dir || !('main.cjs' in bundle)) return;
      const folder = join(options.dir, 'icons');
      mkdirSync(folder, { recursive: true });
      for (const file of readdirSync(icons).filter((name) => shown.test(name)))
        copyFileSync(join(icons, file), join(folder, file));
    },
  };
}
