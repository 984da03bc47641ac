import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../../src-preload/contract/settings.ts';

const themes: readonly Settings['theme'][] = ['system', 'light', 'dark'];

/** The theme in `settings.json`, for the first window's colour; settings that cannot be read are `openSettings`'s to say. */
export function readTheme(folder: string): Settings['theme'] {
  try {
    const stored: { readonly theme?: unknown } = JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'));
    return themes.find((theme) => theme === stored.theme) ?? 'system';
  } catch {
    return 'system';
  }
}
