import { describe, expect, it } from 'vitest';
import { indexCandidates } from '../../../../src-main/interviews/candidate-index.ts';
import { type PairEvent, pairLeverInterviews } from '../../../../src-main/interviews/lever-interviews.ts';
import { matchCandidate } from '../../../../src-main/interviews/match-candidate.ts';
import { googleEventIdOf } from '../../../../src-main/sync/jobs/lever-interviews.ts';
import { candidate, company, ids } from '../../../fixtures/matching-cases.ts';

const minute = 60_000;
const start = Date.UTC(2026, 10, 26, 9);
const self = 'ines.baumgartner@fragt24.example';
const colleague = 'tomas.lindqvist@fragt24.example';

type Named = PairEvent & { readonly id: string; readonly description: string; readonly location: string };

function event(id: string, emails: readonly string[], more: Partial<Named> = {}): Named {
  return {
    id,
    title: '',
    description: '',
    location: '',
    startsAt: start,
    endsAt: start + 60 * minute,
    isPrivate: false,
    remoteId: null,
    opportunityId: null,
    googleEventId: null,
    attendees: emails.map((email) => ({
      email,
      name: '',
      isRoom: false,
      isOptional: false,
      isOrganizer: false,
      response: 'unknown' as const,
    })),
    ...more,
  };
}

const candidates = [
  candidate(ids.zoe, 'Zoë Nørgaard', ['zoe@post.example']),
  candidate(ids.anna1, 'Anna Schmidt', ['anna@mail.example']),
  candidate(ids.anna2, 'Anna Schmidt', ['schmidt.a@post.example']),
];
const index = indexCandidates(candidates);
const inLever = (more: Partial<Named> = {}) =>
  event('lever', ['zoe@post.example', self], { title: 'Onsite', remoteId: 'i', opportunityId: ids.zoe, ...more });

function pair(...events: readonly Named[]) {
  return pairLeverInterviews({ events, index, ...company }).map(({ event: one, lever, isLeverOnly }) => ({
    id: one.id,
    is: lever === null ? null : `${lever.isSure ? 'sure' : 'likely'} ${lever.opportunityId}`,
    isLeverOnly,
  }));
}
const both = (calendar: Named, lever = inLever()) => pair(calendar, lever);
const merged = (is: string) => [{ id: 'event', is, isLeverOnly: false }];
const apart = [
  { id: 'event', is: null, isLeverOnly: false },
  { id: 'lever', is: `sure ${ids.zoe}`, isLeverOnly: true },
];

describe('pairLeverInterviews', () => {
  it.each([
    [
      'Google’s own id, even after it was moved',
      event('event', [], { remoteId: 'g123456', startsAt: start + 90 * minute, endsAt: start + 150 * minute }),
      merged(`sure ${ids.zoe}`),
    ],
    ['the candidate’s address at the time', event('event', ['zoe@post.example']), merged(`sure ${ids.zoe}`)],
    [
      'the candidate’s name and an interviewer',
      event('event', [colleague], { title: 'Zoe Norgaard' }),
      merged(`sure ${ids.zoe}`),
    ],
    ['an interviewer and a word', event('event', [colleague], { title: 'Interview' }), merged(`likely ${ids.zoe}`)],
    ['an interviewer and hidden details', event('event', [], { isPrivate: true }), merged(`likely ${ids.zoe}`)],
    ['an interviewer alone', event('event', [colleague], { title: 'Platform sync' }), apart],
    ['somebody else’s name', event('event', [], { title: 'Interview Anna Schmidt' }), apart],
    ['somebody else’s address', event('event', ['anna@mail.example'], { title: 'Interview' }), apart],
    [
      'another hour',
      event('event', ['zoe@post.example'], { startsAt: start + 60 * minute, endsAt: start + 120 * minute }),
      apart,
    ],
    ['another length', event('event', [], { title: 'Interview', endsAt: start + 30 * minute }), apart],
  ])('%s', (_name, calendar, expected) => {
    expect(both(calendar, inLever({ googleEventId: 'g123456' }))).toEqual(expected);
  });

  it('takes none of two events that could be it, and none for two candidates', () => {
    const one = event('event', [], { title: 'Interview' });
    expect(pair(one, { ...one, id: 'other' }, inLever()).filter(({ is }) => is !== null)).toEqual([apart[1]]);
    const second = inLever({ opportunityId: ids.anna1, remoteId: 'j', attendees: event('', [self]).attendees });
    expect(pair(one, inLever(), second)[0]?.is).toBeNull();
  });

  it('is one meeting with two interviewers for Lever, two records of one candidate', () => {
    const calendar = event('event', ['zoe@post.example', colleague]);
    expect(pair(calendar, inLever(), inLever({ remoteId: 'k' }))).toEqual(merged(`sure ${ids.zoe}`));
  });

  it('leaves out interviews of other positions’ candidates', () => {
    expect(pair(inLever({ opportunityId: 'somebody' }))).toEqual([]);
  });

  it('lets Lever decide between two people of one name, unless the event names a third', () => {
    const answer = (title: string, isSure = true) => {
      const {
        sureness,
        reason,
        candidate: found,
      } = matchCandidate({
        event: { ...event('e', [self], { title }), lever: { opportunityId: ids.anna1, isSure } },
        candidates,
        ...company,
      });
      return `${sureness} ${reason} ${found?.opportunityId}`;
    };
    expect(answer('Interview Anna Schmidt')).toBe(`sure lever-interview ${ids.anna1}`);
    expect(answer('Interview Anna Schmidt', false)).toBe(`likely lever-interview ${ids.anna1}`);
    expect(answer('Interview Zoë Nørgaard')).toBe(`likely lever-interview ${ids.anna1}`);
  });
});

describe('googleEventIdOf', () => {
  const eid = Buffer.from('7abc123def ines@nordkap.example').toString('base64url');
  it.each([
    [`https://www.google.com/calendar/event?eid=${eid}`, '7abc123def'],
    ['https://www.google.com/calendar/event', null],
    ['https://www.google.com/calendar/event?eid=%00%ff', null],
    ['no address', null],
    [null, null],
  ])('%s', (url, id) => {
    expect(googleEventIdOf(url)).toBe(id);
  });
});
