import { fail } from '../../errors/index.ts';

/** One unfolded content line and the number, from 1, of the line of the file where it begins. */
export type IcsLine = { readonly name: string; readonly text: string; readonly line: number };
export type IcsComponent = { readonly line: number; readonly lines: readonly IcsLine[] };

/** One VCALENDAR, taken apart and not yet understood. */
export type IcsCalendar = {
  /** Upper case; '' when not given. */
  readonly method: string;
  /** X-WR-TIMEZONE: the zone of times that name none; '' when not given. */
  readonly zone: string;
  readonly timezones: readonly IcsComponent[];
  readonly events: readonly IcsComponent[];
};

/** calendars.md 4.2 proposes 20,000; a file of 10 MB, which must be readable, may hold more small events than that. */
const mostComponents = 60_000;

const propertyPattern = /^([\w.-]+)(?:;[^:"]*(?:"[^"]*"[^:"]*)*)?:/;

/**
 * The structure of an .ics file: lines unfolded, components matched, alarms and all that is no event or time zone left
 * out. Throws `calendar.unreadable` for text that is no calendar at all, `calendar.broken-file` {line, reason} when a
 * line is no property (`not-a-property`), a component is closed that was not open (`unexpected-end`) or never closed
 * (`cut-off`), and `calendar.too-large` for too many components.
 */
export function scanIcs(text: string): readonly IcsCalendar[] {
  const calendars: OpenCalendar[] = [];
  const open: string[] = [];
  let part: { line: number; lines: IcsLine[] } | null = null;
  let components = 0;
  let last = 1;

  if (!/^[\uFEFF \t]*BEGIN:VCALENDAR[ \t]*\r?$/imu.test(text)) throw fail('calendar.unreadable', {});
  for (const { text: content, line } of unfold(text)) {
    last = line;
    const name = propertyPattern.exec(content)?.[1]?.toUpperCase();
    if (name === undefined) throw fail('calendar.broken-file', { line, reason: 'not-a-property' });
    const value =
      name === 'BEGIN' || name === 'END'
        ? content
            .slice(name.length + 1)
            .trim()
            .toUpperCase()
        : '';
    const depth = open.length;
    if (name === 'BEGIN') {
      components += 1;
      if (components > mostComponents) throw fail('calendar.too-large', { most: mostComponents });
      if (depth === 0 && value === 'VCALENDAR') calendars.push({ method: '', zone: '', timezones: [], events: [] });
      const isPart = depth === 1 && open[0] === 'VCALENDAR' && (value === 'VEVENT' || value === 'VTIMEZONE');
      if (isPart) part = { line, lines: [] };
      open.push(value);
    } else if (name === 'END') {
      if (open.pop() !== value) throw fail('calendar.broken-file', { line, reason: 'unexpected-end' });
    }
    const calendar = calendars.at(-1);
    if (calendar === undefined) continue;
    if (part !== null) {
      const isAlarm = open[1] === 'VEVENT' && (open.length > 2 || depth > 2);
      if (!isAlarm) part.lines.push({ name, text: content, line });
      if (open.length === 1) {
        (value === 'VEVENT' ? calendar.events : calendar.timezones).push(part);
        part = null;
      }
    } else if (depth === 1 && open.length === 1) {
      const given = content.slice(content.indexOf(':') + 1).trim();
      if (name === 'METHOD') calendar.method = given.toUpperCase();
      if (name === 'X-WR-TIMEZONE') calendar.zone = given;
    }
  }
  if (open.length > 0) throw fail('calendar.broken-file', { line: last, reason: 'cut-off' });
  return calendars;
}

type OpenCalendar = { method: string; zone: string; timezones: IcsComponent[]; events: IcsComponent[] };

/** Content lines with their continuations joined (RFC 5545, 3.1); empty lines and a byte order mark are passed over. */
function* unfold(text: string): Generator<{ text: string; line: number }> {
  const lines = text.replace(/^\uFEFF?[ \t]*/u, '').split(/\r\n|\n|\r/u);
  let current: string[] = [];
  let startedAt = 0;
  for (const [index, raw] of lines.entries()) {
    if (current.length > 0 && (raw.startsWith(' ') || raw.startsWith('\t'))) {
      current.push(raw.slice(1));
      continue;
    }
    if (current.length > 0) yield { text: current.join(''), line: startedAt };
    current = raw.trim() === '' ? [] : [raw];
    startedAt = index + 1;
  }
  if (current.length > 0) yield { text: current.join(''), line: startedAt };
}
