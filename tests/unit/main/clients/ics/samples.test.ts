import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readIcs } from '../../../../../src-main/clients/ics/index.ts';
import { RubricError } from '../../../../../src-main/errors/index.ts';

/** Public test files of three parsers, some broken on purpose; they lie beside the repository, not in it. */
const folder = join(import.meta.dirname, '../../../../../../shared/samples/ics');
const isHere = existsSync(folder);
const files = isHere
  ? ['ical', 'ical.js', 'node-ical'].flatMap((from) => readdirSync(join(folder, from)).map((file) => `${from}/${file}`))
  : [];
const table: string[] = [];

if (!isHere) console.warn(`The sample calendars are not here (${folder}); their tests are skipped.`);

describe.skipIf(!isHere)('the sample calendars', () => {
  it.each(files)('%s is read or refused with a clear error', async (file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const events = (text.match(/BEGIN:VEVENT.*?END:VEVENT/gs) ?? []).join('\n');
    const years = [...events.matchAll(/^DTSTART.*:(\d{4})\d{4}/gm)].map((found) => Number(found[1]));
    const first = years.length === 0 ? 2026 : Math.min(...years);
    try {
      const { events: found, skipped } = await readIcs(text, {
        from: Date.UTC(first, 0, 1),
        to: Date.UTC(first + 2, 0, 1),
      });
      table.push(`${file.padEnd(62)} ${String(found.length).padStart(4)} events, ${skipped.length} skipped`);
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
