import { z } from 'zod';
import { idSchema } from './values.ts';

/**
 * A guide as it is stored (one JSON document a version, so that an interview keeps the version that it began with) and
 * as it crosses the boundary. Ratings 1, 3 and 5 have an anchor; 2 and 4 lie between.
 */
const questionSchema = z.object({
  id: idSchema,
  kind: z.enum(['behavioural', 'situational', 'opening', 'closing']),
  text: z.string().min(1).max(2_000),
  probes: z.array(z.string().min(1).max(1_000)),
  /** Minutes meant for it; null: if there is time. */
  minutes: z.number().min(0).max(240).nullable(),
});

const guideSkillSchema = z.object({
  id: idSchema,
  name: z.string().min(1).max(200),
  definition: z.string().max(2_000),
  isMustHave: z.boolean(),
  /** Share of the whole, 0 to 1; equal unless a reason is written. */
  weight: z.number().min(0).max(1),
  /** Why the weight is another one than an equal share. Guides from before it was asked for have none. */
  weightReason: z.string().max(1_000).optional(),
  minutes: z.number().min(0).max(480),
  anchors: z.object({ 1: z.string(), 3: z.string(), 5: z.string() }),
  questions: z.array(questionSchema),
  /** What must not be asked near this skill, and what may be in its place. Skills that somebody wrote themselves have none. */
  avoid: z.array(z.object({ question: z.string().max(1_000), instead: z.string().max(1_000) })).optional(),
});

export const guideSchema = z.object({
  /** Raised when the form of this document changes. */
  format: z.literal(1),
  minutes: z.number().min(0).max(480),
  skills: z.array(guideSkillSchema).max(40),
});

export type Question = z.infer<typeof questionSchema>;
export type GuideSkill = z.infer<typeof guideSkillSchema>;
export type Guide = z.infer<typeof guideSchema>;
export type Rating = 1 | 2 | 3 | 4 | 5;
export const ratingSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
