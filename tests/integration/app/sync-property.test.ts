import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DemoLever, demoCompany, type FaultRule } from '../../../src-main/demo/index.ts';
import { addPosition, connect, newProfile, startApp, startLever, type TestApp, until } from './app.ts';
import { cached, namesInLever, readAll, visibleInLever } from './lever-view.ts';

const dayMs = 24 * 60 * 60_000;
const list = /GET \/v1\/opportunities$/;
const anything = /GET \/v1\//;

/** What can happen: in Lever, on the way, or in the app. `pick` chooses among the people or postings that there are. */
type Step =
  | { readonly what: 'move-stage' | 'archive' | 'unarchive' | 'anonymise' | 'delete'; readonly pick: number }
  | { readonly what: 'move-posting'; readonly pick: number; readonly to: number }
  | { readonly what: 'merge'; readonly pick: number; readonly other: number }
  | { readonly what: 'apply'; readonly posting: number }
  | { readonly what: 'close' | 'rename' | 'confidential' | 'delete-posting'; readonly posting: number }
  | { readonly what: 'deactivate-user'; readonly pick: number }
  | { readonly what: 'expire-tokens' | 'expire-offsets' | 'revoke' | 'reconnect' }
  | { readonly what: 'skew'; readonly ms: number }
  | { readonly what: 'slow'; readonly ms: number }
  | { readonly what: 'fault'; readonly rule: FaultRule }
  | { readonly what: 'sync'; readonly position: number }
  | { readonly what: 'tick'; readonly position: number };

const runs = Number(process.env.RUBRIC_PROPERTY_RUNS ?? 8);
const pick = fc.nat(10_000);
const place = fc.nat(3);
const faults: readonly FaultRule[] = [
  { kind: 'status', status: 429, match: anything, times: 3, headers: { 'Retry-After': '0' } },
  { kind: 'status', status: 429, match: anything, times: 2 },
  { kind: 'status', status: 500, match: list, times: 1 },
  { kind: 'status', status: 503, match: list, times: 6 },
  { kind: 'reset-before', match: list, times: 1 },
  { kind: 'reset-after', match: list, times: 1 },
  { kind: 'cut-json', match: list, times: 1 },
  { kind: 'html', match: list, times: 1 },
  { kind: 'status', status: 403, match: list, times: 1 },
  { kind: 'status', status: 400, match: list, times: 1 },
  { kind: 'status', status: 401, match: list, times: 1 },
  // Something between here and Lever, which knows nothing of anybody.
  { kind: 'status', status: 404, match: /GET \/v1\/opportunities\/[\w-]{36}$/, times: 2, body: '<html>Blocked</html>' },
  { kind: 'slow-body', match: list, times: 1, delayMs: 2 },
  // Slower than the app waits for a body (20 pieces), and one that never answers.
  { kind: 'slow-body', match: list, times: 1, delayMs: 100 },
  { kind: 'hang', match: list, times: 1 },
  { kind: 'hang', match: anything, times: 2 },
];

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ what: fc.constant('move-stage' as const), pick }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constantFrom('archive' as const, 'unarchive' as const), pick }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constantFrom('anonymise' as const, 'delete' as const), pick }) },
  { weight: 4, arbitrary: fc.record({ what: fc.constant('move-posting' as const), pick, to: place }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('merge' as const), pick, other: pick }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('apply' as const), posting: place }) },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constantFrom('close' as const, 'rename' as const, 'confidential' as const, 'delete-posting' as const),
      posting: place,
    }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('deactivate-user' as const), pick }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constantFrom('expire-tokens' as const, 'expire-offsets' as const) }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constantFrom('revoke' as const, 'reconnect' as const) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('skew' as const), ms: fc.constantFrom(-dayMs, 0, dayMs) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('slow' as const), ms: fc.constantFrom(0, 15) }) },
  { weight: 4, arbitrary: fc.record({ what: fc.constant('fault' as const), rule: fc.constantFrom(...faults) }) },
  { weight: 5, arbitrary: fc.record({ what: fc.constant('sync' as const), position: place }) },
  { weight: 5, arbitrary: fc.record({ what: fc.constant('tick' as const), position: place }) },
);

type World = {
  readonly lever: DemoLever;
  readonly app: TestApp;
  /** Two that are connected, two that are not. */
  readonly postings: readonly string[];
  readonly positions: readonly string[];
  readonly stages: readonly string[];
  readonly reasons: readonly string[];
  readonly users: readonly string[];
  readonly contacts: ReadonlyMap<string, string>;
  readonly opportunities: string[];
};

const at = <T>(items: readonly T[], index: number): T => {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('there is nothing to choose from');
  return item;
};

/** Connected, two positions crawled, and some work done here with three people. */
async function begin(postingIdFindsArchived: boolean): Promise<World> {
  const lever = await startLever({ company: demoCompany(Date.now(), { factor: 5 }), postingIdFindsArchived });
  const app = await startApp(lever, newProfile(), { leverTimeouts: { headersMs: 1_000, bodyMs: 1_000 } });
  await connect(app, lever, { method: 'oauth' });
  const one = await addPosition(app, 'Backend Engineer');
  const other = await addPosition(app, 'Data Platform Engineer');
  const spare = (await readAll(lever, '/postings'))
    .map(({ id }) => id ?? '')
    .filter((id) => id !== one.postingId && id !== other.postingId);
  const people = cached(app, one.postingId).filter(({ isArchived, isAnonymized }) => !isArchived && !isAnonymized);
  const round = at((await app.api.positions.get({ id: one.id })).rounds, 0);
  for (const { id } of people.slice(0, 3)) {
    const candidate = { kind: 'opportunity', id } as const;
    await app.api.interviews.addByHand({ positionId: one.id, roundId: round.id, candidate });
  }
  const all = (await Promise.all([one, other].map(({ postingId }) => cached(app, postingId)))).flat();
  const ids = async (path: string) => (await readAll(lever, path)).map(({ id }) => id ?? '');
  return {
    lever,
    app,
    postings: [one.postingId, other.postingId, ...spare.slice(0, 2)],
    positions: [one.id, other.id],
    stages: await ids('/stages'),
    reasons: await ids('/archive_reasons'),
    users: await ids('/users'),
    contacts: new Map(all.map(({ id, contact }) => [id, contact])),
    // Those who were worked with here come up often.
    opportunities: [...people.slice(0, 3), ...people.slice(0, 3), ...all.filter((_, index) => index % 9 === 0)].map(
      ({ id }) => id,
    ),
  };
}

/** Does one thing. What is not there any more (deleted in an earlier step) cannot change: nothing happens then. */
async function take(world: World, now: Step): Promise<void> {
  const { lever, app, postings, positions } = world;
  const { control } = lever;
  try {
    switch (now.what) {
      case 'move-stage':
        control.moveStage(at(world.opportunities, now.pick), at(world.stages, now.pick));
        return;
      case 'archive':
        control.archive(at(world.opportunities, now.pick), at(world.reasons, now.pick));
        return;
      case 'unarchive':
        control.unarchive(at(world.opportunities, now.pick));
        return;
      case 'anonymise':
        control.anonymise(at(world.opportunities, now.pick));
        return;
      case 'delete':
        control.deleteOpportunity(at(world.opportunities, now.pick));
        return;
      case 'move-posting':
        control.movePosting(at(world.opportunities, now.pick), at(postings, now.to));
        return;
      case 'merge':
        control.mergeContacts(
          world.contacts.get(at(world.opportunities, now.pick)) ?? '',
          world.contacts.get(at(world.opportunities, now.other)) ?? '',
        );
        return;
      case 'apply': {
        const email = `neu${world.opportunities.length}@post.example`;
        world.opportunities.push(control.addApplicant(at(postings, now.posting), { name: 'Mira Neu', email }).id);
        return;
      }
      case 'close':
        control.closePosting(at(postings, now.posting));
        return;
      case 'rename':
        control.renamePosting(at(postings, now.posting), `Renamed ${now.posting}`);
        return;
      case 'confidential':
        control.setPostingConfidential(at(postings, now.posting));
        return;
      case 'delete-posting':
        control.deletePosting(at(postings, now.posting));
        return;
      case 'deactivate-user':
        control.deactivateUser(at(world.users, now.pick));
        return;
      case 'expire-tokens':
        control.expireAccessTokens();
        return;
      case 'expire-offsets':
        control.expireOffsets();
        return;
      case 'revoke':
        control.revokeAccess();
        return;
      case 'reconnect':
        if (isLockedOut(app)) await reconnect(app);
        return;
      case 'skew':
        control.clockSkew(now.ms);
        return;
      case 'slow':
        control.slow(now.ms);
        return;
      case 'fault':
        control.fail(now.rule);
        return;
      case 'sync':
        if (!isLockedOut(app)) await app.api.sync.now({ positionId: at(positions, now.position) });
        return;
      case 'tick': {
        const positionId = at(positions, now.position);
        await idle(app, positionId);
        const postingId = at(postings, positions.indexOf(positionId));
        await app.thread.run({ kind: 'applicants', positionId, postingId, isThorough: false }, lever.apiUrl);
        return;
      }
    }
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'unknown-id')) throw cause;
  }
}

const isLockedOut = (app: TestApp) => app.connection.state().connection?.state === 'reconnect';

/** Signs in anew, as far as the faults of the moment let it. */
async function reconnect(app: TestApp): Promise<void> {
  app.api.connection.reconnect(undefined);
  await until('the new sign-in is through', () => {
    const step = app.connection.state().flow?.step;
    return step === 'connected' || step === 'failed';
  });
  app.connection.finish();
}

/** Waits until no job of the position runs; how it went. */
async function idle(app: TestApp, positionId: string) {
  await until('the jobs are through', async () => {
    const { jobs } = await app.api.sync.status({ positionId });
    return jobs.every(({ state }) => state !== 'running');
  });
  return (await app.api.sync.status({ positionId })).jobs;
}

describe('sync, whatever happened before', () => {
  it.each([true, false])(
    'has after quiet and one thorough sync what Lever shows (posting_id finds archived ones: %s)',
    { timeout: Math.max(600_000, runs * 30_000) },
    async (findsArchived) => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 25 }), async (steps) => {
          const world = await begin(findsArchived);
          const { lever, app, postings, positions } = world;
          try {
            for (const now of steps) await take(world, now);
            lever.control.clearFaults();
            lever.control.slow(0);
            for (const id of positions) await idle(app, id);
            app.wake();
            // Access that was taken away is noticed with the first call, and then there is a way back.
            if (!isLockedOut(app)) await app.api.sync.now({ positionId: at(positions, 0) });
            for (const id of positions) await idle(app, id);
            if (isLockedOut(app)) await reconnect(app);
            for (const id of positions) await idle(app, id);
            expect(app.connection.state().connection?.state).toBe('connected');
            for (const id of positions) await app.api.sync.now({ positionId: id });
            for (const [index, id] of positions.entries()) {
              const jobs = await idle(app, id);
              expect(jobs.map(({ error }) => error)).toEqual([null, null]);
              const postingId = at(postings, index);
              expect(cached(app, postingId)).toEqual(await visibleInLever(lever, postingId));
            }
            // The people that were worked with here.
            const known = app.keeper
              .get()
              .read.prepare('SELECT opportunity_id, name FROM candidate ORDER BY opportunity_id');
            const rows = known.raw().all() as [string, string][]; // its two columns
            expect(rows).toEqual(
              await namesInLever(
                lever,
                rows.map(([id]) => id),
              ),
            );
          } finally {
            await app.end();
            await lever.close();
          }
        }),
        { numRuns: runs },
      );
    },
  );
});
