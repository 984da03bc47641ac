import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { TableChanges } from './table.ts';

/** What the state file holds. */
export interface SavedState {
  version: 1;
  /** The moment that the sample company's times were reckoned from. */
  anchor: number;
  tables: Record<string, TableChanges<{ id: string }>>;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTableChanges(value: unknown): value is TableChanges<{ id: string }> {
  return (
    isRecord(value) &&
    Array.isArray(value.put) &&
    value.put.every((record) => isRecord(record) && typeof record.id === 'string') &&
    Array.isArray(value.removed) &&
    value.removed.every((id) => typeof id === 'string')
  );
}

function parseState(text: string): SavedState | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(value) || value.version !== 1 || typeof value.anchor !== 'number' || !isRecord(value.tables)) {
    return undefined;
  }
  const tables: SavedState['tables'] = {};
  for (const [name, changes] of Object.entries(value.tables)) {
    if (!isTableChanges(changes)) return undefined;
    tables[name] = changes;
  }
  return { version: 1, anchor: value.anchor, tables };
}

/**
 * Reads the state of an earlier run. A file that cannot be understood is renamed to `<path>.unreadable`, so that
 * nothing is lost and the demo starts afresh.
 * @returns undefined when there is none
 */
export async function readState(path: string): Promise<SavedState | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  const state = parseState(text);
  if (state === undefined) await rename(path, `${path}.unreadable`);
  return state;
}

/** Writes beside and renames, so that a reader sees the old state or the new one, never a half. Mode 0600. */
export async function writeState(path: string, state: SavedState): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.writing`;
  const handle = await open(beside, 'w', 0o600);
  try {
    await handle.writeFile(JSON.stringify(state), 'utf8');
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(beside, path);
}
