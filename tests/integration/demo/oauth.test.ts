import { afterEach, describe, expect, test } from 'vitest';
import { authorize, CALLBACK, call, closeAll, connect, SCOPES, start, token } from './demo-client.ts';

afterEach(closeAll);

describe('consent', () => {
  test('sends the browser back with a code and the state', async () => {
    const demo = await start({ consent: 'redirect' });
    const { response, target } = await authorize(demo);
    expect(response.status).toBe(302);
    expect(`${target?.origin}${target?.pathname}`).toBe(CALLBACK);
    expect(target?.searchParams.get('state')).toBe('state-of-the-test');
    expect(target?.searchParams.get('code')).toMatch(/^demo-code-/);
  });

  test('shows a page whose links allow or deny, each once', async () => {
    const demo = await start();
    const page = await (await authorize(demo)).response.text();
    const [allow, deny] = [...page.matchAll(/href="([^"]+)"/g)].map((match) => match[1]);
    expect(page).toContain('files:write:admin');
    const follow = (link: string | undefined) => fetch(`${demo.authUrl}${link}`, { redirect: 'manual' });
    const allowed = await follow(allow);
    expect(new URL(allowed.headers.get('location') ?? '').searchParams.has('code')).toBe(true);
    expect((await follow(deny)).status).toBe(400);

    const second = await (await authorize(demo)).response.text();
    const [, refuse] = [...second.matchAll(/href="([^"]+)"/g)].map((match) => match[1]);
    const refused = new URL((await follow(refuse)).headers.get('location') ?? '');
    expect(refused.searchParams.get('error')).toBe('access_denied');
    expect(refused.searchParams.get('state')).toBe('state-of-the-test');
  });

  test('is refused when its giver is not a Super Admin', async () => {
    const demo = await start({ consent: 'redirect', denies: true });
    const { target } = await authorize(demo);
    expect(target?.searchParams.get('error')).toBe('access_denied');
    expect(target?.searchParams.has('code')).toBe(false);
  });

  test.each([
    ['an unknown client', { client_id: 'somebody-else' }],
    ['no redirect address', { redirect_uri: undefined }],
    ['a redirect address outside the computer', { redirect_uri: 'http://rubric.example/callback' }],
  ])('does not send the browser anywhere for %s', async (_what, change) => {
    const demo = await start({ consent: 'redirect' });
    const { response, target } = await authorize(demo, change);
    expect(response.status).toBe(400);
    expect(target).toBeNull();
  });

  test.each([
    ['response_type', 'unsupported_response_type', { response_type: 'token' }],
    ['state', 'invalid_request', { state: undefined }],
    ['scope', 'invalid_scope', { scope: undefined }],
    ['the number of scopes', 'invalid_scope', { scope: Array.from({ length: 21 }, (_, n) => `s${n}`).join(' ') }],
  ])('checks %s', async (_what, error, change) => {
    const demo = await start({ consent: 'redirect' });
    expect((await authorize(demo, change)).target?.searchParams.get('error')).toBe(error);
  });

  test('takes only the registered redirect addresses when there are some', async () => {
    const oauth = {
      clientId: 'rubric',
      clientSecret: 'not-a-real-secret',
      redirectUris: ['http://localhost:3000/login'],
    };
    const demo = await start({ consent: 'redirect', oauth });
    expect((await authorize(demo)).response.status).toBe(400);
    expect((await authorize(demo, { redirect_uri: 'http://localhost:3000/login' })).response.status).toBe(302);
  });

  test('gives only offline_access for an audience without its slash, and no way into the API', async () => {
    const demo = await start({ consent: 'redirect' });
    const tokens = await connect(demo, { audience: demo.apiUrl });
    expect(tokens.scope).toBe('offline_access');
    expect((await call(demo, '/postings', { auth: `Bearer ${tokens.access_token}` })).status).toBe(403);
  });
});

describe('token endpoint', () => {
  test('exchanges a code once', async () => {
    const demo = await start({ consent: 'redirect' });
    const consent = await authorize(demo);
    const fields = {
      grant_type: 'authorization_code',
      code: consent.target?.searchParams.get('code') ?? '',
      redirect_uri: CALLBACK,
      code_verifier: consent.verifier,
    };
    const first = await token(demo, fields);
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ token_type: 'Bearer', scope: SCOPES, expires_in: 3600 });
    expect(first.headers.get('cache-control')).toBe('no-store');
    const postings = await call(demo, '/postings', { auth: `Bearer ${first.body.access_token}` });
    expect(postings.status).toBe(200);
    const again = await token(demo, fields);
    expect(again.status).toBe(403);
    expect(again.body.error).toBe('invalid_grant');
  });

  test.each([
    ['another redirect address', { redirect_uri: 'http://127.0.0.1:49153/callback' }, 403, 'invalid_grant'],
    ['another verifier', { code_verifier: 'x'.repeat(43) }, 403, 'invalid_grant'],
    ['a wrong secret', { client_secret: 'an-api-key-perhaps' }, 401, 'access_denied'],
    ['an unknown grant type', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
    ['no code', { code: '' }, 400, 'invalid_request'],
  ])('refuses %s', async (_what, change, status, error) => {
    const demo = await start({ consent: 'redirect' });
    const consent = await authorize(demo);
    const answer = await token(demo, {
      grant_type: 'authorization_code',
      code: consent.target?.searchParams.get('code') ?? '',
      redirect_uri: CALLBACK,
      code_verifier: consent.verifier,
      ...change,
    });
    expect(answer.status).toBe(status);
    expect(answer.body.error).toBe(error);
    expect(answer.body.error_description).not.toBe('');
  });

  test('refuses a code after ten minutes', async () => {
    const demo = await start({ consent: 'redirect' });
    const consent = await authorize(demo, { code_challenge: undefined, code_challenge_method: undefined });
    demo.control.clockSkew(10 * 60 * 1000);
    const code = consent.target?.searchParams.get('code') ?? '';
    const answer = await token(demo, { grant_type: 'authorization_code', code, redirect_uri: CALLBACK });
    expect(answer.status).toBe(403);
  });

  test('rotates refresh tokens, for form and JSON bodies', async () => {
    const demo = await start({ consent: 'redirect' });
    const first = await connect(demo);
    const second = await token(demo, { grant_type: 'refresh_token', refresh_token: first.refresh_token }, 'json');
    expect(second.status).toBe(200);
    expect(second.body.refresh_token).not.toBe(first.refresh_token);
    const reused = await token(demo, { grant_type: 'refresh_token', refresh_token: first.refresh_token });
    expect(reused.status).toBe(403);
    expect(reused.body).toEqual({ error: 'invalid_grant', error_description: 'Unknown or invalid refresh token.' });
    const third = await token(demo, { grant_type: 'refresh_token', refresh_token: second.body.refresh_token });
    expect(third.status).toBe(200);
  });

  test('gives no refresh token without offline_access', async () => {
    const demo = await start({ consent: 'redirect' });
    const tokens = await connect(demo, { scope: 'postings:read:admin' });
    expect(tokens).not.toHaveProperty('refresh_token');
  });

  test('grants less than was asked when the app was registered with less', async () => {
    const demo = await start({ consent: 'redirect', grantScopes: ['offline_access', 'postings:read:admin'] });
    const tokens = await connect(demo);
    expect(tokens.scope).toBe('offline_access postings:read:admin');
    const auth = `Bearer ${tokens.access_token}`;
    expect((await call(demo, '/postings', { auth })).status).toBe(200);
    expect((await call(demo, '/opportunities', { auth })).status).toBe(403);
  });
});

describe('end of access', () => {
  test('access tokens expire by the clock and by control, and a refresh brings a new one', async () => {
    const demo = await start({ consent: 'redirect', accessTokenSeconds: 60 });
    const first = await connect(demo);
    const status = async (access: string) => (await call(demo, '/postings', { auth: `Bearer ${access}` })).status;
    demo.control.clockSkew(59_000);
    expect(await status(first.access_token)).toBe(200);
    demo.control.clockSkew(60_000);
    expect(await status(first.access_token)).toBe(401);
    const second = await token(demo, { grant_type: 'refresh_token', refresh_token: first.refresh_token });
    expect(await status(second.body.access_token)).toBe(200);
    demo.control.expireAccessTokens();
    expect(await status(second.body.access_token)).toBe(401);
    const third = await token(demo, { grant_type: 'refresh_token', refresh_token: second.body.refresh_token });
    expect(third.status).toBe(200);
  });

  test('a revocation ends tokens and keys at once', async () => {
    const demo = await start({ consent: 'redirect' });
    const tokens = await connect(demo);
    const key = demo.apiKey;
    demo.control.revokeAccess();
    expect((await call(demo, '/postings', { auth: `Bearer ${tokens.access_token}` })).status).toBe(401);
    const refreshed = await token(demo, { grant_type: 'refresh_token', refresh_token: tokens.refresh_token });
    expect(refreshed.body.error).toBe('invalid_grant');
    expect(demo.apiKey).not.toBe(key);
    const old = `Basic ${Buffer.from(`${key}:`).toString('base64')}`;
    expect((await call(demo, '/postings', { auth: old })).status).toBe(401);
    expect((await call(demo, '/postings')).status).toBe(200);
  });
});
