import { all, one, type ReadHandle } from '../database/handles.ts';

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
 * enough. Neither ever sorts what is common or goes through all for what is rare: that is what costs (performance.md
 * section 1).
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
    isWide: parts.some((part) => /[^\0-\x7F]/.test(part)),
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
  readonly isWide: boolean;
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
  const { handle, scopes, parts } = search;
  const terms = words.flatMap((word) => termsOf(handle, word, words.length === 1) ?? []);
  if (terms.length === 0) return null;
  const most = words.length > 1 ? mostChecked : mostSorted;
  const rows = all<{ rowid: number }>(
    handle,
    'SELECT rowid FROM candidate_trigram WHERE candidate_trigram MATCH ? LIMIT ?',
    terms.join(' AND '),
    most + 1,
  );
  if (rows.length > most) return null;
  const needed = [...new Set([...parts, ...words])];
  return all<Hit>(
    handle,
    `SELECT id, folded FROM candidate_search
     WHERE id IN (SELECT value FROM json_each(?)) AND scope IN (SELECT value FROM json_each(?))
       AND ${needed.map(() => 'instr(folded, ?) > 0').join(' AND ')}`,
    JSON.stringify(rows.map(({ rowid }) => rowid)),
    JSON.stringify(scopes),
    ...needed,
  );
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
  const { first, isSmall } = search;
  if (tier === 'word' && !isSmall) {
    // Words that begin so may be rare where the letters themselves are not: then the index has them all.
    const rare = indexed(search, [` ${first}`]);
    if (rare !== null) {
      return rare
        .filter(({ folded }) => !folded.startsWith(first))
        .sort(byName)
        .slice(0, limit);
    }
  }
  return search.scopes
    .flatMap((scope) => scan(search, scope, tier, limit))
    .sort(byName)
    .slice(0, limit);
}

function scan(search: Search, scope: string, tier: Tier, limit: number): readonly Hit[] {
  const { handle, first, parts, isWide } = search;
  const others = tier === 'name' ? parts.slice(1) : parts;
  const conditions = others.map(() => 'instr(folded, ?) > 0');
  const values: string[] = [...others];
  if (tier === 'name') {
    conditions.push('folded >= ?', 'folded < ?');
    values.push(first, first + beyondText);
  } else {
    conditions.push(tier === 'word' ? 'instr(folded, ?) > 0' : 'instr(folded, ?) = 0', 'substr(folded, 1, ?) <> ?');
    values.push(` ${first}`);
  }
  const lengths = tier === 'name' ? [] : [[...first].length, first];
  return all<Hit>(
    handle,
    `SELECT id, folded FROM candidate_search INDEXED BY ${indexOf(isWide)}
     WHERE scope = ? AND ${wideCondition(isWide)} AND ${conditions.join(' AND ')} ORDER BY folded LIMIT ?`,
    scope,
    ...values,
    ...lengths,
    limit,
  );
}

/** Text with other characters than ASCII is only in rows that have some. */
function indexOf(isWide: boolean): string {
  return isWide ? 'candidate_search_wide' : 'candidate_search_by_name';
}

function wideCondition(isWide: boolean): string {
  return isWide ? 'is_wide = 1' : '1';
}

function countMatches({ handle, scopes, parts, isWide }: Search): number {
  const conditions = parts.map(() => 'instr(folded, ?) > 0').join(' AND ');
  return sum(
    scopes,
    (scope) =>
      one<{ n: number }>(
        handle,
        `SELECT count(*) AS n FROM candidate_search INDEXED BY ${indexOf(isWide)}
         WHERE scope = ? AND ${wideCondition(isWide)} AND ${conditions}`,
        scope,
        ...parts,
      )?.n ?? 0,
  );
}
