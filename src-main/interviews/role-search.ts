import type { RoleOption } from '../../src-preload/contract/roles.ts';
import { type LibraryRole, roleLibrary } from './role-library.ts';
import { isOneTypoApart, roleWords } from './role-words.ts';

type Name = { readonly role: LibraryRole; readonly words: readonly string[]; readonly isTitle: boolean };

const names: readonly Name[] = roleLibrary.roles.flatMap((role) =>
  [role.title, ...role.aliases].map((name, index) => ({ role, words: roleWords(name), isTitle: index === 0 })),
);

/**
 * Roles for what was typed so far, the best first: each typed word begins a word of the title or of an alias, short forms
 * are understood, and one typo a word is forgiven. Nothing typed: the library in its order.
 */
export function searchRoles(query: string, limit: number): readonly RoleOption[] {
  const typed = roleWords(query);
  if (typed.length === 0) return query.trim() === '' ? roleLibrary.roles.slice(0, limit).map(toOption) : [];
  const best = new Map<LibraryRole, number>();
  for (const name of names) {
    const score = searchScore(typed, name);
    if (score > (best.get(name.role) ?? 0)) best.set(name.role, score);
  }
  return [...best.entries()]
    .sort(([a, left], [b, right]) => right - left || a.title.localeCompare(b.title, 'en'))
    .slice(0, limit)
    .map(([role]) => toOption(role));
}

/**
 * The role of the library that a job title names, as people write titles ("Sr. FE eng", "Product marketing mgr (EMEA)"),
 * or null. The longest title or alias whose words all stand in the text wins; a title wins over an alias. A text that
 * names only part of a title counts when no other role has that part.
 */
export function matchRole(freeText: string): LibraryRole | null {
  for (const text of [freeText, freeText.replace(/[([{].*?[)\]}]/gu, ' ')]) {
    const given = roleWords(text);
    const found = given.length === 0 ? null : (namedIn(given) ?? partOfOne(given));
    if (found !== null) return found;
  }
  return null;
}

/** Whether the role is named by one word of several only: a "Construction manager" is more than a manager. */
export function isNamedLoosely(freeText: string): boolean {
  const given = roleWords(freeText.replace(/[([{].*?[)\]}]/gu, ' '));
  const longest = Math.max(...names.filter((name) => nameScore(given, name) > 0).map(({ words }) => words.length));
  return given.length > 1 && longest === 1;
}

function namedIn(given: readonly string[]): LibraryRole | null {
  let best: { readonly role: LibraryRole; readonly score: number } | null = null;
  for (const name of names) {
    const score = nameScore(given, name);
    if (score > 0 && (best === null || score > best.score)) best = { role: name.role, score };
  }
  return best?.role ?? null;
}

/** Above 0 when all words of the name stand in the text; more words, exact spelling and nearness raise it. */
function nameScore(given: readonly string[], name: Name): number {
  let score = 0;
  const places: number[] = [];
  for (const word of name.words) {
    const exact = given.indexOf(word);
    const place = exact >= 0 ? exact : given.findIndex((one) => isOneTypoApart(one, word));
    if (place < 0) return 0;
    places.push(place);
    score += exact >= 0 ? 10 : 8;
  }
  const spread = Math.max(...places) - Math.min(...places) + 1 - name.words.length;
  return score - Math.min(spread, 3) + (name.isTitle ? 0.5 : 0);
}

function partOfOne(given: readonly string[]): LibraryRole | null {
  const roles = new Set(
    names.filter((name) => given.every((word) => name.words.includes(word))).map((name) => name.role),
  );
  const [only] = roles;
  return roles.size === 1 && only !== undefined ? only : null;
}

function searchScore(typed: readonly string[], name: Name): number {
  let score = 0;
  for (const word of typed) {
    const of = Math.max(...name.words.map((known) => wordScore(word, known)));
    if (of <= 0) return 0;
    score += of;
  }
  const rest = Math.min(Math.max(name.words.length - typed.length, 0), 3);
  const isWhole = rest === 0;
  const startsAlike = (name.words[0] ?? '').startsWith(typed[0] ?? '');
  return score / typed.length + (isWhole ? 2 : 0) - rest * 0.3 + (startsAlike ? 1 : 0) + (name.isTitle ? 1.5 : 0);
}

function wordScore(typed: string, known: string): number {
  if (typed === known) return 6;
  if (known.startsWith(typed)) return 5;
  if (isOneTypoApart(typed, known)) return 3;
  return isOneTypoApart(typed, known.slice(0, typed.length)) ? 2 : 0;
}

function toOption(role: LibraryRole): RoleOption {
  return { id: role.id, title: role.title, family: role.family, occupation: null };
}
