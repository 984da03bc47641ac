import { describe, expect, it } from 'vitest';
import { leverScoreOf } from '../../../../src-main/interviews/lever-scores.ts';
import { comparePanel, type Judgement } from '../../../../src-main/interviews/panel.ts';

const skills = [
  { id: 's1', name: 'System design' },
  { id: 's2', name: 'Writing' },
];

function judgement(id: string, ratings: Judgement['ratings']): Judgement {
  const person = {
    id,
    source: 'lever' as const,
    name: id,
    isSelf: false,
    title: 'Form',
    at: null,
    recommendation: null,
    texts: [],
  };
  return { person, ratings };
}

describe('comparePanel', () => {
  it('puts ratings of both scales side by side, by the name of the skill', () => {
    const rows = comparePanel(skills, [
      judgement('ines', [{ of: 5, label: 'System design', value: 2 }]),
      judgement('jonas', [{ of: 4, label: 'Design of systems / system design', value: 4 }]),
    ]);
    expect(rows[0]).toEqual({
      id: 's1',
      name: 'System design',
      isOnlyOthers: false,
      ratings: [
        { personId: 'ines', given: 2, of: 5, place: 2 },
        { personId: 'jonas', given: 4, of: 4, place: 5 },
      ],
      mean: 3.5,
      spread: 3,
    });
    expect(rows[1]).toMatchObject({ name: 'Writing', ratings: [], mean: null, spread: null });
  });

  it('gives what only others rated a row of its own, once for all who name it alike', () => {
    const rows = comparePanel(skills, [
      judgement('a', [{ of: 4, label: 'Motivation', value: 3 }]),
      judgement('b', [{ of: 4, label: 'motivation', value: 1 }]),
    ]);
    expect(rows.slice(2)).toMatchObject([{ name: 'Motivation', isOnlyOthers: true, mean: 2.25, spread: 2.5 }]);
  });

  it('counts one line a person and skill', () => {
    const [row] = comparePanel(skills, [
      judgement('a', [
        { of: 4, label: 'System design', value: 3 },
        { of: 4, label: 'System design again', value: 1 },
      ]),
    ]);
    expect(row?.ratings).toHaveLength(1);
  });
});

describe('leverScoreOf', () => {
  const best = ['Strong Hire', 'Hire', 'No Hire', 'Strong No Hire'];
  it.each<[string, unknown, readonly string[], number | null]>([
    ['a number', 3, [], 3],
    ['0 is not rated', 0, [], null],
    ['an option with its number', '2 - No Hire', [], 2],
    ['an option by its place, best first', 'Strong Hire', best, 4],
    ['an option by its place, worst first', 'Hire', [...best].reverse(), 3],
    ['an option of a list that is not four long', 'Hire', best.slice(1), null],
    ['nothing', null, best, null],
    ['out of range', '7 - Superb', best, null],
  ])('%s', (_what, value, options, score) => {
    expect(leverScoreOf(value, options)).toBe(score);
  });
});
