import type { EventInstance, VEvent } from 'node-ical';
import { fail } from '../../errors/index.ts';
import { attendeesOf, type IcsAttendee, isRecord } from './attendees.ts';
import { meetingUrlOf } from './meeting-url.ts';
import { quietly } from './quietly.ts';
import { type Series, seriesKey, seriesOf, startsAsCalendar } from './series.ts';
import { type IcsCalendar, scanIcs } from './structure.ts';
import { latestVersions } from './versions.ts';

/** One occurrence. Times in milliseconds since the epoch; an all-day one runs from midnight to midnight of this computer. */
export type IcsEvent = {
  readonly uid: string;
  /** Planned start before this occurrence was moved; for a whole day, midnight UTC of that day. */
  readonly originalStart: number;
  /** One of a series, by rule, by date or as a changed occurrence. */
  readonly isRecurring: boolean;
  readonly sequence: number;
  readonly title: string;
  readonly description: string;
  readonly location: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly isAllDay: boolean;
  readonly isPrivate: boolean;
  readonly isCancelled: boolean;
  /** Rooms included; the organizer is marked, and added when not invited. */
  readonly attendees: readonly IcsAttendee[];
  readonly meetingUrl: string | null;
};

/** What was left out: `line` is where it begins in the file. */
export type IcsSkipped = { readonly line: number; readonly reason: string };
export type IcsWindow = { readonly from: number; readonly to: number };
export type IcsReading = { readonly events: readonly IcsEvent[]; readonly skipped: readonly IcsSkipped[] };

const mostCharacters = 10 * 1024 * 1024;
/** Occurrences of one series within the window. */
const mostOccurrences = 5_000;
const dayMs = 24 * 60 * 60_000;
/** Methods that answer an invitation and bring no event (calendars.md 4.2). */
const answers: ReadonlySet<string> = new Set(['REPLY', 'COUNTER', 'REFRESH', 'DECLINECOUNTER']);

type Parser = {
  readonly sync: { parseICS(body: string): Readonly<Record<string, unknown>> };
  expandRecurringEvent(
    event: VEvent,
    options: { readonly from: Date; readonly to: Date; readonly expandOngoing: boolean },
  ): readonly EventInstance[];
};

/**
 * The occurrences of an .ics file that touch the window (milliseconds), by start. Each series is parsed by itself, so that
 * one that cannot be understood is skipped and named. Endless series are cut to the window. Throws
 * `calendar.unreadable` (no calendar at all), `calendar.broken-file` {line, reason} (a broken structure, or not one
 * readable event), `calendar.too-large`. Meant for a worker thread: a large file keeps it busy for a while.
 */
export async function readIcs(text: string, window: IcsWindow): Promise<IcsReading> {
  if (text.length > mostCharacters) throw fail('calendar.too-large', { most: 10 });
  const calendars = latestVersions(scanIcs(text), (method) => answers.has(method));
  const parser: Parser = (await import('node-ical')).default;
  const events = new Map<string, IcsEvent>();
  const skipped: IcsSkipped[] = [];
  let read = 0;
  for (const calendar of calendars) {
    for (const series of seriesOf(calendar, window.from, window.to)) {
      const found = quietly(() => readSeries(parser, series, calendar, window));
      if ('reason' in found) {
        skipped.push(found);
        continue;
      }
      read += 1;
      for (const event of found.events) {
        const key = `${event.uid}\n${event.originalStart}`;
        if ((events.get(key)?.sequence ?? 0) <= event.sequence) events.set(key, event);
      }
    }
  }
  const [first] = skipped.filter(({ reason }) => reason !== 'answer');
  if (read === 0 && first !== undefined) throw fail('calendar.broken-file', { ...first });
  return { events: [...events.values()].sort((a, b) => a.startsAt - b.startsAt), skipped };
}

function readSeries(
  parser: Parser,
  series: Series,
  calendar: IcsCalendar,
  window: IcsWindow,
): { readonly events: readonly IcsEvent[] } | IcsSkipped {
  if (answers.has(series.method)) return { line: series.line, reason: 'answer' };
  if (series.refusal !== null) return series.refusal;
  try {
    const base = parseOne(parser, series.ics, seriesKey);
    if (base === null) return { line: series.line, reason: 'unreadable' };
    const instances = [
      ...occurrences(parser, base, window),
      ...extraOccurrences(parser, base, series, calendar, window),
    ];
    if (instances.length > mostOccurrences) return { line: series.line, reason: 'too-many' };
    const isCancelled = series.method === 'CANCEL';
    return { events: instances.map((instance) => toEvent(instance, series.uid, isCancelled)).filter(isSound) };
  } catch {
    // The parser throws plain errors of many kinds; which one is of no use to people, the line is.
    return { line: series.line, reason: 'unreadable' };
  }
}

function parseOne(parser: Parser, ics: string, key: string): VEvent | null {
  const found = parser.sync.parseICS(ics)[key];
  return isEvent(found) ? found : null;
}

/** Occurrences by rule with their exceptions; changed occurrences that came without their series stand for themselves. */
function occurrences(parser: Parser, base: VEvent, window: IcsWindow): readonly EventInstance[] {
  const options = { from: new Date(window.from), to: new Date(window.to), expandOngoing: true };
  if (base.rrule !== undefined) return parser.expandRecurringEvent(base, options);
  const changed: readonly unknown[] = [...new Set(Object.values(base.recurrences ?? {}))];
  const own = base.recurrenceid === undefined ? [base] : [];
  return [...own, ...changed.filter(isEvent)].flatMap((event) => parser.expandRecurringEvent(event, options));
}

/** Occurrences named by RDATE, unless they are excluded or were changed. */
function extraOccurrences(
  parser: Parser,
  base: VEvent,
  series: Series,
  calendar: IcsCalendar,
  window: IcsWindow,
): readonly EventInstance[] {
  if (series.extraStarts.length === 0) return [];
  const parsed = Object.values(parser.sync.parseICS(startsAsCalendar(series.extraStarts, calendar))).filter(isEvent);
  const length = base.end === undefined ? 0 : base.end.getTime() - base.start.getTime();
  return parsed.flatMap(({ start }): EventInstance[] => {
    const keys = [start.toISOString(), ...(start.dateOnly === true ? [localDay(start)] : [])];
    if (keys.some((key) => base.exdate?.[key] !== undefined || base.recurrences?.[key] !== undefined)) return [];
    const end = new Date(start.getTime() + length);
    if (end.getTime() < window.from || start.getTime() > window.to) return [];
    const isFullDay = start.dateOnly === true;
    return [{ start, end, summary: base.summary, isFullDay, isRecurring: true, isOverride: false, event: base }];
  });
}

function toEvent(instance: EventInstance, uid: string, isWithdrawn: boolean): IcsEvent {
  const { event } = instance;
  // The parser keeps properties that its types do not name, under their lower-case or X-less name.
  const more = event as unknown as Readonly<Record<string, unknown>>;
  const planned = event.recurrenceid instanceof Date ? event.recurrenceid : instance.start;
  const location = textOf(event.location, 1_000);
  const description = textOf(event.description, 50_000);
  const conference = ['conference', 'GOOGLE-CONFERENCE', 'MICROSOFT-SKYPETEAMSMEETINGURL'];
  return {
    uid,
    originalStart: instance.isFullDay ? utcDay(planned) : planned.getTime(),
    isRecurring: instance.isRecurring || event.rrule !== undefined || event.recurrenceid !== undefined,
    sequence: Number(event.sequence ?? 0) || 0,
    title: textOf(instance.summary, 1_000),
    description,
    location,
    startsAt: instance.start.getTime(),
    endsAt: Math.max(instance.end.getTime(), instance.start.getTime()),
    isAllDay: instance.isFullDay,
    isPrivate: ['PRIVATE', 'CONFIDENTIAL'].includes(textOf(event.class, 50).toUpperCase()),
    isCancelled: isWithdrawn || textOf(event.status, 50).toUpperCase() === 'CANCELLED',
    attendees: attendeesOf(event.attendee, event.organizer),
    meetingUrl: meetingUrlOf({
      conference: conference.map((name) => textOf(more[name], 2_000)),
      location,
      url: textOf(event.url, 2_000),
      description,
    }),
  };
}

/** Text of a property, with or without parameters; of several the first that says something. */
function textOf(value: unknown, most: number): string {
  if (Array.isArray(value)) return value.map((one) => textOf(one, most)).find((text) => text !== '') ?? '';
  const text = isRecord(value) && 'val' in value ? value.val : value;
  return typeof text === 'string' ? text.slice(0, most).trim() : '';
}

function isEvent(value: unknown): value is VEvent {
  return isRecord(value) && value.type === 'VEVENT' && value.start instanceof Date;
}

function isSound(event: IcsEvent): boolean {
  return (
    Number.isFinite(event.startsAt) && Number.isFinite(event.endsAt) && event.endsAt - event.startsAt < 400 * dayMs
  );
}

function utcDay(date: Date): number {
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
}

function localDay(date: Date): string {
  return new Date(utcDay(date)).toISOString().slice(0, 10);
}
