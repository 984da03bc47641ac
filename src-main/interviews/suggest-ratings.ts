import type { Guide, Rating } from '../../src-preload/contract/guides.ts';
import type { QuestionRating, Suggestion } from '../../src-preload/contract/scorecards.ts';

const ratings: readonly Rating[] = [1, 2, 3, 4, 5];

/**
 * What the ratings of single questions suggest for their skill: their mean, rounded (a half towards the middle, so that no
 * suggestion is more extreme than what it comes from). Skills without a rated question have none. Never written into the
 * scorecard by itself.
 */
export function suggestRatings(guide: Guide, questionRatings: readonly QuestionRating[]): readonly Suggestion[] {
  return guide.skills.flatMap((skill) => {
    const values = questionRatings
      .filter(({ questionId }) => skill.questions.some(({ id }) => id === questionId))
      .map(({ value }) => value);
    if (values.length === 0) return [];
    const mean = values.reduce<number>((sum, value) => sum + value, 0) / values.length;
    const rounded = mean > 3 ? Math.ceil(mean - 0.5) : Math.floor(mean + 0.5);
    const value = ratings.find((rating) => rating === rounded);
    return value === undefined ? [] : [{ skillId: skill.id, value, questions: values.length }];
  });
}
