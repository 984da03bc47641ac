import { readFile, stat } from 'node:fs/promises';
import { type IcsEvent, readIcs } from '../../clients/ics/index.ts';
import type { WriteHandle } from '../../database/handles.ts';
import type { Stamp } from '../../database/stamp.ts';
import { type EventRow, replaceEvents } from '../../database/writes/events.ts';
import { fail } from '../../errors/index.ts';
import type { CalendarTask } from '../messages.ts';
import { windowAt } from './calendar-window.ts';

/** A calendar file larger than this is refused before it is read. */
const mostBytes = 10 * 1024 * 1024;

/** Puts the events of a calendar file in the place of what that source gave before; how many there are. */
export async function readCalendar(task: CalendarTask, write: WriteHandle, stamp: Stamp): Promise<number> {
  const window = windowAt(stamp.now());
  const text = 'text' in task ? task.text : await readFileText(task.path);
  const rows = rowsOf((await readIcs(text, window)).events);
  await replaceEvents(write, task.source, rows, window, stamp);
  return rows.length;
}

/** Throws `file.unreadable`, and `calendar.too-large` before anything is read. */
async function readFileText(path: string): Promise<string> {
  const { size } = await stat(path).catch((cause: unknown) => fail('file.unreadable', {}, cause));
  if (size > mostBytes) throw fail('calendar.too-large', { megabytes: Math.round(size / 1_048_576), most: 10 });
  return readFile(path, 'utf8').catch((cause: unknown) => fail('file.unreadable', {}, cause));
}

/**
 * Rows of an .ics file's events. An event that does not repeat is known by its UID alone, so that it can be moved; unless
 * the file gives one UID to several events, which it should not.
 */
export function rowsOf(events: readonly IcsEvent[]): readonly EventRow[] {
  const counts = new Map<string, number>();
  for (const { uid } of events) counts.set(uid, (counts.get(uid) ?? 0) + 1);
  return events.map(
    (event): EventRow => ({
      remoteId: null,
      uid: event.uid,
      originalStart: event.isRecurring || (counts.get(event.uid) ?? 0) > 1 ? event.originalStart : 0,
      title: event.title,
      description: event.description,
      location: event.location,
      startsAt: event.startsAt,
      endsAt: event.endsAt,
      isAllDay: event.isAllDay,
      isPrivate: event.isPrivate,
      isCancelled: event.isCancelled,
      isDeclined: false,
      isCut: false,
      attendees: event.attendees.map((attendee) => ({ ...attendee })),
      meetingUrl: event.meetingUrl,
      sequence: event.sequence,
    }),
  );
}
