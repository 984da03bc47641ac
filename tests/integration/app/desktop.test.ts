import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readGlance } from '../../../src-main/queries/glance.ts';
import { addPosition, connect, newProfile, openApp, startApp, startLever, type TestApp, until } from './app.ts';

const transcripts = join(import.meta.dirname, '..', '..', 'fixtures', 'transcripts');

async function begin() {
  const lever = await startLever();
  const folder = newProfile();
  const app = await startApp(lever, folder);
  await connect(app, lever);
  const position = await addPosition(app);
  return { app, folder, lever, position };
}

async function interviewOf(app: TestApp, positionId: string): Promise<string> {
  const roundId = (await app.api.positions.get({ id: positionId })).rounds[0]?.id ?? '';
  const candidate = { kind: 'new' as const, name: 'Odd Example', email: '' };
  return (await app.api.interviews.addByHand({ positionId, roundId, candidate })).id;
}

it('finds candidates over all positions, says where they belong, and knows one by its id', async () => {
  const { app, position } = await begin();
  await addPosition(app, 'Data Platform Engineer');
  const { query, items } = await app.api.candidates.find({ query: 'nørgaard', limit: 6 });
  expect(query).toBe('nørgaard');
  expect(items[0]).toMatchObject({ name: 'Zoë Nørgaard', positionId: position.id, positionName: 'Backend Engineer' });
  // Whose name is hidden is not found by it.
  await app.api.privacy.setPosition({ positionId: position.id, blind: 'on' });
  expect((await app.api.candidates.find({ query: 'nørgaard', limit: 6 })).items).toEqual([]);
  await app.api.privacy.setPosition({ positionId: position.id, blind: 'off' });
  // What was put away is not offered.
  await app.api.positions.archive({ id: position.id });
  expect((await app.api.candidates.find({ query: 'nørgaard', limit: 6 })).items).toEqual([]);
});

it('takes a transcript and a calendar file that were dropped, and refuses all else unchanged', async () => {
  const { app, folder, position } = await begin();
  const interviewId = await interviewOf(app, position.id);
  const wrong = join(folder, 'picture.png');
  writeFileSync(wrong, 'WEBVTT');
  await expect(app.api.transcripts.dropFile({ interviewId, path: wrong })).rejects.toMatchObject({
    code: 'file.wrong-type',
    params: { type: 'png' },
  });
  expect(await app.api.transcripts.get({ interviewId })).toBeNull();

  const path = join(folder, 'Talk.VTT');
  copyFileSync(join(transcripts, 'zoom.vtt'), path);
  const { segments } = await app.api.transcripts.dropFile({ interviewId, path });
  expect(segments).toBeGreaterThan(0);
  // A second one would take the highlights of the first away.
  await expect(app.api.transcripts.dropFile({ interviewId, path })).rejects.toMatchObject({
    code: 'transcript.exists',
  });
  expect((await app.api.transcripts.get({ interviewId }))?.segments).toHaveLength(segments);

  const calendar = join(folder, 'interviews.ics');
  writeFileSync(
    calendar,
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//test//EN',
      'BEGIN:VEVENT',
      'UID:1@nordkap.example',
      'DTSTAMP:20261124T080000Z',
      'DTSTART:20261125T090000Z',
      'DTEND:20261125T100000Z',
      'SUMMARY:Technical interview',
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n'),
  );
  expect(await app.api.events.dropFile({ path: calendar })).toEqual({ name: 'interviews.ics', events: 1 });
  await expect(app.api.events.dropFile({ path })).rejects.toMatchObject({ code: 'file.wrong-type' });
});

it('counts for the tray what waits, what needs the person, and names the next interview', async () => {
  const { app, position } = await begin();
  const viewer = { userId: app.connection.userId(), now: Date.now() };
  expect(readGlance(app.keeper.get().read, viewer)).toMatchObject({ next: null, toScore: 0, waiting: 0, attention: 0 });
  const interviewId = await interviewOf(app, position.id);
  await app.api.interviews.start({ id: interviewId });
  await app.api.interviews.end({ id: interviewId });
  expect(readGlance(app.keeper.get().read, viewer)).toMatchObject({ next: null, toScore: 1 });
});

it('ends with a hanging Lever, keeps what was written, and goes on after the next start', async () => {
  const lever = await startLever();
  const folder = newProfile();
  const first = await openApp(lever, folder);
  await connect(first, lever);
  const position = await addPosition(first);
  const interviewId = await interviewOf(first, position.id);
  await first.api.interviews.saveNotes({ interviewId, body: 'Typed last.', baseRevision: 0, cursor: 11 });
  lever.control.fail({ kind: 'hang', match: /./ });
  await first.api.sync.now({ positionId: position.id });
  const before = lever.requests.length;
  await until('a request hangs', () => lever.requests.length > before);
  await first.end();
  lever.control.clearFaults();
  const second = await startApp(lever, folder);
  expect((await second.api.interviews.get({ id: interviewId })).notes.body).toBe('Typed last.');
  await second.api.sync.now({ positionId: position.id });
  await until('the sync goes on', async () =>
    (await second.api.sync.status({ positionId: position.id })).jobs.every(({ state }) => state === 'idle'),
  );
});
