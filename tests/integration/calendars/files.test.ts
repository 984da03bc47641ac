import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newProfile, startApp, startLever } from '../app/app.ts';

const hour = 3_600_000;
const soon = Math.floor(Date.now() / hour) * hour + 26 * hour;
const stamp = (at: number) => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');

function file(method: string, events: readonly (readonly string[])[]): string {
  const blocks = events.flatMap((lines) => ['BEGIN:VEVENT', 'DTSTAMP:20260101T000000Z', ...lines, 'END:VEVENT']);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x', `METHOD:${method}`, ...blocks, 'END:VCALENDAR', ''].join(
    '\r\n',
  );
}
const times = (start: number) => [`DTSTART:${stamp(start)}`, `DTEND:${stamp(start + hour)}`];

async function opened() {
  const folder = newProfile();
  const app = await startApp(await startLever(), folder);
  const { id: positionId } = await app.api.positions.add({ role: 'Backend Engineer', postingId: null, skillIds: null });
  async function add(name: string, text: string) {
    app.files.choose = join(folder, name);
    writeFileSync(app.files.choose, text);
    return app.api.events.addFile(undefined);
  }
  async function shown(): Promise<readonly string[]> {
    const { likely, coming, recent } = await app.api.events.list({ positionId });
    return [...likely, ...coming, ...recent].map(({ title, startsAt }) => `${title} ${(startsAt - soon) / hour}`);
  }
  return { app, add, shown };
}

it('of two files about one meeting the later version counts, whichever was added first', async () => {
  const { add, shown } = await opened();
  const version = (sequence: number, start: number) =>
    file('REQUEST', [['UID:a', 'SUMMARY:Interview', `SEQUENCE:${sequence}`, ...times(start)]]);
  await add('second.ics', version(1, soon + 2 * hour));
  await add('first.ics', version(0, soon));
  expect(await shown()).toEqual(['Interview 2']);
});

it('a file that calls one occurrence off takes it out of the series that another file brought', async () => {
  const { add, shown } = await opened();
  const series = ['UID:s', 'SUMMARY:Interview', 'SEQUENCE:0', 'RRULE:FREQ=DAILY;COUNT=3', ...times(soon)];
  await add('series.ics', file('REQUEST', [series]));
  expect(await shown()).toHaveLength(3);
  const second = ['UID:s', 'SUMMARY:Interview', 'SEQUENCE:0', `RECURRENCE-ID:${stamp(soon + 24 * hour)}`];
  await add('cancel.ics', file('CANCEL', [[...second, ...times(soon + 24 * hour)]]));
  expect(await shown()).toEqual(['Interview 0', 'Interview 48']);
});

it('reads a file of thousands of events, in steps, and takes out what a second reading has no more', async () => {
  const { app, add } = await opened();
  const many = (count: number) =>
    file(
      'PUBLISH',
      Array.from({ length: count }, (_, at) => [`UID:u${at}`, `SUMMARY:Meeting ${at}`, ...times(soon + at * 60_000)]),
    );
  const count = () => app.keeper.get().read.prepare('SELECT count(*) FROM calendar_event').pluck().get();
  expect(await add('many.ics', many(1_000))).toEqual({ name: 'many.ics', events: 1_000 });
  expect(count()).toBe(1_000);
  const [before] = app.keeper.get().read.prepare('SELECT id FROM calendar_event ORDER BY uid').pluck().all();
  await add('many.ics', many(10));
  expect(count()).toBe(10);
  expect(app.keeper.get().read.prepare('SELECT id FROM calendar_event ORDER BY uid').pluck().all()[0]).toBe(before);
});

it('a file that cannot be read, a broken one and one that is too large say so and change nothing', async () => {
  const { app, add, shown } = await opened();
  await add('a.ics', file('PUBLISH', [['UID:a', 'SUMMARY:Interview', ...times(soon)]]));
  await expect(add('a.ics', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nno property\r\n')).rejects.toMatchObject({
    code: 'calendar.broken-file',
    params: { line: 3 },
  });
  await expect(add('a.ics', 'x'.repeat(11 * 1024 * 1024))).rejects.toMatchObject({ code: 'calendar.too-large' });
  app.files.choose = '/nowhere/a.ics';
  await expect(app.api.events.addFile(undefined)).rejects.toMatchObject({ code: 'file.unreadable' });
  expect(await shown()).toEqual(['Interview 0']);
});
