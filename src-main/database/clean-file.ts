import { chmodSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fail } from '../errors/index.ts';
import { listBackups } from './backups.ts';
import { all, inTransaction, run, type WriteHandle } from './handles.ts';
import { migrate, versionOf } from './migrations/index.ts';
import { openWriter } from './open.ts';
import { eraseMarked, type Fold } from './writes/erase-person.ts';

/**
 * Makes the index of names anew: one that merely forgets a row keeps its trigrams until a later merge. To be called in a
 * transaction.
 */
export function rebuildNameIndex(handle: WriteHandle): void {
  run(handle, "INSERT INTO candidate_trigram (candidate_trigram) VALUES ('delete-all')");
  run(handle, "INSERT INTO candidate_trigram (rowid, folded) SELECT id, folded || '  ' FROM candidate_search");
}

/**
 * Writes the file anew, so that free pages and the unused ends of pages hold nothing that was deleted, and empties the log.
 * False when a reader kept the log from being emptied.
 */
export function rewriteFile(handle: WriteHandle): boolean {
  handle.exec('VACUUM');
  const [result] = all<{ busy: number }>(handle, 'PRAGMA wal_checkpoint(TRUNCATE)');
  return result?.busy === 0;
}

export type CopiesOptions = {
  readonly file: string;
  readonly backupsFolder: string;
  readonly binding: string | undefined;
  readonly fold: Fold;
  readonly progress: (done: number, total: number) => void;
};

/**
 * Takes people out of every copy of the store: backups, files that were set aside, and what an interrupted backup left.
 * Copies that cannot be opened are deleted, since nobody can look for the people in them. How many were.
 */
export function cleanCopies(handle: WriteHandle, personIds: readonly string[], options: CopiesOptions): number {
  const copies = copiesOf(options);
  let deleted = 0;
  for (const [index, copy] of copies.entries()) {
    options.progress(index, copies.length);
    if (copy.isWhole && cleanCopy(handle, copy.file, personIds, options)) continue;
    for (const suffix of ['', '-wal', '-shm', '-journal']) {
      rmSync(copy.file + suffix, { force: true });
    }
    deleted += 1;
  }
  options.progress(copies.length, copies.length);
  return deleted;
}

/** Files beside the store that were set aside because they did not open. */
export function listSetAside(file: string): readonly string[] {
  return besides(file).filter((path) => path.startsWith(`${file}.set-aside-`));
}

const isSide = (path: string) => /-(?:wal|shm|journal)$/.test(path);

/** What lies beside the store under its name: set aside, or half restored. */
function besides(file: string): readonly string[] {
  const folder = dirname(file);
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => path.startsWith(`${file}.`) && !isSide(path));
}

/** Copies of the store; `isWhole` false for what was never finished. */
function copiesOf({ file, backupsFolder }: CopiesOptions): readonly { file: string; isWhole: boolean }[] {
  const finished = listBackups(backupsFolder).map((backup) => ({ file: backup.file, isWhole: true }));
  const known = new Set(finished.map((copy) => copy.file));
  const others = existsSync(backupsFolder)
    ? readdirSync(backupsFolder)
        .map((name) => join(backupsFolder, name))
        .filter((path) => !known.has(path) && !isSide(path))
        .map((path) => ({ file: path, isWhole: false }))
    : [];
  const setAside = new Set(listSetAside(file));
  const beside = besides(file).map((path) => ({ file: path, isWhole: setAside.has(path) }));
  return [...finished, ...others, ...beside];
}

/** Cleans one copy in place; false when it cannot be read. Throws `privacy.unfinished` when it can, but not now. */
function cleanCopy(handle: WriteHandle, file: string, personIds: readonly string[], options: CopiesOptions): boolean {
  try {
    const copy = openWriter({ file, binding: options.binding });
    try {
      if (copy.pragma('quick_check(1)', { simple: true }) !== 'ok') return false;
      if (versionOf(copy) === 0) return false;
      migrate(copy);
      inTransaction(copy, () => {
        takeMarksOver(handle, copy);
        eraseMarked(copy, personIds, options.fold);
        rebuildNameIndex(copy);
      });
      copy.exec('VACUUM');
      // Back to one file without a log beside it.
      copy.pragma('journal_mode = DELETE');
    } finally {
      copy.close();
    }
    chmodSync(file, 0o600);
    return true;
  } catch (cause) {
    // A full disk or a locked file is no fault of the copy: it stays, and the cleaning is tried again later.
    if (isPassing(cause)) throw fail('privacy.unfinished', {}, cause);
    return false;
  }
}

const passingCodes = ['SQLITE_FULL', 'SQLITE_IOERR', 'SQLITE_BUSY', 'SQLITE_LOCKED', 'SQLITE_READONLY', 'SQLITE_NOMEM'];

/** Whether trying again may help. */
function isPassing(cause: unknown): boolean {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return passingCodes.some((passing) => code.startsWith(passing));
}

/** A copy must know who was erased, or they would come back with the first sync after it was restored. */
function takeMarksOver(from: WriteHandle, copy: WriteHandle): void {
  for (const table of ['erased_mark', 'erased_person', 'erasure_key']) run(copy, `DELETE FROM ${table}`);
  for (const table of ['erasure_key', 'erased_person', 'erased_mark']) {
    for (const row of all<Record<string, unknown>>(from, `SELECT * FROM ${table}`)) {
      const columns = Object.keys(row);
      run(
        copy,
        `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
        ...Object.values(row),
      );
    }
  }
}
