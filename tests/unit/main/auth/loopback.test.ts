import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { type Loopback, openLoopback } from '../../../../src-main/auth/loopback.ts';
import { freePort } from '../../../free-port.ts';
import { pages } from './pages.ts';

const state = 'state-of-this-attempt';

type Answer = { readonly status: number; readonly headers: Record<string, unknown>; readonly body: string };

/** Plain HTTP, so that Host and Origin can be anything. */
function call(port: number, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text) => {
        body += text;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    outgoing.on('error', reject).end();
  });
}

let open: Loopback | undefined;
afterEach(() => open?.cancel());

async function start(extra: { limitMs?: number; signal?: AbortSignal } = {}) {
  const port = await freePort();
  open = await openLoopback({ port, state, pages, ...extra });
  return { port, loopback: open };
}

describe('the loopback listener', () => {
  it('takes the one valid callback, answers a static page and closes', async () => {
    const { port, loopback } = await start();
    expect(loopback.redirectUri).toBe(`http://127.0.0.1:${port}/cb/lever`);
    const answer = await call(port, `/cb/lever?code=planted&state=${state}`);
    expect(answer.status).toBe(200);
    expect(answer.body).toContain('<h1>Received &#60;b&#62;</h1>');
    expect(answer.body).not.toContain('planted');
    expect(answer.headers).toMatchObject({
      'content-security-policy': expect.stringMatching(/^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]+';/),
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      connection: 'close',
    });
    expect((await loopback.callback).get('code')).toBe('planted');
    await expect(call(port, `/cb/lever?code=second&state=${state}`)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it.each([
    ['another host name', 400, `/cb/lever?code=x&state=${state}`, { host: 'rubric.example' }, 'GET'],
    ['localhost as the host', 400, `/cb/lever?code=x&state=${state}`, { host: 'localhost:1' }, 'GET'],
    ['another site as the origin', 403, `/cb/lever?code=x&state=${state}`, { origin: 'https://evil.example' }, 'GET'],
    ['a hidden origin', 403, `/cb/lever?code=x&state=${state}`, { origin: 'null' }, 'GET'],
    ['another path', 404, `/cb/google?code=x&state=${state}`, {}, 'GET'],
    ['the path with a slash', 404, `/cb/lever/?code=x&state=${state}`, {}, 'GET'],
    ['a favicon', 404, '/favicon.ico', {}, 'GET'],
    ['POST', 405, `/cb/lever?code=x&state=${state}`, {}, 'POST'],
    ['HEAD', 405, `/cb/lever?code=x&state=${state}`, {}, 'HEAD'],
    ['a wrong state', 400, '/cb/lever?code=x&state=wrong', {}, 'GET'],
    ['no state', 400, '/cb/lever?code=x', {}, 'GET'],
    ['two states', 400, `/cb/lever?code=x&state=${state}&state=${state}`, {}, 'GET'],
    ['two codes', 400, `/cb/lever?code=x&code=y&state=${state}`, {}, 'GET'],
    ['code and error', 400, `/cb/lever?code=x&error=y&state=${state}`, {}, 'GET'],
    ['neither code nor error', 400, `/cb/lever?state=${state}`, {}, 'GET'],
  ])('refuses %s and goes on waiting', async (_, status, path, headers, method) => {
    const { port, loopback } = await start();
    const answer = await call(port, path, headers, method);
    expect(answer.status).toBe(status);
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    await call(port, `/cb/lever?code=good&state=${state}`);
    expect((await loopback.callback).get('code')).toBe('good');
  });

  it('hands over a refusal of the person at the consent page', async () => {
    const { port, loopback } = await start();
    const answer = await call(port, `/cb/lever?error=access_denied&state=${state}`);
    expect(answer.body).toContain('Denied');
    expect((await loopback.callback).get('error')).toBe('access_denied');
  });

  it('says when the port is taken', async () => {
    const { port } = await start();
    await expect(openLoopback({ port, state, pages })).rejects.toMatchObject({
      code: 'connection.port-taken',
      params: { port },
    });
  });

  it('is given up after its limit, on cancel and on abort, and frees the port each time', async () => {
    const timed = await start({ limitMs: 20 });
    await expect(timed.loopback.callback).rejects.toMatchObject({ code: 'connection.timed-out' });
    const cancelled = await openLoopback({ port: timed.port, state, pages });
    cancelled.cancel();
    await expect(cancelled.callback).rejects.toMatchObject({ code: 'connection.cancelled' });
    const stop = new AbortController();
    const aborted = await openLoopback({ port: timed.port, state, pages, signal: stop.signal });
    stop.abort();
    await expect(aborted.callback).rejects.toMatchObject({ code: 'connection.cancelled' });
    await expect(openLoopback({ port: timed.port, state, pages, signal: stop.signal })).rejects.toMatchObject({
      code: 'connection.cancelled',
    });
  });
});
