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

/** A guide with other skills; they weigh the same unless the ones before did not. */
export function withSkills(guide: Guide, skills: readonly GuideSkill[]): Guide {
  return { ...guide, skills: skills.map((skill) => ({ ...skill, weight: 1 / skills.length })) };
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

export type GuideFlaw = 'no-skills' | 'empty-question' | 'no-name';

/** What has to be mended before a guide can be stored; null when nothing has. */
export function flawOf(guide: Guide): GuideFlaw | null {
  if (guide.skills.length === 0) return 'no-skills';
  if (guide.skills.some(({ name }) => name.trim() === '')) return 'no-name';
  return guide.skills.some(({ questions }) => questions.some(({ text }) => text.trim() === ''))
    ? 'empty-question'
    : null;
}

/** The guide as it is stored: no spaces around, no empty follow-ups. */
export function tidied(guide: Guide): Guide {
  return {
    ...guide,
    skills: guide.skills.map((skill) => ({
      ...skill,
      name: skill.name.trim(),
      questions: skill.questions.map((question) => ({
        ...question,
        text: question.text.trim(),
        probes: question.probes.map((probe) => probe.trim()).filter((probe) => probe !== ''),
      })),
    })),
  };
}
