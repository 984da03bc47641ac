import type { Guide, GuideSkill, Question } from '../../../src-preload/contract/guides.ts';

/** `items` with the one at `from` moved by `by` places; the same when it would leave the list. */
export function moved<T>(items: readonly T[], from: number, by: -1 | 1): T[] {
  const to = from + by;
  const next = [...items];
  const [item] = next.splice(from, 1);
  if (item === undefined || to < 0 || to >= items.length) return [...items];
  next.splice(to, 0, item);
  return next;
}

/** The same things in the order of these ids. */
export function inOrder<T extends { readonly id: string }>(items: readonly T[], ids: readonly string[]): T[] {
  return ids.flatMap((id) => items.find((item) => item.id === id) ?? []);
}

/** A guide with other skills, weighed anew. */
export function withSkills(guide: Guide, skills: readonly GuideSkill[]): Guide {
  return { ...guide, skills: weighed(skills) };
}

/** A guide in which this skill has another weight, or another reason for it. */
export function withWeight(guide: Guide, skill: GuideSkill): Guide {
  return withSkills(guide, withSkill(guide, skill).skills);
}

/** Whether a skill may weigh something else than an equal share. */
export function hasOwnWeight(skill: GuideSkill): boolean {
  return (skill.weightReason ?? '').trim() !== '';
}

/** Skills with a reason keep their weight; all others share what is left, each the same. */
function weighed(skills: readonly GuideSkill[]): GuideSkill[] {
  const others = skills.filter((skill) => !hasOwnWeight(skill)).length;
  const left = Math.max(0, 1 - ownWeights(skills));
  return skills.map((skill) => (hasOwnWeight(skill) ? skill : { ...skill, weight: left / others }));
}

function ownWeights(skills: readonly GuideSkill[]): number {
  return skills.filter(hasOwnWeight).reduce((sum, { weight }) => sum + weight, 0);
}

/** Half a percent of rounding, since whole percents are typed. */
const leastOff = 0.005;

/** Weights of their own that leave nothing for the skills without one, or (all have one) that are not the whole. */
function areWeightsOff({ skills }: Guide): boolean {
  const own = ownWeights(skills);
  return skills.every(hasOwnWeight) ? Math.abs(own - 1) > leastOff : own > 1 - leastOff;
}

export function withSkill(guide: Guide, skill: GuideSkill): Guide {
  return { ...guide, skills: guide.skills.map((one) => (one.id === skill.id ? skill : one)) };
}

/** A question of the person's own, with an id that no question of the guide has. */
export function newQuestion(guide: Guide, skill: GuideSkill): Question {
  const taken = new Set(guide.skills.flatMap(({ questions }) => questions.map(({ id }) => id)));
  let number = skill.questions.length + 1;
  while (taken.has(`${skill.id}.own${number}`)) number += 1;
  return { id: `${skill.id}.own${number}`, kind: 'behavioural', text: '', probes: [], minutes: null };
}

export type GuideFlaw = 'no-skills' | 'empty-question' | 'no-name' | 'weights';

/** What has to be mended before a guide can be stored; null when nothing has. */
export function flawOf(guide: Guide): GuideFlaw | null {
  if (guide.skills.length === 0) return 'no-skills';
  if (guide.skills.some(({ name }) => name.trim() === '')) return 'no-name';
  if (guide.skills.some(({ questions }) => questions.some(({ text }) => text.trim() === ''))) return 'empty-question';
  return areWeightsOff(guide) ? 'weights' : null;
}

/** The guide as it is stored: no spaces around, no empty follow-ups. */
export function tidied(guide: Guide): Guide {
  return {
    ...guide,
    skills: guide.skills.map(({ weightReason = '', ...skill }) => ({
      ...skill,
      ...(weightReason.trim() === '' ? {} : { weightReason: weightReason.trim() }),
      name: skill.name.trim(),
      questions: skill.questions.map((question) => ({
        ...question,
        text: question.text.trim(),
        probes: question.probes.map((probe) => probe.trim()).filter((probe) => probe !== ''),
      })),
    })),
  };
}
