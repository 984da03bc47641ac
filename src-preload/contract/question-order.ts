import type { Guide } from './guides.ts';
import type { QuestionState } from './interviews.ts';

/**
 * The questions that were asked before their turn: a question that stands further up in the guide was asked after them. The
 * order is part of what makes interviews comparable, so a change of it is noted.
 */
export function askedOutOfOrder(guide: Guide, states: readonly QuestionState[]): ReadonlySet<string> {
  const asked = guide.skills
    .flatMap(({ questions }) => questions)
    .flatMap(({ id }) => {
      const state = states.find(({ questionId }) => questionId === id);
      return state?.state === 'asked' && state.at !== null ? [{ id, at: state.at }] : [];
    });
  const early = new Set<string>();
  for (const [index, { id, at }] of asked.entries()) {
    if (asked.slice(0, index).some((before) => before.at > at)) early.add(id);
  }
  return early;
}
