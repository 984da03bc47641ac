import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the window stood. Kept apart from the settings: nobody chose it, and it changes often. */
export type WindowState = {
  readonly width: number;
  readonly height: number;
  /** Null before it was ever placed. */
  readonly x: number | null;
  readonly y: number | null;
  readonly isMaximized: boolean;
};

const firstCompactState: WindowState = { width: 420, height: 800, x: null, y: null, isMaximized: false };
const firstState: WindowState = { width: 1280, height: 800, x: null, y: null, isMaximized: false };

export type WindowPlace = { readonly read: () => WindowState; readonly save: (state: WindowState) => void };

/**
 * The remembered places of the main and the compact window, in `window.json`; anything unreadable counts as none. Plain
 * JSON and own checks: the first window waits for it, and a store or a parser would take longer to load than the window.
 */
export function openWindowState(folder: string): { readonly main: WindowPlace; readonly compact: WindowPlace } {
  const file = join(folder, 'window.json');
  const places = readPlaces(file);
  const place = (name: string, first: WindowState): WindowPlace => ({
    read: () => toWindowState(places[name]) ?? first,
    save: (state) => {
      places[name] = state;
      writeFileSync(file, JSON.stringify(places));
    },
  });
  return { main: place('main', firstState), compact: place('compact', firstCompactState) };
}

function readPlaces(file: string): Record<string, unknown> {
  try {
    const stored: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof stored === 'object' && stored !== null ? { ...stored } : {};
  } catch {
    return {};
  }
}

function toWindowState(value: unknown): WindowState | null {
  if (typeof value !== 'object' || value === null) return null;
  const { width, height, x, y, isMaximized }: { [K in keyof WindowState]?: unknown } = value;
  const isPlace = (coordinate: unknown): coordinate is number | null =>
    coordinate === null || Number.isFinite(coordinate);
  if (typeof width !== 'number' || typeof height !== 'number' || !isPlace(x) || !isPlace(y)) return null;
  if (!Number.isFinite(width) || !Number.isFinite(height) || typeof isMaximized !== 'boolean') return null;
  return { width, height, x, y, isMaximized };
}
