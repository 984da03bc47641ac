import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  keepLineTimes,
  linesOf,
  looseLines,
  noteEvidence,
  skillOfTag,
  tagsIn,
  tagsOf,
} from '../../../src-preload/contract/note-text.ts';

const skills = [
  { id: 'api', name: 'API and data-model design' },
  { id: 'rel', name: 'Reliability in production' },
  { id: 'deb', name: 'Debugging and root-cause analysis' },
  { id: 'cod', name: 'Changing code safely' },
  { id: 'cul', name: 'Changing minds' },
];

describe('times of lines', () => {
  it('gives a new line its time and leaves the others theirs', () => {
    expect(keepLineTimes('', [], 'One', 5)).toEqual([5]);
    expect(keepLineTimes('One', [5], 'One\n', 6)).toEqual([5, null]);
    expect(keepLineTimes('One\n', [5, null], 'One\nTwo', 7)).toEqual([5, 7]);
    expect(keepLineTimes('One\nTwo', [5, 7], 'One\nBetween\nTwo', 9)).toEqual([5, 9, 7]);
    expect(keepLineTimes('One\nTwo\nThree', [5, 7, 8], 'One\nThree', 9)).toEqual([5, 8]);
  });

  it('keeps the time of a line that goes on', () => {
    expect(keepLineTimes('One\nTw', [5, 7], 'One\nTwo', 9)).toEqual([5, 7]);
  });

  it('has one for each line, whatever is typed', () => {
    const text = fc.array(fc.constantFrom('a', 'b', '\n', ' ')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), (bodies) => {
        let body = '';
        let times: readonly (number | null)[] = [];
        bodies.forEach((next, now) => {
          times = keepLineTimes(body, times, next, now);
          body = next;
          expect(times).toHaveLength(linesOf(body).length);
          linesOf(body).forEach((line, index) => {
            expect(times[index] === null).toBe(line.trim() === '');
          });
        });
      }),
    );
  });
});

describe('tags', () => {
  it('are the first word of a skill, or all of it where two begin alike', () => {
    expect([...tagsOf(skills).values()]).toEqual([
      'api',
      'reliability',
      'debugging',
      'changing-code-safely',
      'changing-minds',
    ]);
    expect([...tagsOf([...skills.slice(0, 1), { id: 'x', name: 'API and data-model design' }]).values()]).toEqual([
      'api-and-data-model-design',
      'api-and-data-model-design-2',
    ]);
  });

  it.each([
    ['reliability', 'rel'],
    ['RELIABILITY', 'rel'],
    ['reliability-in-production', 'rel'],
    ['rel', 'rel'],
    ['re', null],
    ['changing', null],
    ['changing-m', 'cul'],
    ['1', null],
    ['todo', null],
  ])('#%s', (tag, skillId) => {
    expect(skillOfTag(tag, skills)).toBe(skillId);
  });

  it('stand alone or in brackets, not inside of words or addresses', () => {
    const line = 'See x.example/#reliability and C#api (#api) #reliability.';
    expect(tagsIn(line, skills).map(({ start, end }) => line.slice(start, end))).toEqual(['#api', '#reliability']);
  });
});

describe('notes as evidence', () => {
  it('ties tagged lines, and bullets and quotes below them, as in the room’s picture', () => {
    const body = [
      'Booking API: a key per **shipment leg**. #api',
      '> We let the carrier retry. ',
      '- Versioned by adding',
      'Small talk about trains',
      '- this belongs to nobody',
      'Incident in March #reliability',
      '- Rolled back **before** the cause was known',
      '> Forty drivers stood at a gate. #debugging',
      '',
      '- after an empty line nothing is inherited',
      '#api #reliability both',
      '#todo later',
    ].join('\n');
    const times = linesOf(body).map((_line, index) => index);
    expect(noteEvidence(body, times, skills).map(({ skillId, kind, text, at }) => [skillId, kind, text, at])).toEqual([
      ['api', 'note', 'Booking API: a key per shipment leg.', 0],
      ['api', 'quote', 'We let the carrier retry.', 1],
      ['api', 'note', 'Versioned by adding', 2],
      ['rel', 'note', 'Incident in March', 5],
      ['rel', 'note', 'Rolled back before the cause was known', 6],
      ['deb', 'quote', 'Forty drivers stood at a gate.', 7],
      ['api', 'note', 'both', 10],
      ['rel', 'note', 'both', 10],
    ]);
  });

  it('is nothing for a tag alone, and for skills that are not there', () => {
    expect(noteEvidence('#api\n> #api', [], skills)).toEqual([]);
    expect(noteEvidence('All of it #api', [], [])).toEqual([]);
  });
});

it('tells the lines that nothing ties, without their marks', () => {
  const body = '- loose **one**\n#api tied\n- tied below\n\n> loose quote\n#api';
  expect(looseLines(body, [7], skills)).toEqual([
    { kind: 'note', text: 'loose one', at: 7, line: 0 },
    { kind: 'quote', text: 'loose quote', at: null, line: 4 },
  ]);
});
