import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { leverHosts } from '../../../src-main/auth/lever-hosts.ts';
import { refresh } from '../../../src-main/auth/token-endpoint.ts';
import { createTokenKeeper } from '../../../src-main/auth/tokens.ts';
import { createLeverClient, createLimiter } from '../../../src-main/clients/lever/index.ts';
import { closeStore, openStore } from '../../../src-main/database/open.ts';
import { type DemoLever, demoCompany } from '../../../src-main/demo/index.ts';
import { silentLogger } from '../../../src-main/logging/index.ts';
import { listSyncedPositions } from '../../../src-main/queries/positions.ts';
import { createLatency } from '../../../src-main/sync/latency.ts';
import { jobIdOf } from '../../../src-main/sync/messages.ts';
import { runJob } from '../../../src-main/sync/run-job.ts';
import { createScheduler } from '../../../src-main/sync/scheduler.ts';
import { virtualClock } from '../../unit/main/clients/lever/virtual-clock.ts';
import { newProfile, startLever } from './app.ts';

const minuteMs = 60_000;
/** Requests a second that the app takes of Lever's 10. */
const rate = 8;

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
export async function virtualWorld(random: () => number) {
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
      wake: http.wake,
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
type World = Awaited<ReturnType<typeof virtualWorld>>;

/** Turns the clock until no job runs. */
export async function idle({ clock, scheduler }: World, jobs: readonly string[]): Promise<void> {
  const end = clock.now() + 20 * minuteMs;
  while (jobs.some((job) => scheduler.state(job)?.isRunning)) {
    if (clock.now() > end) throw new Error(`a job does not end: ${JSON.stringify(jobs.map(scheduler.state))}`);
    await clock.runUntil(clock.now() + 1_000);
  }
}
