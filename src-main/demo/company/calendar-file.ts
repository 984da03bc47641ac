import type { Attendee, Meeting } from '../records.ts';

/** TEXT values (RFC 5545, 3.3.11). */
function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
}

/** A parameter value in quotes, which it must not contain itself (3.2). */
function quoted(value: string): string {
  return `"${value.replace(/["\r\n]/g, "'")}"`;
}

function utcStamp(at: number): string {
  return new Date(at)
    .toISOString()
    .replace(/[-:]/g, '')
    .replace(/\.\d{3}/, '');
}

/** Lines of at most 75 octets, broken between characters (3.1). */
function foldLine(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character, 'utf8');
    if (octets + size > 75) {
      pieces.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  pieces.push(piece);
  return pieces.join('\r\n');
}

function attendeeLines(attendee: Attendee): string[] {
  const name = `CN=${quoted(attendee.name)}`;
  const address = `mailto:${attendee.email}`;
  if (attendee.role === 'room') {
    return [`ATTENDEE;CUTYPE=ROOM;ROLE=NON-PARTICIPANT;PARTSTAT=${attendee.response};${name}:${address}`];
  }
  const role = attendee.role === 'optional' ? 'OPT-PARTICIPANT' : 'REQ-PARTICIPANT';
  const line = `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=${role};PARTSTAT=${attendee.response};RSVP=TRUE;${name}:${address}`;
  return attendee.role === 'organizer' ? [`ORGANIZER;${name}:${address}`, line] : [line];
}

function eventLines(meeting: Meeting): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${meeting.uid}`,
    `DTSTAMP:${utcStamp(meeting.createdAt)}`,
    `CREATED:${utcStamp(meeting.createdAt)}`,
    `LAST-MODIFIED:${utcStamp(meeting.createdAt)}`,
    `DTSTART:${utcStamp(meeting.start)}`,
    `DTEND:${utcStamp(meeting.end)}`,
    `SUMMARY:${escapeText(meeting.summary)}`,
    ...(meeting.description === '' ? [] : [`DESCRIPTION:${escapeText(meeting.description)}`]),
    ...(meeting.location === '' ? [] : [`LOCATION:${escapeText(meeting.location)}`]),
    ...meeting.attendees.flatMap(attendeeLines),
    `CLASS:${meeting.private ? 'PRIVATE' : 'PUBLIC'}`,
    'STATUS:CONFIRMED',
    'TRANSP:OPAQUE',
    'SEQUENCE:0',
    'END:VEVENT',
  ];
}

/** An iCalendar file (RFC 5545) with all times in UTC. */
export function writeCalendar(companyName: string, meetings: readonly Meeting[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Rubric//Demo workspace//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(companyName)}`,
    ...meetings.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
}
