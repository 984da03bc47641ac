import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readIcs } from '../../../../../src-main/clients/ics/index.ts';
import { RubricError } from '../../../../../src-main/errors/index.ts';
import { calendar, event, november } from './calendar-text.ts';

const meeting = ['DTSTART:20261124T140000Z', 'DTEND:20261124T150000Z'];

async function failure(text: string): Promise<{ code: string; params: unknown }> {
  try {
    await readIcs(text, november);
  } catch (error) {
    if (error instanceof RubricError) return { code: error.code, params: error.params };
    throw error;
  }
  throw new Error('It was read without an error.');
}

describe('broken files', () => {
  it.each([
    ['empty', ''],
    ['a page', '<!doctype html><html></html>'],
    ['an event alone', 'BEGIN:VEVENT\r\nEND:VEVENT\r\n'],
    ['bytes', '\u0000\u0001PK\u0003'],
  ])('%s is no calendar', async (_name, text) => {
    expect(await failure(text)).toEqual({ code: 'calendar.unreadable', params: {} });
  });

  it('names the line of what is no property', async () => {
    const text = calendar(event([...meeting, 'DESCRIPTION;This is a description']));
    expect(await failure(text)).toEqual({
      code: 'calendar.broken-file',
      params: { line: 9, reason: 'not-a-property' },
    });
  });

  it('names the last line of a file that was cut off', async () => {
    const text = calendar(event(meeting)).split('END:VEVENT')[0] ?? '';
    expect(await failure(text)).toEqual({ code: 'calendar.broken-file', params: { line: 8, reason: 'cut-off' } });
  });

  it('names the line of an end without a beginning', async () => {
    const text = calendar([...event(meeting), 'END:VEVENT']);
    expect(await failure(text)).toEqual({
      code: 'calendar.broken-file',
      params: { line: 10, reason: 'unexpected-end' },
    });
  });

  it.each([
    ['no start', ['SUMMARY:Chat'], 4, 'no-start'],
    ['a date that is none', ['DTSTART:20261324T140000Z'], 7, 'bad-date'],
    ['a date in words', ['DTSTART:tomorrow'], 7, 'bad-date'],
    ['two starts', [...meeting, 'DTSTART:20261125T140000Z'], 4, 'unreadable'],
    ['a rule of every second', [...meeting, 'RRULE:FREQ=SECONDLY'], 9, 'too-frequent'],
    ['a rule that is none', [...meeting, 'RRULE:FREQ=SOMETIMES'], 4, 'unreadable'],
  ])('%s: nothing else in the file, so the file is broken there', async (_name, lines, line, reason) => {
    expect(await failure(calendar(event(lines)))).toEqual({ code: 'calendar.broken-file', params: { line, reason } });
  });

  it('skips one event that cannot be read among others, and says which', async () => {
    const text = calendar([...event(['DTSTART:tomorrow'], 'bad'), ...event(meeting, 'good')]);
    const { events, skipped } = await readIcs(text, november);
    expect(events.map((one) => one.uid)).toEqual(['good']);
    expect(skipped).toEqual([{ line: 7, reason: 'bad-date' }]);
  });

  it('refuses more than 10 MB, and more components than a calendar has', async () => {
    expect(await failure('x'.repeat(10 * 1024 * 1024 + 1))).toMatchObject({ code: 'calendar.too-large' });
    const many = calendar(Array.from({ length: 60_001 }, () => ['BEGIN:VTODO', 'END:VTODO']).flat());
    expect(await failure(many)).toMatchObject({ code: 'calendar.too-large' });
  });

  it('reads an empty calendar as one without events', async () => {
    expect(await readIcs(calendar([]), november)).toEqual({ events: [], skipped: [] });
  });

  it('never throws anything but its own errors, wherever a file is cut or changed', async () => {
    const whole = calendar(
      event([
        ...['DTSTART;TZID=Europe/Berlin:20261103T100000', 'DTEND;TZID=Europe/Berlin:20261103T110000'],
        ...['RRULE:FREQ=WEEKLY;COUNT=4', 'EXDATE;TZID=Europe/Berlin:20261110T100000', 'SUMMARY:Interview'],
        ...['ATTENDEE;CN="Zoë, N.":mailto:zoe@post.example', 'RDATE:20261126T100000Z'],
      ]),
    );
    const place = fc.nat(whole.length);
    await fc.assert(
      fc.asyncProperty(place, place, fc.string({ maxLength: 6 }), async (at, length, put) => {
        const text = whole.slice(0, at) + put + whole.slice(at + (length % 20));
        const outcome = await readIcs(text, november).then(
          () => null,
          (error: unknown) => error,
        );
        expect(outcome === null || outcome instanceof RubricError).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
