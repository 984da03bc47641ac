import { expect, it } from 'vitest';
import type { DemoLever } from '../../../src-main/demo/index.ts';
import { addPosition, connect, newProfile, startApp, startLever, type TestApp, until } from '../app/app.ts';

const hour = 3_600_000;

async function opened() {
  const lever = await startLever();
  const app = await startApp(lever, newProfile());
  await connect(app, lever);
  const position = await addPosition(app);
  return { lever, app, positionId: position.id };
}

async function shown(app: TestApp, positionId: string) {
  const { likely, coming, recent, sources } = await app.api.events.list({ positionId });
  return { likely, all: [...likely, ...coming, ...recent], sources };
}

const rows = (app: TestApp) =>
  app.keeper.get().read.prepare('SELECT title, starts_at, is_cancelled FROM calendar_event ORDER BY title').all() as {
    title: string;
    starts_at: number;
    is_cancelled: number;
  }[];

/** Without the one that finds out what the key may read. */
const interviewRequests = (lever: DemoLever) =>
  lever.requests.filter(({ path, query }) => path.endsWith('/interviews') && query !== 'limit=1');

/** Opens the list and waits until what Lever has is in it. */
async function looked(app: TestApp, positionId: string, most = 6): Promise<void> {
  await app.api.events.list({ positionId });
  await until('Lever’s interviews are there', () => rows(app).length >= most);
}

async function call(lever: DemoLever, method: string, path: string): Promise<unknown> {
  const authorization = `Basic ${Buffer.from(`${lever.apiKey}:`).toString('base64')}`;
  const response = await fetch(`${lever.apiUrl}${path}`, { method, headers: { authorization } });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
  // Lever's envelope (lever-api.md section 5).
  return response.status === 204 ? null : ((await response.json()) as { readonly data: unknown }).data;
}

it('asks for the interviews of a position’s candidates when somebody looks for an event, once each', async () => {
  const { lever, app, positionId } = await opened();
  expect(interviewRequests(lever)).toEqual([]);
  await looked(app, positionId);
  const { likely, sources } = await shown(app, positionId);
  expect(sources.map(({ kind }) => kind)).toEqual(['lever']);
  // Ines holds five of the six; the sixth is a colleague's.
  const ofLever = likely.filter(({ source }) => source === 'lever');
  expect(ofLever).toHaveLength(5);
  expect(ofLever.every(({ reasons }) => reasons[0] === 'in-lever')).toBe(true);
  const paths = interviewRequests(lever).map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths.length).toBeLessThanOrEqual(100);
});

it('knows the candidate for certain, and makes the interview with everybody in their role', async () => {
  const { app, positionId } = await opened();
  await looked(app, positionId);
  const event = (await shown(app, positionId)).all.find(({ title }) => title.includes('Zoë'));
  const { match, attendees } = await app.api.events.participants({ positionId, eventId: event?.id ?? '' });
  expect(match).toMatchObject({ sureness: 'sure', candidate: { name: expect.stringContaining('Zoë') } });
  expect(attendees.map(({ role }) => role)).toEqual(['candidate', 'interviewer', 'interviewer']);
  expect(attendees.filter(({ role }) => role === 'interviewer').every(({ leverUserId }) => leverUserId !== null)).toBe(
    true,
  );
});

it('shows a meeting that a calendar has too once, with the calendar’s words', async () => {
  const { lever, app, positionId } = await opened();
  await app.thread.readCalendar({ text: lever.calendarFile(), source: { kind: 'demo', name: 'Calendar' } });
  const before = (await shown(app, positionId)).all.length;
  await until('Lever’s interviews are there', async () => {
    const kinds = app.keeper.get().read.prepare('SELECT count(*) FROM calendar_event WHERE opportunity_id IS NOT NULL');
    return Number(kinds.pluck().get()) === 6;
  });
  const after = (await shown(app, positionId)).all;
  expect(after.filter(({ source }) => source === 'lever')).toEqual([]);
  expect(after).toHaveLength(before);
  expect(after.filter(({ reasons }) => reasons.includes('in-lever'))).toHaveLength(6);
});

it('an interview follows its record in Lever: moved, then deleted', async () => {
  const { lever, app, positionId } = await opened();
  await looked(app, positionId);
  const event = (await shown(app, positionId)).all.find(({ title }) => title.includes('Łukasz'));
  const eventId = event?.id ?? '';
  const { match, attendees, roundId } = await app.api.events.participants({ positionId, eventId });
  if (match.candidate?.ref.kind !== 'opportunity' || roundId === null) throw new Error('no candidate or round');
  const candidate = match.candidate.ref;
  const path = `/opportunities/${candidate.id}/interviews`;
  const [planned] = (await call(lever, 'GET', path)) as { readonly id: string }[]; // lever-api.md section 11
  const date = Math.floor(Date.now() / hour) * hour + 50 * hour;
  lever.control.moveInterview(planned?.id ?? '', date);
  const askAgain = () =>
    app.thread.syncCalendar({ kind: 'lever', apiUrl: lever.apiUrl, opportunityIds: [candidate.id] });
  await askAgain();
  const participants = attendees.map(({ email, name, role, leverUserId }) => ({ email, name, role, leverUserId }));
  const { id } = await app.api.interviews.addFromEvent({ positionId, roundId, eventId, candidate, participants });
  expect((await shown(app, positionId)).all.find((one) => one.id === eventId)?.isAlreadyAdded).toBe(true);

  lever.control.moveInterview(planned?.id ?? '', date + 2 * hour);
  await app.api.events.readNow(undefined);
  await until('the interview moved', async () => (await app.api.interviews.get({ id })).startsAt === date + 2 * hour);
  await call(lever, 'DELETE', `${path}/${planned?.id}?perform_as=${app.connection.userId()}`);
  await until('nothing is being read', async () => !(await app.api.events.calendars(undefined)).isSyncing);
  await app.api.events.readNow(undefined);
  await until('the interview is called off', async () => (await app.api.interviews.get({ id })).isEventCancelled);
});

it('asks for nothing that was not granted', async () => {
  const lever = await startLever({
    grantScopes: ['offline_access', 'opportunities:read:admin', 'postings:read:admin', 'users:read:admin'],
  });
  const app = await startApp(lever, newProfile());
  await connect(app, lever, { method: 'oauth' });
  const { id: positionId } = await addPosition(app);
  await app.api.events.list({ positionId });
  await app.api.events.readNow(undefined);
  await until('all was read', async () => !(await app.api.events.calendars(undefined)).isSyncing);
  expect(interviewRequests(lever)).toEqual([]);
});

it('takes Lever’s interviews out with the person and with the connection', async () => {
  const { lever, app, positionId } = await opened();
  await looked(app, positionId);
  const zoe = app.keeper.get().read.prepare("SELECT id FROM opportunity WHERE name LIKE 'Zo%'").pluck().get();
  lever.control.deleteOpportunity(String(zoe));
  await app.api.sync.now({ positionId });
  await until('she is gone', () => rows(app).length === 5);
  await app.connection.disconnect({ wipe: true });
  expect(rows(app)).toEqual([]);
});
