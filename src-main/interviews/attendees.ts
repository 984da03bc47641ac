import type { Belonging } from './company.ts';
import { domainOf } from './email-address.ts';
import { words } from './fold.ts';

/** An attendee in the form in which the store keeps it. */
export type EventAttendee = {
  readonly email: string;
  readonly name: string;
  readonly isRoom: boolean;
  readonly isOptional: boolean;
  readonly isOrganizer: boolean;
  readonly response: 'accepted' | 'declined' | 'tentative' | 'needs-action' | 'unknown';
};

/** Services that join meetings to take notes, and calendars that are nobody. */
const machineDomains: readonly string[] = [
  ...['fireflies.ai', 'otter.ai', 'read.ai', 'fathom.video', 'metaview.ai', 'tldv.io', 'grain.com', 'avoma.com'],
  ...['group.calendar.google.com', 'resource.calendar.google.com', 'calendar.google.com', 'hire.lever.co'],
];
const machineWords: ReadonlySet<string> = new Set(['notetaker', 'notetakers']);

/** Whether no person stands behind an attendee: a room, a note-taking service, a shared calendar. */
export function isMachine(attendee: EventAttendee): boolean {
  if (attendee.isRoom) return true;
  const domain = domainOf(attendee.email);
  if (machineDomains.some((known) => domain === known || domain.endsWith(`.${known}`))) return true;
  const box = attendee.email.slice(0, Math.max(attendee.email.lastIndexOf('@'), 0));
  return words(attendee.name || box).some((word) => machineWords.has(word)) || /^(?:no-?reply|calendar)$/iu.test(box);
}

/** The people from outside the company among the attendees. */
export function outsideGuests(
  attendees: readonly EventAttendee[],
  belonging: (address: string) => Belonging,
): readonly EventAttendee[] {
  return attendees.filter((attendee) => !isMachine(attendee) && belonging(attendee.email) === 'outside');
}
