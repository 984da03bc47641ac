import type { LineTimes } from '../../src-preload/contract/note-text.ts';
import type { Hint } from '../../src-preload/contract/scorecards.ts';
import { protectedWordsIn } from './protected-words.ts';
import type { Draft } from './scoring.ts';

export type HintFacts = Pick<Draft, 'guide' | 'ratings' | 'evidence' | 'summary'> & {
  readonly notes: string;
  readonly noteTimes: LineTimes;
  /** When the first rating was given, milliseconds; null when unknown. */
  readonly firstRatedAt: number | null;
};

/** So few ratings may be the same by chance. */
const leastRatings = 3;
/** A must-have under this is under the bar. */
const bar = 3;

function firstNoteAt(times: LineTimes): number | null {
  const known = times.flatMap((time) => (time === null ? [] : [time]));
  return known.length === 0 ? null : Math.min(...known);
}

/**
 * What is worth a second look before a scorecard is submitted. Hints never block. In the order in which they are shown:
 * must-haves under the bar, ratings that are all in the middle or all the same (halo), scored before notes existed, ratings
 * of 3 and 4 without evidence (1, 2 and 5 are in the list of what is missing), words about protected traits.
 */
export function scoreHints(facts: HintFacts): readonly Hint[] {
  const { guide, evidence, notes, noteTimes, firstRatedAt } = facts;
  const rated = guide.skills.flatMap((skill) => {
    const value = facts.ratings.find((one) => one.skillId === skill.id)?.value ?? null;
    return value === null ? [] : [{ skill, value }];
  });
  const hints: Hint[] = [];
  const low = rated.filter(({ skill, value }) => skill.isMustHave && value < bar).map(({ skill }) => skill.id);
  if (low.length > 0) hints.push({ what: 'must-have-low', skillIds: low, words: [] });

  const values = new Set(rated.map(({ value }) => value));
  if (rated.length >= leastRatings && values.size === 1) {
    hints.push({ what: values.has(3) ? 'all-middle' : 'all-equal', skillIds: [], words: [] });
  }

  const noted = firstNoteAt(noteTimes);
  const isBefore = firstRatedAt !== null && noted !== null && firstRatedAt < noted;
  if (rated.length > 0 && (notes.trim() === '' || isBefore)) {
    hints.push({ what: 'before-notes', skillIds: [], words: [] });
  }

  const bare = rated
    .filter(({ skill, value }) => (value === 3 || value === 4) && !evidence.some(({ skillId }) => skillId === skill.id))
    .map(({ skill }) => skill.id);
  if (bare.length > 0) hints.push({ what: 'no-evidence', skillIds: bare, words: [] });

  const words = protectedWordsIn(`${notes}\n${facts.summary}`);
  if (words.length > 0) hints.push({ what: 'protected', skillIds: [], words });
  return hints;
}
