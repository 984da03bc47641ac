import { inTransaction, run, type WriteHandle } from '../handles.ts';

export type OccupationRow = {
  readonly code: string;
  readonly title: string;
  readonly description: string;
  /** The occupation whose ratings count for it: itself, the nearest related one, or null. */
  readonly ratedCode: string | null;
};

export type OccupationDatabase = {
  readonly version: string;
  readonly occupations: readonly OccupationRow[];
  /** `words` as `roleWords` gives them, between spaces. */
  readonly titles: readonly {
    readonly code: string;
    readonly title: string;
    readonly words: string;
    readonly isOwn: boolean;
  }[];
  /** Importance from 1 to 5, and how far that is above the mean of all occupations. */
  readonly skills: readonly {
    readonly code: string;
    readonly name: string;
    readonly importance: number;
    readonly above: number;
  }[];
  readonly technologies: readonly {
    readonly code: string;
    readonly name: string;
    readonly isHot: boolean;
    readonly isInDemand: boolean;
  }[];
  readonly related: readonly { readonly code: string; readonly relatedCode: string; readonly ordinal: number }[];
};

/** Rows a transaction: others who write never wait longer than for these. */
const rowsAtOnce = 500;

/**
 * Puts a database in the place of the one before, in many short transactions. Readers go by `occupation_source`,
 * which is written last: an import that breaks off leaves no database rather than half of one.
 */
export function replaceOccupations(handle: WriteHandle, database: OccupationDatabase, now: number): void {
  removeOccupations(handle);
  inParts(handle, database.occupations, ({ code, title, description, ratedCode }) => [
    'INSERT INTO occupation (code, title, description, rated_code) VALUES (?, ?, ?, ?)',
    [code, title, description, ratedCode],
  ]);
  inParts(handle, database.titles, ({ code, title, words, isOwn }) => [
    'INSERT INTO occupation_title (code, title, words, is_own) VALUES (?, ?, ?, ?)',
    [code, title, words, isOwn ? 1 : 0],
  ]);
  inParts(handle, database.skills, ({ code, name, importance, above }) => [
    'INSERT OR REPLACE INTO occupation_skill (code, name, importance, above) VALUES (?, ?, ?, ?)',
    [code, name, importance, above],
  ]);
  inParts(handle, database.technologies, ({ code, name, isHot, isInDemand }) => [
    'INSERT OR REPLACE INTO occupation_technology (code, name, is_hot, is_in_demand) VALUES (?, ?, ?, ?)',
    [code, name, isHot ? 1 : 0, isInDemand ? 1 : 0],
  ]);
  inParts(handle, database.related, ({ code, ordinal, relatedCode }) => [
    'INSERT OR REPLACE INTO occupation_related (code, ordinal, related_code) VALUES (?, ?, ?)',
    [code, ordinal, relatedCode],
  ]);
  run(handle, "INSERT INTO occupation_word (occupation_word) VALUES ('rebuild')");
  run(
    handle,
    'INSERT INTO occupation_source (id, version, occupations, titles, imported_at) VALUES (1, ?, ?, ?, ?)',
    database.version,
    database.occupations.length,
    database.titles.length,
    now,
  );
}

/** Takes the imported database out of the store. False when there was none. */
export function removeOccupations(handle: WriteHandle): boolean {
  const removed = run(handle, 'DELETE FROM occupation_source') > 0;
  for (const table of ['title', 'skill', 'technology', 'related']) run(handle, `DELETE FROM occupation_${table}`);
  run(handle, "INSERT INTO occupation_word (occupation_word) VALUES ('delete-all')");
  run(handle, 'DELETE FROM occupation');
  return removed;
}

function inParts<Row>(
  handle: WriteHandle,
  rows: readonly Row[],
  statement: (row: Row) => readonly [text: string, values: readonly unknown[]],
): void {
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    inTransaction(handle, () => {
      for (const row of rows.slice(at, at + rowsAtOnce)) {
        const [text, values] = statement(row);
        run(handle, text, ...values);
      }
    });
  }
}
