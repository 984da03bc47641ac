import { describe, expect, it } from 'vitest';
import { addPosition, connect, newProfile, startApp, startLever, synced, type TestApp, until } from './app.ts';
import { cached } from './lever-view.ts';

async function connected() {
  const lever = await startLever();
  const app = await startApp(lever, newProfile());
  await connect(app, lever);
  return { lever, app, ...(await addPosition(app)) };
}

/** Syncs a position as `Sync Now` does, and waits for the end. */
async function syncNow(app: TestApp, id: string): Promise<void> {
  const before = (await app.api.sync.status({ positionId: id })).jobs.map(({ lastSuccessAt }) => lastSuccessAt ?? 0);
  await app.api.sync.now({ positionId: id });
  await until('the sync is through', async () => {
    const { jobs } = await app.api.sync.status({ positionId: id });
    return jobs.every(
      ({ state, lastSuccessAt }, index) => state === 'idle' && (lastSuccessAt ?? 0) > (before[index] ?? 0),
    );
  });
}

describe('who is right', () => {
  it("takes over the job's name, unless the position was renamed", async () => {
    const { lever, app, id, postingId } = await connected();
    lever.control.renamePosting(postingId, 'Senior Backend Engineer');
    await syncNow(app, id);
    expect(await app.api.positions.get({ id })).toMatchObject({ name: 'Senior Backend Engineer', isOwnName: false });

    await app.api.positions.rename({ id, name: 'Our backend hire' });
    lever.control.renamePosting(postingId, 'Principal Backend Engineer');
    await syncNow(app, id);
    expect(await app.api.positions.get({ id })).toMatchObject({ name: 'Our backend hire', isOwnName: true });
    expect((await app.api.positions.get({ id })).posting?.text).toBe('Principal Backend Engineer');

    await app.api.positions.rename({ id, name: null });
    expect(await app.api.positions.get({ id })).toMatchObject({ name: 'Principal Backend Engineer', isOwnName: false });
  });

  it('keeps the position of a posting that closes, and says so', async () => {
    const { lever, app, id, postingId } = await connected();
    const before = cached(app, postingId).length;
    lever.control.closePosting(postingId);
    await syncNow(app, id);
    expect((await app.api.positions.get({ id })).posting?.state).toBe('closed');
    expect(cached(app, postingId)).toHaveLength(before);
  });

  it.each(['setPostingConfidential', 'deletePosting'] as const)(
    'keeps the position of a posting that vanishes, without its people: %s',
    async (change) => {
      const { lever, app, id, postingId } = await connected();
      lever.control[change](postingId);
      await syncNow(app, id);
      const position = await app.api.positions.get({ id });
      expect(position.posting?.state).toBe('gone');
      expect(position.rounds.length).toBeGreaterThan(0);
      expect(cached(app, postingId)).toEqual([]);
      await syncNow(app, id);
      await synced(app, id);
    },
  );

  it('does not take a posting for gone that was read by itself while the list was read', async () => {
    const { lever, app, id } = await connected();
    lever.control.slow(20);
    await Promise.all([app.api.sync.now({ positionId: null }), app.api.sync.now({ positionId: id })]);
    await synced(app, id);
    await until('the list is through', async () => {
      const { jobs } = await app.api.sync.status({ positionId: null });
      return jobs.every(({ state }) => state === 'idle');
    });
    expect((await app.api.positions.get({ id })).posting?.state).toBe('published');
  });

  it('keeps the work with somebody who moved to a posting that is not connected', async () => {
    const { lever, app, id, postingId } = await connected();
    const person = cached(app, postingId).find(({ isArchived, isAnonymized }) => !isArchived && !isAnonymized);
    if (!person) throw new Error('a candidate is needed');
    const roundId = (await app.api.positions.get({ id })).rounds[0]?.id ?? '';
    const candidate = { kind: 'opportunity', id: person.id } as const;
    const interview = await app.api.interviews.addByHand({ positionId: id, roundId, candidate });
    await app.api.interviews.saveNotes({ interviewId: interview.id, body: 'Kept.', baseRevision: 0, cursor: 0 });
    const other = (await app.api.postings.search({ query: 'Recruiter' }))[0];
    lever.control.movePosting(person.id, other?.id ?? '');
    await syncNow(app, id);
    const detail = await app.api.interviews.get({ id: interview.id });
    expect(detail.candidate.name).toBe(person.name);
    expect(detail.notes.body).toBe('Kept.');
    expect(cached(app, postingId).map((item) => item.id)).not.toContain(person.id);
    // Out of every list that is read, and still looked after.
    lever.control.anonymise(person.id);
    await syncNow(app, id);
    const blank = await app.api.interviews.get({ id: interview.id });
    expect(blank.candidate.name).toBe('');
    expect(blank.notes.body).toBe('');
  });
});
