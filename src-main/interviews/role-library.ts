import { z } from 'zod';
import roles from '../../resources/roles/roles.json' with { type: 'json' };
import commercial from '../../resources/roles/skills/commercial.json' with { type: 'json' };
import company from '../../resources/roles/skills/company.json' with { type: 'json' };
import engineering from '../../resources/roles/skills/engineering.json' with { type: 'json' };
import general from '../../resources/roles/skills/general.json' with { type: 'json' };
import product from '../../resources/roles/skills/product.json' with { type: 'json' };
import { type RoleFamily, roleFamilies } from '../../src-preload/contract/roles.ts';

/** A slug: it becomes part of the ids of guides, so it never changes once it has shipped. */
const slugSchema = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
const sentenceSchema = z.string().trim().min(12).max(400);

const libraryQuestionSchema = z.strictObject({
  text: sentenceSchema,
  probes: z.tuple([sentenceSchema, sentenceSchema]),
});

const librarySkillSchema = z.strictObject({
  id: slugSchema,
  name: z.string().trim().min(3).max(60),
  definition: sentenceSchema,
  /** What the person did: asked as "Tell me about …". */
  behavioural: z.tuple([libraryQuestionSchema, libraryQuestionSchema, libraryQuestionSchema, libraryQuestionSchema]),
  /** What the person would do in a case that all candidates get alike. */
  situational: z.tuple([libraryQuestionSchema, libraryQuestionSchema]),
  /** Behaviour that can be seen or heard, for the ratings 1, 3 and 5. */
  anchors: z.strictObject({ 1: sentenceSchema, 3: sentenceSchema, 5: sentenceSchema }),
  /** Words of a posting that name this skill; compared folded, whole words. */
  keywords: z.array(z.string().trim().min(2).max(40)).min(5),
  /** What must not be asked near this skill, and what may be asked in its place. */
  avoid: z.array(z.strictObject({ question: sentenceSchema, instead: sentenceSchema })).min(1),
});

export { type RoleFamily, roleFamilies };

const libraryRoleSchema = z.strictObject({
  id: slugSchema,
  title: z.string().trim().min(3).max(60),
  aliases: z.array(z.string().trim().min(2).max(60)),
  family: z.enum(roleFamilies),
  /** Weights are relative to each other within the role; the two highest are its must-haves. */
  skills: z
    .array(z.strictObject({ id: slugSchema, weight: z.number().int().min(1).max(5) }))
    .min(5)
    .max(8),
});

const roleLibrarySchema = z
  .object({ skills: z.array(librarySkillSchema).min(1), roles: z.array(libraryRoleSchema).min(1) })
  .check((context) => {
    const known = new Set(context.value.skills.map((skill) => skill.id));
    for (const id of [...repeated(context.value.skills), ...repeated(context.value.roles)]) {
      context.issues.push({ code: 'custom', message: `the id ${id} is used twice`, input: id });
    }
    for (const role of context.value.roles) {
      for (const { id } of role.skills) {
        if (known.has(id)) continue;
        context.issues.push({ code: 'custom', message: `${role.id} names the unknown skill ${id}`, input: id });
      }
    }
  });

export type LibraryQuestion = z.infer<typeof libraryQuestionSchema>;
export type LibrarySkill = z.infer<typeof librarySkillSchema>;
export type LibraryRole = z.infer<typeof libraryRoleSchema>;
export type RoleLibrary = { readonly skills: readonly LibrarySkill[]; readonly roles: readonly LibraryRole[] };

/** Reads the parts of a library as one. Throws a `ZodError` that names what does not hold. */
export function parseRoleLibrary(parts: { readonly skills: unknown; readonly roles: unknown }): RoleLibrary {
  return roleLibrarySchema.parse(parts);
}

/** The library that ships, read from `resources/roles/`. */
export const roleLibrary: RoleLibrary = parseRoleLibrary({
  skills: [...engineering, ...product, ...commercial, ...company, ...general],
  roles,
});

const skillsById = new Map(roleLibrary.skills.map((skill) => [skill.id, skill]));

/** A skill of the library by its id, or null. */
export function findSkill(id: string): LibrarySkill | null {
  return skillsById.get(id) ?? null;
}

function repeated(items: readonly { readonly id: string }[]): readonly string[] {
  const seen = new Set<string>();
  return items.filter((item) => seen.has(item.id) || !seen.add(item.id)).map((item) => item.id);
}
