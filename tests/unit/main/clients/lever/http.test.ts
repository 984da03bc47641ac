import { describe, expect, it } from 'vitest';
import {
  allItems,
  createLeverClient,
  createLeverReads,
  isExpiredOffset,
  type LeverClientOptions,
  pages,
} from '../../../../../src-main/clients/lever/index.ts';
import { createLeverWrites } from '../../../../../src-main/clients/lever/write.ts';
import { fail } from '../../../../../src-main/errors/index.ts';
import { memoryLogger, silentLogger } from '../../../../../src-main/logging/index.ts';
import { virtualClock } from './virtual-clock.ts';

type Seen = { readonly url: string; readonly method: string; readonly authorization: string | null };
type Answer = Response | Error | ((signal: AbortSignal) => Promise<Response>);

const apiUrl = 'https://api.lever.co/v1';
const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
const emptyPage = () => json(200, { data: [], hasNext: false });
const redirect = (location: string, status = 307) => new Response(null, { status, headers: { location } });
const networkError = (code: string) =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });

/** A client over answers that are given in order; the last one is given for ever. */
function clientOver(answers: readonly (() => Answer)[], options: Partial<LeverClientOptions> = {}) {
  const clock = virtualClock();
  const seen: Seen[] = [];
  const slowed: number[] = [];
  const invalidated: string[] = [];
  let token = 1;
  const http = createLeverClient({
    apiUrl,
    supplier: {
      authorization: async () => `Bearer t${token}`,
      invalidate: async (header) => {
        invalidated.push(header);
        token += 1;
      },
    },
    limiter: { take: async () => {}, slowDown: (pauseMs) => slowed.push(pauseMs) },
    logger: silentLogger,
    clock,
    random: () => 0.5,
    fetch: async (input, init) => {
      const headers = new Headers(init?.headers);
      seen.push({ url: String(input), method: init?.method ?? '', authorization: headers.get('authorization') });
      const answer = (answers[Math.min(seen.length, answers.length) - 1] ?? emptyPage)();
      if (answer instanceof Error) throw answer;
      if (typeof answer === 'function') return answer(init?.signal ?? new AbortController().signal);
      return answer;
    },
    ...options,
  });
  const run = <T>(promise: Promise<T>) => clock.settle(promise);
  return {
    http,
    reads: createLeverReads(http),
    writes: createLeverWrites(http),
    clock,
    seen,
    slowed,
    invalidated,
    run,
  };
}

describe('a read', () => {
  it('is tried again with growing waits on network errors, 5xx and 429, and then succeeds', async () => {
    const { reads, run, seen, clock } = clientOver([
      () => networkError('ECONNRESET'),
      () => json(503, {}),
      () => json(429, {}),
      emptyPage,
    ]);
    const before = clock.now();
    expect(await run(reads.listStages())).toMatchObject({ items: [], next: null });
    expect(seen).toHaveLength(4);
    expect(clock.now() - before).toBe(250 + 500 + 1000);
  });

  it.each([408, 429, 500, 502, 503])('with %d is tried again whatever the body, also a page', async (status) => {
    const { reads, run, seen } = clientOver([() => new Response('<html>wait</html>', { status }), emptyPage]);
    expect(await run(reads.listStages())).toMatchObject({ items: [] });
    expect(seen).toHaveLength(2);
  });

  it('waits as long as Retry-After says, and tells the limiter', async () => {
    const { reads, run, slowed, clock } = clientOver([() => json(429, {}, { 'retry-after': '7' }), emptyPage]);
    const before = clock.now();
    await run(reads.listStages());
    expect(slowed).toEqual([7000]);
    expect(clock.now() - before).toBe(7250);
  });

  it('does not wait for a Retry-After of an hour but says so', async () => {
    const { reads, run, seen } = clientOver([() => json(429, {}, { 'retry-after': '3600' })]);
    await expect(run(reads.listStages())).rejects.toMatchObject({
      code: 'lever.rate-limited',
      params: { call: 'GET /stages', retryAfterSeconds: 3600 },
    });
    expect(seen).toHaveLength(1);
  });

  it.each([
    ['ENOTFOUND', 'lever.offline'],
    ['ECONNREFUSED', 'lever.offline'],
    ['UND_ERR_CONNECT_TIMEOUT', 'lever.timeout'],
    ['ECONNRESET', 'lever.unavailable'],
    ['CERT_HAS_EXPIRED', 'lever.unavailable'],
  ])('names a lasting %s as %s', async (code, expected) => {
    const { reads, run } = clientOver([() => networkError(code)]);
    await expect(run(reads.listStages())).rejects.toMatchObject({ code: expected, params: { call: 'GET /stages' } });
  });

  it.each([
    [400, { code: 'BadRequest', message: 'limit' }, 'lever.rejected'],
    [403, { code: 'Forbidden', message: 'Unable to find a signing key that matches' }, 'connection.wrong-environment'],
    [403, { code: 'Forbidden', message: 'no permission' }, 'lever.forbidden'],
    [404, { code: 'ResourceNotFound', message: 'gone' }, 'lever.not-found'],
    [422, {}, 'lever.rejected'],
    [500, {}, 'lever.unavailable'],
  ])('names status %i with %j as %s', async (status, body, expected) => {
    const { reads, run } = clientOver([() => json(status, body)]);
    await expect(run(reads.getPosting('p1'))).rejects.toMatchObject({
      code: expected,
      params: { call: 'GET /postings/:id', status },
    });
  });

  it('tells an expired offset token from other refusals', async () => {
    const { reads, run } = clientOver([
      () => json(400, { code: 'X', message: 'Invalid offset token' }),
      () => json(400, {}),
      () => json(410, { code: 'Gone', message: 'offset' }),
      () => json(403, {}),
      () => json(400, {}),
    ]);
    const told = async (offset?: string) =>
      isExpiredOffset(await run(reads.listUsers({ ...(offset && { offset }) }).catch((caught: unknown) => caught)));
    for (const _ of ['as clients know it', 'in other words', 'with another status'])
      expect(await told('old')).toBe(true);
    expect(await told('old')).toBe(false);
    expect(await told()).toBe(false);
  });

  it.each([
    ['a blocked page', 403],
    ['a lost page', 404],
    ['a complaint', 400],
  ])('takes %s of a proxy for no word of Lever about the record', async (_, status) => {
    const { reads, run } = clientOver([() => new Response('<!doctype html><p>proxy</p>', { status })]);
    await expect(run(reads.getOpportunity('a'))).rejects.toMatchObject({
      code: 'lever.bad-answer',
      params: { call: 'GET /opportunities/:id', status, detail: 'HTML instead of JSON' },
    });
  });

  it.each([
    [
      'HTML with 200',
      () => new Response('<!doctype html><p>Sign in', { headers: { 'content-type': 'text/html' } }),
      'HTML instead of JSON',
    ],
    [
      'HTML that claims to be JSON',
      () => new Response(' <html>', { headers: { 'content-type': 'application/json' } }),
      'HTML instead of JSON',
    ],
    ['half a JSON', () => new Response('{"data":[{"id":"planted'), 'not JSON'],
    ['nothing', () => new Response(''), 'empty'],
    ['a wrong type', () => json(200, { data: [{ id: 'x', text: { planted: 1 } }] }), 'data.0.text'],
  ])('names the call and the place for %s, and no value', async (_, answer, detail) => {
    const { reads, run, seen } = clientOver([answer]);
    const error = await run(reads.listStages().catch((caught: unknown) => caught));
    expect(error).toMatchObject({ code: 'lever.bad-answer', params: { call: 'GET /stages', detail } });
    expect(JSON.stringify(error)).not.toContain('planted');
    expect(seen).toHaveLength(1);
  });

  it('gives up an answer that does not come, or does not end', async () => {
    const never = (signal: AbortSignal) =>
      new Promise<Response>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    const endless = async (signal: AbortSignal) =>
      new Response(
        new ReadableStream({
          start: (controller) => signal.addEventListener('abort', () => controller.error(signal.reason)),
        }),
      );
    const timeouts = { headersMs: 10, bodyMs: 10 };
    for (const [answer, phase] of [
      [never, 'headers'],
      [endless, 'body'],
    ] as const) {
      const { reads } = clientOver([() => answer], { timeouts, clock: { now: () => 0, sleep: async () => {} } });
      await expect(reads.listStages({ priority: 'interactive' })).rejects.toMatchObject({
        code: 'lever.timeout',
        params: { phase },
      });
    }
  });

  it('refuses an answer that is larger than it may be', async () => {
    const { http, run } = clientOver([() => json(200, { data: 'x'.repeat(2000) })]);
    const request = { method: 'GET', route: '/stages', path: '/stages', isIdempotent: true, maxBytes: 1000 } as const;
    expect(await run(http.request(request))).toMatchObject({ ok: false, error: { code: 'lever.bad-answer' } });
  });

  it('stops waiting when its caller gives up', async () => {
    const stop = new AbortController();
    const { reads, clock } = clientOver([() => json(503, {})]);
    const reading = reads.listStages({ signal: stop.signal });
    await clock.runUntil(clock.now() + 1);
    stop.abort(new Error('given up'));
    await expect(reading).rejects.toThrow('given up');
  });

  it('puts ids and offset tokens on the wire without touching them', async () => {
    const { reads, run, seen } = clientOver([emptyPage]);
    await run(reads.listFiles('a/b?c', { offset: '%5B3%2C1%5D', limit: 10 }));
    await run(
      reads.listOpportunities({
        postingId: 'p',
        archived: false,
        updatedAtStart: 5,
        expand: ['applications', 'stage'],
      }),
    );
    expect(seen.map(({ url }) => url)).toEqual([
      `${apiUrl}/opportunities/a%2Fb%3Fc/files?limit=10&offset=%255B3%252C1%255D`,
      `${apiUrl}/opportunities?posting_id=p&archived=false&updated_at_start=5&expand=applications&expand=stage&limit=100`,
    ]);
  });

  it('tells the time of the server', async () => {
    const { reads, run } = clientOver([
      () => json(200, { data: [] }, { date: 'Tue, 24 Nov 2026 12:00:00 GMT' }),
      emptyPage,
    ]);
    expect((await run(reads.listStages())).serverDate).toBe(Date.UTC(2026, 10, 24, 12));
    expect((await run(reads.listStages())).serverDate).toBeNull();
  });
});

describe('pages', () => {
  it('reads page after page, and takes no list for whole that hands out the same offset again', async () => {
    const page = (id: string, next?: string) => () => json(200, { data: [{ id }], hasNext: next !== undefined, next });
    const { reads, seen } = clientOver([page('a', 'x'), page('b', 'y'), page('c', 'y')]);
    const ids: string[] = [];
    const read = async () => {
      for await (const { items } of pages(reads.listStages, { limit: 1 })) ids.push(...items.map(({ id }) => id));
    };
    await expect(read()).rejects.toMatchObject({ code: 'lever.bad-answer', params: { detail: 'next' } });
    expect(ids).toEqual(['a', 'b']);
    expect(seen).toHaveLength(3);
  });

  it('begin again when their token dies, at most five times; all items are each once', async () => {
    const page = (ids: string[], next?: string) => () =>
      json(200, { data: ids.map((id) => ({ id })), hasNext: next !== undefined, next });
    const dead = () => json(400, {});
    const good = clientOver([page(['a', 'b'], 'x'), dead, page(['a', 'b'], 'y'), page(['b', 'c'])]);
    expect((await good.run(allItems(good.reads.listStages, {}))).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    const bad = clientOver(Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? page(['a'], 'x') : dead)));
    const error = await bad.run(allItems(bad.reads.listStages, {}).catch((caught: unknown) => caught));
    expect(isExpiredOffset(error)).toBe(true);
    expect(bad.seen).toHaveLength(12);
  });
});

describe('authorization', () => {
  it('is fetched anew once after a 401, and a second 401 means that access is gone', async () => {
    const good = clientOver([() => json(401, {}), emptyPage]);
    await good.run(good.reads.listStages());
    expect(good.seen.map(({ authorization }) => authorization)).toEqual(['Bearer t1', 'Bearer t2']);
    const gone = clientOver([() => json(401, {})]);
    await expect(gone.run(gone.reads.listStages())).rejects.toMatchObject({ code: 'connection.revoked' });
    expect(gone.invalidated).toEqual(['Bearer t1', 'Bearer t2']);
  });

  it('follows redirects within lever.co only, and goes nowhere else', async () => {
    const eu = clientOver([() => redirect('https://api.eu.lever.co/v1/stages'), emptyPage]);
    await eu.run(eu.reads.listStages());
    expect(eu.seen[1]).toMatchObject({ url: 'https://api.eu.lever.co/v1/stages', authorization: 'Bearer t1' });
    for (const location of [
      'https://evil.example/v1/stages',
      'https://lever.co.evil.example/',
      'https://evillever.co/',
      'http://api.eu.lever.co/v1/stages',
      'https://api.eu.lever.co:8443/',
      'https://user@api.eu.lever.co/',
      'nonsense://',
    ]) {
      const foreign = clientOver([() => redirect(location), emptyPage]);
      await expect(foreign.run(foreign.reads.listStages())).rejects.toMatchObject({ code: 'lever.foreign-redirect' });
      expect(foreign.seen).toHaveLength(1);
    }
  });

  it('ends a circle of redirects', async () => {
    const { reads, run, seen } = clientOver([() => redirect('/v1/stages')]);
    await expect(run(reads.listStages())).rejects.toMatchObject({ code: 'lever.foreign-redirect' });
    expect(seen).toHaveLength(4);
  });

  it('never stands in the log', async () => {
    const logger = memoryLogger();
    const { reads, run } = clientOver([() => json(500, { code: 'X', message: 'refresh_token=planted' })], { logger });
    await run(reads.listStages().catch(() => null));
    expect(logger.lines.length).toBeGreaterThan(0);
    expect(JSON.stringify(logger.lines)).not.toMatch(/planted|t1/);
  });
});

describe('a dead service', () => {
  it('is not asked again until it rested, then once; a person may ask a little oftener', async () => {
    const { reads, run, seen, clock } = clientOver([() => networkError('ECONNREFUSED')]);
    const ask = (priority: 'interactive' | 'background') =>
      run(reads.listStages({ priority }).catch((error: unknown) => error));
    for (let n = 0; n < 3; n += 1) await ask('interactive');
    const asked = seen.length;
    expect(await ask('background')).toMatchObject({ code: 'lever.offline', params: { retryInSeconds: 15 } });
    await ask('interactive');
    expect(seen).toHaveLength(asked);
    await clock.runUntil(clock.now() + 5001);
    await ask('background');
    expect(seen).toHaveLength(asked);
    await ask('interactive');
    expect(seen.length).toBeGreaterThan(asked);
  });

  it('is trusted again after one answer, and at once when told to wake', async () => {
    let isDead = true;
    const { http, reads, run, seen } = clientOver([() => (isDead ? networkError('ECONNREFUSED') : emptyPage())]);
    for (let n = 0; n < 4; n += 1) await run(reads.listStages().catch(() => null));
    const asked = seen.length;
    isDead = false;
    await expect(run(reads.listStages())).rejects.toMatchObject({ code: 'lever.offline' });
    http.wake();
    expect(await run(reads.listStages())).toMatchObject({ items: [] });
    expect(seen).toHaveLength(asked + 1);
  });
});

describe('a write', () => {
  const note = (writes: ReturnType<typeof clientOver>['writes']) => writes.createNote('o1', 'u1', { value: 'text' });

  it.each([
    ['confirmed', () => json(201, { data: { noteId: 'n1' } }), 'delivered'],
    ['no connection', () => networkError('ECONNREFUSED'), 'not-sent'],
    ['429', () => json(429, {}), 'not-sent'],
    ['refused', () => json(400, {}), 'refused'],
    ['forbidden', () => json(403, {}), 'refused'],
    ['gone', () => json(404, {}), 'refused'],
    ['sent elsewhere', () => redirect('https://evil.example/'), 'refused'],
    ['cut off', () => networkError('ECONNRESET'), 'unknown'],
    ['500', () => json(500, {}), 'unknown'],
    ['503', () => json(503, {}), 'unknown'],
    ['HTML with 200', () => new Response('<html>'), 'unknown'],
    ['half an answer', () => new Response('{"data":{"id'), 'unknown'],
  ])('that is %s is never repeated, and its outcome is told', async (_, answer, outcome) => {
    const { writes, run, seen } = clientOver([answer]);
    expect(await run(note(writes))).toMatchObject({ outcome });
    expect(seen).toHaveLength(1);
  });

  it('names a user in whose name Lever does not act', async () => {
    const { writes, run } = clientOver([() => json(400, { code: 'X', message: 'perform_as is not a user' })]);
    expect(await run(note(writes))).toMatchObject({ outcome: 'refused', error: { code: 'export.user-refused' } });
  });

  it('is sent once more after a 401, which says that nothing was done', async () => {
    const { writes, run, seen } = clientOver([() => json(401, {}), () => json(201, { data: { id: 'n1' } })]);
    expect(await run(note(writes))).toEqual({ outcome: 'delivered', value: { id: 'n1' } });
    expect(seen).toHaveLength(2);
  });

  it('is not sent when there is no authorization', async () => {
    const supplier = {
      authorization: async () => fail('connection.none'),
      invalidate: async () => {},
    };
    const { writes, run, seen } = clientOver([emptyPage], { supplier });
    expect(await run(note(writes))).toMatchObject({ outcome: 'not-sent', error: { code: 'connection.none' } });
    expect(seen).toHaveLength(0);
  });

  it('that its caller gives up before it left was not sent, afterwards is unknown', async () => {
    const stop = new AbortController();
    const hang = (signal: AbortSignal) =>
      new Promise<Response>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    const { writes, run, clock } = clientOver([() => hang]);
    const running = writes.createNote('o1', 'u1', { value: 'x' }, { signal: stop.signal });
    await clock.runUntil(clock.now() + 1);
    stop.abort();
    expect(await run(running)).toMatchObject({ outcome: 'unknown' });
    expect(await run(writes.createNote('o1', 'u1', { value: 'x' }, { signal: stop.signal }))).toMatchObject({
      outcome: 'not-sent',
    });
  });

  it('of more than 30 MB is refused here', async () => {
    const { writes, run, seen } = clientOver([emptyPage]);
    const upload = { name: 'a.pdf', bytes: new Uint8Array(30 * 1024 * 1024), contentType: 'application/pdf' };
    expect(await run(writes.uploadFile('o1', 'u1', upload))).toMatchObject({
      outcome: 'refused',
      error: { code: 'lever.file-too-large' },
    });
    expect(seen).toHaveLength(0);
  });
});
