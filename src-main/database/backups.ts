import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';

const kept = 7;
const namePattern = /^rubric-(\d{13})\.db$/;

/**
 * A whole, compact copy of an open store, verified before it counts (`VACUUM INTO` reads through the log, which a file
 * copy would miss). Older ones beyond seven go. Gives its path.
 */
export function writeBackup(database: BetterSqlite3.Database, folder: string, now: number): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `rubric-${now}.db`);
  const unfinished = `${file}.unfinished`;
  rmSync(unfinished, { force: true });
  database.prepare('VACUUM INTO ?').run(unfinished);
  chmodSync(unfinished, 0o600);
  renameSync(unfinished, file);
  for (const old of listBackups(folder).slice(kept)) rmSync(old.file, { force: true });
  return file;
}

/** Backups of a folder, newest first. */
export function listBackups(folder: string): { file: string; at: number }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((name) => ({ name, at: Number(namePattern.exec(name)?.[1]) }))
    .filter((entry) => !Number.isNaN(entry.at))
    .sort((one, other) => other.at - one.at)
    .map((entry) => ({ file: join(folder, entry.name), at: entry.at }));
}

/** The newest backup that passes SQLite's own check; null when there is none. */
export function newestBackup(options: {
  readonly backupsFolder: string;
  readonly binding?: string | undefined;
}): { file: string; at: number } | null {
  for (const backup of listBackups(options.backupsFolder)) {
    if (isGood(backup.file, options.binding)) return backup;
  }
  return null;
}

function isGood(file: string, binding: string | undefined): boolean {
  try {
    const database = new BetterSqlite3(file, { readonly: true, ...(binding ? { nativeBinding: binding } : {}) });
    try {
      return database.pragma('quick_check(1)', { simple: true }) === 'ok';
    } finally {
      database.close();
    }
  } catch {
    return false;
  }
}

/** Puts a backup in the store's place. The store's own file must have been set aside before. */
export function restoreBackup(backup: string, file: string): void {
  copyFileSync(backup, `${file}.restoring`);
  chmodSync(`${file}.restoring`, 0o600);
  renameSync(`${file}.restoring`, file);
}
