import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { leverHosts } from '../../../../src-main/auth/index.ts';
import { refresh } from '../../../../src-main/auth/token-endpoint.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

type Reply = { readonly status: number; readonly headers?: Record<string, string>; readonly body: string };

/** A token endpoint that answers the same to everybody, and keeps the form it was sent. */
async function endpoint(reply: Reply) {
  const forms: string[] = [];
  const listening = createServer((request, response) => {
    let form = '';
    request.setEncoding('utf8').on('data', (text) => {
      form += text;
    });
    request.on('end', () => {
      forms.push(form);
      response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers }).end(reply.body);
    });
  });
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const address = listening.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const url = `http://127.0.0.1:${address.port}`;
  const hosts = leverHosts('sandbox', { leverApiUrl: `${url}/v1`, leverAuthUrl: url });
  return { forms, run: () => refresh(hosts, { clientId: 'client', clientSecret: 'se cret' }, 'old-token') };
}

const tokens = { access_token: 'a', token_type: 'Bearer', expires_in: 3600 };
const json = (status: number, body: unknown): Reply => ({ status, body: JSON.stringify(body) });

describe('a refresh', () => {
  it('sends id and secret in the form, and takes an answer with and without a new refresh token', async () => {
    const rotated = await endpoint(json(200, { ...tokens, refresh_token: 'r', scope: 'offline_access' }));
    expect(await rotated.run()).toEqual({
      accessToken: 'a',
      refreshToken: 'r',
      scope: 'offline_access',
      expiresIn: 3600,
    });
    expect(Object.fromEntries(new URLSearchParams(rotated.forms[0]))).toEqual({
      grant_type: 'refresh_token',
      refresh_token: 'old-token',
      client_id: 'client',
      client_secret: 'se cret',
    });
    server?.close();
    const kept = await endpoint(json(200, tokens));
    expect(await kept.run()).toMatchObject({ refreshToken: null, scope: undefined });
  });

  it.each([
    ['a refused token', json(403, { error: 'invalid_grant' }), 'connection.revoked'],
    ['a wrong secret', json(401, { error: 'access_denied' }), 'connection.wrong-secret'],
    ['an unknown client', json(403, { error: 'invalid_client' }), 'connection.wrong-secret'],
    ['a bare 401', { status: 401, body: '' }, 'connection.wrong-secret'],
    [
      'a challenge',
      { status: 401, headers: { 'www-authenticate': 'Bearer error="x"' }, body: '' },
      'connection.wrong-secret',
    ],
    ['trouble told as an OAuth error', json(400, { error: 'temporarily_unavailable' }), 'lever.unavailable'],
    ['another OAuth error', json(400, { error: 'invalid_request' }), 'connection.refused'],
    [
      "a hotel's login page with 403",
      { status: 403, headers: { 'content-type': 'text/html' }, body: '<html>' },
      'lever.bad-answer',
    ],
    [
      "a hotel's login page with 200",
      { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>' },
      'lever.bad-answer',
    ],
    ['half an answer', { status: 200, body: '{"access_' }, 'lever.bad-answer'],
    ['tokens of another type', json(200, { ...tokens, token_type: 'mac' }), 'lever.bad-answer'],
    ['a redirect', { status: 302, headers: { location: 'https://login.example/' }, body: '' }, 'lever.bad-answer'],
    ['maintenance', { status: 503, body: '' }, 'lever.unavailable'],
    ['too many requests', { status: 429, body: '' }, 'lever.rate-limited'],
  ])('understands %s', async (_, reply: Reply, code) => {
    const { run } = await endpoint(reply);
    await expect(run()).rejects.toMatchObject({ code });
  });
});
