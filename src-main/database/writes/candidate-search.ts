import { one, run, type WriteHandle } from '../handles.ts';
import { scriptOf } from '../script-of.ts';

export type SearchEntry = {
  readonly kind: 'opportunity' | 'by-hand';
  readonly refId: string;
  /** The posting of an opportunity, the position of a candidate added by hand. */
  readonly scope: string;
  /** Name and e-mail, folded; empty for a person who was made anonymous. */
  readonly folded: string;
};

/**
 * Makes a candidate findable. The text index is only touched when the text changed: most records of a sync come
 * with the same name. A trigger takes a row that is removed out of the index.
 */
export function putSearchEntry(handle: WriteHandle, entry: SearchEntry): void {
  putSearchEntries(handle, [entry]);
}

/**
 * Makes candidates findable. All rows come first and all text after them: statements in between would make the text
 * index write out what it has gathered, a segment for each name, which costs more than all else. Of two entries for one
 * candidate (lists may name somebody twice) the last counts.
 */
export function putSearchEntries(handle: WriteHandle, entries: readonly SearchEntry[]): void {
  const last = new Map(entries.map((entry) => [`${entry.kind} ${entry.refId}`, entry]));
  const changed = [...last.values()].flatMap((entry) => {
    const id = putRow(handle, entry);
    return id === null ? [] : [{ id, folded: entry.folded }];
  });
  for (const { id, folded } of changed) {
    run(handle, 'INSERT INTO candidate_trigram (rowid, folded) VALUES (?, ?)', id, `${folded}  `);
  }
}

/** The id of the row whose text has to go into the index; null when it is there. */
function putRow(handle: WriteHandle, entry: SearchEntry): number | null {
  const before = one<{ id: number; scope: string; folded: string }>(
    handle,
    'SELECT id, scope, folded FROM candidate_search WHERE kind = ? AND ref_id = ?',
    entry.kind,
    entry.refId,
  );
  if (before?.folded === entry.folded) {
    if (before.scope !== entry.scope) {
      run(handle, 'UPDATE candidate_search SET scope = ? WHERE id = ?', entry.scope, before.id);
    }
    return null;
  }
  if (before) run(handle, 'DELETE FROM candidate_search WHERE id = ?', before.id);
  const added = one<{ id: number }>(
    handle,
    'INSERT INTO candidate_search (kind, ref_id, scope, folded, script) VALUES (?, ?, ?, ?, ?) RETURNING id',
    entry.kind,
    entry.refId,
    entry.scope,
    entry.folded,
    scriptOf(entry.folded),
  );
  return added?.id ?? null;
}
