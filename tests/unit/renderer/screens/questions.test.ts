import { describe, expect, it } from 'vitest';
import type { Guide, GuideSkill } from '../../../../src-preload/contract/guides.ts';
import type { QuestionState } from '../../../../src-preload/contract/interviews.ts';
import { askedOutOfOrder } from '../../../../src-preload/contract/question-order.ts';
import {
  doneOf,
  questionInProgress,
  questionState,
  stepsOf,
  withProbe,
} from '../../../../src-renderer/screens/interview/questions.ts';

function skill(id: string, questionIds: readonly string[]): GuideSkill {
  return {
    id,
    name: id,
    definition: '',
    isMustHave: false,
    weight: 0.5,
    minutes: 10,
    anchors: { 1: '', 3: '', 5: '' },
    questions: questionIds.map((questionId) => ({
      id: questionId,
      kind: 'behavioural',
      text: questionId,
      probes: [],
      minutes: null,
    })),
  };
}

const reliability = skill('reliability', ['a', 'b']);
const guide: Guide = { format: 1, minutes: 60, skills: [reliability, skill('empty', []), skill('debugging', ['c'])] };

function asked(questionId: string, at: number): QuestionState {
  return { questionId, state: 'asked', at, reason: null, probes: [] };
}

describe('questions of a guide', () => {
  it('numbers the questions over all skills', () => {
    expect(stepsOf(guide).map(({ number, question, skill: { id } }) => [number, question.id, id])).toEqual([
      [1, 'a', 'reliability'],
      [2, 'b', 'reliability'],
      [3, 'c', 'debugging'],
    ]);
  });

  it('goes on at the question asked last, whatever the order in the guide', () => {
    expect(questionInProgress(stepsOf(guide), [asked('c', 10), asked('a', 30), asked('b', 20)])).toBe('a');
  });

  it('begins with the first question, also when only skips or unknown questions are stored', () => {
    const steps = stepsOf(guide);
    expect(questionInProgress(steps, [])).toBe('a');
    expect(questionInProgress(steps, [{ ...asked('c', 5), state: 'skipped' }])).toBe('a');
    expect(questionInProgress(steps, [asked('of an older guide', 5)])).toBe('a');
    expect(questionInProgress([], [])).toBeNull();
  });

  it('takes a question that nobody touched as open', () => {
    expect(questionState([asked('a', 1)], 'b')).toEqual({
      questionId: 'b',
      state: 'open',
      at: null,
      reason: null,
      probes: [],
    });
  });

  it('counts asked and skipped questions as done', () => {
    expect(doneOf(reliability, [asked('a', 1), { ...asked('b', 2), state: 'skipped' }, asked('c', 3)])).toBe(2);
    expect(doneOf(reliability, [{ ...asked('a', 1), state: 'open' }])).toBe(0);
  });
});

describe('the order of questions', () => {
  it.each<[string, readonly QuestionState[], readonly string[]]>([
    ['as in the guide', [asked('a', 1), asked('b', 2), asked('c', 3)], []],
    ['the last one first', [asked('c', 1), asked('a', 2), asked('b', 3)], ['c']],
    ['two the other way round', [asked('b', 1), asked('a', 2), asked('c', 3)], ['b']],
    ['one that was not asked counts for nothing', [asked('c', 1), { ...asked('a', 2), state: 'skipped' }], []],
  ])('%s', (_name, states, early) => {
    expect([...askedOutOfOrder(guide, states)]).toEqual(early);
  });

  it('a follow-up that was used says that its question was asked', () => {
    const open = { ...asked('a', 1), state: 'open' as const };
    expect(withProbe(open, 1, true)).toMatchObject({ state: 'asked', probes: [1] });
    expect(withProbe({ ...open, probes: [0, 1] }, 1, false)).toMatchObject({ state: 'open', probes: [0] });
  });
});
