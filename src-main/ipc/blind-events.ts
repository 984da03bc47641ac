import type { AttendeeSuggestion, EventOption } from '../../src-preload/contract/events.ts';
import type { NewParticipant } from '../database/writes/interviews.ts';
import { hiddenMeeting } from '../interviews/neutral-label.ts';
import type { StoredEvent } from '../queries/events.ts';

/** Stands for an address that a blind position does not show; the number is the attendee's place in the event. */
const hiddenAddress = /^guest-(\d+)@hidden\.invalid$/;

/** An event as a blind position shows it: when, and which of the own people. Its title may name the candidate. */
export function blindEvent(option: EventOption, ownPeople: ReadonlySet<string>): EventOption {
  return { ...option, title: hiddenMeeting, people: option.people.filter((name) => ownPeople.has(name)) };
}

/** Names (or addresses) of attendees who are the company's own people. */
export function ownPeopleOf(
  event: StoredEvent,
  company: { readonly ownDomains: readonly string[]; readonly leverUsers: readonly { readonly email: string }[] },
): ReadonlySet<string> {
  const users = new Set(company.leverUsers.map(({ email }) => email.toLowerCase()));
  const isOwn = (email: string) =>
    users.has(email.toLowerCase()) || company.ownDomains.includes(email.split('@')[1]?.toLowerCase() ?? '');
  return new Set(event.attendees.filter(({ email }) => isOwn(email)).map(({ name, email }) => name || email));
}

/** The attendees of an event with everybody hidden who is not of the company. */
export function blindAttendees(
  attendees: readonly AttendeeSuggestion[],
  event: StoredEvent,
  ownPeople: ReadonlySet<string>,
  label: string,
): readonly AttendeeSuggestion[] {
  return attendees.map((attendee) => {
    if (attendee.isSelf || attendee.isRoom || attendee.leverUserId !== null) return attendee;
    if (ownPeople.has(attendee.name || attendee.email)) return attendee;
    const place = event.attendees.findIndex(({ email }) => email === attendee.email);
    return { ...attendee, name: label, email: `guest-${place}@hidden.invalid`, leverUserName: null };
  });
}

/** Participants as they were chosen, with the hidden ones as the event has them. */
export function unblindParticipants(
  participants: readonly NewParticipant[],
  event: StoredEvent,
): readonly NewParticipant[] {
  return participants.map((participant) => {
    const place = hiddenAddress.exec(participant.email)?.[1];
    const attendee = place === undefined ? undefined : event.attendees[Number(place)];
    return attendee === undefined ? participant : { ...participant, email: attendee.email, name: attendee.name };
  });
}
