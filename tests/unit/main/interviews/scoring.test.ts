import { describe, expect, it } from 'vitest';
import {
  anchorFor,
  type Draft,
  missingForSubmit,
  skillWeights,
  weightedMean,
} from '../../../../src-main/interviews/scoring.ts';
import type { Guide, GuideSkill, Rating } from '../../../../src-preload/contract/guides.ts';
import type { Evidence, SkillRating } from '../../../../src-preload/contract/scorecards.ts';

function skill(id: string, weight: number): GuideSkill & { readonly weightReason: string } {
  const anchors = { 1: 'Was told by others.', 3: 'Noticed and fixed it.', 5: 'Removed the whole class.' };
  return {
    id,
    name: id,
    definition: '',
    isMustHave: false,
    weight,
    weightReason: 'The job hangs on it.',
    minutes: 10,
    anchors,
    questions: [],
  };
}
const guide: Guide = { format: 1, minutes: 60, skills: [skill('a', 0.5), skill('b', 0.3), skill('c', 0.2)] };

const rated = (skillId: string, value: Rating | null, cannotJudge: string | null = null): SkillRating => ({
  skillId,
  value,
  cannotJudge,
});
const piece = (skillId: string): Evidence => ({
  id: `e-${skillId}`,
  skillId,
  kind: 'note',
  text: 'Said so.',
  at: null,
  questionId: null,
  isFromNotes: false,
});

const complete: Draft = {
  guide,
  ratings: [rated('a', 3), rated('b', 4), rated('c', 3)],
  evidence: [],
  recommendation: 'yes',
  summary: 'Runs production with care.',
};
const brief = (draft: Draft) =>
  missingForSubmit(draft).map((one) => `${one.what} ${one.skillId ?? '-'} ${one.isRequired ? 'required' : 'hint'}`);

describe('missingForSubmit', () => {
  it('finds nothing in a complete draft', () => {
    expect(missingForSubmit(complete)).toEqual([]);
  });

  it('lists all that an empty draft lacks, in the order of the scorecard', () => {
    expect(brief({ guide, ratings: [], evidence: [], recommendation: null, summary: ' ' })).toEqual([
      'rating a required',
      'rating b required',
      'rating c required',
      'recommendation - required',
      'summary - hint',
    ]);
  });

  it.each([
    ['a reason stands for a rating', [rated('a', null, 'Not reached')], []],
    ['an empty reason does not', [rated('a', null, '  ')], ['rating a required']],
    ['an open rating is missing', [rated('a', null)], ['rating a required']],
    ['1 wants evidence', [rated('a', 1)], ['evidence a required']],
    ['2 wants evidence', [rated('a', 2)], ['evidence a required']],
    ['3 does not', [rated('a', 3)], []],
    ['4 does not', [rated('a', 4)], []],
    ['5 wants evidence', [rated('a', 5)], ['evidence a required']],
    ['what cannot be judged wants none', [rated('a', null, 'Not reached')], []],
  ])('%s', (_name, ratings, expected) => {
    expect(brief({ ...complete, ratings: [...ratings, rated('b', 3), rated('c', 3)] })).toEqual(expected);
  });

  it('takes evidence of the same skill only', () => {
    const ratings = [rated('a', 5), rated('b', 5), rated('c', 3)];
    expect(brief({ ...complete, ratings, evidence: [piece('a')] })).toEqual(['evidence b required']);
  });

  it('does not count ratings of skills that the guide does not have', () => {
    expect(brief({ ...complete, ratings: [...complete.ratings.slice(0, 2), rated('gone', 3)] })).toEqual([
      'rating c required',
    ]);
  });
});

describe('weightedMean', () => {
  it.each([
    ['no rating', [], null],
    ['only skills that cannot be judged', [rated('a', null, 'Not reached')], null],
    ['all rated', [rated('a', 5), rated('b', 3), rated('c', 1)], 3.6],
    ['one left out: the others fill its weight', [rated('a', 5), rated('b', 1)], 3.5],
    ['one rated', [rated('c', 2)], 2],
    ['a skill that the guide does not have', [rated('gone', 5)], null],
  ])('%s', (_name, ratings, mean) => {
    if (mean === null) expect(weightedMean(guide, ratings)).toBeNull();
    else expect(weightedMean(guide, ratings)).toBeCloseTo(mean, 10);
  });

  it('is not rounded', () => {
    const thirds: Guide = { ...guide, skills: ['a', 'b', 'c'].map((id) => skill(id, 1 / 3)) };
    expect(weightedMean(thirds, [rated('a', 4), rated('b', 4), rated('c', 5)])).toBeCloseTo(13 / 3, 10);
  });

  it('counts all the same when the rated skills have no weight', () => {
    const weightless: Guide = { ...guide, skills: [skill('a', 0), skill('b', 0)] };
    expect(weightedMean(weightless, [rated('a', 2), rated('b', 5)])).toBe(3.5);
  });
});

describe('skillWeights', () => {
  const of = (weight: number, weightReason?: string) => ({ weight, weightReason });
  it.each<[string, Parameters<typeof skillWeights>[0], readonly number[]]>([
    ['no skills', [], []],
    ['equal without a reason, whatever is stored', [of(0.7), of(0.2), of(0.1), of(0)], [0.25, 0.25, 0.25, 0.25]],
    ['a reason of blanks is none', [of(0.7, '  '), of(0.3)], [0.5, 0.5]],
    ['one with a reason: the others share what is left', [of(0.5, 'why'), of(0.9), of(0)], [0.5, 0.25, 0.25]],
    ['all with a reason', [of(0.5, 'a'), of(0.3, 'b'), of(0.2, 'c')], [0.5, 0.3, 0.2]],
    ['nothing left', [of(1, 'why'), of(0.4)], [1, 0]],
  ])('%s', (_name, skills, weights) => {
    expect(skillWeights(skills)).toEqual(weights);
  });
});

describe('anchorFor', () => {
  const [first] = guide.skills;
  it.each([
    [1, 'Was told by others.'],
    [2, 'Between: Was told by others. And: Noticed and fixed it.'],
    [3, 'Noticed and fixed it.'],
    [4, 'Between: Noticed and fixed it. And: Removed the whole class.'],
    [5, 'Removed the whole class.'],
  ] as const)('%i', (rating, text) => {
    expect(anchorFor(first ?? skill('a', 1), rating)).toBe(text);
  });
});
