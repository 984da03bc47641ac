import type { Guide, GuideSkill, Rating } from '../../src-preload/contract/guides.ts';
import { needsEvidence } from '../../src-preload/contract/needs-evidence.ts';
import type { Evidence, Missing, Recommendation, SkillRating } from '../../src-preload/contract/scorecards.ts';

/** What a draft holds at the moment of asking. */
export type Draft = {
  readonly guide: Guide;
  readonly ratings: readonly SkillRating[];
  readonly evidence: readonly Evidence[];
  readonly recommendation: Recommendation | null;
  readonly summary: string;
};

/**
 * What is missing, in the order of the scorecard. Required: for each skill a rating or a reason why it cannot be judged,
 * at least one piece of evidence for a rating under 3 or over 4, and the recommendation. Not required: a summary.
 */
export function missingForSubmit(draft: Draft): readonly Missing[] {
  const missing: Missing[] = [];
  for (const skill of draft.guide.skills) {
    const rating = draft.ratings.find((one) => one.skillId === skill.id);
    if (rating === undefined || !isAnswered(rating)) {
      missing.push({ what: 'rating', skillId: skill.id, isRequired: true });
    } else if (needsEvidence(rating.value) && !draft.evidence.some((piece) => piece.skillId === skill.id)) {
      missing.push({ what: 'evidence', skillId: skill.id, isRequired: true });
    }
  }
  if (draft.recommendation === null) missing.push({ what: 'recommendation', skillId: null, isRequired: true });
  if (draft.summary.trim() === '') missing.push({ what: 'summary', skillId: null, isRequired: false });
  return missing;
}

type Weighed = Pick<GuideSkill, 'weight'> & { readonly weightReason?: string | undefined };

/**
 * What each skill counts for: a skill keeps the weight that a reason is written for; all others share what is left of the
 * whole, each the same. Weights are equal unless a reason says why not.
 */
export function skillWeights(skills: readonly Weighed[]): readonly number[] {
  const hasReason = (skill: Weighed) => (skill.weightReason ?? '').trim() !== '';
  const own = skills.filter(hasReason).reduce((sum, { weight }) => sum + weight, 0);
  const others = skills.filter((skill) => !hasReason(skill)).length;
  return skills.map((skill) => (hasReason(skill) ? skill.weight : Math.max(0, 1 - own) / others));
}

/**
 * Mean of the ratings given, each by what its skill counts for (see `skillWeights`); skills that were not rated are left out and the
 * others' weights fill the gap. When no rated skill has a weight, all count the same. Null without a rating.
 * Not rounded: what shows it rounds to one decimal.
 */
export function weightedMean(guide: Guide, ratings: readonly SkillRating[]): number | null {
  const weights = skillWeights(guide.skills);
  const rated = guide.skills.flatMap((skill, index) => {
    const value = ratings.find((one) => one.skillId === skill.id)?.value ?? null;
    return value === null ? [] : [{ value, weight: weights[index] ?? 0 }];
  });
  if (rated.length === 0) return null;
  const total = rated.reduce((sum, one) => sum + one.weight, 0);
  if (total === 0) return rated.reduce((sum, one) => sum + one.value, 0) / rated.length;
  return rated.reduce((sum, one) => sum + one.value * one.weight, 0) / total;
}

/** What a rating stands for. 2 and 4 have no text of their own: they lie between their neighbours. */
export function anchorFor(skill: Pick<GuideSkill, 'anchors'>, rating: Rating): string {
  const { anchors } = skill;
  if (rating === 2) return between(anchors[1], anchors[3]);
  if (rating === 4) return between(anchors[3], anchors[5]);
  return anchors[rating];
}

function between(lower: string, upper: string): string {
  return `Between: ${lower.trim()} And: ${upper.trim()}`;
}

function isAnswered(rating: SkillRating): boolean {
  return rating.value !== null || (rating.cannotJudge ?? '').trim() !== '';
}
