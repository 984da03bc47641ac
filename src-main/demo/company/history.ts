import { idFor } from '../ids.ts';
import type { Feedback, FeedbackTemplate, Note } from '../records.ts';
import { featuredOpportunityId } from './candidates.ts';
import { SCREEN_TEMPLATE, TECHNICAL_TEMPLATE } from './feedback-templates.ts';
import type { FeaturedKey } from './named-people.ts';
import { STAGES } from './pipeline.ts';
import { type UserKey, userId } from './users.ts';

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

/** Lines of the technical form in its order: system design, code quality, debugging, collaboration; 0 for "not rated". */
type TechnicalScores = readonly [number, number, number, number];

const TECHNICAL: readonly [
  key: FeaturedKey,
  by: UserKey,
  rating: string,
  scores: TechnicalScores,
  strengths: string,
  concerns: string,
][] = [
  [
    'zoe',
    'jonas',
    '4 - Strong Hire',
    [4, 3, 4, 0],
    'Named the cost of each way before choosing one, and drew the failure cases unasked.',
    '',
  ],
  [
    'oluwaseun',
    'tomas',
    '2 - No Hire',
    [2, 3, 3, 2],
    'Knows ledgers well and reads logs fast.',
    'Settled on a queue before asking how much traffic there is.',
  ],
  [
    'siobhan',
    'jonas',
    '3 - Hire',
    [3, 3, 4, 3],
    'Found the broken retry within minutes, from the metrics alone.',
    'Little practice with schema changes under load.',
  ],
  [
    'katerina',
    'jonas',
    '3 - Hire',
    [3, 2, 3, 4],
    'Listened, asked, and changed her design when the limits changed.',
    'Tests came late, and only when asked.',
  ],
];

const NOTES: readonly [key: FeaturedKey, days: number, text: string][] = [
  ['zoe', 6, 'Asked for a room with step-free access; Fjord is fine.'],
  ['yoko', 5, 'Prefers to be interviewed in English. Family name comes first: 佐藤.'],
  ['mohammad', 3, 'Moved from Wednesday to Thursday at his request.'],
];

/** Forms that were written in Lever before this week: recruiter screens, and technical interviews of colleagues. */
export function buildFeedback(now: number, templates: readonly FeedbackTemplate[]): Feedback[] {
  return [...buildScreens(now, templateOf(templates, SCREEN_TEMPLATE)), ...buildTechnical(now, templates)];
}

function templateOf(templates: readonly FeedbackTemplate[], id: string): FeedbackTemplate {
  const template = templates.find((candidate) => candidate.id === id);
  if (template === undefined) throw new Error(`The feedback template ${id} is missing`);
  return template;
}

/** Forms of colleagues who held a technical interview last week. */
function buildTechnical(now: number, templates: readonly FeedbackTemplate[]): Feedback[] {
  const template = templateOf(templates, TECHNICAL_TEMPLATE);
  return TECHNICAL.map(([key, by, rating, scores, strengths, concerns], index) => {
    const values: Readonly<Record<string, unknown>> = {
      Rating: rating,
      Skills: scores.map((score) => ({ score, comment: '' })),
      Strengths: strengths,
      Concerns: concerns,
      'Would you work with them?': rating < '3' ? 'no' : 'yes',
    };
    return filled(template, `technical/${key}`, values, {
      user: userId(by),
      at: now - (5 - index) * DAY_MS,
      opportunityId: featuredOpportunityId(key),
    });
  });
}

function filled(
  template: FeedbackTemplate,
  key: string,
  values: Readonly<Record<string, unknown>>,
  facts: { readonly user: string; readonly at: number; readonly opportunityId: string },
): Feedback {
  return {
    id: idFor(`feedback/${key}`),
    type: 'interview',
    text: template.text,
    instructions: template.instructions,
    fields: template.fields.map((field) => ({ ...field, value: values[field.text] ?? null })),
    baseTemplateId: template.id,
    interview: null,
    panel: null,
    user: facts.user,
    createdAt: facts.at,
    completedAt: facts.at,
    updatedAt: null,
    deletedAt: null,
    opportunityId: facts.opportunityId,
  };
}

function buildScreens(now: number, template: FeedbackTemplate): Feedback[] {
  return SCREENS.map(([key, rating, motivation, notice, summary], index) => {
    const values: Readonly<Record<string, unknown>> = {
      Rating: rating,
      Motivation: motivation,
      'Notice period': notice,
      'Working languages': ['English'],
      Summary: summary,
    };
    const at = now - (9 - index) * DAY_MS;
    return filled(template, key, values, { user: userId('ana'), at, opportunityId: featuredOpportunityId(key) });
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
