import { describe, expect, it } from 'vitest';
import type { EventAttendee } from '../../../../src-main/interviews/attendees.ts';
import { suggestParticipants } from '../../../../src-main/interviews/participants.ts';

function attendee(email: string, more: Partial<EventAttendee> = {}): EventAttendee {
  return { email, name: '', isRoom: false, isOptional: false, isOrganizer: false, response: 'needs-action', ...more };
}
const self = attendee('ines@fragt24.example', { isOrganizer: true, response: 'accepted' });
const team = {
  ownDomains: ['fragt24.example'],
  selfEmails: ['Ines@fragt24.example'],
  leverUsers: [
    { id: 'u1', name: 'Ines Baumgartner', email: 'ines@fragt24.example' },
    { id: 'u2', name: 'Ana Tavares', email: 'ana@contractor.example' },
  ],
  matchedCandidateEmails: [] as readonly string[],
};
const roles = (attendees: readonly EventAttendee[], more: Partial<typeof team> = {}) =>
  Object.fromEntries(suggestParticipants({ ...team, ...more, attendees }).map((one) => [one.email, one.role]));

describe('suggestParticipants', () => {
  it('gives each attendee a role', () => {
    const attendees = [
      self,
      attendee('zoe@post.example'),
      attendee('tomas@fragt24.example', { isOptional: true }),
      attendee('marta@mail.fragt24.example'),
      attendee('ana@contractor.example'),
      attendee('elbe3@fragt24.example', { isRoom: true, response: 'accepted' }),
      attendee('nils@fragt24.example', { response: 'declined' }),
      attendee('notes@fireflies.ai'),
    ];
    expect(roles(attendees, { matchedCandidateEmails: ['ZOE+jobs@post.example'] })).toEqual({
      'zoe@post.example': 'candidate',
      'ines@fragt24.example': 'interviewer',
      'marta@mail.fragt24.example': 'interviewer',
      'ana@contractor.example': 'interviewer',
      'tomas@fragt24.example': 'observer',
      'elbe3@fragt24.example': 'not-attending',
      'nils@fragt24.example': 'not-attending',
      'notes@fireflies.ai': 'not-attending',
    });
  });

  it('takes the only guest for the candidate when none was matched', () => {
    expect(roles([self, attendee('new@post.example')])['new@post.example']).toBe('candidate');
  });

  it('does not choose between two guests', () => {
    const given = roles([self, attendee('one@post.example'), attendee('two@post.example')]);
    expect(given).toMatchObject({ 'one@post.example': 'observer', 'two@post.example': 'observer' });
  });

  it('makes no second candidate beside the matched one', () => {
    const attendees = [self, attendee('zoe@post.example'), attendee('agency@post.example')];
    expect(roles(attendees, { matchedCandidateEmails: ['zoe@post.example'] })['agency@post.example']).toBe('observer');
  });

  it('takes nobody for a candidate at a public mail host that was entered as an own domain', () => {
    const attendees = [self, attendee('zoe.norgaard@gmail.com')];
    expect(roles(attendees, { ownDomains: ['gmail.com', 'fragt24.example'] })['zoe.norgaard@gmail.com']).toBe(
      'candidate',
    );
  });

  it('links to Lever users, marks self and organizer, and puts the candidate first', () => {
    const [first, second] = suggestParticipants({ ...team, attendees: [self, attendee('zoe@post.example')] });
    expect(first).toMatchObject({ role: 'candidate', leverUserId: null, isSelf: false });
    expect(second).toMatchObject({
      isSelf: true,
      isOrganizer: true,
      leverUserId: 'u1',
      leverUserName: 'Ines Baumgartner',
      response: 'accepted',
    });
  });
});
