import { describe, expect, it } from 'vitest';
import { planFromRole } from '../../../../src-main/interviews/guide-from-role.ts';
import { roleLibrary } from '../../../../src-main/interviews/role-library.ts';
import { guideSchema } from '../../../../src-preload/contract/guides.ts';

const plan = (roleText: string, skillIds: readonly string[] | null = null) =>
  planFromRole({ roleText, skillIds, posting: null });
const skillsOf = (rounds: ReturnType<typeof plan>) =>
  rounds.map((round) => round.guide.skills.map((skill) => skill.id));

describe('planFromRole', () => {
  it('plans a screen, the interview on the skills of the role, and a final one', () => {
    const rounds = plan('Backend engineer');
    expect(rounds.map((round) => [round.name, round.minutes])).toEqual([
      ['Recruiter screen', 30],
      ['Technical interview', 60],
      ['Final interview', 45],
    ]);
    expect(skillsOf(rounds)).toEqual([
      ['ownership', 'collaboration'],
      ['api-data-design', 'reliability', 'debugging', 'safe-change', 'trade-offs'],
      ['priorities', 'learning', 'project-delivery'],
    ]);
    expect(rounds[1]?.guide.skills.map((skill) => skill.isMustHave)).toEqual([true, true, false, false, false]);
  });

  it('names the main round by the kind of work', () => {
    expect(plan('Recruiter')[1]?.name).toBe('Role interview');
    expect(plan('Data analyst')[1]?.name).toBe('Technical interview');
    expect(plan('Softwareentwickler')[1]?.name).toBe('Role interview');
  });

  it('takes the skills that were chosen, the weightiest first, and leaves the sixth to the final round', () => {
    const chosen = ['learning', 'testing', 'trade-offs', 'safe-change', 'reliability', 'api-data-design'];
    const [, main, final] = skillsOf(plan('Backend engineer', chosen));
    expect(main).toEqual(['reliability', 'api-data-design', 'safe-change', 'trade-offs', 'testing']);
    expect(final?.[0]).toBe('learning');
  });

  it('passes over skills that the library does not have, and repeated ones', () => {
    expect(skillsOf(plan('Backend engineer', ['gone', 'reliability', 'reliability']))[1]).toEqual(['reliability']);
    expect(skillsOf(plan('Backend engineer', ['gone']))[1]).toEqual(skillsOf(plan('Backend engineer'))[1]);
  });

  it('gives the same plan each time, with ids from the library', () => {
    expect(plan('Backend engineer')).toEqual(plan('Backend engineer'));
    const reliability = plan('Backend engineer')[1]?.guide.skills.find((skill) => skill.id === 'reliability');
    expect(reliability?.questions.map((question) => [question.id, question.kind])).toEqual([
      ['reliability.b1', 'behavioural'],
      ['reliability.s1', 'situational'],
      ['reliability.b2', 'behavioural'],
    ]);
  });

  it.each(roleLibrary.roles.map((role) => [role.title]))('%s: every round holds', (title) => {
    for (const round of plan(title)) {
      const guide = guideSchema.parse(round.guide);
      expect(guide.minutes).toBe(round.minutes);
      expect(guide.skills.length).toBeGreaterThanOrEqual(2);
      expect(new Set(guide.skills.map((skill) => skill.id)).size).toBe(guide.skills.length);
      expect(guide.skills.reduce((sum, skill) => sum + skill.weight, 0)).toBeCloseTo(1, 10);
      expect(guide.skills.reduce((sum, skill) => sum + skill.minutes, 0)).toBeLessThanOrEqual(round.minutes - 10);
      for (const skill of guide.skills) {
        const planned = skill.questions.reduce((sum, question) => sum + (question.minutes ?? 0), 0);
        expect(planned).toBe(skill.minutes);
        expect(skill.questions.every((question) => question.minutes === null || question.minutes >= 3)).toBe(true);
      }
    }
  });
});
