import { describe, expect, it } from 'vitest';
import { type AskedQuestion, findQuestions, type Spoken } from '../../../../src-main/interviews/find-questions.ts';

const incident =
  'Tell me about an incident in a system you were responsible for. How did you notice it, and what did you do in the first half hour?';
const promise = 'How do you decide what a service must promise to its callers?';
const mondays = 'A total is wrong, but only on Mondays. Walk me through your first three checks.';
const idea = 'Describe a fault where your first idea was wrong. What made you leave it?';

const question = (id: string, text: string, askedMs: number | null = null): AskedQuestion => ({ id, text, askedMs });
const guide = [
  question('incident', incident),
  question('promise', promise),
  question('mondays', mondays),
  question('idea', idea),
];

let clock = 0;
function say(speaker: string, text: string): Spoken {
  clock += 30_000;
  return { speaker, startMs: clock, text };
}
const ines = (text: string) => say('Ines', text);
const zoe = (text: string) => say('Zoë', text);

/** The whole search at once. */
function found(...given: Parameters<typeof findQuestions>) {
  const steps = findQuestions(...given);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function placesOf(segments: readonly Spoken[], questions: readonly AskedQuestion[] = guide) {
  return found(questions, segments, 'Zoë').map(({ questionId, segment }) => [questionId, segment]);
}

describe('where the questions of a guide were asked', () => {
  it('finds them word for word, in whatever order', () => {
    expect(
      placesOf([ines('Good morning.'), ines(mondays), zoe('By the hour.'), ines(incident), zoe('In March.')]),
    ).toEqual([
      ['mondays', 1],
      ['incident', 3],
    ]);
  });

  it('finds them when some words differ', () => {
    const segments = [
      ines('So, an incident in a system that you were responsible for: how did you notice, and the first half hour?'),
      zoe('Our alert fired.'),
      ines('How would you decide what a service has to promise its callers?'),
    ];
    expect(placesOf(segments)).toEqual([
      ['incident', 0],
      ['promise', 2],
    ]);
  });

  it('finds one that the cues have cut up, at its first piece', () => {
    const segments = [
      zoe('Yes.'),
      ines('Tell me about an incident in a system'),
      ines('you were responsible for. How did you notice it,'),
      ines('and what did you do in the first half hour?'),
      zoe('It was the queue.'),
    ];
    expect(placesOf(segments)).toEqual([['incident', 1]]);
  });

  it('does not take the candidate’s own words for a question', () => {
    expect(placesOf([zoe(`You want an answer to "${promise}"`), ines('Please.')])).toEqual([]);
  });

  it('proposes nothing for other talk', () => {
    expect(
      placesOf([ines('How was your trip?'), ines('And what did you do then?'), ines('Which service was it?')]),
    ).toEqual([]);
  });

  it('gives a place to one question, the likelier one', () => {
    expect(placesOf([ines('Describe a fault where your first idea was wrong.')])).toEqual([['idea', 0]]);
  });

  it('prefers the place near the time at which it was marked as asked', () => {
    const segments = [ines(promise), zoe('By their needs.'), ines(incident), zoe('March.'), ines(promise)];
    const at = segments[4]?.startMs ?? 0;
    expect(placesOf(segments, [question('promise', promise, at)])).toEqual([['promise', 4]]);
    expect(placesOf(segments, [question('promise', promise)])).toEqual([['promise', 0]]);
  });

  it('works without speakers and times, and with nothing at all', () => {
    const bare = [{ speaker: null, startMs: null, text: promise }];
    expect(found(guide, bare, null)).toMatchObject([{ questionId: 'promise', segment: 0 }]);
    expect(found([], bare, null)).toEqual([]);
    expect(found(guide, [], null)).toEqual([]);
  });
});
