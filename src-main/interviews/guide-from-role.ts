import type { Guide, GuideSkill, Question } from '../../src-preload/contract/guides.ts';
import { findSkill, type LibraryQuestion, type LibrarySkill, type RoleFamily } from './role-library.ts';
import { matchRole } from './role-search.ts';
import { type PostingText, suggestSkills } from './suggest-skills.ts';

export type PlanRequest = {
  /** The role as it was typed. */
  readonly roleText: string;
  /** The skills that the person chose; null (or none that the library has): those that are suggested. */
  readonly skillIds: readonly string[] | null;
  readonly posting: PostingText | null;
};

export type PlannedRound = { readonly name: string; readonly minutes: number; readonly guide: Guide };

/** Minutes of a round that belong to the welcome and to the candidate's own questions. */
const frameMinutes = 10;
const screenSkillIds = ['ownership', 'collaboration', 'learning', 'priorities'] as const;
const finalSkillIds = [
  'priorities',
  'collaboration',
  'learning',
  'trade-offs',
  'ownership',
  'project-delivery',
] as const;
const mainSkillLimit = 5;
const technicalFamilies: ReadonlySet<RoleFamily> = new Set(['engineering', 'data']);

/**
 * The interview plan that a position starts with: a screen with general skills, the interview on the skills of the role,
 * and a final one with the skills that are left. Within the main round the two skills of the highest weight are
 * must-haves. Weights are equal. Ids of skills are the library's; ids of questions follow from them
 * (`reliability.b2` is the second behavioural question), so the same request gives the same plan.
 */
export function planFromRole(request: PlanRequest): readonly PlannedRound[] {
  const role = matchRole(request.roleText) ?? (request.posting === null ? null : matchRole(request.posting.text));
  const weightOf = (id: string) => role?.skills.find((skill) => skill.id === id)?.weight ?? 0;
  const skills = chosenSkills(request).toSorted((a, b) => weightOf(b.id) - weightOf(a.id));
  const main = skills.slice(0, mainSkillLimit);
  const left = skills.slice(mainSkillLimit);
  const screen = fill([], screenSkillIds, skills, 2);
  const final = fill(left, finalSkillIds, [...skills, ...screen], Math.max(3, left.length));
  const isTechnical = role !== null && technicalFamilies.has(role.family);
  return [
    { name: 'Recruiter screen', minutes: 30, guide: guideOf(screen, 30, 0) },
    { name: isTechnical ? 'Technical interview' : 'Role interview', minutes: 60, guide: guideOf(main, 60, 2) },
    { name: 'Final interview', minutes: 45, guide: guideOf(final, 45, 0) },
  ];
}

function chosenSkills(request: PlanRequest): readonly LibrarySkill[] {
  const asked = known(request.skillIds ?? []);
  if (asked.length > 0) return asked;
  const suggested = suggestSkills(request.roleText, request.posting).filter((skill) => skill.isChosen);
  return known(suggested.map((skill) => skill.id));
}

function known(ids: readonly string[]): readonly LibrarySkill[] {
  return [...new Set(ids)].flatMap((id) => findSkill(id) ?? []);
}

/** `start` and as many of `ids` as are needed for `count` skills: first those that no other round asks for. */
function fill(
  start: readonly LibrarySkill[],
  ids: readonly string[],
  elsewhere: readonly LibrarySkill[],
  count: number,
): readonly LibrarySkill[] {
  const open = known(ids).filter((skill) => !start.includes(skill));
  const fresh = open.filter((skill) => !elsewhere.includes(skill));
  const again = open.filter((skill) => elsewhere.includes(skill));
  return [...start, ...fresh, ...again].slice(0, count);
}

function guideOf(skills: readonly LibrarySkill[], minutes: number, mustHaves: number): Guide {
  const each = Math.floor((minutes - frameMinutes) / skills.length);
  return {
    format: 1,
    minutes,
    skills: skills.map((skill, index) => guideSkill(skill, each, 1 / skills.length, index < mustHaves)),
  };
}

/** A skill as it stands in a guide: a question on what the person did, one on what they would do, one more for when there is time. */
export function guideSkill(skill: LibrarySkill, minutes: number, weight: number, isMustHave: boolean): GuideSkill {
  const [first, second] = skill.behavioural;
  const [situation] = skill.situational;
  const told = Math.ceil(minutes * 0.6);
  return {
    id: skill.id,
    name: skill.name,
    definition: skill.definition,
    isMustHave,
    weight,
    minutes,
    anchors: skill.anchors,
    questions: [
      question(`${skill.id}.b1`, 'behavioural', first, told),
      question(`${skill.id}.s1`, 'situational', situation, minutes - told),
      question(`${skill.id}.b2`, 'behavioural', second, null),
    ],
    avoid: skill.avoid.map((avoided) => ({ ...avoided })),
  };
}

function question(id: string, kind: Question['kind'], from: LibraryQuestion, minutes: number | null): Question {
  return { id, kind, text: from.text, probes: [...from.probes], minutes };
}
