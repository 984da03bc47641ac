import { words } from './fold.ts';
import { compareNames, toName } from './names.ts';

/** The one of these that fits; null when none does, or several. */
function only<T>(items: readonly T[], fits: (item: T) => boolean): T | null {
  const [first, ...others] = items.filter(fits);
  return first !== undefined && others.length === 0 ? first : null;
}

/** Whether a speaker of one word ("Zoë") is this person's first or last name. */
function isHalfOf(speaker: string, person: string): boolean {
  const [only, ...rest] = words(speaker);
  const parts = words(person);
  return only !== undefined && rest.length === 0 && only.length > 1 && (parts[0] === only || parts.at(-1) === only);
}

/**
 * Which speakers of a transcript are which participants, by name: all of it, with a middle name less, by initials, or (where
 * nobody else has it) the first or last name alone. Speakers that fit nobody or several are left out, and so are two
 * speakers that fit the same person by half a name: "Speaker 1" stays what it is until somebody says who it is.
 */
export function matchSpeakers(speakers: readonly string[], people: readonly string[]): ReadonlyMap<string, string> {
  const names = people.map((person) => ({ person, name: toName(person) }));
  const found = new Map<string, string>();
  for (const speaker of speakers) {
    const name = toName(speaker);
    const whole = only(names, (other) => compareNames(name, other.name) === 'whole');
    const alike = whole ?? only(names, (other) => compareNames(name, other.name) !== null);
    if (alike !== null) found.set(speaker, alike.person);
  }
  const taken = new Set(found.values());
  for (const speaker of speakers) {
    if (found.has(speaker)) continue;
    const half = only(people, (person) => isHalfOf(speaker, person));
    if (half === null || taken.has(half)) continue;
    if (only(speakers, (other) => isHalfOf(other, half)) === speaker) found.set(speaker, half);
  }
  return found;
}
