import { idFor } from '../ids.ts';
import type { Feedback, FeedbackTemplate, Note } from '../records.ts';
import { featuredOpportunityId } from './candidates.ts';
import { SCREEN_TEMPLATE } from './feedback-templates.ts';
import type { FeaturedKey } from './named-people.ts';
import { STAGES } from './pipeline.ts';
import { userId } from './users.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

const SCREENS: readonly [key: FeaturedKey, rating: string, motivation: number, notice: string, summary: string][] = [
  [
    'zoe',
    '3 - Hire',
    4,
    'Up to three months',
    'Runs the tracking service at a postal start-up. Wants larger systems and a team to learn from. Asked precise questions about on-call.',
  ],
  [
    'oluwaseun',
    '4 - Strong Hire',
    3,
    'Up to one month',
    'Led the move of a payment ledger to a log. Needs relocation support. Explained a failed migration openly.',
  ],
  ['siobhan', '3 - Hire', 3, 'Up to one month', 'Strong on operations. Prefers Oslo, would commute to Berlin monthly.'],
];

const NOTES: readonly [key: FeaturedKey, days: number, text: string][] = [
  ['zoe', 6, 'Asked for a room with step-free access; Fjord is fine.'],
  ['yoko', 5, 'Prefers to be interviewed in English. Family name comes first: 佐藤.'],
  ['mohammad', 3, 'Moved from Wednesday to Thursday at his request.'],
];

/** Recruiter screens that were written in Lever before this week. */
export function buildFeedback(now: number, templates: readonly FeedbackTemplate[]): Feedback[] {
  const template = templates.find((candidate) => candidate.id === SCREEN_TEMPLATE);
  if (template === undefined) throw new Error('The template of recruiter screens is missing');
  return SCREENS.map(([key, rating, motivation, notice, summary], index) => {
    const values: Readonly<Record<string, unknown>> = {
      Rating: rating,
      Motivation: motivation,
      'Notice period': notice,
      'Working languages': ['English'],
      Summary: summary,
    };
    const at = now - (9 - index) * DAY_MS;
    return {
      id: idFor(`feedback/${key}`),
      type: 'interview',
      text: template.text,
      instructions: template.instructions,
      fields: template.fields.map((field) => ({ ...field, value: values[field.text] ?? null })),
      baseTemplateId: template.id,
      interview: null,
      panel: null,
      user: userId('ana'),
      createdAt: at,
      completedAt: at,
      updatedAt: null,
      deletedAt: null,
      opportunityId: featuredOpportunityId(key),
    };
  });
}

/** Notes that colleagues wrote in Lever itself. */
export function buildNotes(now: number): Note[] {
  return NOTES.map(([key, days, value]) => {
    const at = now - days * DAY_MS;
    return {
      id: idFor(`note/${key}`),
      text: 'Note',
      fields: [
        {
          type: 'note',
          text: 'Comment',
          value,
          score: null,
          user: userId('sadia'),
          stage: STAGES.technical,
          createdAt: at,
        },
      ],
      user: userId('sadia'),
      secret: false,
      createdAt: at,
      completedAt: at,
      deletedAt: null,
      opportunityId: featuredOpportunityId(key),
      madeByApi: false,
    };
  });
}
