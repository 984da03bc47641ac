import { all, type ReadHandle } from '../database/handles.ts';
import { codeOf, labelOfCode, neutralNumber } from '../interviews/neutral-label.ts';
import type { Found, SearchRequest } from './candidate-search.ts';

/** Labels in their order, folded, and the entries of the search that bear them. */
type Labels = { readonly texts: readonly string[]; readonly ids: readonly number[] };
type Kept = { readonly version: number; readonly ofScopes: Map<string, Labels> };

/** Labels of the scopes that were searched: made once, not with every keystroke, until somebody writes to the store. */
const kept = new WeakMap<ReadHandle, Kept>();

/**
 * Candidates of a blind position: found by their labels, in the order of these, so that neither a hit nor a place in the list
 * tells a name. Those whose name was revealed are found by it, too.
 */
export function findBlind(handle: ReadHandle, { scopes, foldedQuery, limit }: SearchRequest): Found {
  const parts = foldedQuery.split(/\s+/).filter((part) => part !== '');
  const { texts, ids } = labelsOf(handle, scopes);
  if (parts.length === 0) return { ids: ids.slice(0, limit), matches: ids.length, isExact: true };
  const names = revealedNames(handle, scopes);
  const [first = '', ...rest] = parts;
  const found: number[] = [];
  let matches = 0;
  for (let at = 0; at < texts.length; at += 1) {
    const id = ids[at] ?? 0;
    const name = names.size === 0 ? undefined : names.get(id);
    const label = texts[at] ?? '';
    const text = name === undefined ? label : `${label} ${name}`;
    if (!text.includes(first) || !rest.every((part) => text.includes(part))) continue;
    matches += 1;
    if (matches <= limit) found.push(id);
  }
  return { ids: found, matches, isExact: true };
}

/** Room for any number of a label beside the id of an entry, in the whole numbers that a float holds. */
const idRoom = 2 ** 32;

function labelsOf(handle: ReadHandle, scopes: readonly string[]): Labels {
  const version = Number(handle.pragma('data_version', { simple: true }));
  const known = kept.get(handle);
  const current = known?.version === version ? known : { version, ofScopes: new Map<string, Labels>() };
  if (current !== known) kept.set(handle, current);
  const key = JSON.stringify(scopes);
  const labels = current.ofScopes.get(key) ?? readLabels(handle, scopes);
  current.ofScopes.set(key, labels);
  return labels;
}

function readLabels(handle: ReadHandle, scopes: readonly string[]): Labels {
  // The index of names would lead to the rows in the order of names, all over the file; their ids lead to them one by one.
  const rows = all<{ id: number; ref_id: string }>(
    handle,
    `SELECT id, ref_id FROM candidate_search WHERE id IN (
       SELECT id FROM candidate_search INDEXED BY candidate_search_by_name
       WHERE scope IN (SELECT value FROM json_each(?)))`,
    JSON.stringify(scopes),
  );
  // As numbers, label before id, they are sorted several times faster than as texts.
  const order = Float64Array.from(rows, ({ id, ref_id }) => neutralNumber(ref_id) * idRoom + id).sort();
  const texts: string[] = [];
  const ids: number[] = [];
  for (const place of order) {
    const number = Math.floor(place / idRoom);
    texts.push(labelOfCode(codeOf(number)).toLowerCase());
    ids.push(place - number * idRoom);
  }
  return { texts, ids };
}

/** Folded names of those who were revealed: few, in a position that is blind. */
function revealedNames(handle: ReadHandle, scopes: readonly string[]): ReadonlyMap<number, string> {
  return new Map(
    all<{ id: number; folded: string }>(
      handle,
      `SELECT search.id, search.folded FROM reveal
       CROSS JOIN candidate_search AS search ON search.kind = reveal.kind AND search.ref_id = reveal.ref_id
       WHERE hidden_at IS NULL AND scope IN (SELECT value FROM json_each(?))`,
      JSON.stringify(scopes),
    ).map(({ id, folded }) => [id, folded]),
  );
}
