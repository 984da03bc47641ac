import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connect, newProfile, startApp, startLever, until } from './app.ts';
import { everythingAbout, syncNow } from './one-person.ts';
import { granted, record, second, sound } from './recorded.ts';

/** A person of whom everything is held, and of whose interview two recordings are: a finished one, and one under way. */
async function recorded() {
  const lever = await startLever();
  const app = await startApp(lever, newProfile());
  await connect(app, lever);
  const person = await everythingAbout(lever, app);
  const { interviewId } = person;
  await app.api.recordings.setConsent(granted(interviewId));
  const finished = await record(app, interviewId, [sound(second)]);
  const { recordingId } = await app.api.recordings.start({ interviewId, withSystemSound: false });
  const chunk = (sequence: number) =>
    app.api.recordings.chunk({ recordingId, sequence, samples: sound(second), isLast: false });
  await chunk(0);
  const folders = () => readdirSync(app.recordingsFolder);
  const rows = () => app.keeper.get().read.prepare('SELECT count(*) FROM recording').pluck().get();
  expect(folders().toSorted()).toEqual([finished, recordingId].toSorted());
  return { lever, app, ...person, finished, recordingId, chunk, folders, rows };
}

describe('the sound of somebody who goes', () => {
  it('is erased with them: finished, and while it is being recorded', async () => {
    const { app, opportunityId, chunk, folders, rows } = await recorded();
    const ref = { kind: 'opportunity' as const, id: opportunityId };
    expect((await app.api.privacy.describe({ ref })).recordings).toBe(2);
    await app.api.privacy.erase({ ref });
    expect(folders()).toEqual([]);
    expect(rows()).toBe(0);
    expect(app.api.recordings.active(undefined)).toBeNull();
    await expect(chunk(1)).rejects.toMatchObject({ code: 'recording.not-running' });
    expect(folders()).toEqual([]);
  });

  it('leaves the sound of others where it is, also when that is being recorded', async () => {
    const { app, id, opportunityId, finished, recordingId, chunk } = await recorded();
    const other = (await app.api.candidates.search({ positionId: id, query: '', limit: 10 })).items.find(
      ({ ref }) => ref.id !== opportunityId,
    );
    if (!other) throw new Error('another candidate is needed');
    await app.api.privacy.erase({ ref: other.ref });
    expect(existsSync(join(app.recordingsFolder, finished))).toBe(true);
    expect(await chunk(1)).toEqual({ nextSequence: 2 });
    expect(app.api.recordings.active(undefined)).toMatchObject({ recordingId, milliseconds: 2_000 });
  });

  for (const [how, leave] of [
    ['anonymised', 'anonymise'],
    ['removed', 'deleteOpportunity'],
  ] as const) {
    it(`goes when they are ${how} in Lever: finished, and while it is being recorded`, async () => {
      const { lever, app, id, opportunityId, chunk, folders, rows } = await recorded();
      lever.control[leave](opportunityId);
      await syncNow(app, id);
      await until('no sound is left', () => folders().length === 0);
      await until('no row is left', () => rows() === 0);
      await expect(chunk(1)).rejects.toMatchObject({ code: 'recording.not-running' });
      expect(folders()).toEqual([]);
    });
  }
});
