import { z } from 'zod';
import type { Calibration } from './calibration.ts';
import { type Rating, ratingSchema } from './guides.ts';
import { idSchema, nothingSchema, textSchema } from './values.ts';

export const recommendations = ['strong-no', 'no', 'yes', 'strong-yes'] as const;
export type Recommendation = (typeof recommendations)[number];

const evidenceKinds = ['note', 'quote', 'highlight'] as const;
export type Evidence = {
  readonly id: string;
  readonly skillId: string;
  readonly kind: (typeof evidenceKinds)[number];
  readonly text: string;
  /** When it was said or written, milliseconds since the epoch; null when unknown. */
  readonly at: number | null;
  /** The question of the guide that it answers; null when unknown. */
  readonly questionId: string | null;
  /** Tied by a `#skill` in the notes: it changes with them and cannot be removed by itself. */
  readonly isFromNotes: boolean;
};

export type SkillRating = {
  readonly skillId: string;
  readonly value: Rating | null;
  /** Why no rating can be given; null when rated or still open. */
  readonly cannotJudge: string | null;
};

/** What stands between a draft and its submission (`isRequired`), or would make it better. */
export type Missing = {
  readonly what: 'rating' | 'evidence' | 'recommendation' | 'summary';
  readonly skillId: string | null;
  readonly isRequired: boolean;
};

/** What is worth a second look. Computed, shown, and never in the way. */
export type Hint = {
  readonly what: 'must-have-low' | 'all-middle' | 'all-equal' | 'before-notes' | 'no-evidence' | 'protected';
  readonly skillIds: readonly string[];
  /** The words that `protected` found. */
  readonly words: readonly string[];
};

export type QuestionRating = { readonly questionId: string; readonly value: Rating };

/** What the ratings of a skill's questions suggest for it; the person decides. */
export type Suggestion = {
  readonly skillId: string;
  readonly value: Rating;
  /** How many questions it comes from. */
  readonly questions: number;
};

export type Scorecard = {
  readonly id: string;
  /** 1 for the first; an amendment is the next one and keeps the old. */
  readonly revision: number;
  readonly state: 'draft' | 'submitted';
  readonly ratings: readonly SkillRating[];
  readonly recommendation: Recommendation | null;
  readonly summary: string;
  readonly submittedAt: number | null;
  readonly savedAt: number | null;
  readonly missing: readonly Missing[];
  readonly hints: readonly Hint[];
  /** Optional; they feed `suggestions` and change no rating. */
  readonly questionRatings: readonly QuestionRating[];
  readonly suggestions: readonly Suggestion[];
  /** Weighted mean of the ratings given; null without one. */
  readonly mean: number | null;
};

export const scorecardsRequests = {
  rate: z.strictObject({
    interviewId: idSchema,
    skillId: idSchema,
    value: ratingSchema.nullable(),
    cannotJudge: z.string().trim().max(500).nullable(),
  }),
  rateQuestion: z.strictObject({ interviewId: idSchema, questionId: idSchema, value: ratingSchema.nullable() }),
  recommend: z.strictObject({ interviewId: idSchema, value: z.enum(recommendations).nullable() }),
  summarise: z.strictObject({ interviewId: idSchema, summary: textSchema }),
  addEvidence: z.strictObject({
    interviewId: idSchema,
    skillId: idSchema,
    kind: z.enum(evidenceKinds),
    text: z.string().trim().min(1).max(5_000),
    at: z.number().int().nullable(),
    questionId: idSchema.nullable().default(null),
  }),
  removeEvidence: z.strictObject({ interviewId: idSchema, id: idSchema }),
  /** Freezes the scorecard; the exports that are asked for are stored in the same transaction. */
  submit: z.strictObject({ interviewId: idSchema, exportPdf: z.boolean() }),
  /** Opens a new draft revision with the values of the submitted one. */
  amend: z.strictObject({ interviewId: idSchema }),
  /** What the own submitted scorecards say about the own habits. */
  calibration: nothingSchema,
};

export type ScorecardsReplies = {
  rate: null;
  rateQuestion: null;
  recommend: null;
  summarise: null;
  addEvidence: { readonly id: string };
  removeEvidence: null;
  submit: null;
  amend: null;
  calibration: Calibration;
};
