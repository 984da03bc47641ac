import type { AttendeeSuggestion, ParticipantRole } from '../../src-preload/contract/events.ts';
import { type EventAttendee, isMachine } from './attendees.ts';
import { belongingOf } from './company.ts';
import { normaliseEmail } from './email-address.ts';

export type LeverUser = { readonly id: string; readonly name: string; readonly email: string };

export type ParticipantsRequest = {
  readonly attendees: readonly EventAttendee[];
  readonly ownDomains: readonly string[];
  readonly selfEmails: readonly string[];
  readonly leverUsers: readonly LeverUser[];
  /** Addresses of the candidate that was matched or chosen; empty when there is none. */
  readonly matchedCandidateEmails: readonly string[];
};

/**
 * A role for each attendee, as a proposal. Rooms, note-takers and those who declined do not attend; the matched candidate
 * is the candidate, and without a match the only guest from outside is taken for it; colleagues interview, or observe
 * when they are optional. Candidate first, then interviewers, observers and the rest.
 */
export function suggestParticipants(request: ParticipantsRequest): readonly AttendeeSuggestion[] {
  const belonging = belongingOf({ ...request, leverUserEmails: request.leverUsers.map((user) => user.email) });
  const users = new Map(request.leverUsers.map((user) => [normaliseEmail(user.email), user]));
  const candidateEmails = new Set(request.matchedCandidateEmails.map(normaliseEmail).filter((email) => email !== ''));
  const isMatched = (attendee: EventAttendee) => candidateEmails.has(normaliseEmail(attendee.email));
  const outside = request.attendees.filter(
    (attendee) => !isMachine(attendee) && attendee.response !== 'declined' && belonging(attendee.email) === 'outside',
  );
  const guess = request.attendees.some(isMatched) || outside.length !== 1 ? undefined : outside[0];

  function roleOf(attendee: EventAttendee): ParticipantRole {
    if (isMachine(attendee)) return 'not-attending';
    if (isMatched(attendee) || attendee === guess) return 'candidate';
    if (attendee.response === 'declined') return 'not-attending';
    const who = belonging(attendee.email);
    if (who === 'self') return 'interviewer';
    return who === 'colleague' && !attendee.isOptional ? 'interviewer' : 'observer';
  }

  return request.attendees
    .map((attendee): AttendeeSuggestion => {
      const user = users.get(normaliseEmail(attendee.email));
      return {
        email: attendee.email,
        name: attendee.name === '' ? (user?.name ?? '') : attendee.name,
        isSelf: belonging(attendee.email) === 'self',
        isRoom: attendee.isRoom,
        isOrganizer: attendee.isOrganizer,
        response: attendee.response,
        leverUserId: user?.id ?? null,
        leverUserName: user?.name ?? null,
        role: roleOf(attendee),
      };
    })
    .toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
}

const order: readonly ParticipantRole[] = ['candidate', 'interviewer', 'observer', 'not-attending'];
