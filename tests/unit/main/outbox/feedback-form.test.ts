import { describe, expect, it } from 'vitest';
import { fillForm, proposeForm } from '../../../../src-main/outbox/feedback-form.ts';
import { plain } from '../../../integration/pdf/scorecards.ts';

const field = (id: string, type: string, text: string, more: object = {}) => ({
  id,
  type,
  text,
  description: '',
  required: false,
  options: [],
  scores: [],
  ...more,
});
const template = {
  id: 'template',
  text: 'On-site',
  instructions: '',
  stageId: null,
  fields: JSON.stringify([
    field('rating', 'score-system', 'Rating', {
      required: true,
      options: ['4 - Strong Hire', '3 - Hire', '2 - No Hire', '1 - Strong No Hire'],
    }),
    field('skills', 'scorecard', 'Skills', { scores: ['Debugging', 'Singing'] }),
    field('for', 'textarea', 'Strengths'),
    field('against', 'textarea', 'Concerns'),
    field('free', 'textarea', 'Overall comments', { required: true }),
    field('level', 'dropdown', 'Level', { options: ['Mid', 'Senior'] }),
    field('again', 'yes-no', 'Would you work with them?'),
    field('day', 'date', 'Date of the interview'),
  ]),
};

describe('proposeForm', () => {
  const form = proposeForm(template, plain, null);
  const answer = (id: string) => form.fields.find((item) => item.id === id)?.answer;

  it('maps fields by name and type', () => {
    const sources = form.fields.map((item) => [item.id, item.answer.source]);
    expect(Object.fromEntries(sources)).toEqual({
      rating: 'recommendation',
      skills: 'skills',
      for: 'strengths',
      against: plain.skills.some(({ rating }) => rating !== null && rating <= 2) ? 'concerns' : 'empty',
      free: 'summary',
      level: 'empty',
      again: 'recommendation',
      day: 'date',
    });
    expect(answer('skills')?.lines).toEqual(['Debugging and root-cause analysis', null]);
  });

  it('goes on with what was remembered, as far as it still fits', () => {
    const remembered = JSON.stringify([
      { fieldId: 'for', source: 'notes', lines: [] },
      { fieldId: 'free', source: 'skill:Gone', lines: [] },
    ]);
    const again = proposeForm(template, plain, remembered);
    const source = (id: string) => again.fields.find((item) => item.id === id)?.answer.source;
    expect(source('for')).toBe('notes');
    expect(source('free')).toBe('own');
  });
});

describe('fillForm', () => {
  const answers = proposeForm(template, plain, null).fields.map((item) => item.answer);

  it('gives each field what its type asks for', () => {
    const { values, markedField } = fillForm(template, plain, answers);
    const value = (id: string) => values.find((item) => item.id === id)?.value;
    expect(value('rating')).toBe('3 - Hire');
    expect(value('again')).toBe('yes');
    expect(value('day')).toBe(plain.date);
    expect(value('free')).toBe(plain.summary);
    expect(value('skills')).toMatchObject([{ score: expect.any(Number) }, { score: 0, comment: '' }]);
    expect(value('level')).toBeUndefined();
    expect(markedField).toBe('for');
  });

  it.each([
    ['an option that the field does not have', 'level', 'Chief', 'input.invalid'],
    ['a number for a text', 'free', 7, 'input.invalid'],
    ['nothing for a required field', 'free', null, 'export.form-incomplete'],
  ])('refuses %s', (_name, id, own, code) => {
    const changed = answers.map((item) => (item.fieldId === id ? { ...item, source: 'own', own } : item));
    expect(() => fillForm(template, plain, changed)).toThrow(expect.objectContaining({ code }));
  });
});
