import { describe, expect, it } from 'vitest';
import { roleLibrary } from '../../../../src-main/interviews/role-library.ts';
import type { Guide, GuideSkill } from '../../../../src-preload/contract/guides.ts';
import { english } from '../../../../src-renderer/messages/index.ts';
import {
  flawOf,
  inOrder,
  moved,
  newQuestion,
  tidied,
  withSkills,
  withWeight,
} from '../../../../src-renderer/screens/plan/guide-change.ts';
import { sensitiveTopics, touchedTopics } from '../../../../src-renderer/screens/plan/sensitive-topics.ts';

const skill = (id: string, texts: readonly string[] = ['Tell me about it.']): GuideSkill => ({
  id,
  name: id,
  definition: '',
  isMustHave: false,
  weight: 1,
  minutes: 10,
  anchors: { 1: '', 3: '', 5: '' },
  questions: texts.map((text, index) => ({
    id: `${id}.b${index + 1}`,
    kind: 'behavioural',
    text,
    probes: [],
    minutes: null,
  })),
});
const guide = (...skills: GuideSkill[]): Guide => ({ format: 1, minutes: 30, skills });

describe('touchedTopics', () => {
  it.each([
    ['How old are you?', 'age'],
    ['When do you plan to retire?', 'age'],
    ['Do you have children?', 'family'],
    ['Are you married?', 'family'],
    ['Do you have a disability?', 'health'],
    ['How many sick days did you take?', 'health'],
    ['Which church do you go to?', 'religion'],
    ['Where are you really from?', 'origin'],
    ['Are you a citizen?', 'origin'],
    ['Whom did you vote for?', 'politics'],
    ['Are you in a trade union?', 'politics'],
    ['Do you have a boyfriend?', 'orientation'],
    ['What is your current salary?', 'pay'],
    ['Tell me about a race condition that you found.', null],
    ['How did you diagnose the outage?', null],
    ['Describe a time when you changed your mind.', null],
  ])('“%s” touches %s', (text, topic) => {
    expect(touchedTopics(text)).toEqual(topic === null ? [] : [topic]);
  });

  it('has a sentence and what may be asked instead for every topic', () => {
    for (const topic of sensitiveTopics) {
      expect(english).toHaveProperty([`plan.topic.${topic}`]);
      expect(english).toHaveProperty([`plan.topic.${topic}.instead`]);
    }
  });

  it('has nothing to say about the questions of the library', () => {
    const texts = roleLibrary.skills.flatMap(({ behavioural, situational }) =>
      [...behavioural, ...situational].flatMap(({ text, probes }) => [text, ...probes]),
    );
    expect(texts.filter((text) => touchedTopics(text).length > 0)).toEqual([]);
  });
});

describe('changes of a guide', () => {
  it('moves by one place, and not out of the list', () => {
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
  });

  it('weighs the skills alike after one was added or removed', () => {
    expect(withSkills(guide(), [skill('a'), skill('b')]).skills.map(({ weight }) => weight)).toEqual([0.5, 0.5]);
  });

  it('gives a new question an id of its own', () => {
    const of = skill('a');
    const first = newQuestion(guide(of), of);
    const with1 = { ...of, questions: [...of.questions, first] };
    const second = newQuestion(guide(with1), { ...with1, questions: [first] });
    expect(new Set([...with1.questions.map(({ id }) => id), second.id]).size).toBe(3);
  });

  it('names what is missing', () => {
    expect(flawOf(guide())).toBe('no-skills');
    expect(flawOf(guide({ ...skill('a'), name: ' ' }))).toBe('no-name');
    expect(flawOf(guide(skill('a', [' '])))).toBe('empty-question');
    expect(flawOf(guide(skill('a')))).toBeNull();
  });

  it('drops empty follow-ups when it is stored', () => {
    const [question] = skill('a').questions;
    if (!question) throw new Error('a question is needed');
    const of = { ...skill('a'), questions: [{ ...question, text: ' Why? ', probes: ['', ' How? '] }] };
    expect(tidied(guide(of)).skills[0]?.questions[0]).toMatchObject({ text: 'Why?', probes: ['How?'] });
  });
});

describe('weights', () => {
  const three = withSkills(guide(), [skill('a'), skill('b'), skill('c')]);
  const weights = (of: Guide) => of.skills.map(({ weight }) => Math.round(weight * 100));
  const own = (of: Guide, id: string, weight: number, weightReason: string) => {
    const found = of.skills.find((one) => one.id === id);
    return found ? withWeight(of, { ...found, weight, weightReason }) : of;
  };

  it('are equal, and another one needs a reason', () => {
    expect(weights(three)).toEqual([33, 33, 33]);
    expect(weights(own(three, 'a', 0.5, ''))).toEqual([33, 33, 33]);
    const heavier = own(three, 'a', 0.5, 'The work is mostly this.');
    expect(weights(heavier)).toEqual([50, 25, 25]);
    expect(weights(withSkills(heavier, heavier.skills.slice(0, 2)))).toEqual([50, 50]);
    expect(weights(own(heavier, 'a', 0.5, ' '))).toEqual([33, 33, 33]);
  });

  it('are refused when they leave nothing for the others, or are not the whole', () => {
    const all = own(three, 'a', 1, 'Everything.');
    expect(flawOf(all)).toBe('weights');
    const set = own(own(own(three, 'a', 0.5, 'x'), 'b', 0.3, 'x'), 'c', 0.1, 'x');
    expect(flawOf(set)).toBe('weights');
    expect(flawOf(own(set, 'c', 0.2, 'x'))).toBeNull();
  });

  it('are stored with their reason, and without an empty one', () => {
    const stored = tidied(own(own(three, 'a', 0.5, ' Mostly this. '), 'b', 0.2, ' '));
    expect(stored.skills.map(({ weightReason }) => weightReason)).toEqual(['Mostly this.', undefined, undefined]);
    expect('weightReason' in (stored.skills[1] ?? {})).toBe(false);
  });
});

describe('an order', () => {
  it('is that of the ids; what they do not name is left out', () => {
    expect(inOrder([skill('a'), skill('b'), skill('c')], ['c', 'a', 'nobody']).map(({ id }) => id)).toEqual(['c', 'a']);
  });
});
