import { windowsZone } from './windows-zones.ts';

const utcNames: ReadonlySet<string> = new Set(['', 'utc', 'gmt', 'etc/utc', 'etc/gmt', 'tzone://microsoft/utc']);

/**
 * Milliseconds of a time as Graph writes it: a date and time without an offset and with seven decimals, beside the name
 * of a zone (IANA's or Windows'). Never the zone of this computer. Null for what is no time, or a zone nobody knows.
 */
export function zoneTime(dateTime: string, timeZone: string): number | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?(Z|[+-]\d{2}:?\d{2})?$/u.exec(
    dateTime,
  );
  if (found === null) return null;
  const [year, month, day, hour, minute, second] = found.slice(1, 7).map((part) => Number(part ?? 0));
  const wall = Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1, hour ?? 0, minute ?? 0, second ?? 0);
  const offset = found[8];
  if (offset !== undefined) return wall - offsetMs(offset);
  if (utcNames.has(timeZone.toLowerCase())) return wall;
  return inZone(wall, windowsZone(timeZone) ?? timeZone);
}

function offsetMs(offset: string): number {
  if (offset === 'Z') return 0;
  const sign = offset.startsWith('-') ? -1 : 1;
  const digits = offset.replace(/\D/gu, '');
  return sign * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2))) * 60_000;
}

/** A time of day in a zone: the zone's distance from UTC is looked up twice, since it may change in between. */
function inZone(wall: number, zone: string): number | null {
  try {
    const first = wall - distance(wall, zone);
    return wall - distance(first, zone);
  } catch {
    return null;
  }
}

function distance(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value ?? 0);
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return shown - Math.floor(at / 1_000) * 1_000;
}
