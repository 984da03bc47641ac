import type { SuggestedSkill } from '../../src-preload/contract/roles.ts';
import { findSkill } from './role-library.ts';

export type OccupationRatings = {
  readonly occupation: string;
  /** The related occupation that the ratings come from; null when it has its own. */
  readonly ratedOccupation: string | null;
  /** O*NET's skills: importance from 1 to 5, and how far that is above the mean of all occupations. */
  readonly skills: readonly { readonly name: string; readonly importance: number; readonly above: number }[];
  /** Technologies that employers ask for. */
  readonly technologies: readonly string[];
};

/** Which skill of our library asks for what O*NET rates. Skills of the hands have no questions here. */
const asked: Readonly<Record<string, string>> = {
  'Active Learning': 'learning',
  'Active Listening': 'needs-discovery',
  'Complex Problem Solving': 'trade-offs',
  Coordination: 'collaboration',
  'Critical Thinking': 'trade-offs',
  Instructing: 'teaching-others',
  'Judgment and Decision Making': 'trade-offs',
  'Learning Strategies': 'teaching-others',
  'Management of Financial Resources': 'forecasting',
  'Management of Material Resources': 'supply-planning',
  'Management of Personnel Resources': 'leading-people',
  Mathematics: 'accurate-numbers',
  Monitoring: 'ownership',
  Negotiation: 'negotiation',
  'Operations Analysis': 'user-research',
  Persuasion: 'closing',
  Programming: 'safe-change',
  'Quality Control Analysis': 'testing',
  Science: 'experimentation',
  'Service Orientation': 'customer-recovery',
  'Social Perceptiveness': 'sensitive-matters',
  Speaking: 'trade-offs',
  'Systems Analysis': 'process-improvement',
  'Systems Evaluation': 'process-improvement',
  'Technology Design': 'system-design',
  'Time Management': 'priorities',
  Troubleshooting: 'debugging',
  Writing: 'clear-writing',
};

const chosenCount = 5;
const suggestedCount = 8;
/** Below "somewhat important" a rating is no reason to ask. */
const leastImportance = 2.5;

/**
 * Skills of our library for what an occupation database rates as important, those first in which the occupation stands
 * out. Each carries the rated skill and the occupation as its reason; the first five are chosen, with equal weights.
 */
export function skillsForOccupation(ratings: OccupationRatings): readonly SuggestedSkill[] {
  const best = new Map<string, { readonly name: string; readonly score: number }>();
  for (const { name, importance, above } of ratings.skills) {
    const id = asked[name];
    const score = importance + 2 * above;
    if (id === undefined || importance < leastImportance || score <= (best.get(id)?.score ?? 0)) continue;
    best.set(id, { name, score });
  }
  const ranked = [...best.entries()].sort(([, a], [, b]) => b.score - a.score).slice(0, suggestedCount);
  const chosen = Math.min(chosenCount, ranked.length);
  return ranked.flatMap(([id, { name }], index) => {
    const skill = findSkill(id);
    if (skill === null) return [];
    return {
      id,
      name: skill.name,
      weight: index < chosen ? 1 / chosen : 0,
      isChosen: index < chosen,
      reason: 'rated-for-occupation' as const,
      word: name,
      occupation: { title: ratings.occupation, ratedTitle: ratings.ratedOccupation },
    };
  });
}
