import type { EventChange } from '../../src-preload/contract/interviews.ts';
import type { EventAttendee } from './attendees.ts';
import { normaliseEmail } from './email-address.ts';
import { type LeverUser, suggestParticipants } from './participants.ts';

/** An interview that has not begun, with what it knows of its event. Times in milliseconds. */
export type FollowingInterview = {
  readonly startsAt: number | null;
  readonly minutes: number;
  readonly isEventCancelled: boolean;
  readonly participants: readonly { readonly email: string; readonly name: string; readonly role: string }[];
};

export type FollowedEvent = {
  readonly startsAt: number;
  readonly endsAt: number;
  readonly isCancelled: boolean;
  readonly isCut: boolean;
  readonly attendees: readonly EventAttendee[];
};

export type NewPerson = {
  readonly email: string;
  readonly name: string;
  readonly role: 'interviewer' | 'observer' | 'not-attending';
  readonly leverUserId: string | null;
};

export type Following = {
  readonly startsAt: number;
  readonly minutes: number;
  readonly isEventCancelled: boolean;
  readonly added: readonly NewPerson[];
  /** Addresses of people who are no longer invited. */
  readonly left: readonly string[];
  /** What to tell the person; null when nothing is new. */
  readonly change: EventChange | null;
};

type Company = {
  readonly ownDomains: readonly string[];
  readonly selfEmails: readonly string[];
  readonly leverUsers: readonly LeverUser[];
};

/**
 * What an interview becomes when its event is now like this. It follows in time and people; the candidate stays who a
 * person confirmed, and nobody becomes the candidate by an invitation alone. A cut list of attendees says nothing about
 * who left.
 */
export function followEvent(
  interview: FollowingInterview,
  event: FollowedEvent,
  company: Company,
  now: number,
): Following {
  const minutes = Math.max(1, Math.round((event.endsAt - event.startsAt) / 60_000));
  const isMoved = !event.isCancelled && (interview.startsAt !== event.startsAt || interview.minutes !== minutes);
  const known = new Set(interview.participants.map((one) => normaliseEmail(one.email)));
  const invited = new Set(event.attendees.map((one) => normaliseEmail(one.email)));
  const suggestions = suggestParticipants({ ...company, attendees: event.attendees, matchedCandidateEmails: [] });
  const added = event.isCancelled
    ? []
    : suggestions
        .filter((one) => !one.isRoom && normaliseEmail(one.email) !== '' && !known.has(normaliseEmail(one.email)))
        .map(({ email, name, role, leverUserId }) => ({
          email,
          name,
          leverUserId,
          role: role === 'candidate' ? ('observer' as const) : role,
        }));
  const mayLeave = !event.isCancelled && !event.isCut && event.attendees.length > 0;
  const left = interview.participants
    .filter((one) => one.role !== 'candidate' && one.role !== 'not-attending' && one.email !== '')
    .filter((one) => mayLeave && !invited.has(normaliseEmail(one.email)))
    .map((one) => one.email);
  const isCancelled = event.isCancelled && !interview.isEventCancelled;
  const isBack = !event.isCancelled && interview.isEventCancelled;
  const isNew = isMoved || isCancelled || isBack || added.length > 0 || left.length > 0;
  return {
    startsAt: event.isCancelled ? (interview.startsAt ?? event.startsAt) : event.startsAt,
    minutes: event.isCancelled ? interview.minutes : minutes,
    isEventCancelled: event.isCancelled,
    added,
    left,
    change: isNew
      ? {
          at: now,
          movedFrom: isMoved ? interview.startsAt : null,
          isCancelled: event.isCancelled,
          isBack,
          added: added.map((one) => one.name || one.email),
          left: left.map((email) => interview.participants.find((one) => one.email === email)?.name || email),
        }
      : null,
  };
}
