import type { IcsCalendar } from './structure.ts';

const quarterHourMs = 15 * 60_000;

/**
 * Zones of the file's own (VTIMEZONE) with one distance from UTC that no zone of the world has, in milliseconds. The
 * parser looks for a zone of the world with the same distances and takes the time as floating when there is none.
 */
export function oddZones(calendar: IcsCalendar): ReadonlyMap<string, number> {
  const odd = new Map<string, number>();
  for (const zone of calendar.timezones) {
    const contentOf = (text: string) => text.slice(text.indexOf(':') + 1).trim();
    const id = zone.lines.filter(({ name }) => name === 'TZID').map(({ text }) => contentOf(text))[0];
    const offsets = new Set(zone.lines.filter(({ name }) => name === 'TZOFFSETTO').map(({ text }) => contentOf(text)));
    const [offset] = offsets;
    if (id === undefined || offset === undefined || offsets.size !== 1) continue;
    const distance = distanceOf(offset);
    if (distance !== null && distance % quarterHourMs !== 0) odd.set(id, distance);
  }
  return odd;
}

function distanceOf(offset: string): number | null {
  const found = /^([+-])(\d{2})(\d{2})(\d{2})?$/u.exec(offset);
  if (found === null) return null;
  const seconds = Number(found[2]) * 3_600 + Number(found[3]) * 60 + Number(found[4] ?? 0);
  return (found[1] === '-' ? -1 : 1) * seconds * 1_000;
}

/** A line of times in such a zone, in UTC; any other line as it is. */
export function withoutOddZone(text: string, zones: ReadonlyMap<string, number>): string {
  if (zones.size === 0) return text;
  const id = /^[\w-]+[^:]*;TZID=("[^"]*"|[^;:]+)/iu.exec(text)?.[1]?.replaceAll('"', '');
  const distance = id === undefined ? undefined : zones.get(id);
  if (distance === undefined) return text;
  return text
    .replace(/;TZID=(?:"[^"]*"|[^;:]+)/iu, '')
    .replace(/\d{8}T\d{6}(?!Z)/gu, (local) => stampOf(momentOf(local) - distance));
}

function momentOf(local: string): number {
  const part = (from: number, to: number) => Number(local.slice(from, to));
  return Date.UTC(part(0, 4), part(4, 6) - 1, part(6, 8), part(9, 11), part(11, 13), part(13, 15));
}

function stampOf(moment: number): string {
  return `${new Date(moment).toISOString().replace(/[-:]|\.\d+Z/gu, '')}Z`;
}
