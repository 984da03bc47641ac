import type { BusySpan, CalendarAttendee, CalendarEvent } from '../calendar-event.ts';
import { meetingUrlOf } from '../ics/index.ts';
import { localDay } from '../local-day.ts';
import type { GraphEvent } from './schemas.ts';
import { zoneTime } from './zone-time.ts';

/** Longer descriptions are cut: they are searched for links, not shown. */
const mostDescription = 50_000;

const responses: Readonly<Record<string, CalendarAttendee['response']>> = {
  organizer: 'accepted',
  accepted: 'accepted',
  declined: 'declined',
  tentativelyaccepted: 'tentative',
  notresponded: 'needs-action',
  none: 'needs-action',
};

/** An event of Graph in our form; null when it has no start (a row of a delta that says no more than its id). */
export function toEvent(event: GraphEvent): CalendarEvent | null {
  const isAllDay = event.isAllDay === true;
  const start = momentOf(event.start, isAllDay);
  if (start === null) return null;
  const end = momentOf(event.end, isAllDay);
  const description = (event.body?.content ?? event.bodyPreview ?? '').slice(0, mostDescription);
  const location = event.location?.displayName ?? '';
  return {
    remoteId: event.id,
    uid: seriesUid(event.uid ?? event.iCalUId ?? event.id),
    originalStart: plannedStart(event, start),
    title: event.subject ?? '',
    description,
    location,
    startsAt: start.at,
    endsAt: Math.max(end?.at ?? start.at, start.at),
    isAllDay,
    isPrivate: ['private', 'confidential'].includes((event.sensitivity ?? '').toLowerCase()),
    isCancelled: event.isCancelled === true,
    isDeclined: event.responseStatus?.response?.toLowerCase() === 'declined',
    isCut: event.hideAttendees === true && event.isOrganizer !== true,
    attendees: attendeesOf(event),
    meetingUrl: meetingUrlOf({
      conference: [event.onlineMeeting?.joinUrl ?? '', event.onlineMeetingUrl ?? ''],
      location,
      url: '',
      description,
    }),
  };
}

/**
 * Exchange's global object id names an occurrence by four bytes of its date; without them it is the id of the series,
 * which is what other calendars know (MS-OXOCAL 2.2.1.27 and 2.2.1.28). Any other UID is the series' own.
 */
export function seriesUid(uid: string): string {
  return /^040000008200E00074C5B7101A82E008[0-9A-F]{8}/iu.test(uid)
    ? `${uid.slice(0, 32)}00000000${uid.slice(40)}`
    : uid;
}

/** When an entry takes the time of its owner; null when it does not: shown as free, declined, cancelled. */
export function busySpan(event: GraphEvent): BusySpan | null {
  const found = toEvent(event);
  const isFree = ['free', 'workingelsewhere'].includes((event.showAs ?? '').toLowerCase());
  if (found === null || isFree || found.isCancelled || found.isDeclined) return null;
  return { title: found.isPrivate ? '' : found.title, startsAt: found.startsAt, endsAt: found.endsAt };
}

type Moment = { readonly at: number; readonly planned: number };

function momentOf(time: GraphEvent['start'], isAllDay: boolean): Moment | null {
  const text = time?.dateTime ?? '';
  if (isAllDay) {
    const day = localDay(text);
    return day === null ? null : { at: day.local, planned: day.utc };
  }
  const at = zoneTime(text, time?.timeZone ?? '');
  return at === null ? null : { at, planned: at };
}

function plannedStart(event: GraphEvent, start: Moment): number {
  if (!event.seriesMasterId) return 0;
  const text = event.originalStart ?? '';
  if (event.isAllDay === true) return localDay(text)?.utc ?? start.planned;
  return zoneTime(text, 'UTC') ?? start.planned;
}

function attendeesOf(event: GraphEvent): readonly CalendarAttendee[] {
  const host = event.organizer?.emailAddress;
  const organizer = host?.address?.toLowerCase() ?? '';
  const people = (event.attendees ?? [])
    .map((one): CalendarAttendee => {
      const email = one.emailAddress?.address?.toLowerCase() ?? '';
      const name = one.emailAddress?.name ?? '';
      return {
        email,
        // Exchange repeats the address where it knows no name.
        name: name.toLowerCase() === email ? '' : name,
        isRoom: one.type?.toLowerCase() === 'resource',
        isOptional: one.type?.toLowerCase() === 'optional',
        isOrganizer: email !== '' && email === organizer,
        response: responses[one.status?.response?.toLowerCase() ?? ''] ?? 'unknown',
      };
    })
    .filter((one) => one.email !== '' || one.name !== '');
  if (organizer === '' || people.some((one) => one.isOrganizer)) return people;
  const added = { email: organizer, name: host?.name ?? '', isRoom: false, isOptional: false, isOrganizer: true };
  return [{ ...added, response: 'accepted' }, ...people];
}
