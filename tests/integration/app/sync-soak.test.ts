import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { leverHosts } from '../../../src-main/auth/lever-hosts.ts';
import { refresh } from '../../../src-main/auth/token-endpoint.ts';
import { createTokenKeeper } from '../../../src-main/auth/tokens.ts';
import { createLeverClient, createLimiter } from '../../../src-main/clients/lever/index.ts';
import { closeStore, openStore } from '../../../src-main/database/open.ts';
import { addPosition } from '../../../src-main/database/writes/positions.ts';
import { type DemoControl, type DemoLever, demoCompany, type FaultRule } from '../../../src-main/demo/index.ts';
import { isRubricError } from '../../../src-main/errors/index.ts';
import { silentLogger } from '../../../src-main/logging/index.ts';
import { listSyncedPositions } from '../../../src-main/queries/positions.ts';
import { createLatency } from '../../../src-main/sync/latency.ts';
import { jobIdOf } from '../../../src-main/sync/messages.ts';
import { runJob } from '../../../src-main/sync/run-job.ts';
import { createScheduler } from '../../../src-main/sync/scheduler.ts';
import { virtualClock } from '../../unit/main/clients/lever/virtual-clock.ts';
import { newProfile, startLever } from './app.ts';
import { cachedIn, namesInLever, readAll, visibleInLever } from './lever-view.ts';

const minuteMs = 60_000;
const minutes = Number(process.env.RUBRIC_SOAK_MINUTES ?? 30);
const seed = Number(process.env.RUBRIC_SOAK_SEED ?? Math.floor(Math.random() * 2 ** 31));
/** Requests a second that the app takes of Lever's 10. */
const rate = 8;

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

/** Real requests in flight; virtual time stands still while there are any. */
function inFlight() {
  let count = 0;
  const waiting: (() => void)[] = [];
  return {
    begin: () => {
      count += 1;
    },
    end: () => {
      count -= 1;
      if (count > 0) return;
      // What follows from the last byte is done before time moves on.
      setImmediate(() => {
        if (count > 0) return;
        for (const go of waiting.splice(0)) go();
      });
    },
    settled: () => (count === 0 ? Promise.resolve() : new Promise<void>((resolve) => waiting.push(resolve))),
  };
}

/** `fetch` that tells when it begins and when the last byte is here; `before` is waited for first. */
function watchedFetch(flights: ReturnType<typeof inFlight>, before: () => Promise<void>): typeof fetch {
  return async (input, init) => {
    await before();
    flights.begin();
    const once = { isOpen: true };
    const end = () => {
      if (once.isOpen) flights.end();
      once.isOpen = false;
    };
    try {
      const response = await fetch(input, init);
      const reader = response.body?.getReader();
      if (!reader) {
        end();
        return response;
      }
      const body = new ReadableStream<Uint8Array>({
        async pull(controller) {
          try {
            const { done, value } = await reader.read();
            if (done) {
              end();
              controller.close();
            } else controller.enqueue(value);
          } catch (cause) {
            end();
            controller.error(cause);
          }
        },
        cancel: (reason) => {
          end();
          return reader.cancel(reason);
        },
      });
      const { status, headers } = response;
      return new Response(body, { status, headers });
    } catch (cause) {
      end();
      throw cause;
    }
  };
}

/** A sign-in as a Super Admin gives it, without a browser. */
async function consent(lever: DemoLever): Promise<string> {
  const redirect = 'http://127.0.0.1:1/cb/lever';
  const asked = new URLSearchParams({
    client_id: lever.clientId,
    redirect_uri: redirect,
    response_type: 'code',
    state: 'soak',
    audience: `${lever.apiUrl}/`,
    scope: [
      'offline_access',
      ...['postings', 'opportunities', 'stages', 'archive_reasons', 'users', 'feedback_templates'].map(
        (what) => `${what}:read:admin`,
      ),
    ].join(' '),
  });
  const sent = await fetch(`${lever.authUrl}/authorize?${asked}`, { redirect: 'manual' });
  const code = new URL(sent.headers.get('location') ?? '').searchParams.get('code') ?? '';
  const answer = await fetch(`${lever.authUrl}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: lever.clientId,
      client_secret: lever.clientSecret,
      code,
      redirect_uri: redirect,
    }),
  });
  return (await answer.json()).refresh_token;
}

/** Sync, client, limiter and sign-in as they work in the app, on a clock that a test turns, in this very thread. */
async function world(random: () => number) {
  const flights = inFlight();
  const clock = virtualClock(0, flights.settled);
  const startedAt = Date.now();
  const now = () => startedAt + Math.floor(clock.now());
  const lever = await startLever({ company: demoCompany(now(), { factor: 3 }), now, accessTokenSeconds: 600 });
  const folder = newProfile();
  mkdirSync(folder, { recursive: true });
  const store = openStore({ file: join(folder, 'rubric.db'), backupsFolder: join(folder, 'backups'), now });
  if (store.state !== 'ready') throw new Error(`store is ${store.state}`);
  onTestFinished(() => closeStore(store.write, store.read));
  const hosts = leverHosts('demo', {}, lever);
  const lost: unknown[] = [];
  const supplier = createTokenKeeper({
    refreshToken: await consent(lever),
    refresh: async (token) => {
      flights.begin();
      return refresh(hosts, lever, token).finally(flights.end);
    },
    store: () => Promise.resolve(),
    onLost: (error) => lost.push(error),
    now,
    logger: silentLogger,
  });
  const sentAt: number[] = [];
  let latencyMs = 20;
  const latency = createLatency();
  const http = createLeverClient({
    apiUrl: lever.apiUrl,
    supplier,
    limiter: createLimiter({ rate, clock }),
    logger: silentLogger,
    clock,
    random,
    timeouts: { headersMs: 400, bodyMs: 400 },
    fetch: watchedFetch(flights, async () => {
      sentAt.push(clock.now());
      await clock.sleep(latencyMs);
    }),
    onContact: latency.note,
  });
  const stamp = { now, newId: () => crypto.randomUUID() };
  const bugs: unknown[] = [];
  const stop = new AbortController();
  const scheduler = createScheduler({
    thread: {
      run: (spec) =>
        runJob(spec, {
          http,
          write: store.write,
          logger: silentLogger,
          ...stamp,
          progress: (progress) => scheduler.progress(jobIdOf(spec), progress),
          latencyMs: latency.current,
          changed: () => {},
          tellSetup: () => {},
          logCause: (_reference, cause) => bugs.push(cause),
          signal: stop.signal,
        }),
    },
    apiUrl: () => lever.apiUrl,
    positions: () => listSyncedPositions(store.read),
    lacks: () => false,
    isOnline: () => true,
    now,
    after: (milliseconds, run) => {
      const waiting = new AbortController();
      clock.sleep(milliseconds, waiting.signal).then(run, () => {});
      return () => waiting.abort();
    },
    logger: silentLogger,
    onStatus: () => {},
  });
  onTestFinished(() => scheduler.stop());
  return {
    lever,
    store,
    stamp,
    clock,
    scheduler,
    sentAt,
    lost,
    bugs,
    wake: http.wake,
    setLatency: (ms: number) => {
      latencyMs = ms;
    },
  };
}
type World = Awaited<ReturnType<typeof world>>;

/** Turns the clock until no job runs. */
async function idle({ clock, scheduler }: World, jobs: readonly string[]): Promise<void> {
  const end = clock.now() + 20 * minuteMs;
  while (jobs.some((job) => scheduler.state(job)?.isRunning)) {
    if (clock.now() > end) throw new Error(`a job does not end: ${JSON.stringify(jobs.map(scheduler.state))}`);
    await clock.runUntil(clock.now() + 1_000);
  }
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
    const here = await world(random);
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
