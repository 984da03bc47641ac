/** An .ics text of the given content lines, as a calendar writes it: CRLF, one VCALENDAR. */
export function calendar(lines: readonly string[], head: readonly string[] = []): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Test//EN', ...head, ...lines, 'END:VCALENDAR', ''].join('\r\n');
}

export function event(lines: readonly string[], uid = 'one@fragt24.example'): readonly string[] {
  return ['BEGIN:VEVENT', `UID:${uid}`, 'DTSTAMP:20261101T000000Z', ...lines, 'END:VEVENT'];
}

export const november = { from: Date.UTC(2026, 10, 1), to: Date.UTC(2026, 11, 1) };
