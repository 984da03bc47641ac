import { all, one, run, type WriteHandle } from '../handles.ts';
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
  const before = entriesOf(handle, entries);
  const added: SearchEntry[] = [];
  for (const [key, entry] of new Map(entries.map((entry) => [keyOf(entry), entry]))) {
    const known = before.get(key);
    if (known?.folded !== entry.folded) {
      if (known) run(handle, 'DELETE FROM candidate_search WHERE id = ?', known.id);
      added.push(entry);
    } else if (known.scope !== entry.scope) {
      run(handle, 'UPDATE candidate_search SET scope = ? WHERE id = ?', entry.scope, known.id);
    }
  }
  if (added.length > 0) addEntries(handle, added);
}

type KnownEntry = Pick<SearchEntry, 'kind' | 'refId' | 'scope' | 'folded'> & { readonly id: number };

const keyOf = ({ kind, refId }: Pick<SearchEntry, 'kind' | 'refId'>) => `${kind} ${refId}`;

function entriesOf(handle: WriteHandle, entries: readonly SearchEntry[]): ReadonlyMap<string, KnownEntry> {
  const known = all<KnownEntry>(
    handle,
    `SELECT id, kind, ref_id AS refId, scope, folded FROM candidate_search
     WHERE kind IN (SELECT value FROM json_each(?)) AND ref_id IN (SELECT value FROM json_each(?))`,
    JSON.stringify([...new Set(entries.map(({ kind }) => kind))]),
    JSON.stringify(entries.map(({ refId }) => refId)),
  );
  return new Map(known.map((entry) => [keyOf(entry), entry]));
}

/** Adds rows behind all others, so that one statement takes the text of all into the index. */
function addEntries(handle: WriteHandle, entries: readonly SearchEntry[]): void {
  const last = one<{ id: number | null }>(handle, 'SELECT max(id) AS id FROM candidate_search')?.id ?? 0;
  for (const [index, { kind, refId, scope, folded }] of entries.entries()) {
    run(
      handle,
      'INSERT INTO candidate_search (id, kind, ref_id, scope, folded, script) VALUES (?, ?, ?, ?, ?, ?)',
      last + 1 + index,
      kind,
      refId,
      scope,
      folded,
      scriptOf(folded),
    );
  }
  for (const [scope, more] of Map.groupBy(entries, (entry) => entry.scope)) {
    run(
      handle,
      `INSERT INTO candidate_scope (scope, total) VALUES (?, ?)
       ON CONFLICT (scope) DO UPDATE SET total = total + excluded.total`,
      scope,
      more.length,
    );
  }
  run(
    handle,
    "INSERT INTO candidate_trigram (rowid, folded) SELECT id, folded || '  ' FROM candidate_search WHERE id > ?",
    last,
  );
}
