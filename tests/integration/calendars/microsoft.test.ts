import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { newProfile, startApp, startLever, type TestApp, until } from '../app/app.ts';
import { type MicrosoftServer, startMicrosoft } from './microsoft-server.ts';
import { reread } from './reading.ts';

const hour = 3_600_000;
const soon = Math.floor(Date.now() / hour) * hour + 26 * hour;
const at = (start: number) => ({ dateTime: new Date(start).toISOString().replace('Z', '0000'), timeZone: 'UTC' });
const host = { emailAddress: { name: 'Ines Baumgartner', address: 'Ines.Baumgartner@nordkap.example' } };

function meeting(id: string, more: Record<string, unknown> = {}) {
  return {
    id,
    iCalUId: `${id}@exchange`,
    type: 'singleInstance',
    subject: `Interview ${id}`,
    start: at(soon),
    end: at(soon + hour),
    organizer: host,
    attendees: [
      {
        type: 'required',
        status: { response: 'none' },
        emailAddress: { name: 'Some One', address: 'someone@post.example' },
      },
      {
        type: 'resource',
        status: { response: 'accepted' },
        emailAddress: { name: 'Room 1', address: 'room1@nordkap.example' },
      },
    ],
    ...more,
  };
}

async function start(prepare: (server: MicrosoftServer) => void = () => {}) {
  const microsoft = await startMicrosoft();
  onTestFinished(microsoft.close);
  prepare(microsoft);
  const folder = newProfile();
  const app = await startApp(await startLever(), folder, { overrides: microsoft.overrides });
  return { microsoft, app, folder };
}

async function connected(prepare?: (server: MicrosoftServer) => void) {
  const started = await start(prepare);
  const { id } = await started.app.api.events.connectAccount({ kind: 'microsoft' });
  return { ...started, id };
}

type Row = {
  id: string;
  uid: string;
  original_start: number;
  title: string;
  starts_at: number;
  is_cancelled: number;
  is_declined: number;
  is_all_day: number;
  is_private: number;
  attendees: string;
  meeting_url: string | null;
};

function rows(app: TestApp): Row[] {
  // The columns of the table, as the migrations make them.
  return app.keeper.get().read.prepare('SELECT * FROM calendar_event ORDER BY title').all() as Row[];
}

it('signs in by form_post, reads all pages, and seals the cache in the vault', async () => {
  const { microsoft, app, folder } = await connected((server) => {
    for (const id of ['a', 'b', 'c', 'd', 'e']) server.put(meeting(id));
  });
  const authorise = microsoft.requests.find(({ url }) => url.pathname.endsWith('/authorize'));
  expect(authorise?.url.searchParams.get('code_challenge_method')).toBe('S256');
  expect(authorise?.url.searchParams.get('scope')).toMatch(/Calendars\.Read(?!Write)/);
  expect(rows(app).map(({ title, starts_at }) => [title, starts_at])).toEqual(
    ['a', 'b', 'c', 'd', 'e'].map((id) => [`Interview ${id}`, soon]),
  );
  for (const { headers, url } of microsoft.requests.filter(({ url }) => url.pathname.includes('calendarView'))) {
    expect(`${url.pathname} ${headers.prefer}`).toContain('IdType="ImmutableId"');
  }
  expect((await app.api.events.calendars(undefined)).accounts).toMatchObject([
    { kind: 'microsoft', email: 'ines.baumgartner@nordkap.example', error: null },
  ]);
  expect(readFileSync(join(folder, 'vault'), 'utf8')).not.toContain('ms-refresh');
  expect(app.keeper.get().read.prepare('SELECT group_concat(sync_key) FROM event_source').pluck().get()).not.toContain(
    'ms-',
  );
});

it('tells rooms, online links, all-day, private, declined, cancelled and slim occurrences apart', async () => {
  const master = meeting('m', { type: 'seriesMaster', iCalUId: 'series' });
  const { app } = await connected((server) => {
    server.put(meeting('a', { onlineMeeting: { joinUrl: 'https://teams.microsoft.com/l/meetup-join/1' } }));
    server.put(
      meeting('b', {
        isAllDay: true,
        start: { dateTime: `${new Date(soon).toISOString().slice(0, 10)}T00:00:00.0000000`, timeZone: 'UTC' },
        end: { dateTime: `${new Date(soon + 24 * hour).toISOString().slice(0, 10)}T00:00:00.0000000`, timeZone: 'UTC' },
      }),
    );
    server.put(meeting('c', { sensitivity: 'private', responseStatus: { response: 'declined' } }));
    server.put(meeting('d', { isCancelled: true }));
    server.put(master);
    server.put({
      id: 'm1',
      type: 'occurrence',
      seriesMasterId: 'm',
      originalStart: new Date(soon).toISOString(),
      start: at(soon + 2 * hour),
      end: at(soon + 3 * hour),
    });
  });
  const [a, b, c, d, m] = rows(app);
  expect(a?.meeting_url).toBe('https://teams.microsoft.com/l/meetup-join/1');
  expect(JSON.parse(a?.attendees ?? '[]')).toMatchObject([
    { email: 'ines.baumgartner@nordkap.example', isOrganizer: true },
    { email: 'someone@post.example', isRoom: false },
    { email: 'room1@nordkap.example', isRoom: true },
  ]);
  expect(b?.is_all_day).toBe(1);
  expect(c).toMatchObject({ is_private: 1, is_declined: 1 });
  expect(d?.is_cancelled).toBe(1);
  expect(m).toMatchObject({ title: 'Interview m', uid: 'series', original_start: soon, starts_at: soon + 2 * hour });
});

it('goes on by the delta link; a dead one leads to a whole reading', async () => {
  const { microsoft, app } = await connected((server) => {
    server.put(meeting('a'));
    server.put(meeting('b'));
  });
  const [before] = rows(app);
  microsoft.put(meeting('a', { start: at(soon + 5 * hour), end: at(soon + 6 * hour) }));
  microsoft.remove('b');
  await reread(app);
  expect(rows(app)).toMatchObject([{ id: before?.id, original_start: 0, starts_at: soon + 5 * hour }]);
  microsoft.killDeltaLinks();
  microsoft.put(meeting('c'));
  await reread(app);
  expect(rows(app).map(({ title }) => title)).toEqual(['Interview a', 'Interview c']);
  const last = microsoft.requests.findLast(({ url }) => url.pathname.endsWith('/delta'));
  expect(last?.url.searchParams.get('startDateTime')).not.toBeNull();
});

it('reads the plain view where there is no delta', async () => {
  const { microsoft, app } = await connected((server) => {
    server.withoutDelta();
    server.put(meeting('a'));
  });
  expect(rows(app)).toHaveLength(1);
  microsoft.remove('a');
  microsoft.put(meeting('b'));
  await reread(app);
  expect(rows(app).map(({ title }) => title)).toEqual(['Interview b']);
});

it('renews silently; withdrawn access says so and asks no more', async () => {
  const { microsoft, app, id, folder } = await connected((server) => server.put(meeting('a')));
  microsoft.expireAccess();
  await reread(app);
  expect((await app.api.events.calendars(undefined)).accounts[0]?.error).toBeNull();
  await app.end();
  const again = await startApp(await startLever(), folder, { overrides: microsoft.overrides });
  microsoft.put(meeting('b'));
  await reread(again);
  await until('the new event is there', () => rows(again).length === 2);
  microsoft.revokeAll();
  await reread(again);
  expect((await again.api.events.calendars(undefined)).accounts[0]?.error?.code).toBe('calendar.consent-revoked');
  const count = microsoft.requests.length;
  await reread(again);
  expect(microsoft.requests.length).toBe(count);
  await again.api.events.reconnectAccount({ id });
  expect((await again.api.events.calendars(undefined)).accounts[0]?.error).toBeNull();
});

it.each([
  ['access_denied', 'AADSTS65004: User declined to consent.', 'calendar.consent-denied'],
  ['access_denied', 'AADSTS90094: The grant requires admin permission.', 'calendar.admin-approval'],
  ['invalid_request', 'AADSTS50020: User account does not exist in tenant.', 'calendar.wrong-tenant'],
  [
    'access_denied',
    'AADSTS53003: Access has been blocked by Conditional Access policies.',
    'calendar.conditional-access',
  ],
  ['unauthorized_client', 'AADSTS700016: Application not found in the directory.', 'calendar.wrong-client'],
])('the sign-in answers %s (%s): %s', async (error, description, code) => {
  const { microsoft, app } = await start();
  microsoft.failSignIn(error, description);
  await expect(app.api.events.connectAccount({ kind: 'microsoft' })).rejects.toMatchObject({ code });
  expect((await app.api.events.calendars(undefined)).accounts).toEqual([]);
});

it('waits out a short Retry-After in place', async () => {
  const { microsoft, app } = await connected();
  microsoft.put(meeting('a'));
  microsoft.fail(/calendarView/, {
    status: 429,
    headers: { 'retry-after': '1' },
    json: { error: { code: 'TooManyRequests' } },
  });
  await reread(app);
  expect(rows(app)).toHaveLength(1);
});

it('makes an event once, after asking for the right to write, also when the answer was lost', async () => {
  const { microsoft, app, id } = await connected();
  const event = {
    key: '0f0c6a52-2f6e-4a8e-9d6c-3a1f5be2a001',
    title: 'Interview Backend',
    startsAt: soon,
    minutes: 45,
    accountId: id,
    invitees: ['someone@post.example'],
    hasVideo: true,
    sendsInvitations: false,
  };
  microsoft.fail(/POST \/v1\.0\/me\/events/, { status: 503, json: {} }, true);
  const made = await app.api.events.create(event);
  expect(await app.api.events.create(event)).toEqual(made);
  expect(microsoft.events()).toHaveLength(1);
  expect(microsoft.events()[0]).toMatchObject({ attendees: [], onlineMeetingProvider: 'teamsForBusiness' });
  const asked = microsoft.requests.findLast(({ url }) => url.pathname.endsWith('/authorize'));
  expect(asked?.url.searchParams.get('scope')).toContain('Calendars.ReadWrite');
  expect(rows(app)).toMatchObject([
    { title: 'Interview Backend', meeting_url: 'https://teams.microsoft.com/l/meetup-join/x' },
  ]);
});

it('an abandoned sign-in can be cancelled, and begun again', async () => {
  const { microsoft, app } = await start();
  // The page that the person never answers.
  microsoft.fail(/authorize/, { text: '<p>Sign in</p>' });
  const waiting = app.api.events.connectAccount({ kind: 'microsoft' });
  const ended = expect(waiting).rejects.toMatchObject({ code: 'connection.cancelled' });
  await until('the page is open', () => microsoft.requests.some(({ url }) => url.pathname.endsWith('/authorize')));
  await app.api.events.cancelConnect(undefined);
  await ended;
  await app.api.events.connectAccount({ kind: 'microsoft' });
  expect((await app.api.events.calendars(undefined)).accounts).toHaveLength(1);
});
