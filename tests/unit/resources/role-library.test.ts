import { describe, expect, it } from 'vitest';
import { fold } from '../../../src-main/interviews/fold.ts';
import { findSkill, parseRoleLibrary, roleFamilies, roleLibrary } from '../../../src-main/interviews/role-library.ts';

const { skills, roles } = roleLibrary;
const questionsOf = (skill: (typeof skills)[number]) => [...skill.behavioural, ...skill.situational];

describe('the role library', () => {
  it('has enough to begin with, in every family', () => {
    expect(skills.length).toBeGreaterThanOrEqual(45);
    expect(roles.length).toBeGreaterThanOrEqual(60);
    expect(new Set(roles.map((role) => role.family))).toEqual(new Set(roleFamilies));
  });

  it('gives the backend engineer the skills that the product is described with', () => {
    const backend = roles.find((role) => role.id === 'backend-engineer');
    expect(backend?.skills.slice(0, 5).map(({ id }) => findSkill(id)?.name)).toEqual([
      'API and data-model design',
      'Reliability in production',
      'Debugging and root-cause analysis',
      'Changing code safely',
      'Explaining trade-offs',
    ]);
  });

  it('uses every skill, and no name, title or alias twice', () => {
    const used = new Set(roles.flatMap((role) => role.skills.map(({ id }) => id)));
    expect(skills.map((skill) => skill.id).filter((id) => !used.has(id))).toEqual([]);
    for (const names of [skills.map((skill) => skill.name), roles.flatMap((role) => [role.title, ...role.aliases])]) {
      const folded = names.map(fold);
      expect(folded.filter((name, at) => folded.indexOf(name) !== at)).toEqual([]);
    }
    for (const role of roles) expect(new Set(role.skills.map(({ id }) => id)).size).toBe(role.skills.length);
  });

  it('never says the same twice', () => {
    const texts = skills.flatMap((skill) => [
      skill.definition,
      ...Object.values(skill.anchors),
      ...questionsOf(skill).map((question) => question.text),
    ]);
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
  });

  it.each(skills.map((skill) => [skill.id, skill] as const))('%s is written plainly', (_id, skill) => {
    const asked = questionsOf(skill);
    const said = [
      skill.definition,
      ...Object.values(skill.anchors),
      ...asked.flatMap((one) => [one.text, ...one.probes]),
    ];
    for (const text of said) {
      expect(text).toMatch(/^[A-Z].*[.?]$/s);
      expect(text).not.toMatch(/!|\b(?:rockstar|ninja|guru|guys|manpower|chairman|crazy|insane|native speaker)\b/i);
      expect(text.split(/\s+/).length).toBeLessThan(50);
    }
    for (const { probes } of asked) for (const probe of probes) expect(probe).toMatch(/\?$/);
    // A question asks for one thing that can be told or shown, so that all candidates can answer it.
    for (const { text } of asked) expect(text.length).toBeLessThan(260);
    expect(new Set(skill.keywords.map(fold)).size).toBe(skill.keywords.length);
  });

  it('asks nothing that may not be asked', () => {
    const topics =
      /\b(?:married|pregnan\w*|children|husband|wife|religio\w*|church|ethnic\w*|nationality|citizen\w*|disabilit\w*|illness|your age|how old|born|sexual|gender|politic\w*|trade union)\b/i;
    for (const skill of skills) {
      for (const { text, probes } of questionsOf(skill)) {
        for (const line of [text, ...probes]) expect(line).not.toMatch(topics);
      }
      for (const { instead } of skill.avoid) expect(instead).not.toMatch(topics);
    }
  });
});

describe('parseRoleLibrary', () => {
  const [skill] = skills;
  const role = { id: 'x', title: 'Tester', aliases: [], family: 'data', skills: [] as unknown[] };
  const weighted = (ids: readonly string[]) => ids.map((id) => ({ id, weight: 1 }));

  it('refuses a role with a skill that is not there', () => {
    const parts = { skills: [skill], roles: [{ ...role, skills: weighted(Array(5).fill('gone')) }] };
    expect(() => parseRoleLibrary(parts)).toThrow(/names the unknown skill gone/);
  });

  it('refuses an id that is used twice', () => {
    expect(() => parseRoleLibrary({ skills: [skill, skill], roles })).toThrow(/is used twice/);
  });

  it('refuses a skill with a question too few, and one with a field that nobody knows', () => {
    const fewer = { ...skill, behavioural: skill?.behavioural.slice(0, 3) };
    expect(() => parseRoleLibrary({ skills: [fewer], roles })).toThrow(/behavioural/);
    expect(() => parseRoleLibrary({ skills: [{ ...skill, extra: 1 }], roles })).toThrow(/extra/);
  });

  it('refuses a role with fewer than five skills', () => {
    expect(() => parseRoleLibrary({ skills, roles: [{ ...role, skills: weighted(['learning']) }] })).toThrow(/skills/);
  });
});
