import { all, type ReadHandle } from '../database/handles.ts';
import { neutralLabel } from '../interviews/neutral-label.ts';
import type { Found, SearchRequest } from './candidate-search.ts';

type Labelled = { readonly id: number; readonly label: string };
type Labels = { readonly key: string; readonly rows: readonly Labelled[] };

/** Labels of the scopes that were searched last: made once, not with every keystroke, until somebody writes to the store. */
const kept = new WeakMap<ReadHandle, Labels>();

/**
 * Candidates of a blind position: found by their labels, in the order of these, so that neither a hit nor a place in the list
 * tells a name. Those whose name was revealed are found by it, too.
 */
export function findBlind(handle: ReadHandle, { scopes, foldedQuery, limit }: SearchRequest): Found {
  const parts = foldedQuery.split(/\s+/).filter((part) => part !== '');
  const names = revealedNames(handle, scopes);
  const hits = labelsOf(handle, scopes).filter(({ id, label }) => {
    const name = names.get(id);
    const text = name === undefined ? label : `${label} ${name}`;
    return parts.every((part) => text.includes(part));
  });
  return { ids: hits.slice(0, limit).map(({ id }) => id), matches: hits.length, isExact: true };
}

function labelsOf(handle: ReadHandle, scopes: readonly string[]): readonly Labelled[] {
  const version = String(handle.pragma('data_version', { simple: true }));
  const key = JSON.stringify([version, scopes]);
  const known = kept.get(handle);
  if (known?.key === key) return known.rows;
  const rows = all<{ id: number; ref_id: string }>(
    handle,
    'SELECT id, ref_id FROM candidate_search WHERE scope IN (SELECT value FROM json_each(?))',
    JSON.stringify(scopes),
  )
    .map(({ id, ref_id }) => ({ id, label: neutralLabel(ref_id).toLowerCase() }))
    .sort((one, other) => (one.label < other.label ? -1 : one.label > other.label ? 1 : one.id - other.id));
  kept.set(handle, { key, rows });
  return rows;
}

/** Folded names of those who were revealed: few, in a position that is blind. */
function revealedNames(handle: ReadHandle, scopes: readonly string[]): ReadonlyMap<number, string> {
  return new Map(
    all<{ id: number; folded: string }>(
      handle,
      `SELECT search.id, search.folded FROM reveal
       JOIN candidate_search AS search ON search.kind = reveal.kind AND search.ref_id = reveal.ref_id
       WHERE hidden_at IS NULL AND scope IN (SELECT value FROM json_each(?))`,
      JSON.stringify(scopes),
    ).map(({ id, folded }) => [id, folded]),
  );
}
