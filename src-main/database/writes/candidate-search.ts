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
    return;
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
  run(handle, 'INSERT INTO candidate_trigram (rowid, folded) VALUES (?, ?)', added?.id, `${entry.folded}  `);
}
