import type BetterSqlite3 from 'better-sqlite3';
import { initial } from './0010-initial.ts';
import { syncMarks } from './0020-sync-marks.ts';
import { rolesAndSearch } from './0030-roles-and-search.ts';
import { calendars } from './0040-calendars.ts';
import { interviewWork } from './0050-interview-work.ts';
import { exportsInDepth } from './0060-exports.ts';
import { syncInDepth } from './0070-sync-in-depth.ts';
import { candidates } from './0080-candidates.ts';
import { privacy } from './0090-privacy.ts';
import { leverInterviews } from './0100-lever-interviews.ts';
import { recordings } from './0110-recordings.ts';
import { othersWriting } from './0120-others-writing.ts';
import { leverRequests } from './0130-lever-requests.ts';
import { fasterStoring } from './0150-faster-storing.ts';
import { speakerNames } from './0160-speaker-names.ts';

/**
 * One step of the store's form. Shipped steps never change (a test keeps their hashes); they import no live code.
 * Numbers go in tens, so that a step fits between two.
 */
export type Migration = { readonly version: number; readonly name: string; readonly up: string };

export const migrations: readonly Migration[] = [
  initial,
  syncMarks,
  rolesAndSearch,
  calendars,
  interviewWork,
  exportsInDepth,
  syncInDepth,
  candidates,
  privacy,
  leverInterviews,
  recordings,
  othersWriting,
  leverRequests,
  fasterStoring,
  speakerNames,
];

/** The form that this app knows. */
export const knownVersion = Math.max(...migrations.map((migration) => migration.version));

/** The form of an open file; 0 for a new one. */
export function versionOf(database: BetterSqlite3.Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}

/**
 * Brings the file to `target` (the newest form if left out), each step in a transaction of its own together with the
 * version's rise, so that a crash leaves a whole form, old or new.
 */
export function migrate(database: BetterSqlite3.Database, target: number = knownVersion): void {
  for (const migration of migrations) {
    if (migration.version <= versionOf(database) || migration.version > target) continue;
    database
      .transaction(() => {
        database.exec(migration.up);
        database.pragma(`user_version = ${migration.version}`);
      })
      .immediate();
  }
}
