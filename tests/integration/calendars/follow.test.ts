import { expect, it, onTestFinished } from 'vitest';
import { addPosition, connect, newProfile, startApp, startLever } from '../app/app.ts';
import { startGoogle } from './google-server.ts';
import { reread } from './reading.ts';

const hour = 3_600_000;
const soon = Math.floor(Date.now() / hour) * hour + 26 * hour;
const self = 'ines.baumgartner@nordkap.example';

function meeting(start: number, more: readonly Record<string, unknown>[] = [], rest: Record<string, unknown> = {}) {
  return {
    id: 'a',
    iCalUID: 'a@google.com',
    status: 'confirmed',
    summary: 'Technical interview',
    start: { dateTime: new Date(start).toISOString() },
    end: { dateTime: new Date(start + hour).toISOString() },
    attendees: [
      { email: self, self: true, responseStatus: 'accepted', organizer: true },
      { email: 'guest@private.example', displayName: 'Somebody', responseStatus: 'needsAction' },
      ...more,
    ],
    ...rest,
  };
}

async function withInterview(start = soon) {
  const google = await startGoogle();
  onTestFinished(google.close);
  google.put(meeting(start));
  const lever = await startLever();
  const app = await startApp(lever, newProfile(), { overrides: google.overrides });
  await connect(app, lever);
  const { id: positionId } = await addPosition(app);
  await app.api.events.connectAccount({ kind: 'google' });
  const event = (await app.api.events.list({ positionId })).likely[0];
  const [candidate] = (await app.api.candidates.search({ positionId, query: '', limit: 5 })).items;
  if (!event || !candidate) throw new Error('no event or no candidate');
  const before = await app.api.events.participants({ positionId, eventId: event.id });
  const { id } = await app.api.interviews.addFromEvent({
    positionId,
    roundId: before.roundId ?? '',
    eventId: event.id,
    candidate: candidate.ref,
    participants: before.attendees.map(({ email, name, role, leverUserId }) => ({ email, name, role, leverUserId })),
  });
  await app.api.interviews.saveNotes({ interviewId: id, body: 'Prepared.', baseRevision: 0, cursor: 9 });
  return { google, app, positionId, id, candidate };
}

it('an interview follows its event in time and people, says so, and keeps its notes', async () => {
  const { google, app, id } = await withInterview();
  google.put(meeting(soon + 24 * hour, [{ email: 'jonas.weidmann@nordkap.example', displayName: 'Jonas Weidmann' }]));
  await reread(app);
  const moved = await app.api.interviews.get({ id });
  expect(moved.startsAt).toBe(soon + 24 * hour);
  expect(moved.eventChange).toMatchObject({ movedFrom: soon, added: ['Jonas Weidmann'], left: [], isCancelled: false });
  expect(moved.participants.find(({ email }) => email.startsWith('jonas'))?.role).toBe('interviewer');
  expect(moved.notes.body).toBe('Prepared.');
  await app.api.interviews.dismissEventChange({ id });
  expect((await app.api.interviews.get({ id })).eventChange).toBeNull();

  google.put({ id: 'a', status: 'cancelled' });
  await reread(app);
  const cancelled = await app.api.interviews.get({ id });
  expect(cancelled).toMatchObject({ isEventCancelled: true, eventChange: { isCancelled: true } });
  expect(cancelled.notes.body).toBe('Prepared.');

  google.put(meeting(soon + 24 * hour, [{ email: 'jonas.weidmann@nordkap.example', displayName: 'Jonas Weidmann' }]));
  await reread(app);
  expect(await app.api.interviews.get({ id })).toMatchObject({
    isEventCancelled: false,
    eventChange: { isBack: true },
  });
});

it('an interview that has begun stays as it is held', async () => {
  const { google, app, id } = await withInterview();
  await app.api.interviews.start({ id });
  google.put(meeting(soon + 24 * hour));
  await reread(app);
  expect(await app.api.interviews.get({ id })).toMatchObject({ startsAt: soon, eventChange: null });
});

it('a confirmed choice is remembered for the next event with that person', async () => {
  const { google, app, positionId, candidate } = await withInterview();
  google.put(meeting(soon + 72 * hour, [], { id: 'b', iCalUID: 'b@google.com', summary: 'Second interview' }));
  await reread(app);
  const lists = await app.api.events.list({ positionId });
  const next = lists.likely.find(({ title }) => title === 'Second interview');
  expect(next?.reasons).toContain('candidate-invited');
  const { match } = await app.api.events.participants({ positionId, eventId: next?.id ?? '' });
  expect(match).toMatchObject({ sureness: 'sure', reason: 'chosen-before', candidate: { ref: candidate.ref } });
});

it('reminds once before an interview, also over a wake, and not in the quiet hours', async () => {
  const { app, id } = await withInterview(Date.now() + 5 * 60_000);
  await app.api.settings.set({ quietFrom: '00:00', quietTo: '23:59' });
  app.wake();
  expect(app.reminded).toEqual([]);
  await app.api.settings.set({ quietFrom: '00:00', quietTo: '00:00' });
  app.wake();
  app.wake();
  expect(app.reminded).toEqual([`soon ${id}`]);
});
