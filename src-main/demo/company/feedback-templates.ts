import { idFor } from '../ids.ts';
import type { FeedbackTemplate, TemplateField } from '../records.ts';
import { STAGES } from './pipeline.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The built-in template of interviews that ask for no form. */
const NO_FEEDBACK = 'no-feedback';
export const TECHNICAL_TEMPLATE = idFor('feedback-template/technical');
export const SCREEN_TEMPLATE = idFor('feedback-template/screen');

/** Exactly one field of a template is of this type (lever-api.md, section 12). */
const RATING_OPTIONS = ['4 - Strong Hire', '3 - Hire', '2 - No Hire', '1 - Strong No Hire'] as const;

function options(...texts: string[]): { text: string }[] {
  return texts.map((text) => ({ text }));
}

function field(template: string, key: string, rest: Omit<TemplateField, 'id'>): TemplateField {
  return { id: idFor(`feedback-field/${template}/${key}`), ...rest };
}

function rating(template: string): TemplateField {
  return field(template, 'rating', {
    type: 'score-system',
    text: 'Rating',
    description: 'Overall recommendation',
    required: true,
    prompt: 'Select one',
    options: options(...RATING_OPTIONS),
  });
}

const technicalFields: TemplateField[] = [
  rating('technical'),
  field('technical', 'skills', {
    type: 'scorecard',
    text: 'Skills',
    description: 'Rate what you covered, and leave the rest',
    required: false,
    scores: [
      { text: 'System design', description: 'Finds the forces, weighs alternatives, names the cost' },
      { text: 'Code quality', description: 'Clear, tested, easy to change' },
      { text: 'Debugging', description: 'Works from evidence, narrows down' },
      { text: 'Collaboration', description: 'Listens, explains, accepts a better idea' },
    ],
  }),
  field('technical', 'strengths', {
    type: 'textarea',
    text: 'Strengths',
    description: 'What you saw or heard, not what you concluded',
    required: true,
  }),
  field('technical', 'concerns', { type: 'textarea', text: 'Concerns', description: '', required: false }),
  field('technical', 'level', {
    type: 'multiple-choice',
    text: 'Level',
    description: '',
    required: false,
    options: options('Mid', 'Senior', 'Staff'),
  }),
  field('technical', 'again', { type: 'yes-no', text: 'Would you work with them?', description: '', required: false }),
  field('technical', 'code', {
    type: 'code',
    text: 'Code written in the interview',
    description: '',
    required: false,
    language: 'text',
  }),
];

const screenFields: TemplateField[] = [
  rating('screen'),
  field('screen', 'motivation', {
    type: 'score',
    text: 'Motivation',
    description: 'From 1 (low) to 4 (high)',
    required: false,
  }),
  field('screen', 'notice', {
    type: 'dropdown',
    text: 'Notice period',
    description: '',
    required: false,
    prompt: 'Select one',
    options: options('None', 'Up to one month', 'Up to three months', 'Longer'),
  }),
  field('screen', 'languages', {
    type: 'multiple-select',
    text: 'Working languages',
    description: '',
    required: false,
    options: options('English', 'German', 'Norwegian', 'Polish', 'Other'),
  }),
  field('screen', 'start', { type: 'date', text: 'Earliest start', description: '', required: false }),
  field('screen', 'expectation', { type: 'text', text: 'Salary expectation', description: '', required: false }),
  field('screen', 'summary', { type: 'textarea', text: 'Summary', description: '', required: true }),
];

export function buildFeedbackTemplates(now: number): FeedbackTemplate[] {
  return [
    {
      id: TECHNICAL_TEMPLATE,
      text: 'Technical interview',
      instructions: 'Fill this in within a day, and before you talk to the other interviewers.',
      group: null,
      stage: { id: STAGES.technical, text: 'Technical interview' },
      fields: technicalFields,
      createdAt: now - 400 * DAY_MS,
      updatedAt: now - 90 * DAY_MS,
    },
    {
      id: SCREEN_TEMPLATE,
      text: 'Recruiter screen',
      instructions: '',
      group: { id: idFor('feedback-group/recruiting'), name: 'Recruiting' },
      stage: { id: STAGES.recruiterScreen, text: 'Recruiter screen' },
      fields: screenFields,
      createdAt: now - 380 * DAY_MS,
      updatedAt: now - 200 * DAY_MS,
    },
    {
      id: NO_FEEDBACK,
      text: 'No Feedback',
      instructions: '',
      group: null,
      stage: null,
      fields: [],
      createdAt: null,
      updatedAt: null,
    },
  ];
}
