import { chmodSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { newestBackup, writeBackup } from './backups.ts';
import type { ReadHandle, WriteHandle } from './handles.ts';
import { knownVersion, migrate, versionOf } from './migrations/index.ts';

/** Marks the file as ours: "RBRC" in ASCII. */
const applicationId = 0x52425243;

export type OpenOptions = {
  readonly file: string;
  /** Path of the SQLite addon where the package's own cannot be loaded (design section 6). */
  readonly binding?: string | undefined;
  readonly backupsFolder: string;
  /** Milliseconds since the epoch, for the names of backups and of files set aside. */
  readonly now: () => number;
};

export type Opened =
  | { readonly state: 'ready'; readonly write: WriteHandle; readonly read: ReadHandle }
  | { readonly state: 'damaged'; readonly cause: unknown; readonly backup: { file: string; at: number } | null }
  | { readonly state: 'newer'; readonly found: number; readonly known: number };

class NewerStore extends Error {
  readonly found: number;
  constructor(found: number) {
    super(`store has form ${found}, known is ${knownVersion}`);
    this.found = found;
  }
}

function connect(options: OpenOptions, readonly: boolean): BetterSqlite3.Database {
  return new BetterSqlite3(options.file, {
    readonly,
    timeout: 5_000,
    ...(options.binding ? { nativeBinding: options.binding } : {}),
  });
}

/** Pragmas of every handle (reference/electron.md section 4.3); FULL because it holds what people wrote. */
function prepareHandle(database: BetterSqlite3.Database): void {
  database.pragma('foreign_keys = ON');
  database.pragma('trusted_schema = OFF');
  database.pragma('temp_store = MEMORY');
  database.pragma('cell_size_check = ON');
}

function prepareWriter(database: BetterSqlite3.Database): void {
  prepareHandle(database);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('secure_delete = FAST');
}

/** A write handle for a file that `openStore` has checked; for the sync thread, which has its own. */
export function openWriter(options: Pick<OpenOptions, 'file' | 'binding'>): WriteHandle {
  const database = connect({ ...options, backupsFolder: '', now: Date.now }, false);
  prepareWriter(database);
  return database as WriteHandle; // the brand's only makers are in this file
}

/** A handle on which SQLite refuses every change. */
function openReader(options: Pick<OpenOptions, 'file' | 'binding'>): ReadHandle {
  const database = connect({ ...options, backupsFolder: '', now: Date.now }, true);
  prepareHandle(database);
  return database as ReadHandle; // the brand's only makers are in this file
}

/**
 * Opens the store, checks it, and brings it to the newest form after a backup. A file that cannot be read is left as
 * it is (`setAside` moves it when the person decides); a newer one is not touched.
 */
export function openStore(options: OpenOptions): Opened {
  mkdirSync(dirname(options.file), { recursive: true, mode: 0o700 });
  const isNew = !existsSync(options.file);
  // A log that was left behind tells of a crash. After a clean end SQLite's own checks at open are enough, and the
  // whole-file check would stand between a large store and the first painted list.
  const wasUnclean = (statSync(`${options.file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
  let database: BetterSqlite3.Database | undefined;
  try {
    database = connect(options, false);
    if (isNew) database.pragma('page_size = 8192');
    const version = versionOf(database);
    if (version > knownVersion) throw new NewerStore(version);
    prepareWriter(database);
    // The sync thread writes the log into the file; this handle does it only if the log grew to 64 MB meanwhile, because it
    // would keep the main process waiting.
    database.pragma('wal_autocheckpoint = 8000');
    chmodSync(options.file, 0o600);
    if (wasUnclean && database.pragma('quick_check(1)', { simple: true }) !== 'ok')
      throw new Error('quick_check failed');
    if (version < knownVersion) {
      if (version > 0) writeBackup(database, options.backupsFolder, options.now());
      database.pragma(`application_id = ${applicationId}`);
      migrate(database);
    }
    const read = openReader(options);
    return { state: 'ready', write: database as WriteHandle, read }; // the brand's only makers are in this file
  } catch (cause) {
    database?.close();
    if (cause instanceof NewerStore) return { state: 'newer', found: cause.found, known: knownVersion };
    return { state: 'damaged', cause, backup: newestBackup(options) };
  }
}

/** Moves a file that does not open (and its WAL) beside itself, never deleting it. Gives the new path. */
export function setAside(file: string, now: number): string {
  const stamp = new Date(now).toISOString().replaceAll(/[:.]/g, '-');
  const aside = join(dirname(file), `${basename(file)}.set-aside-${stamp}`);
  renameSync(file, aside);
  for (const suffix of ['-wal', '-shm']) {
    if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
  }
  return aside;
}

/** Writes what is in the log into the file and closes. */
export function closeStore(write: WriteHandle, read: ReadHandle): void {
  read.close();
  write.pragma('optimize');
  write.pragma('wal_checkpoint(TRUNCATE)');
  write.close();
}
