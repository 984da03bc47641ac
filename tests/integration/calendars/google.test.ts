import { expect, it, onTestFinished } from 'vitest';
import { newProfile, startApp, startLever, type TestApp, until } from '../app/app.ts';
import { type GoogleServer, startGoogle } from './google-server.ts';
import { reread } from './reading.ts';

const hour = 3_600_000;
const soon = Math.floor(Date.now() / hour) * hour + 26 * hour;
const at = (start: number) => ({ dateTime: new Date(start).toISOString() });

function meeting(id: string, more: Record<string, unknown> = {}) {
  return {
    id,
    iCalUID: `${id}@google.com`,
    status: 'confirmed',
    summary: `Interview ${id}`,
    start: at(soon),
    end: at(soon + hour),
    attendees: [
      { email: 'ines.baumgartner@nordkap.example', self: true, responseStatus: 'accepted', organizer: true },
      { email: 'someone@post.example', displayName: 'Some One', responseStatus: 'needsAction' },
    ],
    ...more,
  };
}

async function connected(prepare: (google: GoogleServer) => void = () => {}) {
  const google = await startGoogle();
  onTestFinished(google.close);
  prepare(google);
  const folder = newProfile();
  const app = await startApp(await startLever(), folder, { overrides: google.overrides });
  const { id } = await app.api.events.connectAccount({ kind: 'google' });
  return { google, app, id, folder };
}

function rows(app: TestApp) {
  return app.keeper
    .get()
    .read.prepare(
      'SELECT id, uid, original_start, title, starts_at, is_cancelled, is_declined, is_cut, is_private, meeting_url FROM calendar_event ORDER BY title',
    )
    .all() as {
    id: string;
    uid: string;
    original_start: number;
    title: string;
    starts_at: number;
    is_cancelled: number;
    is_declined: number;
    is_cut: number;
    is_private: number;
    meeting_url: string | null;
  }[];
}

it('signs in with PKCE and least scopes, reads all pages, and keeps the token out of the store', async () => {
  const { google, app } = await connected((server) => {
    for (const id of ['a', 'b', 'c', 'd', 'e']) server.put(meeting(id));
  });
  const authorise = google.requests.find(({ url }) => url.pathname === '/o/oauth2/v2/auth');
  expect(authorise?.url.searchParams.get('code_challenge_method')).toBe('S256');
  expect(authorise?.url.searchParams.get('redirect_uri')).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/cb\/google$/);
  expect(
    authorise?.url.searchParams
      .get('scope')
      ?.split(' ')
      .map((scope) => scope.split('/').at(-1)),
  ).toEqual(['calendar.events.readonly', 'calendar.calendarlist.readonly']);
  expect(rows(app).map(({ title }) => title)).toEqual(['a', 'b', 'c', 'd', 'e'].map((id) => `Interview ${id}`));
  const [account] = (await app.api.events.calendars(undefined)).accounts;
  expect(account).toMatchObject({ kind: 'google', email: 'ines.baumgartner@nordkap.example', error: null });
});

it('reads only what changed after that: moved, declined, deleted with nothing but an id, new', async () => {
  const { google, app } = await connected((server) => {
    for (const id of ['a', 'b', 'c']) server.put(meeting(id));
  });
  const before = rows(app);
  google.put(meeting('a', { start: at(soon + 3 * hour), end: at(soon + 4 * hour) }));
  google.put(
    meeting('b', {
      attendees: [{ email: 'ines.baumgartner@nordkap.example', self: true, responseStatus: 'declined' }],
    }),
  );
  google.put({ id: 'c', status: 'cancelled' });
  google.put(meeting('d', { eventType: 'focusTime' }));
  google.put(meeting('e', { visibility: 'private', hangoutLink: 'https://meet.google.com/x', attendeesOmitted: true }));
  await reread(app);
  const after = rows(app);
  expect(after.map(({ title }) => title)).toEqual(['Interview a', 'Interview b', 'Interview e']);
  expect(after[0]).toMatchObject({ id: before[0]?.id, original_start: 0, starts_at: soon + 3 * hour });
  expect(after[1]?.is_declined).toBe(1);
  expect(after[2]).toMatchObject({ is_private: 1, is_cut: 1, meeting_url: 'https://meet.google.com/x' });
  const last = google.requests.findLast(({ url }) => url.pathname.endsWith('/events'));
  expect(last?.url.searchParams.get('timeMin')).toBeNull();
});

it('knows an occurrence by its planned start, also after it was moved', async () => {
  const occurrence = (start: number) =>
    meeting('s_1', {
      iCalUID: 's@google.com',
      recurringEventId: 's',
      originalStartTime: at(soon),
      start: at(start),
      end: at(start + hour),
    });
  const { google, app } = await connected((server) => server.put(occurrence(soon)));
  google.put(occurrence(soon + 48 * hour));
  await reread(app);
  expect(rows(app)).toMatchObject([{ uid: 's@google.com', original_start: soon, starts_at: soon + 48 * hour }]);
});

it('after 410 reads whole again, with the old rows in sight until the new ones are there', async () => {
  const { google, app } = await connected((server) => {
    server.put(meeting('a'));
    server.put(meeting('b'));
  });
  google.killSyncTokens();
  google.put({ id: 'a', status: 'cancelled' });
  google.put(meeting('c'));
  // The whole reading breaks off at first: what was there stays.
  google.fail(/events\?.*timeMin/, { status: 403, json: { error: { errors: [{ reason: 'forbidden' }] } } });
  await reread(app);
  expect(rows(app).map(({ title }) => title)).toEqual(['Interview a', 'Interview b']);
  await reread(app);
  expect(rows(app).map(({ title }) => title)).toEqual(['Interview b', 'Interview c']);
});

it('renews a refused access token once; withdrawn access says so and asks no more', async () => {
  const { google, app, id } = await connected((server) => server.put(meeting('a')));
  google.expireAccess();
  await reread(app);
  expect((await app.api.events.calendars(undefined)).accounts[0]?.error).toBeNull();
  google.revokeAll();
  await reread(app);
  expect((await app.api.events.calendars(undefined)).accounts[0]?.error?.code).toBe('calendar.consent-revoked');
  expect(rows(app)).toHaveLength(1);
  const count = google.requests.length;
  await reread(app);
  expect(google.requests.length).toBe(count);
  await app.api.events.reconnectAccount({ id });
  expect((await app.api.events.calendars(undefined)).accounts[0]?.error).toBeNull();
});

it('waits as long as Retry-After says', async () => {
  const { google, app } = await connected();
  google.fail(/events\?/, {
    status: 429,
    headers: { 'retry-after': '600' },
    json: { error: { errors: [{ reason: 'rateLimitExceeded' }] } },
  });
  await reread(app);
  const { accounts } = await app.api.events.calendars(undefined);
  expect(accounts[0]?.error).toMatchObject({ code: 'calendar.quota', params: { seconds: 600 } });
  const count = google.requests.length;
  await reread(app);
  expect(google.requests.length).toBe(count);
});

it('lets calendars count or not, and tells of one that is no longer shared', async () => {
  const { google, app } = await connected((server) => server.addCalendar('team@group.calendar.google.com'));
  google.put(meeting('t'), 'team@group.calendar.google.com');
  const team = (await app.api.events.calendars(undefined)).sources.find(({ name }) => name.startsWith('team'));
  expect(team).toMatchObject({ isChosen: false, isPrimary: false });
  await app.api.events.chooseSource({ id: team?.id ?? '', isChosen: true });
  expect(rows(app)).toHaveLength(1);
  google.fail(/calendars\/team.*events/, { status: 404, json: { error: { errors: [{ reason: 'notFound' }] } } });
  await reread(app);
  const { sources, accounts } = await app.api.events.calendars(undefined);
  expect(sources.find(({ id }) => id === team?.id)?.error?.code).toBe('calendar.not-shared');
  expect(accounts[0]?.error).toBeNull();
  await app.api.events.chooseSource({ id: team?.id ?? '', isChosen: false });
  expect(rows(app)).toHaveLength(0);
});

it('shows a meeting that two calendars hold once, the copy that says more', async () => {
  const { google, app } = await connected((server) => server.addCalendar('team@group.calendar.google.com'));
  google.put(
    meeting('m', { summary: undefined, attendees: [], visibility: 'private' }),
    'team@group.calendar.google.com',
  );
  google.put(meeting('m'));
  const team = (await app.api.events.calendars(undefined)).sources.find(({ isChosen }) => !isChosen);
  await app.api.events.chooseSource({ id: team?.id ?? '', isChosen: true });
  await reread(app);
  expect(rows(app)).toHaveLength(2);
  const { id: positionId } = await app.api.positions.add({ role: 'Backend Engineer', postingId: null, skillIds: null });
  const lists = await app.api.events.list({ positionId });
  const shown = [...lists.likely, ...lists.coming, ...lists.recent];
  expect(shown).toMatchObject([{ title: 'Interview m', isPrivate: false }]);
});

it('withdraws the access on disconnect and forgets the events', async () => {
  const { google, app, id } = await connected((server) => server.put(meeting('a')));
  expect(google.liveRefreshTokens()).toBe(1);
  expect(await app.api.events.disconnectAccount({ id })).toEqual({ isRevoked: true });
  expect(google.liveRefreshTokens()).toBe(0);
  expect(rows(app)).toEqual([]);
  expect((await app.api.events.calendars(undefined)).accounts).toEqual([]);
});

it.each([
  ['access_denied', 'calendar.consent-denied'],
  ['admin_policy_enforced', 'calendar.admin-approval'],
  ['org_internal', 'calendar.wrong-tenant'],
])('the consent page answers %s: %s', async (error, code) => {
  const google = await startGoogle();
  onTestFinished(google.close);
  google.deny(error);
  const app = await startApp(await startLever(), newProfile(), { overrides: google.overrides });
  await expect(app.api.events.connectAccount({ kind: 'google' })).rejects.toMatchObject({ code });
  expect((await app.api.events.calendars(undefined)).accounts).toEqual([]);
});

it('an unticked box is noticed', async () => {
  const google = await startGoogle();
  onTestFinished(google.close);
  google.dropScope('calendar.events.readonly');
  const app = await startApp(await startLever(), newProfile(), { overrides: google.overrides });
  await expect(app.api.events.connectAccount({ kind: 'google' })).rejects.toMatchObject({
    code: 'calendar.scope-missing',
  });
});

it('the sign-in outlives a restart', async () => {
  const { google, app, folder } = await connected((server) => server.put(meeting('a')));
  await app.end();
  const again = await startApp(await startLever(), folder, { overrides: google.overrides });
  google.put(meeting('b'));
  await reread(again);
  await until('the new event is there', () => rows(again).length === 2);
});

it('makes an event once, after asking for the right to write, with and without a lost answer', async () => {
  const { google, app, id } = await connected();
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
  // The answer to the first attempt is lost on the way.
  google.fail(/POST .*events/, { status: 503, json: {} }, true);
  const made = await app.api.events.create(event);
  const again = await app.api.events.create(event);
  expect(again).toEqual(made);
  expect(google.events()).toHaveLength(1);
  const asked = google.requests.findLast(({ url }) => url.pathname === '/o/oauth2/v2/auth');
  expect(asked?.url.searchParams.get('scope')).toMatch(/calendar\.events(?!\.)/);
  expect(asked?.url.searchParams.get('login_hint')).toBe('ines.baumgartner@nordkap.example');
  const posted = google.requests.find(({ method, url }) => method === 'POST' && url.pathname.endsWith('/events'));
  expect(posted?.url.searchParams.get('sendUpdates')).toBe('none');
  expect(rows(app)).toMatchObject([
    { title: 'Interview Backend', meeting_url: 'https://meet.google.com/aaa-bbbb-ccc' },
  ]);
  await reread(app);
  expect(rows(app)).toHaveLength(1);
});
