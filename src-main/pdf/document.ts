import { z } from 'zod';
import { recommendations } from '../../src-preload/contract/scorecards.ts';

const lineOfTextSchema = z.string().max(2_000);
const longTextSchema = z.string().max(1_000_000);
const millisecondsSchema = z.number().int();

const evidenceSchema = z.object({
  kind: z.enum(['note', 'quote', 'highlight']),
  text: longTextSchema,
  /** When it was said or written; null when unknown. */
  at: millisecondsSchema.nullable(),
});

const questionSchema = z.object({
  text: longTextSchema,
  state: z.enum(['asked', 'skipped', 'not-reached']),
  /** Why it was skipped; null without a reason. */
  reason: lineOfTextSchema.nullable(),
  /** Asked before a question that stands further up in the guide. Documents from before this was noted lack it. */
  isOutOfOrder: z.boolean().optional(),
});

const skillSchema = z.object({
  name: lineOfTextSchema,
  definition: longTextSchema,
  isMustHave: z.boolean(),
  rating: z.number().int().min(1).max(5).nullable(),
  /** Why no rating can be given; null when rated. */
  cannotJudge: lineOfTextSchema.nullable(),
  /** What the rating stands for, in the words of the guide; empty without a rating. */
  anchorText: longTextSchema,
  evidence: z.array(evidenceSchema),
  questions: z.array(questionSchema),
});

const segmentSchema = z.object({
  speaker: lineOfTextSchema.nullable(),
  startMs: z.number().nullable(),
  endMs: z.number().nullable(),
  text: longTextSchema,
});

/**
 * Everything that a scorecard's PDF, note and summary show, as plain data. The outbox stores it as JSON when an export
 * is asked for and parses it again before it renders, so what leaves is what was submitted, whatever changed since.
 * Times are milliseconds since the epoch; a segment's times are milliseconds from the start of the recording.
 */
export const scorecardDocumentSchema = z.object({
  /** Raised when the form of this document changes. */
  format: z.literal(1),
  /** The short id that stands in the file's name, the footer and the note. */
  exportId: z.string().min(1).max(40),
  appVersion: z.string().min(1).max(40),
  /** BCP 47; dates and numbers follow it. */
  locale: z.string().min(2).max(35),
  /** IANA name. */
  timeZone: z.string().min(1).max(64),
  pageSize: z.enum(['A4', 'Letter']),
  candidate: lineOfTextSchema,
  position: lineOfTextSchema,
  round: lineOfTextSchema,
  /** When the interview was held. */
  date: millisecondsSchema,
  /** How long it took; null when unknown. */
  minutes: z.number().min(0).nullable(),
  interviewer: lineOfTextSchema,
  company: lineOfTextSchema.nullable(),
  guideVersion: z.number().int().min(1),
  questionsAsked: z.number().int().min(0),
  questionsTotal: z.number().int().min(0),
  recommendation: z.enum(recommendations),
  /** Weighted mean of the ratings given; null without one. */
  mean: z.number().min(1).max(5).nullable(),
  summary: longTextSchema,
  skills: z.array(skillSchema).max(40),
  /** Null when the options leave them out. */
  notes: longTextSchema.nullable(),
  /** Null when the options leave it out, or there is none. */
  transcript: z.array(segmentSchema).nullable(),
  submittedAt: millisecondsSchema,
  revision: z.number().int().min(1),
  /** The submitted revision that this one takes the place of; null for the first. */
  replaces: z.object({ revision: z.number().int().min(1), submittedAt: millisecondsSchema }).nullable(),
});

export type ScorecardDocument = z.infer<typeof scorecardDocumentSchema>;
export type DocumentSkill = ScorecardDocument['skills'][number];
export type DocumentEvidence = DocumentSkill['evidence'][number];
export type DocumentQuestion = DocumentSkill['questions'][number];
