import { oddZones, withoutOddZone } from './odd-zones.ts';
import type { IcsCalendar, IcsComponent, IcsLine } from './structure.ts';

/** All components of one UID: a single event, or a series with its moved and changed occurrences. */
export type Series = {
  readonly uid: string;
  readonly method: string;
  readonly line: number;
  /** Dates of RDATE, which the parser does not know, in the form of a DTSTART line. */
  readonly extraStarts: readonly string[];
  /** A calendar with this series alone, for the parser. */
  readonly ics: string;
  /** Why it cannot or should not be read; null when it can. */
  readonly refusal: { readonly line: number; readonly reason: string } | null;
};

/** The UID under which a series stands in its own little calendar: what a file calls it never becomes a key of an object. */
export const seriesKey = 'series';

const usedNames: ReadonlySet<string> = new Set([
  ...['DTSTART', 'DTEND', 'DURATION', 'RRULE', 'EXDATE', 'RECURRENCE-ID', 'SEQUENCE', 'DTSTAMP', 'SUMMARY', 'STATUS'],
  ...['DESCRIPTION', 'LOCATION', 'CLASS', 'ATTENDEE', 'ORGANIZER', 'CONFERENCE', 'URL', 'X-GOOGLE-CONFERENCE'],
  'X-MICROSOFT-SKYPETEAMSMEETINGURL',
]);
const timeNames: ReadonlySet<string> = new Set(['DTSTART', 'DTEND', 'EXDATE', 'RDATE', 'RECURRENCE-ID']);
const dateOrTime = /^\d{8}(?:T\d{6}Z?)?$/;
const dayMs = 24 * 60 * 60_000;

/** The series of a calendar that may have an occurrence between `from` and `to` (milliseconds), in the file's order. */
export function seriesOf(calendar: IcsCalendar, from: number, to: number): readonly Series[] {
  const byUid = new Map<string, IcsComponent[]>();
  for (const event of calendar.events) {
    const uid =
      propertyOf(event, 'UID') || `without-uid ${propertyOf(event, 'DTSTART')} ${propertyOf(event, 'SUMMARY')}`;
    const known = byUid.get(uid);
    if (known) known.push(event);
    else byUid.set(uid, [event]);
  }
  return [...byUid]
    .filter(([, events]) => mayTouch(events, from, to))
    .map(([uid, events]) => ({
      uid,
      method: calendar.method,
      line: events[0]?.line ?? 1,
      extraStarts: events.flatMap((event) => extraStartsOf(event, calendar)),
      ics: rebuild(events, calendar),
      refusal: refusalOf(events),
    }));
}

/** Whether a single event's dates come near the window; what repeats, or has a length only, is looked at more closely. */
function mayTouch(events: readonly IcsComponent[], from: number, to: number): boolean {
  if (
    events.some((event) => event.lines.some(({ name }) => name === 'RRULE' || name === 'RDATE' || name === 'DURATION'))
  )
    return true;
  return events.some((event) => {
    const start = roughTime(propertyOf(event, 'DTSTART'));
    const end = roughTime(propertyOf(event, 'DTEND')) ?? start;
    return start === null || end === null || (end >= from - 2 * dayMs && start <= to + 2 * dayMs);
  });
}

/** Within a day of the true moment, whatever the zone; null for what is no date. */
function roughTime(value: string): number | null {
  return isRealDate(value) ? dayOf(value) : null;
}

function dayOf(value: string): number {
  return Date.UTC(Number(value.slice(0, 4)), Number(value.slice(4, 6)) - 1, Number(value.slice(6, 8)));
}

function refusalOf(events: readonly IcsComponent[]): Series['refusal'] {
  for (const event of events) {
    const start = event.lines.find((line) => line.name === 'DTSTART');
    if (start === undefined) return { line: event.line, reason: 'no-start' };
    for (const line of event.lines) {
      if (line.name === 'RRULE' && /FREQ=(?:SECONDLY|MINUTELY)/i.test(line.text)) {
        return { line: line.line, reason: 'too-frequent' };
      }
      const isDate = line.name === 'DTSTART' || line.name === 'DTEND' || line.name === 'RECURRENCE-ID';
      if (isDate && !isRealDate(lastValue(line.text))) return { line: line.line, reason: 'bad-date' };
    }
  }
  return null;
}

function isRealDate(value: string): boolean {
  if (!dateOrTime.test(value)) return false;
  const isDay = new Date(dayOf(value)).toISOString().replaceAll('-', '').startsWith(value.slice(0, 8));
  return isDay && Number(value.slice(9, 11) || 0) <= 24 && Number(value.slice(11, 13) || 0) <= 59;
}

function rebuild(events: readonly IcsComponent[], calendar: IcsCalendar): string {
  const lines: string[] = [];
  const odd = oddZones(calendar);
  for (const event of events) {
    lines.push('BEGIN:VEVENT', `UID:${seriesKey}`);
    for (const line of event.lines) {
      if (usedNames.has(line.name)) lines.push(withoutOddZone(withZone(line, calendar.zone), odd));
    }
    lines.push('END:VEVENT');
  }
  return wrap(lines, calendar);
}

/** One more calendar, with an event for each start line; the parser turns them into moments. */
export function startsAsCalendar(starts: readonly string[], calendar: IcsCalendar): string {
  const lines = starts.flatMap((start, index) => ['BEGIN:VEVENT', `UID:start${index}`, start, 'END:VEVENT']);
  return wrap(lines, calendar);
}

function wrap(lines: readonly string[], calendar: IcsCalendar): string {
  const content = lines.join('\r\n');
  const needsAll = /^(?:DTSTART|DTEND|RECURRENCE-ID)(?:;VALUE=DATE-TIME)?:\d{8}T\d{6}\r?$/m.test(content);
  const zones = calendar.timezones.filter((zone) => {
    const ids = zone.lines.filter((line) => line.name === 'TZID').map((line) => lastValue(line.text));
    return needsAll || ids.some((id) => content.includes(id));
  });
  const zoneLines = zones.flatMap((zone) => zone.lines.map((line) => line.text));
  return ['BEGIN:VCALENDAR', ...zoneLines, content, 'END:VCALENDAR', ''].join('\r\n');
}

function extraStartsOf(event: IcsComponent, calendar: IcsCalendar): readonly string[] {
  return event.lines
    .filter((line) => line.name === 'RDATE')
    .flatMap((line) => {
      const zoned = withoutOddZone(withZone(line, calendar.zone), oddZones(calendar));
      const colon = zoned.lastIndexOf(':');
      const parameters = zoned.slice('RDATE'.length, colon).replace(/;VALUE=PERIOD/i, '');
      const values = zoned
        .slice(colon + 1)
        .split(',')
        .map((value) => value.trim().replace(/\/.*$/, ''));
      return values.filter((value) => isRealDate(value)).map((value) => `DTSTART${parameters}:${value}`);
    });
}

/** A time that names no zone gets the calendar's own, where it says one. */
function withZone(line: IcsLine, zone: string): string {
  if (zone === '' || !timeNames.has(line.name) || !/^[A-Za-z]+\/[\w+/-]+$/.test(zone)) return line.text;
  const isFloating = /^[\w-]+(?:;VALUE=DATE-TIME)?:\d{8}T\d{6}(?:,|$)/i.test(line.text);
  return isFloating ? line.text.replace(/^[\w-]+/, (name) => `${name};TZID=${zone}`) : line.text;
}

/** Value of the first property of this name; '' when there is none. */
export function propertyOf(component: IcsComponent, name: string): string {
  const line = component.lines.find((one) => one.name === name);
  return line === undefined ? '' : lastValue(line.text);
}

/** The value of a property whose value has no colon itself, or whose parameters have none. */
function lastValue(text: string): string {
  const isTime = /^[\w-]+[^:]*(?::[^:]*)*:(\d{8}(?:T\d{6}Z?)?)\s*$/.exec(text)?.[1];
  return (isTime ?? text.slice(text.indexOf(':') + 1)).trim();
}
