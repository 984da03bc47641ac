import { describe, expect, it } from 'vitest';
import { type RelevantEvent, rankEvents } from '../../../../src-main/interviews/event-relevance.ts';
import { candidate, company, ids } from '../../../fixtures/matching-cases.ts';

const hour = 60 * 60_000;
const now = Date.UTC(2026, 10, 24, 12);

type Named = RelevantEvent & { readonly id: string };

function event(title: string, guests: readonly string[], more: Partial<RelevantEvent> = {}): Named {
  const attendees = ['ines.baumgartner@fragt24.example', ...guests].map((email) => ({
    email,
    name: '',
    isRoom: false,
    isOptional: false,
    isOrganizer: false,
    response: 'needs-action' as const,
  }));
  const times = { startsAt: now + hour, endsAt: now + 2 * hour, isAllDay: false, isCancelled: false };
  return { id: title, title, description: '', location: '', attendees, isPrivate: false, ...times, ...more };
}

function rank(...events: readonly Named[]) {
  return rankEvents({
    events,
    position: { name: 'Senior Backend Engineer', postingText: 'Backend Engineer' },
    candidates: [candidate(ids.zoe, 'Zoë Nørgaard', ['zoe@post.example'])],
    ...company,
    now,
  });
}
const only = (one: Named) => rank(one).map(({ reasons, isLikely }) => ({ reasons, isLikely }))[0];

describe('rankEvents', () => {
  it.each([
    ['a candidate’s address', event('Chat', ['zoe@post.example']), ['candidate-invited', 'outside-guest'], true],
    ['a candidate’s name', event('Coffee with Zoe Norgaard', []), ['candidate-in-title'], true],
    ['the posting and a word', event('Interview Backend Engineer', []), ['posting-in-title', 'interview-word'], true],
    ['the posting as people write it', event('BE eng: phone screen', []), ['posting-in-title', 'interview-word'], true],
    ['a guest and a word', event('Vorstellungsgespräch', ['x@new.example']), ['outside-guest', 'interview-word'], true],
    ['only a guest', event('Lunch', ['x@new.example']), ['outside-guest'], false],
    ['only a word', event('Interview training', []), ['interview-word'], false],
    ['only the posting', event('Backend Engineer budget', []), ['posting-in-title'], false],
    ['nothing', event('Platform sync', ['tomas.lindqvist@fragt24.example']), [], false],
    ['a candidate’s name in a private event', event('Zoë Nørgaard', [], { isPrivate: true }), [], false],
    [
      'a link into Lever',
      event('Meeting', [], { description: `https://hire.lever.co/candidates/${ids.zoe}` }),
      ['candidate-invited'],
      true,
    ],
  ])('%s', (_name, one, reasons, isLikely) => {
    expect(only(one)).toEqual({ reasons, isLikely });
  });

  it('never calls a cancelled or an all-day event likely', () => {
    expect(only(event('Interview', ['zoe@post.example'], { isCancelled: true }))?.isLikely).toBe(false);
    expect(only(event('Interview', ['zoe@post.example'], { isAllDay: true }))?.isLikely).toBe(false);
  });

  it('puts the likely first, then the next to come, then the latest past', () => {
    const at = (title: string, hours: number, guests: readonly string[] = []) =>
      event(title, guests, { startsAt: now + hours * hour, endsAt: now + (hours + 1) * hour });
    const ranked = rank(
      at('sync past', -50),
      at('sync soon', 1),
      at('interview past', -5, ['zoe@post.example']),
      at('interview later', 30, ['zoe@post.example']),
      at('interview now', 0, ['zoe@post.example']),
      at('sync yesterday', -20),
    );
    expect(ranked.map(({ event: { id } }) => id)).toEqual([
      'interview now',
      'interview later',
      'interview past',
      'sync soon',
      'sync yesterday',
      'sync past',
    ]);
  });
});
