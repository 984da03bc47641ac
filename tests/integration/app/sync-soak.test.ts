import { describe, expect, it } from 'vitest';
import { addPosition } from '../../../src-main/database/writes/positions.ts';
import type { DemoControl, FaultRule } from '../../../src-main/demo/index.ts';
import { isRubricError } from '../../../src-main/errors/index.ts';
import { cachedIn, namesInLever, readAll, visibleInLever } from './lever-view.ts';
import { idle, virtualWorld } from './virtual-world.ts';

const minuteMs = 60_000;
const minutes = Number(process.env.RUBRIC_SOAK_MINUTES ?? 30);
const seed = Number(process.env.RUBRIC_SOAK_SEED ?? Math.floor(Math.random() * 2 ** 31));
/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function numbersFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const list = /GET \/v1\/opportunities$/;
const anything = /\/v1\//;
const faults: readonly FaultRule[] = [
  { kind: 'status', status: 429, match: anything, times: 20, headers: { 'Retry-After': '2' } },
  { kind: 'status', status: 429, match: anything, times: 4 },
  { kind: 'status', status: 500, match: anything, times: 3 },
  { kind: 'reset-before', match: anything, times: 2 },
  { kind: 'reset-after', match: anything, times: 2 },
  { kind: 'cut-json', match: list, times: 2 },
  { kind: 'html', match: anything, times: 1 },
  { kind: 'hang', match: list, times: 1 },
  { kind: 'slow-body', match: list, times: 1, delayMs: 30 },
  { kind: 'status', status: 500, match: /POST \/oauth\/token/, times: 1 },
];

/** How many requests of these Lever's own bucket (10 a second, 20 at once) would refuse. */
function refusedByLever(sentAt: readonly number[]): number {
  let tokens = 20;
  let last = sentAt[0] ?? 0;
  let refused = 0;
  for (const at of sentAt) {
    tokens = Math.min(20, tokens + ((at - last) / 1000) * 10);
    last = at;
    if (tokens >= 1 - 1e-9) tokens -= 1;
    else refused += 1;
  }
  return refused;
}

type Choose = <T>(items: readonly T[]) => T;

/** One thing that happens in Lever. What is gone already cannot change any more: nothing happens then. */
function happen(
  control: DemoControl,
  choose: Choose,
  ids: Record<'people' | 'postings' | 'stages' | 'reasons', string[]>,
) {
  const person = choose(ids.people);
  const posting = choose(ids.postings);
  const deeds: readonly (() => unknown)[] = [
    () => control.moveStage(person, choose(ids.stages)),
    () => control.moveStage(person, choose(ids.stages)),
    () => control.archive(person, choose(ids.reasons)),
    () => control.unarchive(person),
    () => control.anonymise(person),
    () => control.deleteOpportunity(person),
    () => control.movePosting(person, posting),
    () =>
      ids.people.push(
        control.addApplicant(posting, { name: 'Mira Neu', email: `${crypto.randomUUID()}@post.example` }).id,
      ),
    () => control.renamePosting(posting, `Renamed ${ids.people.length}`),
    () => control.expireAccessTokens(),
    () => control.expireOffsets(),
    () => control.clockSkew(choose([-1, 0, 0, 1]) * 24 * 60 * minuteMs),
  ];
  try {
    choose(deeds)();
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'unknown-id')) throw cause;
  }
}

describe('the sync, left alone', () => {
  it(`is right after ${minutes} minutes of trouble, and never a burden (RUBRIC_SOAK_SEED=${seed})`, {
    timeout: Math.max(120_000, minutes * 10_000),
  }, async () => {
    const random = numbersFrom(seed);
    const choose: Choose = (items) => {
      const item = items[Math.floor(random() * items.length)];
      if (item === undefined) throw new Error('there is nothing to choose from');
      return item;
    };
    const here = await virtualWorld(random);
    const { lever, store, clock, scheduler, sentAt } = here;
    const idsOf = async (path: string) => (await readAll(lever, path)).map(({ id }) => id ?? '');
    const all = await readAll(lever, '/postings');
    const postings = ['Backend Engineer', 'Data Platform Engineer', 'Frontend Engineer'].flatMap((title) =>
      all.filter(({ text }) => text === title),
    );
    const connected = postings.slice(0, 2).map(({ id }) => id ?? '');
    expect(await clock.settle(scheduler.setUp())).toBeNull();
    const positions = connected.map((postingId) =>
      addPosition(store.write, { name: 'Soak', role: 'Soak', postingId, rounds: [] }, here.stamp),
    );
    scheduler.start();
    const jobs = ['workspace', ...positions.flatMap((id) => [`job-details:${id}`, `applicants:${id}`])];
    await idle(here, jobs);

    const people = connected.flatMap((id) => cachedIn(store.read, id)).filter(({ name }) => name !== '');
    expect(people.length).toBeGreaterThan(50);
    // Work was done with some of them.
    const worked = people.filter((_, index) => index % 20 === 0);
    for (const { id, name } of worked) {
      store.write
        .prepare('INSERT INTO candidate (id, opportunity_id, position_id, name, created_at) VALUES (?, ?, ?, ?, 1)')
        .run(crypto.randomUUID(), id, positions[0], name);
    }
    const ids = {
      people: [...worked, ...worked, ...worked, ...people].map(({ id }) => id),
      postings: postings.map(({ id }) => id ?? ''),
      stages: await idsOf('/stages'),
      reasons: await idsOf('/archive_reasons'),
    };

    const end = clock.now() + minutes * minuteMs;
    while (clock.now() < end) {
      const luck = random();
      if (luck < 0.5) happen(lever.control, choose, ids);
      else if (luck < 0.85) lever.control.fail(choose(faults));
      else if (luck < 0.92) scheduler.syncNow(choose(positions));
      else if (luck < 0.97) here.setLatency(choose([5, 60, 180, 400]));
      else {
        // Lever is down for a while, and is not asked every second.
        lever.control.fail({ kind: 'status', status: 503, match: anything });
        await clock.runUntil(clock.now() + minuteMs);
        const before = sentAt.length;
        await clock.runUntil(clock.now() + 2 * minuteMs);
        expect(sentAt.length - before).toBeLessThan(60);
        lever.control.clearFaults();
      }
      await clock.runUntil(clock.now() + Math.floor(random() * 20_000));
    }

    lever.control.clearFaults();
    here.wake();
    here.setLatency(5);
    await idle(here, jobs);
    for (const id of positions) scheduler.syncNow(id);
    await idle(here, jobs);
    for (const postingId of connected) {
      expect(cachedIn(store.read, postingId)).toEqual(await visibleInLever(lever, postingId));
    }
    const names = store.read.prepare('SELECT opportunity_id, name FROM candidate ORDER BY opportunity_id').raw().all();
    expect(names).toEqual(
      await namesInLever(
        lever,
        worked.map(({ id }) => id),
      ),
    );
    const failed = store.read.prepare(
      "SELECT job, error FROM sync_state WHERE error IS NOT NULL AND kind <> 'workspace'",
    );
    expect(failed.all()).toEqual([]);
    expect(here.bugs.filter((cause) => !isRubricError(cause))).toEqual([]);
    expect(here.lost).toEqual([]);
    expect(refusedByLever(sentAt)).toBe(0);
    expect(sentAt.length).toBeGreaterThan(minutes * 2);
  });
});
