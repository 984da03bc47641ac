import type { CreateEvent } from '../../src-preload/contract/events.ts';
import type { CalendarClient } from '../clients/calendar-event.ts';
import { inTransaction } from '../database/handles.ts';
import type { Stamp } from '../database/stamp.ts';
import { addOwnEvent, type EventRow, putEvent, putInvitees, type StoredAttendee } from '../database/writes/events.ts';
import { fail } from '../errors/index.ts';
import { listEventSources, remoteIdOf, type StoredAccount } from '../queries/events.ts';
import type { CalendarStore } from './calendars.ts';

export type CreateParts = {
  readonly store: CalendarStore;
  readonly stamp: Stamp;
  readonly self: { readonly email: string; readonly name: string } | null;
  readonly account: StoredAccount | null;
  readonly client: CalendarClient | null;
};

/**
 * Makes an interview event in the account's own calendar, or in Rubric alone where there is no account; the id of the
 * stored event. The form's key goes along with each attempt, so that two attempts are one event (calendars.md 1.3, 2.3).
 */
export async function createEvent(parts: CreateParts, event: CreateEvent): Promise<string> {
  const { store, stamp, account, client } = parts;
  if (account === null || client === null) return addOwnEvent(store.write, ownRow(event, parts.self), 'Rubric', stamp);
  const source = listEventSources(store.read).find((one) => one.accountId === account.id && one.isPrimary);
  if (source === undefined) return fail('calendar.not-shared');
  const made = await client.createEvent(account.kind === 'google' ? remoteIdOf(store.read, source.id) : '', {
    key: event.key.replaceAll('-', ''),
    title: event.title,
    // What colleagues think of a candidate is never put into an invitation.
    description: '',
    startsAt: event.startsAt,
    endsAt: event.startsAt + event.minutes * 60_000,
    invitees: event.invitees,
    hasVideo: event.hasVideo,
    sendsInvitations: event.sendsInvitations,
  });
  // In the list at once, not with the next reading; it brings the same row again.
  return inTransaction(store.write, () => {
    // Microsoft writes to everybody whom an event names (calendars.md 2.3): who is to come is kept here instead.
    const id = putEvent(store.write, source.id, made, stamp);
    if (account.kind === 'microsoft' && !event.sendsInvitations) putInvitees(store.write, made.uid, event.invitees);
    return id;
  });
}

function ownRow(event: CreateEvent, self: CreateParts['self']): EventRow {
  const person = (email: string, name: string, isOrganizer: boolean): StoredAttendee => ({
    email,
    name,
    isRoom: false,
    isOptional: false,
    isOrganizer,
    response: isOrganizer ? 'accepted' : 'unknown',
  });
  return {
    remoteId: null,
    uid: event.key,
    originalStart: 0,
    title: event.title,
    description: '',
    location: '',
    startsAt: event.startsAt,
    endsAt: event.startsAt + event.minutes * 60_000,
    isAllDay: false,
    isPrivate: false,
    isCancelled: false,
    isDeclined: false,
    isCut: false,
    attendees: [
      ...(self === null ? [] : [person(self.email, self.name, true)]),
      ...event.invitees.map((email) => person(email.toLowerCase(), '', false)),
    ],
    meetingUrl: null,
  };
}
