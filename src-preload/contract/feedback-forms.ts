import { z } from 'zod';
import { idSchema } from './values.ts';

/** Lever's forms for interview feedback, and how a scorecard fills them (reference/lever-api.md sections 12 and 13). */
export const feedbackFieldTypes = [
  'score-system',
  'score',
  'scorecard',
  'text',
  'textarea',
  'code',
  'multiple-choice',
  'dropdown',
  'multiple-select',
  'yes-no',
  'date',
] as const;
export type FeedbackFieldType = (typeof feedbackFieldTypes)[number];

/** What a field holds on the wire; `scorecard` fields have a list of scores, 0 standing for "not rated". */
export const feedbackValueSchema = z.union([
  z.null(),
  z.string().max(200_000),
  z.number().int(),
  z.array(z.string().max(2_000)).max(200),
  z.array(z.strictObject({ score: z.number().int().min(0).max(4), comment: z.string().max(200_000) })).max(200),
]);
export type FeedbackValue = z.infer<typeof feedbackValueSchema>;

/**
 * Where the value of a field comes from: `recommendation`, `summary`, `notes`, `strengths`, `concerns`, `evidence`, `date`,
 * `skill:<name>`; `skills` (a scorecard field, each line from a skill), `own` (the person's answer), `empty`.
 */
const feedbackSourceSchema = z.string().min(1).max(2_100);

export const feedbackAnswersSchema = z
  .array(
    z.strictObject({
      fieldId: idSchema,
      source: feedbackSourceSchema,
      /** For `skills`: the skill of each line; null leaves a line unrated. */
      lines: z.array(z.string().max(2_000).nullable()).max(200),
      /** For `own`. */
      own: feedbackValueSchema,
    }),
  )
  .max(200);
export type FeedbackAnswer = z.infer<typeof feedbackAnswersSchema>[number];

/** One way to fill a field, with what would be sent. */
export type FeedbackChoice = { readonly source: string; readonly value: FeedbackValue };

export type FeedbackFormField = {
  readonly id: string;
  readonly type: FeedbackFieldType;
  readonly label: string;
  readonly description: string;
  readonly isRequired: boolean;
  readonly options: readonly string[];
  /** Lines of a `scorecard` field. */
  readonly lines: readonly string[];
  readonly choices: readonly FeedbackChoice[];
  /** What is proposed: remembered from the last time, or found by name and type. */
  readonly answer: FeedbackAnswer;
};

export type FeedbackForm = {
  readonly templates: readonly { readonly id: string; readonly text: string }[];
  /** Null when there is no template to fill. */
  readonly templateId: string | null;
  /** Why this template: the interview in Lever asks for it, it belongs to the stage, it was picked, or it is the first. */
  readonly why: 'interview' | 'stage' | 'picked' | 'first';
  readonly instructions: string;
  /** Skills of the scorecard with Lever's score (0: not rated), for the lines of a `scorecard` field. */
  readonly skills: readonly { readonly name: string; readonly score: number }[];
  readonly fields: readonly FeedbackFormField[];
};
