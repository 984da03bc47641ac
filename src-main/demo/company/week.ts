/** The company's clocks stand on this time. */
export const TIMEZONE = 'Europe/Berlin';

const DAY_MS = 24 * 60 * 60 * 1000;
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

const partsFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIMEZONE,
  weekday: 'short',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

function localParts(at: number): Record<string, string> {
  return Object.fromEntries(partsFormat.formatToParts(at).map((part) => [part.type, part.value]));
}

/** Milliseconds that local time is ahead of UTC at a moment. */
function offsetAt(at: number): number {
  const { year, month, day, hour, minute, second } = localParts(at);
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second)) - at;
}

export interface WorkWeek {
  /** Date of its Monday as `YYYY-MM-DD`, to compare weeks by. */
  monday: string;
  /** A moment of the week: 0 is Monday, 9.5 hours are 09:30 on the company's clocks. */
  at(day: number, hours: number): number;
}

/** The working week of a moment; at a weekend, the week to come. */
export function workWeekOf(now: number): WorkWeek {
  const { year, month, day, weekday = 'Mon' } = localParts(Math.floor(now / 1000) * 1000);
  const index = WEEKDAYS.indexOf(weekday);
  const shift = index >= 5 ? 7 - index : -index;
  // Calendar days are counted in UTC, where none is longer than another.
  const monday = Date.UTC(Number(year), Number(month) - 1, Number(day)) + shift * DAY_MS;
  return {
    monday: new Date(monday).toISOString().slice(0, 10),
    at: (dayOfWeek, hours) => {
      const wall = monday + dayOfWeek * DAY_MS + hours * 60 * 60 * 1000;
      return wall - offsetAt(wall - offsetAt(wall));
    },
  };
}
