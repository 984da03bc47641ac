import type { Guide } from '../../../src-preload/contract/guides.ts';
import type { QuestionPlace } from '../../../src-preload/contract/transcripts.ts';
import { type Step, stepsOf } from '../interview/questions.ts';

/** The questions of the guide by the segment in which they were asked, as far as that is known. */
export function stepsByPlace(guide: Guide, places: readonly QuestionPlace[]): ReadonlyMap<number, Step> {
  const steps = new Map(stepsOf(guide).map((step) => [step.question.id, step]));
  return new Map(
    places.flatMap(({ questionId, segment }) => {
      const step = steps.get(questionId);
      return step === undefined ? [] : [[segment, step] as const];
    }),
  );
}
