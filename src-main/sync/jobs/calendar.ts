import { readIcs } from '../../clients/ics/index.ts';
import type { WriteHandle } from '../../database/handles.ts';
import type { Stamp } from '../../database/stamp.ts';
import { type EventRow, replaceEvents } from '../../database/writes/events.ts';
import type { CalendarTask } from '../messages.ts';

const dayMs = 24 * 60 * 60_000;
/** Events from 60 days ago to 90 days ahead are kept. */
const daysBack = 60;
const daysAhead = 90;

/** Puts the events of a calendar file in the place of what that source gave before; how many there are. */
export async function readCalendar(task: CalendarTask, write: WriteHandle, stamp: Stamp): Promise<number> {
  const now = stamp.now();
  const { events } = await readIcs(task.text, { from: now - daysBack * dayMs, to: now + daysAhead * dayMs });
  const rows = events.map(
    (event): EventRow => ({
      uid: event.uid,
      originalStart: event.originalStart,
      title: event.title,
      description: event.description,
      location: event.location,
      startsAt: event.startsAt,
      endsAt: event.endsAt,
      isAllDay: event.isAllDay,
      isPrivate: event.isPrivate,
      isCancelled: event.isCancelled,
      attendees: event.attendees.map((attendee) => ({
        email: attendee.email,
        name: attendee.name,
        isRoom: attendee.isRoom,
        isOptional: attendee.isOptional,
        isOrganizer: attendee.isOrganizer,
        response: attendee.response,
      })),
      meetingUrl: event.meetingUrl,
    }),
  );
  replaceEvents(write, task.source, rows, stamp);
  return rows.length;
}
