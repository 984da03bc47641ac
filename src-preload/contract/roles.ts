import { z } from 'zod';
import { idSchema } from './values.ts';

export type RoleOption = { readonly id: string; readonly title: string; readonly family: string };

/** Why a skill is suggested; the renderer has the sentence. */
export type SkillReason = 'core-of-role' | 'named-in-posting' | 'often-chosen';

export type SuggestedSkill = {
  readonly id: string;
  readonly name: string;
  /** 0 to 1; the chosen ones sum to 1. */
  readonly weight: number;
  readonly isChosen: boolean;
  readonly reason: SkillReason;
  /** The word found in the posting, for `named-in-posting`. */
  readonly word: string | null;
};

export const rolesRequests = {
  search: z.strictObject({ query: z.string().max(200) }),
  suggestSkills: z.strictObject({ role: z.string().max(300), postingId: idSchema.nullable() }),
};
export type RolesReplies = { search: readonly RoleOption[]; suggestSkills: readonly SuggestedSkill[] };
