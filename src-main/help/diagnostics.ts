import { open, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { AppInfo } from '../../src-preload/contract/app.ts';
import type { ExportRow } from '../../src-preload/contract/exports.ts';
import type { StoredData } from '../../src-preload/contract/help.ts';
import type { SyncRun } from '../../src-preload/contract/sync.ts';
import { redact } from '../logging/index.ts';
import { maskNames } from './mask-names.ts';

export type DiagnosticsParts = {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly info: AppInfo;
  /** Of the system: its kind, release and processor. */
  readonly system: Readonly<Record<string, string>>;
  /** Whether the store opened, and why not. */
  readonly storeState: string;
  readonly stored: StoredData;
  readonly runs: readonly SyncRun[];
  readonly exports: readonly ExportRow[];
  /** Paths of the log files, the newest first; one that is missing is left out. */
  readonly logFiles: readonly string[];
  /** Names of people that the store knows; they are masked wherever they stand. */
  readonly names: readonly string[];
  /** The folder of the person; it bears their name, so `~` stands for it. */
  readonly home: string;
};

/** Of each log, from its end, bytes: what happened last is what is looked for. */
const mostLogBytes = 1024 * 1024;

/**
 * What helps to find a fault, as one zip: versions, paths, sync history, the states of exports, and the logs. No content of an
 * interview goes in; tokens, e-mail addresses, names and the home folder are masked in every text once more, whatever wrote them.
 */
export async function makeDiagnostics(parts: DiagnosticsParts): Promise<Uint8Array> {
  const clean = (text: string) =>
    maskNames(redact(parts.home === '' ? text : text.replaceAll(parts.home, '~')), parts.names);
  const files: Record<string, string> = {
    'about.json': json({ made: time(parts.now), ...parts.info, system: parts.system, store: parts.storeState }),
    'stored.json': json(parts.stored),
    'sync-history.json': json(parts.runs.map(runOf)),
    'exports.json': json(parts.exports.map(exportOf)),
  };
  for (const file of parts.logFiles) {
    const text = await endOf(file);
    if (text !== null) files[basename(file)] = text;
  }
  // Loaded when it is needed: most people never make one.
  const { strToU8, zipSync } = await import('fflate');
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(clean(text))])), {
    mtime: parts.now,
  });
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function time(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

/** Without the position: its title may be nobody else's business. */
function runOf({ kind, startedAt, durationMs, requests, rows, error }: SyncRun): object {
  return { kind, startedAt: time(startedAt), durationMs, requests, rows, error: failureOf(error) };
}

/** Without the candidate, and without the file's name, which names them. */
function exportOf(row: ExportRow): object {
  const { shortId, kind, state, attempts, pages, bytes, error } = row;
  return {
    shortId,
    kind,
    state,
    attempts,
    pages,
    bytes,
    createdAt: time(row.createdAt),
    failedAt: time(row.failedAt),
    deliveredAt: time(row.deliveredAt),
    nextTryAt: time(row.nextTryAt),
    error: failureOf(error),
  };
}

function failureOf(error: SyncRun['error']): object | null {
  return error === null ? null : { code: error.code, reference: error.reference ?? null };
}

/** The end of a log as text, from the start of a line; null when there is no such file. */
async function endOf(file: string): Promise<string | null> {
  const handle = await open(file, 'r').catch(() => null);
  if (handle === null) return null;
  try {
    const { size } = await handle.stat();
    if (size <= mostLogBytes) return await readFile(handle, 'utf8');
    const { buffer } = await handle.read(Buffer.alloc(mostLogBytes), 0, mostLogBytes, size - mostLogBytes);
    const text = buffer.toString('utf8');
    return text.slice(text.indexOf('\n') + 1);
  } finally {
    await handle.close();
  }
}
