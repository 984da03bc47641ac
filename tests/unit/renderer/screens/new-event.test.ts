import { describe, expect, it } from 'vitest';
import type { CandidateOption } from '../../../../src-preload/contract/candidates.ts';
import { titleFrom, usualTemplate } from '../../../../src-renderer/screens/event-dialog/event-title.ts';
import { halfHours, inTheWay } from '../../../../src-renderer/screens/event-dialog/half-hours.ts';
import { offeredFor, takeAddresses, withInvitee } from '../../../../src-renderer/screens/event-dialog/invitees.ts';

describe('titleFrom', () => {
  const all = { position: 'Backend Engineer', round: 'Onsite', candidate: 'Zoë Nørgaard' };
  it.each([
    [usualTemplate(), all, 'Interview Backend Engineer: Zoë Nørgaard'],
    [usualTemplate(), { ...all, candidate: '' }, 'Interview Backend Engineer'],
    ['{round} – {candidate} ({position})', { ...all, position: '' }, 'Onsite – Zoë Nørgaard'],
    ['{candidate}, {position}', { ...all, candidate: '' }, 'Backend Engineer'],
    ['{round}: {candidate}, {position}', { ...all, candidate: '' }, 'Onsite: Backend Engineer'],
    ['Talk {with} {round}', all, 'Talk {with} Onsite'],
    ['{candidate}', { ...all, candidate: '{position}' }, '{position}'],
  ])('%s', (template, values, title) => {
    expect(titleFrom(template, values)).toBe(title);
  });
});

describe('halfHours', () => {
  const day = new Date(2026, 10, 26).getTime();
  const at = (hour: number, minute = 0) => new Date(2026, 10, 26, hour, minute).getTime();
  const busy = [{ title: 'Sync', startsAt: at(10), endsAt: at(11) }];

  it('offers the day from 8 to 18, and says what is in the way of the whole meeting', () => {
    const times = halfHours(day, 45, busy);
    expect(times).toHaveLength(20);
    expect([times[0]?.startsAt, times.at(-1)?.startsAt]).toEqual([at(8), at(17, 30)]);
    const taken = times.filter((one) => one.busy !== null).map(({ startsAt }) => startsAt);
    expect(taken).toEqual([at(9, 30), at(10), at(10, 30)]);
  });

  it('lets one meeting begin when the other ends', () => {
    expect(inTheWay(busy, at(11), 30)).toEqual([]);
    expect(inTheWay(busy, at(9), 60)).toEqual([]);
    expect(inTheWay(busy, at(9), 61)).toEqual(busy);
  });
});

describe('invitees', () => {
  it.each([
    ['a@x.example, b@x.example; c', ['a@x.example', 'b@x.example'], 'c'],
    ['a@x.example', [], 'a@x.example'],
    ['Zoë Nør', [], 'Zoë Nør'],
    ['a@x.example,', ['a@x.example'], ''],
  ])('takes the addresses out of %j', (text, addresses, rest) => {
    expect(takeAddresses(text)).toEqual({ addresses, rest });
  });

  it('offers the address itself, candidates and colleagues, none of them twice', () => {
    const candidate: CandidateOption = {
      ref: { kind: 'opportunity', id: 'zoe' },
      name: 'Zoë Nørgaard',
      email: 'Zoe@post.example',
      stage: null,
      isArchived: false,
      isAnonymized: false,
      isSynced: true,
      createdAt: 1,
    };
    const user = (id: string, name: string, isDeactivated = false) => ({
      id,
      name,
      email: `${id}@nordkap.example`,
      accessRole: 'interviewer',
      isDeactivated,
    });
    const people = {
      candidates: [candidate, { ...candidate, email: null }],
      users: [user('tomas', 'Tomás'), user('ines', 'Ines'), user('toni', 'Toni', true)],
      invitees: [],
      ownEmail: 'ines@nordkap.example',
    };
    expect(offeredFor('to', people).map(({ kind, email }) => `${kind} ${email}`)).toEqual([
      'candidate Zoe@post.example',
      'colleague tomas@nordkap.example',
    ]);
    expect(offeredFor('new@post.example', people)[0]).toMatchObject({ kind: 'typed', email: 'new@post.example' });
    const [zoe] = offeredFor('', people);
    const invitees = zoe === undefined ? [] : withInvitee([], zoe);
    expect(withInvitee(invitees, { email: 'ZOE@post.example', name: '', candidate: null })).toBe(invitees);
    expect(offeredFor('zoe@post.example', { ...people, invitees }).filter(({ kind }) => kind !== 'colleague')).toEqual(
      [],
    );
  });
});
