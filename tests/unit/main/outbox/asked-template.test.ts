import { describe, expect, it } from 'vitest';
import type { LeverInterview } from '../../../../src-main/clients/lever/index.ts';
import { askedTemplate } from '../../../../src-main/outbox/asked-template.ts';

const template = (id: string, stageId: string | null = null) => ({
  id,
  text: id,
  instructions: '',
  stageId,
  fields: '[]',
});
const templates = [template('first'), template('of-stage', 'onsite'), template('asked'), template('mine')];
const facts = { startsAt: 1_000_000, userId: 'ines', stageId: 'onsite', picked: null };

function interview(more: Partial<LeverInterview>): LeverInterview {
  return {
    id: 'interview',
    panel: 'panel',
    subject: '',
    note: '',
    interviewers: [],
    timezone: null,
    createdAt: null,
    date: 1_000_000,
    duration: 45,
    location: null,
    stage: null,
    canceledAt: null,
    postings: [],
    feedbackTemplate: null,
    gcalEventUrl: null,
    ...more,
  };
}

describe('askedTemplate', () => {
  it('is what the interview asks this interviewer for', () => {
    const ines = { id: 'ines', name: 'Ines', email: '', feedbackTemplate: 'mine' };
    const found = askedTemplate(templates, [interview({ feedbackTemplate: 'asked', interviewers: [ines] })], facts);
    expect(found).toMatchObject({
      template: { id: 'mine' },
      why: 'interview',
      interview: { id: 'interview', panel: 'panel' },
    });
  });

  it.each([
    ['what the interview asks for', [interview({ feedbackTemplate: 'asked' })], 'asked', 'interview'],
    ['not of a cancelled interview', [interview({ feedbackTemplate: 'asked', canceledAt: 1 })], 'of-stage', 'stage'],
    ['not of another day', [interview({ feedbackTemplate: 'asked', date: 1_000_000_000 })], 'of-stage', 'stage'],
    ['the stage’s when no form is asked for', [interview({ feedbackTemplate: 'no-feedback' })], 'of-stage', 'stage'],
  ])('is %s', (_name, interviews, id, why) => {
    expect(askedTemplate(templates, interviews, facts)).toMatchObject({ template: { id }, why });
  });

  it('is the one that the person picked, and the first when nothing points to one', () => {
    expect(askedTemplate(templates, [], { ...facts, picked: 'asked' })).toMatchObject({
      template: { id: 'asked' },
      why: 'picked',
    });
    expect(askedTemplate(templates, [], { ...facts, stageId: null })).toMatchObject({
      template: { id: 'first' },
      why: 'first',
    });
    expect(askedTemplate([], [], facts).template).toBeNull();
  });
});
