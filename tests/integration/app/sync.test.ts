import { describe, expect, it } from 'vitest';
import type { DemoLever } from '../../../src-main/demo/index.ts';
import { fold } from '../../../src-main/interviews/fold.ts';
import { addPosition, connect, newProfile, startApp, startLever, synced, until } from './app.ts';
import { cached, readAll, visibleInLever } from './lever-view.ts';

async function connected() {
  const lever = await startLever();
  const app = await startApp(lever, newProfile());
  await connect(app, lever);
  return { lever, app };
}

describe('sync', () => {
  it('reads postings, users and stages when it connects', async () => {
    const { app } = await connected();
    const data = await app.api.connection.accessibleData(undefined);
    const count = (what: string) => data.find((item) => item.what === what)?.count ?? 0;
    expect(count('postings')).toBeGreaterThan(15);
    expect(count('users')).toBe(12);
    expect(count('stages')).toBeGreaterThan(4);
    expect(count('opportunities')).toBe(0);
  });

  it('reads users, stages and archive reasons once a day, and when a person asks', async () => {
    const { lever, app } = await connected();
    const companyLists = async (isThorough: boolean) => {
      const before = lever.requests.length;
      expect(await app.thread.run({ kind: 'workspace', isThorough }, lever.apiUrl)).toBeNull();
      const paths = lever.requests.slice(before).map(({ path }) => path.replace('/v1', ''));
      expect(paths).toContain('/postings');
      return paths.filter((path) => ['/users', '/stages', '/archive_reasons'].includes(path));
    };
    const all = ['/users', '/stages', '/archive_reasons'];
    expect(await companyLists(false)).toEqual([]);
    expect(await companyLists(true)).toEqual(all);
    const yesterday = JSON.stringify({ companyReadAt: Date.now() - 25 * 60 * 60_000 });
    app.keeper.get().write.prepare("UPDATE sync_state SET cursor = ? WHERE job = 'workspace'").run(yesterday);
    expect(await companyLists(false)).toEqual(all);
    expect(await companyLists(false)).toEqual([]);
    const { ages } = await app.api.sync.overview(undefined);
    expect(ages.every(({ what, readAt }) => what === 'opportunities' || (readAt ?? 0) > Date.now() - 60_000)).toBe(
      true,
    );
  });

  it('has after the first crawl exactly what Lever shows of the posting', async () => {
    const { lever, app } = await connected();
    const { postingId } = await addPosition(app);
    const expected = (await visibleInLever(lever, postingId)).map((item) => item);
    expect(expected.length).toBeGreaterThan(40);
    expect(cached(app, postingId)).toEqual(expected);
  });

  it('follows a stage, a new applicant and an archiving, and counts them', async () => {
    const { lever, app } = await connected();
    const { id, postingId } = await addPosition(app);
    const active = cached(app, postingId).filter((item) => !item.isArchived && item.stage !== 'offer');
    const [moved, archived] = active;
    if (!moved || !archived) throw new Error('two active candidates are needed');
    lever.control.moveStage(moved.id, 'offer');
    lever.control.archive(archived.id, await reason(lever));
    lever.control.addApplicant(postingId, { name: 'Mira Neu', email: 'mira@post.example' });
    await app.api.sync.now({ positionId: id });
    await until('all three arrived', async () => {
      const { jobs } = await app.api.sync.status({ positionId: id });
      const changes = jobs.find((job) => job.kind === 'applicants')?.changes;
      return changes?.added === 1 && changes.moved === 1 && changes.archived === 1;
    });
    expect(cached(app, postingId)).toEqual(await visibleInLever(lever, postingId));
  });

  it('asks once a job when nothing changed', async () => {
    const { lever, app } = await connected();
    const { id } = await addPosition(app);
    await synced(app, id);
    const before = lever.requests.length;
    const error = await app.thread.run(
      {
        kind: 'applicants',
        positionId: id,
        postingId: (await app.api.positions.get({ id })).posting?.id ?? '',
        isThorough: false,
      },
      lever.apiUrl,
    );
    expect(error).toBeNull();
    expect(lever.requests.slice(before).map(({ path }) => path)).toEqual(['/v1/opportunities']);
  });

  it('takes a deleted person out of everything that Rubric wrote', async () => {
    const { lever, app } = await connected();
    const { id, postingId } = await addPosition(app);
    const gone = cached(app, postingId).find((item) => !item.isArchived && item.name.length > 8);
    if (!gone) throw new Error('a candidate is needed');
    const round = (await app.api.positions.get({ id })).rounds[0];
    const interview = await app.api.interviews.addByHand({
      positionId: id,
      roundId: round?.id ?? '',
      candidate: { kind: 'opportunity', id: gone.id },
    });
    await app.api.interviews.saveNotes({
      interviewId: interview.id,
      body: `${gone.name} said so`,
      baseRevision: 0,
      cursor: 0,
    });
    lever.control.deleteOpportunity(gone.id);
    await app.api.sync.now({ positionId: id });
    await until('the person is gone', () => !cached(app, postingId).some((item) => item.id === gone.id));
    const detail = await app.api.interviews.get({ id: interview.id });
    expect(detail.candidate.name).toBe('');
    expect(detail.notes.body).toBe('');
    const found = await app.api.candidates.search({ positionId: id, query: gone.name, limit: 10 });
    expect(found.items.map((item) => item.ref.id)).not.toContain(gone.id);
  });

  it('resumes a crawl that was cut off, and refetches at most one page', async () => {
    const lever = await startLever();
    const folder = newProfile();
    const first = await startApp(lever, folder);
    await connect(first, lever);
    lever.control.fail({ kind: 'hang', match: /GET \/v1\/opportunities$/ });
    const posting = (await first.api.postings.search({ query: 'Backend Engineer' }))[0];
    const { id } = await first.api.positions.add({ role: 'Backend', postingId: posting?.id ?? null, skillIds: null });
    await until('the crawl waits', () => lever.requests.some(({ path }) => path === '/v1/opportunities'));
    await first.end();
    lever.control.clearFaults();
    const second = await startApp(lever, folder);
    await synced(second, id);
    expect(cached(second, posting?.id ?? '')).toEqual(await visibleInLever(lever, posting?.id ?? ''));
  });

  it.each([
    ['HTML instead of JSON', { kind: 'html', times: 1 } as const, 'lever.bad-answer'],
    ['a cut body', { kind: 'cut-json', times: 9 } as const, undefined],
    ['a refusal', { kind: 'status', status: 403, times: 1 } as const, 'lever.forbidden'],
  ])('says what went wrong and changes nothing: %s', async (_name, rule, code) => {
    const { lever, app } = await connected();
    const { id, postingId } = await addPosition(app);
    const before = cached(app, postingId);
    lever.control.fail({ ...rule, match: /GET \/v1\/opportunities$/ });
    await app.api.sync.now({ positionId: id });
    await until('the failure is known', async () => {
      const { jobs } = await app.api.sync.status({ positionId: id });
      const job = jobs.find((item) => item.kind === 'applicants');
      return job?.state === 'failed' && (code === undefined || job.error?.code === code);
    });
    expect(cached(app, postingId)).toEqual(before);
  });

  it('notices a revoked access, keeps everything, and goes on after a new sign-in', async () => {
    const { lever, app } = await connected();
    const { id, postingId } = await addPosition(app);
    const before = cached(app, postingId);
    lever.control.revokeAccess();
    await app.api.sync.now({ positionId: id });
    await until('the loss is known', () => app.connection.state().connection?.state === 'reconnect');
    expect(cached(app, postingId)).toEqual(before);
    await connect(app, lever);
    await app.api.sync.now({ positionId: id });
    await synced(app, id);
    expect(app.connection.state().connection?.state).toBe('connected');
  });

  it('finds a candidate by any part of a name in any script, accents and case ignored', async () => {
    const { app } = await connected();
    const { id, postingId } = await addPosition(app);
    for (const { name } of cached(app, postingId).filter((item) => item.name !== '')) {
      const part = [...fold(name)].slice(1, 4).join('').trim();
      const found = await app.api.candidates.search({ positionId: id, query: part, limit: 500 });
      expect(
        found.items.map((item) => item.name),
        part,
      ).toContain(name);
    }
  });
});

async function reason(lever: DemoLever): Promise<string> {
  const [first] = await readAll(lever, '/archive_reasons');
  return first?.id ?? '';
}
