import { expect, it, onTestFinished } from 'vitest';
import type { CreateEvent } from '../../../src-preload/contract/events.ts';
import { addPosition, connect, newProfile, startApp, startLever } from '../app/app.ts';
import { startGoogle } from './google-server.ts';
import { startMicrosoft } from './microsoft-server.ts';
import { reread } from './reading.ts';

const hour = 3_600_000;
const soon = Math.floor(Date.now() / hour) * hour + 26 * hour;

const form = (accountId: string | null, more: Partial<CreateEvent> = {}): CreateEvent => ({
  key: '0f0c6a52-2f6e-4a8e-9d6c-3a1f5be2a001',
  title: 'Interview Backend',
  startsAt: soon,
  minutes: 45,
  accountId,
  invitees: ['someone@post.example'],
  hasVideo: false,
  sendsInvitations: false,
  ...more,
});

async function withGoogle() {
  const google = await startGoogle();
  onTestFinished(google.close);
  const app = await startApp(await startLever(), newProfile(), { overrides: google.overrides });
  const { id } = await app.api.events.connectAccount({ kind: 'google' });
  const put = (name: string, start: number, more: Record<string, unknown> = {}) =>
    google.put({
      id: name,
      iCalUID: `${name}@google.com`,
      status: 'confirmed',
      summary: name,
      start: { dateTime: new Date(start).toISOString() },
      end: { dateTime: new Date(start + hour).toISOString() },
      ...more,
    });
  return { google, app, id, put };
}

async function withMicrosoft() {
  const microsoft = await startMicrosoft();
  onTestFinished(microsoft.close);
  const lever = await startLever();
  const app = await startApp(lever, newProfile(), { overrides: microsoft.overrides });
  const { id } = await app.api.events.connectAccount({ kind: 'microsoft' });
  return { microsoft, lever, app, id };
}

it('knows from Google when the person is free now: what is shown as free, declined or private included', async () => {
  const { app, id, put } = await withGoogle();
  // Nothing of this was read into the store yet.
  put('meeting', soon);
  put('reminder', soon + hour, { transparency: 'transparent' });
  put('home', soon + hour, { eventType: 'workingLocation' });
  put('declined', soon + hour, { attendees: [{ self: true, email: 'ines@x.example', responseStatus: 'declined' }] });
  put('secret', soon + 2 * hour, { visibility: 'private' });
  put('focus', soon + 4 * hour, { eventType: 'focusTime' });
  const busy = await app.api.events.busy({ accountId: id, from: soon - hour, to: soon + 8 * hour });
  expect(busy).toEqual({
    isLive: true,
    times: [
      { title: 'meeting', startsAt: soon, endsAt: soon + hour },
      { title: '', startsAt: soon + 2 * hour, endsAt: soon + 3 * hour },
      { title: 'focus', startsAt: soon + 4 * hour, endsAt: soon + 5 * hour },
    ],
  });
});

it('knows from Microsoft when the person is free now', async () => {
  const { microsoft, app, id } = await withMicrosoft();
  const put = (name: string, start: number, showAs: string) => {
    const [from, to] = [start, start + hour].map((at) => ({
      dateTime: new Date(at).toISOString().replace('Z', '0000'),
      timeZone: 'UTC',
    }));
    microsoft.put({ id: name, iCalUId: name, type: 'singleInstance', subject: name, start: from, end: to, showAs });
  };
  put('meeting', soon, 'busy');
  put('maybe', soon + 2 * hour, 'tentative');
  put('lunch', soon + 3 * hour, 'free');
  put('home', soon + 3 * hour, 'workingElsewhere');
  const busy = await app.api.events.busy({ accountId: id, from: soon - hour, to: soon + 8 * hour });
  expect(busy.isLive).toBe(true);
  expect(busy.times.map(({ title }) => title)).toEqual(['meeting', 'maybe']);
});

it('falls back on what was read when the service does not answer', async () => {
  const { google, app, id, put } = await withGoogle();
  put('meeting', soon);
  await reread(app);
  google.fail(/events\?/, { status: 403, json: { error: { errors: [{ reason: 'forbidden' }] } } });
  expect(await app.api.events.busy({ accountId: id, from: soon - hour, to: soon + hour })).toEqual({
    isLive: false,
    times: [{ title: 'meeting', startsAt: soon, endsAt: soon + hour }],
  });
  expect((await app.api.events.busy({ accountId: null, from: soon - hour, to: soon + hour })).times).toHaveLength(1);
});

it('Google writes to the people only when that was asked for; the description says nothing', async () => {
  const { google, app, id } = await withGoogle();
  await app.api.events.create(form(id, { sendsInvitations: true }));
  await app.api.events.create(form(id, { key: '0f0c6a52-2f6e-4a8e-9d6c-3a1f5be2a002' }));
  const posts = google.requests.filter(({ method, url }) => method === 'POST' && url.pathname.endsWith('/events'));
  expect(posts.map(({ url }) => url.searchParams.get('sendUpdates'))).toEqual(['all', 'none']);
  // The body that the client wrote.
  const bodies = posts.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
  expect(bodies.every(({ description }) => description === '')).toBe(true);
  expect(bodies.every((body) => !('conferenceData' in body))).toBe(true);
});

it('Microsoft names people only when they are invited; otherwise Rubric knows who is to come', async () => {
  const { microsoft, lever, app, id } = await withMicrosoft();
  await connect(app, lever);
  const { id: positionId } = await addPosition(app);
  const [person] = (await app.api.candidates.search({ positionId, query: 'Zoë', limit: 1 })).items;
  const invitees = [person?.email ?? '', 'jonas.weidmann@nordkap.example'];
  const { id: eventId } = await app.api.events.create(form(id, { invitees }));
  expect(microsoft.events()[0]).toMatchObject({ attendees: [], body: { content: '' } });
  const { match, attendees, roundId } = await app.api.events.participants({ positionId, eventId });
  expect(match).toMatchObject({ sureness: 'sure', reason: 'email' });
  const participants = attendees.map(({ email, name, role, leverUserId }) => ({ email, name, role, leverUserId }));
  expect(participants.map(({ role }) => role)).toEqual(['candidate', 'interviewer', 'interviewer']);
  if (match.candidate === null) throw new Error('no candidate');
  const { id: interviewId } = await app.api.interviews.addFromEvent({
    positionId,
    roundId: roundId ?? '',
    eventId,
    candidate: match.candidate.ref,
    participants,
  });
  // The calendar names nobody: that is no news of people who left.
  await reread(app);
  await reread(app);
  const interview = await app.api.interviews.get({ id: interviewId });
  expect(interview.eventChange).toBeNull();
  expect(interview.participants).toHaveLength(3);

  await app.api.events.create(form(id, { key: '0f0c6a52-2f6e-4a8e-9d6c-3a1f5be2a003', sendsInvitations: true }));
  expect(microsoft.events().at(-1)).toMatchObject({
    attendees: [{ emailAddress: { address: 'someone@post.example' } }],
  });
});

it.each([
  ['AADSTS53003: Blocked by Conditional Access policies.', 'calendar.conditional-access'],
  ['AADSTS90094: The grant requires admin permission.', 'calendar.admin-approval'],
  ['AADSTS700082: The refresh token has expired due to inactivity.', 'calendar.consent-revoked'],
  ['AADSTS50020: User account does not exist in tenant.', 'calendar.wrong-tenant'],
])('a renewal is refused with %s: the account says %s', async (description, code) => {
  const { microsoft, app } = await withMicrosoft();
  microsoft.expireAccess();
  microsoft.failSignIn('invalid_grant', description);
  await reread(app);
  expect((await app.api.events.calendars(undefined)).accounts[0]?.error).toMatchObject({ code, kind: 'auth' });
});

it.each([
  [403, 'ErrorAccessDenied', 'calendar.not-allowed'],
  [404, 'ErrorItemNotFound', 'calendar.not-shared'],
])('a calendar of Microsoft answers %i %s: it says so, the account works on', async (status, reason, code) => {
  const { microsoft, app } = await withMicrosoft();
  for (let turn = 0; turn < 2; turn += 1) microsoft.fail(/calendarView/, { status, json: { error: { code: reason } } });
  await reread(app);
  const { sources, accounts } = await app.api.events.calendars(undefined);
  expect(sources.find(({ isPrimary }) => isPrimary)?.error?.code).toBe(code);
  expect(accounts[0]?.error).toBeNull();
});

it.each([
  [403, 'accessNotConfigured', 'calendar.api-disabled'],
  [403, 'insufficientPermissions', 'calendar.scope-missing'],
])('Google answers %i %s: %s', async (status, reason, code) => {
  const { google, app } = await withGoogle();
  google.fail(/calendarList/, { status, json: { error: { errors: [{ reason }] } } });
  await reread(app);
  expect((await app.api.events.calendars(undefined)).accounts[0]?.error?.code).toBe(code);
});
