import { z } from 'zod';
import { type GuideSkill, guideSchema } from './guides.ts';
import { idSchema, lineSchema } from './values.ts';

/** A plan as a file, for other positions and other people. Its JSON Schema is `resources/plan.schema.json`. */
export const planFileSchema = z
  .strictObject({
    format: z.literal('rubric-plan').describe('Says what this file is.'),
    version: z.literal(1).describe('Raised when the form of these files changes.'),
    name: z.string().max(300).describe('Of the position that the plan was made for; to recognise it by.'),
    rounds: z
      .array(z.strictObject({ name: lineSchema, guide: guideSchema }))
      .min(1)
      .max(20)
      .describe('In the order in which they are held.'),
  })
  .meta({ title: 'Rubric interview plan' });
export type PlanFile = z.infer<typeof planFileSchema>;

/** A skill of the library, to choose from. */
export type SkillOption = { readonly id: string; readonly name: string; readonly definition: string };

const roundSchema = { positionId: idSchema, roundId: idSchema };

export const plansRequests = {
  addRound: z.strictObject({ positionId: idSchema, name: lineSchema }),
  renameRound: z.strictObject({ ...roundSchema, name: lineSchema }),
  /** All rounds of the position in their new order. */
  orderRounds: z.strictObject({ positionId: idSchema, roundIds: z.array(idSchema).max(50) }),
  removeRound: z.strictObject(roundSchema),
  /** `baseVersion` is the version that the change was made on; a newer one in between is refused. */
  saveGuide: z.strictObject({ ...roundSchema, baseVersion: z.number().int().min(1), guide: guideSchema }),
  copyFrom: z.strictObject({ positionId: idSchema, fromId: idSchema }),
  exportFile: z.strictObject({ positionId: idSchema }),
  importFile: z.strictObject({ positionId: idSchema }),
  skills: z.undefined(),
  skill: z.strictObject({ id: idSchema, minutes: z.number().min(0).max(480) }),
};

export type PlansReplies = {
  addRound: { readonly id: string };
  renameRound: null;
  orderRounds: null;
  removeRound: null;
  /** The version that later interviews of the round begin with. */
  saveGuide: { readonly version: number };
  copyFrom: { readonly rounds: number };
  /** Name of the written file; null when the person closed the dialog. */
  exportFile: string | null;
  importFile: { readonly rounds: number } | null;
  skills: readonly SkillOption[];
  /** As it stands in a guide: definition, anchors and questions of the library. */
  skill: GuideSkill;
};
