import { describe, expect, it } from 'vitest';
import { demoCompany } from '../../../src-main/demo/index.ts';
import { addPosition, connect, newProfile, startApp, startLever, type TestApp, until } from './app.ts';
import { cached, visibleInLever } from './lever-view.ts';

const dayMs = 24 * 60 * 60_000;

/** A Lever whose backend posting has some 500 opportunities, and an app that is connected to it. */
async function large() {
  const lever = await startLever({ company: demoCompany(Date.now(), { factor: 8 }) });
  const app = await startApp(lever, newProfile());
  await connect(app, lever, { method: 'oauth' });
  return { lever, app };
}

const list = /GET \/v1\/opportunities$/;
const lists = (requests: readonly { method: string; path: string }[]) =>
  requests.filter(({ path }) => path === '/v1/opportunities').length;

async function addSlowly(app: TestApp) {
  const posting = (await app.api.postings.search({ query: 'Backend Engineer' })).find(
    ({ text }) => text === 'Backend Engineer',
  );
  const postingId = posting?.id ?? '';
  const { id } = await app.api.positions.add({ role: 'Backend', postingId, skillIds: null });
  return { id, postingId };
}

async function settled(app: TestApp, id: string): Promise<void> {
  await until('the sync is through', async () => {
    const { jobs } = await app.api.sync.status({ positionId: id });
    const failed = jobs.find(({ error }) => error !== null);
    if (failed) throw new Error(`sync failed: ${failed.error?.code}`);
    return jobs.every(({ state, lastSuccessAt }) => state === 'idle' && lastSuccessAt !== null);
  });
}

describe('a crawl', () => {
  it('can be used from its first page on, and goes on when its offset tokens die', async () => {
    const { lever, app } = await large();
    lever.control.slow(60);
    const { id, postingId } = await addSlowly(app);
    await until('the first page is here', () => cached(app, postingId).length > 0);
    expect(cached(app, postingId).length).toBeLessThan(480);
    lever.control.expireOffsets();
    lever.control.slow(0);
    await settled(app, id);
    expect(cached(app, postingId)).toEqual(await visibleInLever(lever, postingId));
  });

  it('reads lists side by side where Lever answers slowly, and says about how long it will take', async () => {
    const { lever, app } = await large();
    lever.control.slow(130);
    await app.api.sync.now({ positionId: null });
    await until('the answers were measured', async () =>
      (await app.api.sync.status({ positionId: null })).jobs.every(({ state }) => state === 'idle'),
    );
    const { id, postingId } = await addSlowly(app);
    const waiting = () =>
      lever.requests.filter(({ path, status }) => path === '/v1/opportunities' && status === null).length;
    await until('two pages are asked for at once', () => waiting() >= 2);
    await until('the end is reckoned', async () => {
      const { jobs } = await app.api.sync.status({ positionId: id });
      const job = jobs.find(({ kind }) => kind === 'applicants');
      return job?.total != null && job.total > job.done;
    });
    lever.control.slow(0);
    await settled(app, id);
    expect(cached(app, postingId)).toEqual(await visibleInLever(lever, postingId));
  });

  it('goes on when its token expires in the middle, with one refresh', async () => {
    const { lever, app } = await large();
    lever.control.slow(60);
    const { id, postingId } = await addSlowly(app);
    await until('the first page is here', () => cached(app, postingId).length > 0);
    const refreshes = () => lever.requests.filter(({ path }) => path === '/oauth/token').length;
    const before = refreshes();
    lever.control.expireAccessTokens();
    lever.control.slow(0);
    await settled(app, id);
    expect(refreshes()).toBe(before + 1);
    expect(cached(app, postingId)).toEqual(await visibleInLever(lever, postingId));
  });

  it('is not taken for locked out when tokens that worked end again and again', async () => {
    const { lever, app } = await large();
    const { id, postingId } = await addPosition(app);
    for (let time = 0; time < 4; time += 1) {
      lever.control.expireAccessTokens();
      const error = await app.thread.run(
        { kind: 'applicants', positionId: id, postingId, isThorough: false },
        lever.apiUrl,
      );
      expect(error).toBeNull();
    }
    expect(app.connection.state().connection?.state).toBe('connected');
  });

  it('loses none and doubles none when people move between its pages', async () => {
    const { lever, app } = await large();
    lever.control.slow(40);
    const { id, postingId } = await addSlowly(app);
    await until('the first page is here', () => cached(app, postingId).length > 0);
    const people = await visibleInLever(lever, postingId);
    for (const [index, person] of people.entries()) {
      if (index % 5 === 0) lever.control.moveStage(person.id, index % 2 === 0 ? 'lead-new' : 'offer');
    }
    lever.control.slow(0);
    await settled(app, id);
    expect(cached(app, postingId)).toEqual(await visibleInLever(lever, postingId));
  });

  it('of a posting that two positions share takes nobody out of the other one', async () => {
    const { app } = await large();
    const one = await addPosition(app);
    const before = cached(app, one.postingId).length;
    const two = await addSlowly(app);
    await Promise.all([one, two].map(({ id }) => app.api.sync.now({ positionId: id })));
    for (const { id } of [one, two]) await settled(app, id);
    expect(cached(app, one.postingId)).toHaveLength(before);
  });

  it('asks for nobody one by one when all of them vanish', async () => {
    const { lever, app } = await large();
    const { id, postingId } = await addPosition(app);
    expect(cached(app, postingId).length).toBeGreaterThan(450);
    const before = lever.requests.length;
    lever.control.deletePosting(postingId);
    await app.api.sync.now({ positionId: id });
    await until('nobody is left', () => cached(app, postingId).length === 0);
    await settled(app, id);
    expect(lever.requests.length - before).toBeLessThan(15);
  });
});

describe('a tick', () => {
  it.each([-dayMs, dayMs])(
    'notices changes on a Lever whose clock is wrong by %d ms, and one that was set back',
    async (skew) => {
      const { lever, app } = await large();
      lever.control.clockSkew(skew);
      const { id, postingId } = await addPosition(app);
      const tick = () =>
        app.thread.run({ kind: 'applicants', positionId: id, postingId, isThorough: false }, lever.apiUrl);
      const [first, second] = cached(app, postingId).filter(({ isArchived }) => !isArchived);
      lever.control.moveStage(first?.id ?? '', 'offer');
      expect(await tick()).toBeNull();
      expect(cached(app, postingId)).toEqual(await visibleInLever(lever, postingId));
      const before = lists(lever.requests);
      expect(await tick()).toBeNull();
      expect(lists(lever.requests) - before).toBe(1);
      lever.control.clockSkew(skew - dayMs);
      lever.control.moveStage(second?.id ?? '', 'offer');
      expect(await tick()).toBeNull();
      expect(cached(app, postingId)).toEqual(await visibleInLever(lever, postingId));
    },
  );

  it('counts what changed until somebody looked', async () => {
    const { lever, app } = await large();
    const { id, postingId } = await addPosition(app);
    const unseen = async () =>
      (await app.api.sync.status({ positionId: id })).jobs.find(({ kind }) => kind === 'applicants')?.unseenChanges;
    const tick = () =>
      app.thread.run({ kind: 'applicants', positionId: id, postingId, isThorough: false }, lever.apiUrl);
    expect(await unseen()).toEqual({ added: 0, moved: 0, archived: 0, removed: 0 });
    lever.control.addApplicant(postingId, { name: 'Mira Neu', email: 'mira@post.example' });
    await tick();
    lever.control.addApplicant(postingId, { name: 'Mika Neu', email: 'mika@post.example' });
    await tick();
    await tick();
    expect(await unseen()).toEqual({ added: 2, moved: 0, archived: 0, removed: 0 });
    await app.api.sync.looked({ positionId: id });
    expect(await unseen()).toEqual({ added: 0, moved: 0, archived: 0, removed: 0 });
    const overview = await app.api.sync.overview(undefined);
    expect(overview.ages.every(({ readAt }) => readAt !== null)).toBe(true);
  });

  it('and everything else that is asked is counted by the hour, what is tried again as often as it is tried', async () => {
    const { lever, app } = await large();
    const { id, postingId } = await addPosition(app);
    lever.control.fail({ kind: 'status', status: 503, match: list, times: 2 });
    await app.thread.run({ kind: 'applicants', positionId: id, postingId, isThorough: false }, lever.apiUrl);
    const { jobs } = await app.api.sync.status({ positionId: id });
    expect(jobs.find(({ kind }) => kind === 'applicants')?.requests).toBe(3);
    await app.api.connection.reportedData(undefined);
    const asked = lever.requests.filter(({ path }) => path.startsWith('/v1/')).length;
    await until('all are counted', async () => (await app.api.sync.overview(undefined)).requestsLastHour === asked);
    const { requestsByHour } = await app.api.sync.overview(undefined);
    expect(requestsByHour.reduce((sum, requests) => sum + requests)).toBe(asked);
  });
});
