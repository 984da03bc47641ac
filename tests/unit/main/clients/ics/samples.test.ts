import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readIcs } from '../../../../../src-main/clients/ics/index.ts';
import { RubricError } from '../../../../../src-main/errors/index.ts';
import { startsBySecondParser } from './second-parser.ts';

/** Public test files of three parsers, some broken on purpose; they lie beside the repository, not in it. */
const folder = join(import.meta.dirname, '../../../../../../shared/samples/ics');
const isHere = existsSync(folder);
const files = isHere
  ? ['ical', 'ical.js', 'node-ical'].flatMap((from) => readdirSync(join(folder, from)).map((file) => `${from}/${file}`))
  : [];
const table: string[] = [];

const noZones = "it has no zones of its own and takes the time as this computer's";
/** Files that ical.js reads otherwise, and why ours is the reading that is wanted (calendars.md 4.1). */
const differences: Readonly<Record<string, string>> = {
  'ical.js/google_birthday.ics': 'one occurrence stands in the file more than once: it is one event',
  'ical/google_dtstart_until_mismatch.ics': noZones,
  'ical/office_365_extended_timezone.ics': noZones,
  'node-ical/badRRULE.ics': noZones,
  'node-ical/daily-count-exdate-recurrence-id.ics': noZones,
  'node-ical/dst-transition-rules.ics': 'floating, and X-WR-TIMEZONE names the zone, which ical.js does not look at',
  'node-ical/duplicate-uid-sequence.ics': 'a higher SEQUENCE takes the place of a lower one',
  'node-ical/exchange_whole_day_moved_recurrence.ics':
    'Exchange writes the RECURRENCE-ID of a whole day with a time: the moved day is not doubled',
  'node-ical/floating-dtstart-custom-vtimezone.ics': 'floating, and the one VTIMEZONE of the file is meant',
  'node-ical/google-recurrence-order.ics': noZones,
  'node-ical/test_with_multiple_tzids_in_vtimezone.ics': 'floating, and the one VTIMEZONE of the file is meant',
  'node-ical/windows-quoted-tz-rrule.ics': noZones,
};

if (!isHere) console.warn(`The sample calendars are not here (${folder}); their tests are skipped.`);

describe.skipIf(!isHere)('the sample calendars', () => {
  it.each(files)('%s is read or refused with a clear error', async (file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const events = (text.match(/BEGIN:VEVENT.*?END:VEVENT/gs) ?? []).join('\n');
    const years = [...events.matchAll(/^DTSTART.*:(\d{4})\d{4}/gm)].map((found) => Number(found[1]));
    const first = years.length === 0 ? 2026 : Math.min(...years);
    try {
      const window = { from: Date.UTC(first, 0, 1), to: Date.UTC(first + 2, 0, 1) };
      const { events: found, skipped } = await readIcs(text, window);
      const other = startsBySecondParser(text, window.from, window.to);
      const own = found.map(({ startsAt }) => startsAt).sort((a, b) => a - b);
      const isSame = other !== null && JSON.stringify(own) === JSON.stringify(other);
      const why = differences[file] ?? 'unexplained';
      const verdict = other === null ? 'cannot read it' : isSame ? 'the same' : `${other.length} events: ${why}`;
      table.push(
        `${file.padEnd(62)} ${String(own.length).padStart(4)} events, ${skipped.length} skipped, ical.js: ${verdict}`,
      );
      expect({ file, isSame: isSame || other === null || file in differences }).toEqual({ file, isSame: true });
      for (const event of found) {
        expect(Number.isFinite(event.startsAt) && event.endsAt >= event.startsAt).toBe(true);
        expect(event.uid).not.toBe('');
      }
      const hasEvents = /^BEGIN:VEVENT/m.test(text);
      expect(found.length > 0).toBe(hasEvents);
    } catch (error) {
      if (!(error instanceof RubricError)) throw error;
      table.push(`${file.padEnd(62)} ${error.code} ${JSON.stringify(error.params)}`);
      expect(error.code).toMatch(/^calendar\./);
    }
  });

  it('refuses only the two that are broken', () => {
    expect(table.filter((row) => row.includes('calendar.')).map((row) => row.split(' ')[0])).toEqual([
      'ical/missing_colon.ics',
      'node-ical/ms_timezones.ics',
    ]);
  });

  afterAll(() => console.info(table.join('\n')));
});
