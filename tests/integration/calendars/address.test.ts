import { createHash } from 'node:crypto';
import { expect, it, onTestFinished } from 'vitest';
import { newProfile, startApp, startLever, until } from '../app/app.ts';
import { startStandIn } from './stand-in.ts';

const hour = 3_600_000;
const soon = Math.floor(Date.now() / hour) * hour + 26 * hour;
const stamp = (at: number) => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');

function calendar(events: readonly (readonly [string, number])[]): string {
  const blocks = events.map(
    ([uid, start]) =>
      `BEGIN:VEVENT\r\nUID:${uid}\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:${stamp(start)}\r\nDTEND:${stamp(start + hour)}\r\nSUMMARY:${uid}\r\nEND:VEVENT\r\n`,
  );
  return `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x\r\n${blocks.join('')}END:VCALENDAR\r\n`;
}

async function subscribed(first: string) {
  let text = first;
  const server = await startStandIn(({ headers }) => {
    const etag = `"${createHash('sha256').update(text).digest('hex')}"`;
    return headers['if-none-match'] === etag
      ? { status: 304 }
      : { text, headers: { etag, 'content-type': 'text/calendar' } };
  });
  onTestFinished(server.close);
  const app = await startApp(await startLever(), newProfile());
  const rows = () =>
    app.keeper.get().read.prepare('SELECT title, starts_at FROM calendar_event ORDER BY title').all() as {
      title: string;
      starts_at: number;
    }[];
  const added = await app.api.events.addAddress({ address: `${server.root}/team.ics` });
  async function reread(): Promise<void> {
    await until('nothing is being read', async () => !(await app.api.events.calendars(undefined)).isSyncing);
    await app.api.events.readNow(undefined);
    await until('all was read', async () => !(await app.api.events.calendars(undefined)).isSyncing);
  }
  return { app, server, added, rows, reread, change: (next: string) => (text = next) };
}

it('reads a subscribed address again, by its ETag, and follows what moved', async () => {
  const { app, server, added, rows, reread, change } = await subscribed(
    calendar([
      ['a', soon],
      ['b', soon],
    ]),
  );
  expect(added.events).toBe(2);
  await reread();
  expect(server.requests.at(-1)?.headers['if-none-match']).toBeDefined();
  expect(rows()).toHaveLength(2);
  change(
    calendar([
      ['a', soon + hour],
      ['c', soon],
    ]),
  );
  await reread();
  expect(rows()).toEqual([
    { title: 'a', starts_at: soon + hour },
    { title: 'c', starts_at: soon },
  ]);
  const [source] = (await app.api.events.calendars(undefined)).sources;
  expect(source).toMatchObject({ isSubscribed: true, error: null, events: 2 });
});

it('a broken, a vanished and a huge calendar change nothing and say why', async () => {
  const { app, server, rows, reread, change } = await subscribed(calendar([['a', soon]]));
  const error = async () => (await app.api.events.calendars(undefined)).sources[0]?.error;
  change('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nno property\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n');
  await reread();
  expect(await error()).toMatchObject({ code: 'calendar.broken-file', params: { line: 3 } });
  server.fail(/team/, { status: 404 });
  await reread();
  expect((await error())?.code).toBe('calendar.address-gone');
  server.fail(/team/, { text: 'x'.repeat(11 * 1024 * 1024) });
  await reread();
  expect((await error())?.code).toBe('calendar.too-large');
  expect(rows()).toHaveLength(1);
});

it.each(['ftp://calendar.example/a.ics', 'http://calendar.example/a.ics', 'nothing', 'file:///etc/hosts'])(
  'refuses %s',
  async (address) => {
    const app = await startApp(await startLever(), newProfile());
    await expect(app.api.events.addAddress({ address })).rejects.toMatchObject({ code: 'calendar.address-refused' });
    expect((await app.api.events.calendars(undefined)).sources).toEqual([]);
  },
);
