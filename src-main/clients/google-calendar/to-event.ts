import type { BusySpan, CalendarAttendee, CalendarEvent } from '../calendar-event.ts';
import { meetingUrlOf } from '../ics/index.ts';
import { localDay } from '../local-day.ts';
import type { GoogleEvent } from './schemas.ts';

/** Longer descriptions are cut: they are searched for links, not shown. */
const mostDescription = 50_000;

/** Kinds of entries that are no meetings (calendars.md 1.2). */
const noMeetings: ReadonlySet<string> = new Set(['workingLocation', 'birthday', 'focusTime', 'outOfOffice']);

const responses: Readonly<Record<string, CalendarAttendee['response']>> = {
  accepted: 'accepted',
  declined: 'declined',
  tentative: 'tentative',
  needsAction: 'needs-action',
};

/**
 * An event of Google in our form; null for what is no meeting or was cancelled so thoroughly that nothing but its id is
 * left (the caller then marks the row that it has).
 */
export function toEvent(event: GoogleEvent, accessRole: string): CalendarEvent | null {
  if (noMeetings.has(event.eventType ?? '')) return null;
  const start = moment(event.start);
  if (start === null) return null;
  const end = moment(event.end);
  const isOwnBusy = event.summary == null && (accessRole === 'freeBusyReader' || event.visibility === 'private');
  const description = (event.description ?? '').slice(0, mostDescription);
  const location = event.location ?? '';
  return {
    remoteId: event.id,
    uid: event.iCalUID ?? event.id,
    originalStart: plannedStart(event, start),
    title: event.summary ?? '',
    description,
    location,
    startsAt: start.at,
    endsAt: Math.max(end?.at ?? start.at, start.at),
    isAllDay: start.isDay,
    isPrivate: isOwnBusy || event.visibility === 'private' || event.visibility === 'confidential',
    isCancelled: event.status === 'cancelled',
    isDeclined: event.attendees?.some((one) => one.self === true && one.responseStatus === 'declined') ?? false,
    isCut: event.attendeesOmitted === true,
    attendees: attendeesOf(event),
    meetingUrl: meetingUrlOf({
      conference: [
        ...(event.conferenceData?.entryPoints ?? [])
          .filter((entry) => entry.entryPointType === 'video')
          .map((entry) => entry.uri ?? ''),
        event.hangoutLink ?? '',
      ],
      location,
      url: '',
      description,
    }),
  };
}

/** When an entry takes the time of its owner; null when it does not: free, declined, cancelled, a place of work. */
export function busySpan(event: GoogleEvent): BusySpan | null {
  const isFree = event.transparency === 'transparent' || event.status === 'cancelled';
  const isNoTime = event.eventType === 'workingLocation' || event.eventType === 'birthday';
  const isDeclined = event.attendees?.some((one) => one.self === true && one.responseStatus === 'declined') ?? false;
  const [start, end] = [moment(event.start), moment(event.end)];
  if (isFree || isNoTime || isDeclined || start === null || end === null) return null;
  const isPrivate = event.visibility === 'private' || event.visibility === 'confidential';
  return { title: isPrivate ? '' : (event.summary ?? ''), startsAt: start.at, endsAt: end.at };
}

type Moment = { readonly at: number; readonly utcDay: number; readonly isDay: boolean };

function moment(time: GoogleEvent['start']): Moment | null {
  if (time?.date) {
    const day = localDay(time.date);
    return day === null ? null : { at: day.local, utcDay: day.utc, isDay: true };
  }
  const at = Date.parse(time?.dateTime ?? '');
  return Number.isNaN(at) ? null : { at, utcDay: at, isDay: false };
}

/** The pair of series and planned start names an occurrence even after it was moved. */
function plannedStart(event: GoogleEvent, start: Moment): number {
  if (!event.recurringEventId) return 0;
  const planned = moment(event.originalStartTime) ?? start;
  return planned.utcDay;
}

function attendeesOf(event: GoogleEvent): readonly CalendarAttendee[] {
  const organizer = event.organizer?.email?.toLowerCase() ?? '';
  const people = (event.attendees ?? [])
    .map((one): CalendarAttendee => {
      const email = (one.email ?? '').toLowerCase();
      return {
        email,
        name: one.displayName ?? '',
        isRoom: one.resource === true || email.endsWith('@resource.calendar.google.com'),
        isOptional: one.optional === true,
        isOrganizer: one.organizer === true || (email !== '' && email === organizer),
        response: responses[one.responseStatus ?? ''] ?? 'unknown',
      };
    })
    .filter((one) => one.email !== '' || one.name !== '');
  if (organizer === '' || organizer.endsWith('calendar.google.com') || people.some((one) => one.isOrganizer)) {
    return people;
  }
  const name = event.organizer?.displayName ?? '';
  const host = { email: organizer, name, isRoom: false, isOptional: false, isOrganizer: true };
  return [{ ...host, response: 'accepted' }, ...people];
}
