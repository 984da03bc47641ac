import { describe, expect, it } from 'vitest';
import { calibrationOf, type ScoredInterview } from '../../../../src-main/interviews/calibration.ts';
import type { Guide, Rating } from '../../../../src-preload/contract/guides.ts';

const minute = 60_000;
const hour = 60 * minute;
const start = new Date(2026, 10, 3, 10).getTime();

const guide: Guide = {
  format: 1,
  minutes: 60,
  skills: ['Design', 'Writing'].map((name, index) => ({
    id: `s${index}`,
    name,
    definition: '',
    isMustHave: false,
    weight: 0.5,
    minutes: 20,
    anchors: { 1: '', 3: '', 5: '' },
    questions: [0, 1].map((number) => ({
      id: `q${index}${number}`,
      kind: 'behavioural' as const,
      text: `${name} ${number}`,
      probes: [],
      minutes: 10,
    })),
  })),
};

function interview(values: readonly (Rating | null)[], change: Partial<ScoredInterview> = {}): ScoredInterview {
  return {
    guide,
    ratings: values.map((value, index) => ({
      skillId: `s${index}`,
      value,
      cannotJudge: value === null ? 'no time' : null,
    })),
    questions: [],
    startedAt: start,
    endedAt: start + hour,
    submittedAt: start + 2 * hour,
    ...change,
  };
}

const asked = (questionId: string, at: number) => ({
  questionId,
  state: 'asked' as const,
  at: start + at * minute,
  reason: null,
  probes: [],
});

describe('calibrationOf', () => {
  it('has nothing to say without scorecards', () => {
    expect(calibrationOf([])).toMatchObject({
      scorecards: 0,
      bySkill: [],
      byMonth: [],
      minutes: [],
      submission: { medianHours: null },
    });
  });

  it('counts ratings by skill and month, and what could not be judged', () => {
    const later = new Date(2026, 11, 1).getTime();
    const { bySkill, byMonth } = calibrationOf([
      interview([4, 2]),
      interview([4, null]),
      interview([5, 3], { submittedAt: later }),
    ]);
    expect(bySkill).toEqual([
      { name: 'Design', counts: [0, 0, 0, 2, 1], mean: 13 / 3, cannotJudge: 0 },
      { name: 'Writing', counts: [0, 1, 1, 0, 0], mean: 2.5, cannotJudge: 1 },
    ]);
    expect(byMonth).toEqual([
      { at: new Date(2026, 10, 1).getTime(), counts: [0, 1, 0, 2, 0], mean: 10 / 3 },
      { at: later, counts: [0, 0, 1, 0, 1], mean: 4 },
    ]);
  });

  it('measures questions from one to the next; the first is marked when it is left', () => {
    const questions = [asked('q00', 6), asked('q01', 6), asked('q10', 20)];
    const { minutes } = calibrationOf([interview([3, 3], { questions, endedAt: start + 25 * minute })]);
    expect(minutes).toEqual([
      { text: 'Design 1', mean: 14, planned: 10, times: 1 },
      { text: 'Design 0', mean: 6, planned: 10, times: 1 },
      { text: 'Writing 0', mean: 5, planned: 10, times: 1 },
    ]);
  });

  it('leaves out a question during which the guide was left alone', () => {
    const questions = [asked('q00', 2), asked('q01', 2)];
    const { minutes } = calibrationOf([interview([3, 3], { questions, endedAt: start + 300 * minute })]);
    expect(minutes.map(({ text }) => text)).toEqual(['Design 0']);
  });

  it('tells asked, skipped with reasons, and not reached; of held interviews only', () => {
    const skip = { questionId: 'q10', state: 'skipped' as const, at: start, reason: 'Was answered', probes: [] };
    const { questions } = calibrationOf([
      interview([3, 3], { questions: [asked('q00', 1), skip] }),
      interview([3, 3], { questions: [skip] }),
      interview([3, 3], { startedAt: null, endedAt: null }),
    ]);
    expect(questions).toEqual({
      asked: 1,
      skipped: 2,
      notReached: 5,
      bySkipped: [{ text: 'Writing 0', skipped: 2, reasons: ['Was answered'] }],
    });
  });

  it.each<[string, readonly number[], number | null, readonly number[]]>([
    ['none', [], null, [0, 0, 0, 0]],
    ['one at once', [0], 0, [1, 0, 0, 0]],
    ['on the edges', [1, 24, 72], 24, [1, 1, 1, 0]],
    ['an even number', [2, 100], 51, [0, 1, 0, 1]],
    ['submitted before the end', [-1], 0, [1, 0, 0, 0]],
  ])('time to submit: %s', (_what, hours, median, counts) => {
    const { submission } = calibrationOf(
      hours.map((after) => interview([3, 3], { submittedAt: start + hour + after * hour })),
    );
    expect(submission.medianHours).toBe(median);
    expect(submission.counts.map(({ count }) => count)).toEqual(counts);
  });
});
