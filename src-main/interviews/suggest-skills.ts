import type { SkillReason, SuggestedSkill } from '../../src-preload/contract/roles.ts';
import { words } from './fold.ts';
import { findSkill, type LibrarySkill, roleLibrary } from './role-library.ts';
import { matchRole } from './role-search.ts';

/** A posting's words as plain text; `text` is Lever's name for its title. */
export type PostingText = {
  readonly text: string;
  readonly description: string;
  readonly lists: readonly { readonly title: string; readonly items: readonly string[] }[];
};

/** Skills that nearly all work asks for, the most general first. */
export const generalSkillIds = ['collaboration', 'ownership', 'priorities', 'learning', 'trade-offs'] as const;

const chosenCount = 5;
const suggestedCount = 8;
/** From this weight on a skill is the core of its role. */
const coreWeight = 4;

/**
 * Skills for a role as it was typed, the most fitting first, with the reason of each. Skills that the posting names rank
 * higher. A role that the library does not know is looked for in the posting's title; when that fails too, the general
 * skills are suggested. The first five are chosen, with equal weights.
 */
export function suggestSkills(roleText: string, posting: PostingText | null): readonly SuggestedSkill[] {
  const role = matchRole(roleText) ?? (posting === null ? null : matchRole(posting.text));
  const weights = new Map<string, number>(
    role === null
      ? generalSkillIds.map((id) => [id, coreWeight - 1])
      : role.skills.map((skill) => [skill.id, skill.weight]),
  );
  const searchable = posting === null ? '' : postingWords(posting);
  const ofRole = [...weights.keys()].flatMap((id) => findSkill(id) ?? []);
  const ranked = [...new Set([...ofRole, ...roleLibrary.skills])]
    .map((skill) => rank(skill, weights.get(skill.id) ?? 0, searchable))
    .filter((one) => one.weight > 0 || one.mentions >= 2)
    .sort((a, b) => b.score - a.score || b.weight - a.weight)
    .slice(0, suggestedCount);
  const chosen = Math.min(chosenCount, ranked.length);
  return ranked.map((one, index) => ({
    id: one.skill.id,
    name: one.skill.name,
    weight: index < chosen ? 1 / chosen : 0,
    isChosen: index < chosen,
    reason: one.reason,
    word: one.reason === 'named-in-posting' ? one.word : null,
    occupation: null,
  }));
}

type Ranked = {
  readonly skill: LibrarySkill;
  readonly weight: number;
  readonly mentions: number;
  readonly word: string | null;
  readonly score: number;
  readonly reason: SkillReason;
};

function rank(skill: LibrarySkill, weight: number, searchable: string): Ranked {
  let mentions = 0;
  let word: string | null = null;
  let most = 0;
  for (const keyword of skill.keywords) {
    const count = occurrences(searchable, ` ${words(keyword).join(' ')} `);
    mentions += count;
    if (count > most) {
      most = count;
      word = keyword;
    }
  }
  const isNamed = mentions > 0;
  const score = weight > 0 ? weight + (isNamed ? 1.5 : 0) : 1 + Math.min(mentions, 4) * 0.5;
  return { skill, weight, mentions, word, score, reason: reasonFor(weight, isNamed) };
}

function reasonFor(weight: number, isNamed: boolean): SkillReason {
  if (weight >= coreWeight) return 'core-of-role';
  return isNamed ? 'named-in-posting' : 'often-chosen';
}

/** All words of the posting between single spaces, with one at either end, so that whole words are found by `indexOf`. */
function postingWords(posting: PostingText): string {
  const parts = [posting.text, posting.description, ...posting.lists.flatMap((list) => [list.title, ...list.items])];
  return ` ${parts.map((part) => words(part).join(' ')).join(' | ')} `;
}

function occurrences(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length - 1)) count += 1;
  return count;
}
