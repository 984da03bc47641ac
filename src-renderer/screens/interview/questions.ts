import type { Guide, GuideSkill, Question } from '../../../src-preload/contract/guides.ts';
import type { QuestionState } from '../../../src-preload/contract/interviews.ts';

/** A question with its skill and its number in the guide, from 1. */
export type Step = { readonly skill: GuideSkill; readonly question: Question; readonly number: number };

/** All questions in the order they are asked. */
export function stepsOf(guide: Guide): readonly Step[] {
  const pairs = guide.skills.flatMap((skill) => skill.questions.map((question) => ({ skill, question })));
  return pairs.map((pair, index) => ({ ...pair, number: index + 1 }));
}

/** How a question stands; one that nobody touched is open. */
export function questionState(states: readonly QuestionState[], questionId: string): QuestionState {
  return (
    states.find((state) => state.questionId === questionId) ?? {
      questionId,
      state: 'open',
      at: null,
      reason: null,
      probes: [],
    }
  );
}

/** Where the interview goes on: the question asked last, at the beginning the first one. Null without questions. */
export function questionInProgress(steps: readonly Step[], states: readonly QuestionState[]): string | null {
  let last: QuestionState | null = null;
  for (const state of states) {
    if (state.state === 'asked' && state.at !== null && (last === null || state.at >= (last.at ?? 0))) last = state;
  }
  const known = steps.some(({ question }) => question.id === last?.questionId);
  return (known ? last?.questionId : steps[0]?.question.id) ?? null;
}

/** How many questions of a skill are done, asked or skipped. */
export function doneOf(skill: GuideSkill, states: readonly QuestionState[]): number {
  return skill.questions.filter(({ id }) => questionState(states, id).state !== 'open').length;
}

/** A follow-up ticked or not. Whoever used one has asked the question. */
export function withProbe(state: QuestionState, index: number, isUsed: boolean): QuestionState {
  const others = state.probes.filter((probe) => probe !== index);
  const probes = isUsed ? [...others, index].sort((left, right) => left - right) : others;
  return { ...state, state: isUsed && state.state === 'open' ? 'asked' : state.state, probes };
}
