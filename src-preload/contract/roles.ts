import { z } from 'zod';
import { idSchema, nothingSchema } from './values.ts';

/** What the roles of the library that ships are grouped by. */
export const roleFamilies = [
  'engineering',
  'data',
  'design',
  'product',
  'sales',
  'marketing',
  'support',
  'people',
  'finance',
  'legal',
  'operations',
  'management',
] as const;
export type RoleFamily = (typeof roleFamilies)[number];

export type RoleOption = {
  readonly id: string;
  readonly title: string;
  /** Null for a job title of an imported occupation database. */
  readonly family: RoleFamily | null;
  /** Set for a job title of an imported occupation database: the occupation that it belongs to. */
  readonly occupation: string | null;
};

/** An imported occupation database. */
export type OccupationSource = {
  /** As its own notes name it; empty when they do not. */
  readonly version: string;
  readonly occupations: number;
  readonly titles: number;
  readonly importedAt: number;
};

/** Why a skill is suggested; the renderer has the sentence. */
export type SkillReason = 'core-of-role' | 'named-in-posting' | 'often-chosen' | 'rated-for-occupation';

export type SuggestedSkill = {
  readonly id: string;
  readonly name: string;
  /** 0 to 1; the chosen ones sum to 1. */
  readonly weight: number;
  readonly isChosen: boolean;
  readonly reason: SkillReason;
  /** The word found in the posting, for `named-in-posting`; the rated skill, for `rated-for-occupation`. */
  readonly word: string | null;
  /** For `rated-for-occupation`. `ratedTitle`: the related occupation whose ratings stand in, where it has none. */
  readonly occupation: { readonly title: string; readonly ratedTitle: string | null } | null;
};

/** Technologies that employers ask for in an occupation, out of an imported database. */
export type OccupationTechnologies = { readonly occupation: string; readonly names: readonly string[] };

export const rolesRequests = {
  search: z.strictObject({ query: z.string().max(200) }),
  suggestSkills: z.strictObject({ role: z.string().max(300), postingId: idSchema.nullable() }),
  technologies: z.strictObject({ role: z.string().max(300), postingId: idSchema.nullable() }),
  occupations: nothingSchema,
  importOccupations: nothingSchema,
  removeOccupations: nothingSchema,
};
export type RolesReplies = {
  search: readonly RoleOption[];
  suggestSkills: readonly SuggestedSkill[];
  /** Null when our own library answers for the role, or the occupation has none. */
  technologies: OccupationTechnologies | null;
  occupations: OccupationSource | null;
  /** Null when the person closed the dialog. */
  importOccupations: OccupationSource | null;
  removeOccupations: null;
};
