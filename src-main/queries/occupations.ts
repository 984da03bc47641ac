import type { OccupationSource } from '../../src-preload/contract/roles.ts';
import { all, one, type ReadHandle } from '../database/handles.ts';
import type { OccupationRatings } from '../interviews/occupation-skills.ts';
import { isOneTypoApart, roleWords } from '../interviews/role-words.ts';

export type OccupationMatch = {
  readonly code: string;
  /** The occupation's own title. */
  readonly occupation: string;
  /** The job title by which it was found. */
  readonly title: string;
  /** 0 to 1: how much of both titles is the same, rare words counting more. */
  readonly likeness: number;
};

/** Less of a title in common than this says nothing about the work. */
const leastLikeness = 0.4;
const mostTitles = 400;

/** The imported database, or null. */
export function getOccupationSource(handle: ReadHandle): OccupationSource | null {
  const row = one<{ version: string; occupations: number; titles: number; imported_at: number }>(
    handle,
    'SELECT * FROM occupation_source',
  );
  return row
    ? { version: row.version, occupations: row.occupations, titles: row.titles, importedAt: row.imported_at }
    : null;
}

/**
 * Occupations for a job title as people write it, the likeliest first: short forms are understood, seniority and place
 * left out, one typo a word is forgiven. Empty without an imported database.
 */
export function searchOccupations(handle: ReadHandle, freeText: string, limit: number): readonly OccupationMatch[] {
  if (getOccupationSource(handle) === null) return [];
  const withoutBrackets = freeText.replace(/[([{].*?[)\]}]/gu, ' ');
  const words = roleWords(withoutBrackets).length > 0 ? roleWords(withoutBrackets) : roleWords(freeText);
  const meant = words.flatMap((word) => meantBy(handle, word));
  if (meant.length === 0) return [];
  const weights = new Map(meant.map(({ word, weight }) => [word, weight]));
  const asked = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const rows = all<{ code: string; title: string; words: string; is_own: number; occupation: string }>(
    handle,
    `SELECT occupation_title.code, occupation_title.title, occupation_title.words, is_own, occupation.title AS occupation
     FROM (SELECT rowid AS id FROM occupation_word WHERE occupation_word MATCH ? ORDER BY rank LIMIT ?) AS found
     JOIN occupation_title ON occupation_title.id = found.id JOIN occupation ON occupation.code = occupation_title.code`,
    [...weights.keys()].map((word) => `"${word}"`).join(' OR '),
    mostTitles,
  );
  const weightOf = weigher(handle);
  const best = new Map<string, OccupationMatch>();
  for (const row of rows) {
    const own = [...new Set(row.words.split(' '))];
    const shared = own.reduce((sum, word) => sum + (weights.get(word) ?? 0), 0);
    const all = asked + own.reduce((sum, word) => sum + (weights.get(word) ?? weightOf(word)), 0) - shared;
    // The occupation's own title is the surer sign when two fit alike.
    const likeness = Math.min(1, shared / all + (row.is_own === 1 ? 0.02 : 0));
    const known = best.get(row.code);
    if (likeness >= leastLikeness && (known === undefined || likeness > known.likeness)) {
      best.set(row.code, { code: row.code, occupation: row.occupation, title: row.title, likeness });
    }
  }
  return [...best.values()]
    .sort(
      (a, b) => b.likeness - a.likeness || nearness(b, weights) - nearness(a, weights) || a.code.localeCompare(b.code),
    )
    .slice(0, limit);
}

/** Of two occupations that a title fits alike, the one whose own title has more of its words. */
function nearness({ occupation }: OccupationMatch, weights: ReadonlyMap<string, number>): number {
  return roleWords(occupation).reduce(
    (sum, word) => sum + (weights.get(word) ?? weights.get(word.replace(/s$/, '')) ?? 0),
    0,
  );
}

type Meant = { readonly word: string; readonly weight: number };

/** How telling a word is: rare ones more than common ones. */
function weigher(handle: ReadHandle): (word: string) => number {
  const known = new Map<string, number>();
  return (word) => {
    const weight =
      known.get(word) ??
      weightFor(one<{ doc: number }>(handle, 'SELECT doc FROM occupation_term WHERE term = ?', word)?.doc ?? 1);
    known.set(word, weight);
    return weight;
  };
}

function weightFor(titles: number): number {
  return Math.log(60_000 / titles);
}

/** The word itself where titles have it, else one that is a letter away. */
function meantBy(handle: ReadHandle, word: string): readonly Meant[] {
  const known = one<{ doc: number }>(handle, 'SELECT doc FROM occupation_term WHERE term = ?', word);
  if (known) return [{ word, weight: weightFor(known.doc) }];
  const alike = all<{ term: string; doc: number }>(
    handle,
    'SELECT term, doc FROM occupation_term WHERE term >= ? AND term < ? ORDER BY doc DESC',
    word.slice(0, 2),
    `${word.slice(0, 2)}\u{10FFFF}`,
  ).find(({ term }) => isOneTypoApart(term, word));
  // A word that no title has tells that the whole is known less well.
  return alike ? [{ word: alike.term, weight: weightFor(alike.doc) }] : [{ word, weight: weightFor(200) }];
}

/** What an occupation's skills are rated, with the occupation that the ratings come from. Null without any. */
export function getOccupationRatings(handle: ReadHandle, match: OccupationMatch): OccupationRatings | null {
  const rated = one<{ code: string; title: string }>(
    handle,
    `SELECT rated.code, rated.title FROM occupation JOIN occupation AS rated ON rated.code = occupation.rated_code
     WHERE occupation.code = ?`,
    match.code,
  );
  if (!rated) return null;
  return {
    occupation: match.occupation,
    ratedOccupation: rated.code === match.code ? null : rated.title,
    skills: all<{ name: string; importance: number; above: number }>(
      handle,
      'SELECT name, importance, above FROM occupation_skill WHERE code = ?',
      rated.code,
    ),
    technologies: all<{ name: string }>(
      handle,
      `SELECT name FROM occupation_technology WHERE code = ? AND is_in_demand = 1 ORDER BY is_hot DESC, name LIMIT 8`,
      match.code,
    ).map(({ name }) => name),
  };
}
