import { describe, expect, it } from 'vitest';
import { protectedWordsIn } from '../../../../src-main/interviews/protected-words.ts';
import { type HintFacts, scoreHints } from '../../../../src-main/interviews/score-hints.ts';
import { suggestRatings } from '../../../../src-main/interviews/suggest-ratings.ts';
import type { Guide, GuideSkill, Rating } from '../../../../src-preload/contract/guides.ts';
import type { Evidence } from '../../../../src-preload/contract/scorecards.ts';

function skill(id: string, isMustHave = false): GuideSkill {
  const questions = [1, 2, 3].map((number) => ({
    id: `${id}${number}`,
    kind: 'behavioural' as const,
    text: `Question ${number}`,
    probes: [],
    minutes: null,
  }));
  return {
    id,
    name: id,
    definition: '',
    isMustHave,
    weight: 1,
    minutes: 10,
    anchors: { 1: '', 3: '', 5: '' },
    questions,
  };
}
const guide: Guide = { format: 1, minutes: 60, skills: [skill('a', true), skill('b'), skill('c')] };

function ratings(...values: readonly (Rating | null)[]) {
  return values.map((value, index) => ({ skillId: 'abc'[index] ?? '', value, cannotJudge: null }));
}
const evidence = ['a', 'b', 'c'].map(
  (skillId): Evidence => ({
    id: skillId,
    skillId,
    kind: 'note',
    text: 'Said so.',
    at: null,
    questionId: null,
    isFromNotes: false,
  }),
);

const sound: HintFacts = {
  guide,
  ratings: ratings(3, 4, 5),
  evidence,
  summary: 'Clear and careful.',
  notes: 'Incident in March.',
  noteTimes: [100],
  firstRatedAt: 200,
};

describe('hints', () => {
  it.each<[string, Partial<HintFacts>, readonly string[]]>([
    ['nothing for a sound scorecard', {}, []],
    ['nothing for an empty one', { ratings: [], notes: '', noteTimes: [], firstRatedAt: null }, []],
    ['all the same', { ratings: ratings(4, 4, 4) }, ['all-equal']],
    ['all in the middle', { ratings: ratings(3, 3, 3) }, ['all-middle']],
    ['two the same are too few to tell', { ratings: ratings(4, 4, null) }, []],
    ['rated without any notes', { notes: ' ', noteTimes: [null] }, ['before-notes']],
    ['rated before the first note', { firstRatedAt: 50 }, ['before-notes']],
    ['rated at a time that nobody knows', { firstRatedAt: null }, []],
    ['a must-have under the bar', { ratings: ratings(2, 4, 5) }, ['must-have-low a']],
    ['a must-have at the bar', { ratings: ratings(3, 2, 5) }, []],
    ['3 and 4 without evidence', { evidence: [] }, ['no-evidence a b']],
    ['words in the notes', { notes: 'She is pregnant.' }, ['protected']],
    ['words in the summary', { summary: 'Too old for this team.' }, ['protected']],
  ])('%s', (_name, change, expected) => {
    const hints = scoreHints({ ...sound, ...change });
    expect(hints.map(({ what, skillIds }) => [what, ...skillIds].join(' '))).toEqual(expected);
  });
});

describe('words about protected traits', () => {
  it.each([
    ['Has two children and a wife.', ['children', 'wife']],
    ['Wears a HIJAB; strong accent', ['hijab', 'strong accent']],
    ['Found the race condition', []],
    ['Mentions his race', ['race']],
    ['The parent process kills its childrens-book cache', []],
    ['Senior engineer, married the two services', ['married']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(protectedWordsIn(text)).toEqual(expected);
  });
});

describe('what question ratings suggest', () => {
  it.each<[readonly Rating[], Rating]>([
    [[4], 4],
    [[4, 5], 4],
    [[1, 2], 2],
    [[2, 4], 3],
    [[5, 5, 4], 5],
    [[1, 1, 2], 1],
    [[1, 5], 3],
  ])('%j suggests %i', (values, expected) => {
    const given = values.map((value, index) => ({ questionId: `a${index + 1}`, value }));
    expect(suggestRatings(guide, given)).toEqual([{ skillId: 'a', value: expected, questions: values.length }]);
  });

  it('is nothing without ratings, and for questions that the guide does not have', () => {
    expect(suggestRatings(guide, [])).toEqual([]);
    expect(suggestRatings(guide, [{ questionId: 'gone', value: 5 }])).toEqual([]);
  });
});
