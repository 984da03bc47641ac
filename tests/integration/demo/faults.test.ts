import { afterEach, describe, expect, test } from 'vitest';
import { basic, call, closeAll, opportunityNamed, start, userNamed } from './demo-client.ts';

afterEach(closeAll);

describe('a fault', () => {
  test('strikes the requests it matches, as often as it was told', async () => {
    const demo = await start();
    demo.control.fail({
      kind: 'status',
      match: /^GET \/v1\/stages$/g,
      times: 2,
      status: 503,
      headers: { 'retry-after': '7' },
    });
    expect((await call(demo, '/sources')).status).toBe(200);
    const first = await call(demo, '/stages');
    expect([first.status, first.headers.get('retry-after')]).toEqual([503, '7']);
    expect((await call(demo, '/stages')).status).toBe(503);
    expect((await call(demo, '/stages')).status).toBe(200);
  });

  test('stands beside others until all are cleared', async () => {
    const demo = await start();
    demo.control.fail({ kind: 'status', match: 'stages', status: 500, body: { code: 'A', message: 'a' } });
    demo.control.fail({ kind: 'status', match: 'sources', status: 502, body: 'plain' });
    expect((await call(demo, '/stages')).body).toEqual({ code: 'A', message: 'a' });
    const response = await fetch(`${demo.apiUrl}/sources`);
    expect([response.status, await response.text()]).toEqual([502, 'plain']);
    demo.control.fail(null);
    expect((await call(demo, '/stages')).status).toBe(200);
  });

  test('can close the connection before an upload is taken, or after', async () => {
    const demo = await start();
    const { id } = await opportunityNamed(demo, 'Zoë Nørgaard');
    const user = (await userNamed(demo, 'Ines Baumgartner')).id;
    const send = () => {
      const form = new FormData();
      form.append('file', new Blob(['bytes']), 'scorecard.pdf');
      return call(demo, `/opportunities/${id}/files?perform_as=${user}`, { method: 'POST', form });
    };
    demo.control.fail({ kind: 'reset-before', match: /^POST .*\/files$/, times: 1 });
    await expect(send()).rejects.toThrow();
    expect(demo.control.filesOf(id)).toEqual([]);
    demo.control.fail({ kind: 'reset-after', match: /^POST .*\/files$/, times: 1 });
    await expect(send()).rejects.toThrow();
    expect(demo.control.filesOf(id).map((file) => file.name)).toEqual(['scorecard.pdf']);
    expect(demo.requests.at(-1)).toMatchObject({ method: 'POST', status: null });
    expect((await send()).status).toBe(201);
  });

  test('can cut the body in the middle', async () => {
    const demo = await start();
    demo.control.fail({ kind: 'cut-json', times: 1 });
    const response = await fetch(`${demo.apiUrl}/stages`, { headers: { authorization: basic(demo.apiKey) } });
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
  });

  test('can be a page of a hotel network', async () => {
    const demo = await start();
    demo.control.fail({ kind: 'html', times: 1 });
    const response = await fetch(`${demo.apiUrl}/stages`, { headers: { authorization: basic(demo.apiKey) } });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await response.text()).toContain('<h1>');
  });

  test('can leave a request without an answer, which does not keep the server from closing', async () => {
    const demo = await start();
    demo.control.fail({ kind: 'hang', match: 'stages' });
    const given = new AbortController();
    const hanging = fetch(`${demo.apiUrl}/stages`, { signal: given.signal });
    const outcome = hanging.then(
      () => 'answered',
      () => 'ended',
    );
    await expect.poll(() => demo.requests.length).toBe(1);
    expect((await call(demo, '/sources')).status).toBe(200);
    expect(demo.requests[0]?.status).toBeNull();
    await demo.close();
    expect(await outcome).toBe('ended');
  });

  test('can send the body in pieces, whole in the end', async () => {
    const demo = await start();
    const whole = await call(demo, '/stages');
    demo.control.fail({ kind: 'slow-body', times: 1, delayMs: 1 });
    const response = await fetch(`${demo.apiUrl}/stages`, { headers: { authorization: basic(demo.apiKey) } });
    const pieces: Uint8Array[] = [];
    for await (const piece of response.body ?? []) pieces.push(piece);
    expect(JSON.parse(Buffer.concat(pieces).toString('utf8'))).toEqual(whole.body);
    expect(pieces.length).toBeGreaterThan(1);
  });

  test('can be nothing but slowness', async () => {
    const demo = await start();
    demo.control.slow(60_000);
    const given = new AbortController();
    const waiting = fetch(`${demo.apiUrl}/stages`, { signal: given.signal }).catch(() => 'given up');
    await expect.poll(() => demo.requests.length).toBe(1);
    given.abort();
    expect(await waiting).toBe('given up');
    demo.control.slow(0);
    expect((await call(demo, '/stages')).status).toBe(200);
  });
});
