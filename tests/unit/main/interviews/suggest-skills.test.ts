import { describe, expect, it } from 'vitest';
import { generalSkillIds, type PostingText, suggestSkills } from '../../../../src-main/interviews/suggest-skills.ts';

const posting = (description: string, text = 'Backend Engineer'): PostingText => ({
  text,
  description,
  lists: [{ title: 'You bring', items: ['Empathy'] }],
});

describe('suggestSkills', () => {
  it('chooses the five core skills of a role, with equal weights', () => {
    const skills = suggestSkills('Backend engineer', null);
    expect(skills.filter((skill) => skill.isChosen).map((skill) => skill.name)).toEqual([
      'API and data-model design',
      'Reliability in production',
      'Debugging and root-cause analysis',
      'Changing code safely',
      'Explaining trade-offs',
    ]);
    expect(skills.filter((skill) => skill.isChosen).map((skill) => skill.weight)).toEqual([0.2, 0.2, 0.2, 0.2, 0.2]);
    expect(skills.filter((skill) => !skill.isChosen).every((skill) => skill.weight === 0)).toBe(true);
    expect(skills[0]?.reason).toBe('core-of-role');
    expect(skills[4]?.reason).toBe('often-chosen');
  });

  it('ranks higher what the posting names, and says by which word', () => {
    const plain = suggestSkills('Backend engineer', null).findIndex((skill) => skill.id === 'testing');
    const skills = suggestSkills('Backend engineer', posting('You care for test automation and testing.'));
    const testing = skills.find((skill) => skill.id === 'testing');
    expect(skills.findIndex((skill) => skill.id === 'testing')).toBeLessThan(plain);
    expect(testing).toMatchObject({ reason: 'named-in-posting', word: 'test automation', isChosen: true });
  });

  it('adds a skill beyond the role when the posting names it more than once', () => {
    const once = suggestSkills('Backend engineer', posting('Mentoring is welcome.'));
    const twice = suggestSkills('Backend engineer', posting('Mentoring and coaching are half of this role.'));
    expect(once.map((skill) => skill.id)).not.toContain('leading-people');
    expect(twice.find((skill) => skill.id === 'leading-people')).toMatchObject({
      reason: 'named-in-posting',
      isChosen: false,
    });
  });

  it('finds whole words only, whatever their case and accents', () => {
    const ids = (text: string) => suggestSkills('Backend engineer', posting(text)).map((skill) => skill.id);
    expect(ids('We love rewriting and handwriting.')).not.toContain('clear-writing');
    expect(ids('COPYWRITING, Èditing')).toContain('clear-writing');
  });

  it('reads the lists of a posting too', () => {
    const skills = suggestSkills('Backend engineer', {
      text: 'Backend Engineer',
      description: '',
      lists: [{ title: 'Your tasks', items: ['Mentoring', 'Coaching of juniors'] }],
    });
    expect(skills.map((skill) => skill.id)).toContain('leading-people');
  });

  it('takes the role from the posting’s title when the typed one is unknown', () => {
    expect(suggestSkills('Req 4711', posting('', 'Recruiter'))[0]?.id).toBe('fair-hiring');
  });

  it('gives the general skills for a role that nobody knows', () => {
    const skills = suggestSkills('Softwareentwickler', null);
    expect(skills.map((skill) => skill.id)).toEqual([...generalSkillIds]);
    expect(skills.every((skill) => skill.isChosen && skill.reason === 'often-chosen' && skill.word === null)).toBe(
      true,
    );
    expect(skills.reduce((sum, skill) => sum + skill.weight, 0)).toBeCloseTo(1, 10);
  });
});
