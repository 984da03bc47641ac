import { all, one, type ReadHandle } from '../database/handles.ts';
import { asciiOnly, mixedScripts, scriptOf } from '../database/script-of.ts';

/** Rows of `candidate_search` in the order in which they are shown. */
export type Found = {
  readonly ids: readonly number[];
  /** How many match: all, or at least so many when counting all would cost more than finding them. */
  readonly matches: number;
  readonly isExact: boolean;
};

export type SearchRequest = {
  /** A posting's id, a position's id; each candidate is in one. */
  readonly scopes: readonly string[];
  readonly foldedQuery: string;
  readonly limit: number;
};

type Hit = { readonly id: number; readonly folded: string };

/** The first part of the query begins the name, begins a word, or stands anywhere. */
type Tier = 'name' | 'word' | 'anywhere';

/** Up to so many names are looked through without asking an index. */
const fewNames = 4_000;
/** So many hits of a text index are sorted; when there are more, looking through the names in order meets 50 sooner. */
const mostSorted = 1_000;
/** Of several words the index may know only one: so many rows are checked for the others before going in order. */
const mostChecked = 4_000;
/** Through so many names a search goes before it takes all that the index finds and sorts them. */
const mostLookedThrough = 20_000;
/** A short word that begins more trigrams than this is common. */
const mostTerms = 300;
/** Single characters and pairs that stand in so many names that going through the names in order meets them at once. */
const everydayPattern = /^[\0-\x7F]$|^ [a-z]$/;
const everydayPairPattern = /^[acdehilmnorstu]{2}$/;
const beyondText = '\u{10FFFF}';
/** A trigram that no text has. */
const noTerm = beyondText.repeat(3);

/**
 * Candidates whose folded text (name, then e-mail) has every part of the query; best first: those whose name begins
 * with its first part, then those with a word that does, then the others; by name within each.
 *
 * Rare text is found by an index and sorted; common text by going through the names in their order until there are
 * enough. Sorting what is common and going through all for what is rare is what costs (performance.md section 1).
 */
export function findCandidates(handle: ReadHandle, request: SearchRequest): Found {
  const parts = request.foldedQuery.split(/\s+/).filter((part) => part !== '');
  const total = countCandidates(handle, request.scopes);
  if (parts.length === 0) return { ids: firstByName(handle, request), matches: total, isExact: true };
  const search: Search = {
    handle,
    ...request,
    parts,
    first: parts[0] ?? '',
    isSmall: total <= fewNames,
  };
  if (search.isSmall) return { ids: inOrder(search), matches: countMatches(search), isExact: true };
  const rare = indexed(search, parts);
  if (rare !== null) return { ids: sorted(search, rare), matches: rare.length, isExact: true };
  const ids = inOrder(search);
  return ids.length < request.limit
    ? { ids, matches: ids.length, isExact: true }
    : { ids, matches: ids.length, isExact: false };
}

/** How many candidates are in the scopes. */
export function countCandidates(handle: ReadHandle, scopes: readonly string[]): number {
  return sum(
    scopes,
    (scope) => one<{ total: number }>(handle, 'SELECT total FROM candidate_scope WHERE scope = ?', scope)?.total ?? 0,
  );
}

type Search = SearchRequest & {
  readonly handle: ReadHandle;
  readonly parts: readonly string[];
  readonly first: string;
  readonly isSmall: boolean;
};

function sum(scopes: readonly string[], of: (scope: string) => number): number {
  return scopes.reduce((all, scope) => all + of(scope), 0);
}

function byName(one: Hit, other: Hit): number {
  return one.folded < other.folded ? -1 : one.folded > other.folded ? 1 : one.id - other.id;
}

/** Nothing was asked for: all by name, those without one (anonymised) last. */
function firstByName(handle: ReadHandle, { scopes, limit }: SearchRequest): readonly number[] {
  const read = (where: string) =>
    scopes
      .flatMap((scope) =>
        all<Hit>(
          handle,
          `SELECT id, folded FROM candidate_search INDEXED BY candidate_search_by_name
           WHERE scope = ? AND ${where} ORDER BY folded LIMIT ?`,
          scope,
          limit,
        ),
      )
      .sort(byName);
  const named = read("folded > ''");
  const rest = named.length < limit ? read("folded = ''") : [];
  return [...named, ...rest].slice(0, limit).map(({ id }) => id);
}

function tierOf(folded: string, first: string): Tier {
  if (folded.startsWith(first)) return 'name';
  return folded.includes(` ${first}`) ? 'word' : 'anywhere';
}

const tiers: readonly Tier[] = ['name', 'word', 'anywhere'];

function sorted({ first, limit }: Search, hits: readonly Hit[]): readonly number[] {
  const ranked = hits.map((hit) => ({ ...hit, tier: tiers.indexOf(tierOf(hit.folded, first)) }));
  return ranked
    .sort((one, other) => one.tier - other.tier || byName(one, other))
    .slice(0, limit)
    .map(({ id }) => id);
}

/** All hits of the search by way of the trigrams; null when there are too many, or they cannot tell. */
function indexed(search: Search, words: readonly string[]): readonly Hit[] | null {
  const { handle } = search;
  const match = matchFor(handle, words, words.length === 1);
  if (match === null) return null;
  const most = words.length > 1 ? mostChecked : mostSorted;
  const rows = all<{ rowid: number }>(
    handle,
    'SELECT rowid FROM candidate_trigram WHERE candidate_trigram MATCH ? LIMIT ?',
    match,
    most + 1,
  );
  if (rows.length > most) return null;
  const needed = [...new Set([...search.parts, ...words])];
  return all<Hit>(
    handle,
    `SELECT id, folded FROM candidate_search
     WHERE id IN (SELECT value FROM json_each(?)) AND scope IN (SELECT value FROM json_each(?))
       AND ${needed.map(() => 'instr(folded, ?) > 0').join(' AND ')}`,
    JSON.stringify(rows.map(({ rowid }) => rowid)),
    JSON.stringify(search.scopes),
    ...needed,
  );
}

/** What the trigrams are asked for; null when they cannot tell anything about the words. */
function matchFor(handle: ReadHandle, words: readonly string[], isAlone: boolean): string | null {
  const terms = words.flatMap((word) => termsOf(handle, word, isAlone) ?? []);
  return terms.length === 0 ? null : terms.join(' AND ');
}

/**
 * What the index must hold for a word: all its trigrams, or, for one of two characters at the most, one of those that
 * begin with it. Null when that would be nearly all or so many that going through the names is faster.
 */
function termsOf(handle: ReadHandle, word: string, isAlone: boolean): readonly string[] | null {
  const characters = [...word];
  if (characters.length >= 3) {
    const trigrams = characters.slice(2).map((_, at) => characters.slice(at, at + 3).join(''));
    return [...new Set(trigrams)].map(quoted);
  }
  if (everydayPattern.test(word) || (isAlone && everydayPairPattern.test(word))) return null;
  const terms = all<{ term: string }>(
    handle,
    'SELECT term FROM candidate_term WHERE term >= ? AND term <= ? LIMIT ?',
    word,
    word + beyondText,
    mostTerms + 1,
  );
  if (terms.length > mostTerms) return null;
  if (terms.length === 0) return [quoted(noTerm)];
  return [`(${terms.map(({ term }) => quoted(term)).join(' OR ')})`];
}

function quoted(term: string): string {
  return `"${term.replaceAll('"', '""')}"`;
}

/** Goes through the names in their order, once a tier, until there are enough. */
function inOrder(search: Search): readonly number[] {
  const found: Hit[] = [];
  for (const tier of tiers) {
    const left = search.limit - found.length;
    if (left > 0) found.push(...ofTier(search, tier, left));
  }
  return found.map(({ id }) => id);
}

function ofTier(search: Search, tier: Tier, limit: number): readonly Hit[] {
  const { handle, first, parts, scopes, isSmall } = search;
  const nearest = (hits: readonly Hit[]) => hits.toSorted(byName).slice(0, limit);
  const scanned = (most: number | null) =>
    nearest(
      scopes.flatMap((scope) => groupsOf(parts).flatMap((group) => scan(search, scope, group, tier, limit, most))),
    );
  if (tier === 'name' || isSmall) return scanned(null);
  const words = tier === 'word' ? [` ${first}`, ...parts.slice(1)] : parts;
  if (tier === 'word') {
    // Words that begin so may be rare where the letters themselves are not: then the index has them all.
    const rare = indexed(search, words);
    if (rare !== null) return nearest(rare.filter(({ folded }) => !folded.startsWith(first)));
  }
  // One group of scripts is gone through faster than all that the text index finds of a character is sorted.
  if (groupsOf(parts)[0] !== null) return scanned(null);
  const near = scanned(mostLookedThrough);
  if (near.length >= limit) return near;
  // The hits lie far back in the order of names, as the Wiktorias do for “ikt”.
  const match = matchFor(handle, words, false);
  return match === null
    ? scanned(null)
    : nearest(scopes.flatMap((scope) => sortedByName(search, scope, tier, limit, match)));
}

/** What a row must hold to be of a tier; of the first, the range of the index says it. */
function conditionsOf({ first, parts }: Search, tier: Tier): { text: string; values: readonly unknown[] } {
  if (tier === 'name') {
    return {
      text: ['folded >= ? AND folded < ?', ...parts.slice(1).map(() => 'instr(folded, ?) > 0')].join(' AND '),
      values: [first, first + beyondText, ...parts.slice(1)],
    };
  }
  const has = parts.map(() => 'instr(folded, ?) > 0');
  return {
    text: [...has, `instr(folded, ?) ${tier === 'word' ? '>' : '='} 0`, 'substr(folded, 1, ?) <> ?'].join(' AND '),
    values: [...parts, ` ${first}`, [...first].length, first],
  };
}

/** The groups of scripts that can have the parts; null: any. */
function groupsOf(parts: readonly string[]): readonly (number | null)[] {
  const group = scriptOf(parts.join(''));
  if (group === asciiOnly) return [null];
  return group === mixedScripts ? [mixedScripts] : [group, mixedScripts];
}

/** Goes through the names of a scope in their order; at most through `most` of them. */
function scan(
  { handle, ...search }: Search,
  scope: string,
  group: number | null,
  tier: Tier,
  limit: number,
  most: number | null,
): readonly Hit[] {
  const { text, values } = conditionsOf({ handle, ...search }, tier);
  const names =
    group === null
      ? 'candidate_search INDEXED BY candidate_search_by_name WHERE scope = ?'
      : 'candidate_search INDEXED BY candidate_search_by_script WHERE scope = ? AND script <> 0 AND script = ?';
  const place = group === null ? [scope] : [scope, group];
  return most === null
    ? all<Hit>(
        handle,
        `SELECT id, folded FROM ${names} AND ${text} ORDER BY folded LIMIT ?`,
        ...place,
        ...values,
        limit,
      )
    : all<Hit>(
        handle,
        `SELECT id, folded FROM (SELECT id, folded FROM ${names} ORDER BY folded LIMIT ?) WHERE ${text} LIMIT ?`,
        ...place,
        most,
        ...values,
        limit,
      );
}

/** All that the trigrams find, the first by name. */
function sortedByName(search: Search, scope: string, tier: Tier, limit: number, match: string): readonly Hit[] {
  const { text, values } = conditionsOf(search, tier);
  return all<Hit>(
    search.handle,
    `SELECT id, folded FROM (SELECT rowid AS row FROM candidate_trigram WHERE candidate_trigram MATCH ?)
     CROSS JOIN candidate_search ON id = row
     WHERE scope = ? AND ${text} ORDER BY folded LIMIT ?`,
    match,
    scope,
    ...values,
    limit,
  );
}

function countMatches({ handle, scopes, parts }: Search): number {
  const conditions = parts.map(() => 'instr(folded, ?) > 0').join(' AND ');
  return sum(
    scopes,
    (scope) =>
      one<{ n: number }>(
        handle,
        `SELECT count(*) AS n FROM candidate_search INDEXED BY candidate_search_by_name
         WHERE scope = ? AND ${conditions}`,
        scope,
        ...parts,
      )?.n ?? 0,
  );
}
