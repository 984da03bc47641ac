import { request } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { DemoError, startDemoLever } from '../../../src-main/demo/index.ts';
import { all, basic, call, closeAll, connect, opportunityNamed, start } from './demo-client.ts';

afterEach(closeAll);

describe('credentials', () => {
  test.each([
    ['none', null],
    ['an unknown key', basic('somebody-elses-key')],
    ['a key with a password', `Basic ${Buffer.from('key:password').toString('base64')}`],
    ['an unknown token', 'Bearer nonsense'],
    ['another scheme', 'Digest nonsense'],
  ])('%s: 401', async (_what, auth) => {
    const demo = await start();
    const answer = await call(demo, '/postings', { auth });
    expect(answer.status).toBe(401);
    expect(answer.body).toEqual({ code: 'Unauthorized', message: expect.any(String) });
  });

  test('a key lacks what it was not given', async () => {
    const demo = await start({ apiKeys: [{ key: 'small-key', lacks: ['files.upload', 'confidential.access'] }] });
    const auth = basic('small-key');
    const { id } = await opportunityNamed(demo, 'Zoë Nørgaard');
    expect((await call(demo, `/opportunities/${id}/files`, { auth })).status).toBe(200);
    expect((await call(demo, `/opportunities/${id}/files`, { auth, method: 'POST' })).status).toBe(403);
    expect((await call(demo, '/opportunities?confidentiality=all', { auth })).status).toBe(403);
  });

  test('a key cannot lack an endpoint that does not exist', async () => {
    const starting = startDemoLever({ apiKeys: [{ key: 'k', lacks: ['files.uplaod'] }] });
    await expect(starting).rejects.toThrow(DemoError);
  });

  test('a write scope reads too, a read scope does not write', async () => {
    const demo = await start({ consent: 'redirect' });
    const tokens = await connect(demo, { scope: 'notes:read:admin files:write:admin opportunities:read:admin' });
    const auth = `Bearer ${tokens.access_token}`;
    const { id } = await opportunityNamed(demo, 'Zoë Nørgaard');
    expect((await call(demo, `/opportunities/${id}/files`, { auth })).status).toBe(200);
    expect((await call(demo, `/opportunities/${id}/notes`, { auth })).status).toBe(200);
    const posted = await call(demo, `/opportunities/${id}/notes`, { auth, method: 'POST', json: { value: 'x' } });
    expect(posted.status).toBe(403);
  });
});

describe('confidential records', () => {
  test('are shown on request, to those with the right', async () => {
    const demo = await start({ consent: 'redirect' });
    const open = await all(demo, '/postings');
    const every = await all(demo, '/postings?confidentiality=all');
    const secret = await all(demo, '/postings?confidentiality=confidential');
    expect(secret.map((posting) => posting.text)).toEqual(['Director of Network Transformation']);
    expect(every).toHaveLength(open.length + 1);
    const [opportunity] = await all(demo, '/opportunities?confidentiality=confidential');
    const plain = `Bearer ${(await connect(demo)).access_token}`;
    expect((await call(demo, `/postings/${secret[0]?.id}`, { auth: plain })).status).toBe(403);
    expect((await call(demo, `/opportunities/${opportunity?.id}`, { auth: plain })).status).toBe(403);
    expect((await call(demo, '/opportunities?confidentiality=all', { auth: plain })).status).toBe(403);
    const scope = 'confidential:access:admin opportunities:read:admin';
    const trusted = `Bearer ${(await connect(demo, { scope })).access_token}`;
    expect((await call(demo, `/opportunities/${opportunity?.id}`, { auth: trusted })).status).toBe(200);
  });
});

describe('strictness', () => {
  test.each([
    ['an unknown path', '/nothing', 404],
    ['an unknown record', '/opportunities/00000000-0000-4000-8000-00000000dead', 404],
    ['a route of no resource', '/users/me', 404],
    ['an unknown parameter', '/opportunities?sort=name', 400],
    ['limit 0', '/opportunities?limit=0', 400],
    ['limit 101', '/opportunities?limit=101', 400],
    ['a time in words', '/opportunities?updated_at_start=yesterday', 400],
    ['a flag in words', '/opportunities?archived=no', 400],
    ['a word of no list', '/opportunities?origin=heaven', 400],
    ['a repeated single parameter', '/opportunities?limit=1&limit=2', 400],
    ['an unknown expansion', '/opportunities?expand=salary', 400],
    ['an offset of its own making', '/opportunities?offset=%5B1%2C2%2C%22x%22%5D', 400],
    ['a time range with another filter', '/postings?updated_at_start=1&state=published', 400],
    ['a feed of more than 30 days', '/postings/deleted?deleted_at_start=1', 400],
  ])('%s: refused', async (_what, path, status) => {
    const demo = await start();
    const answer = await call(demo, path);
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual({ code: expect.any(String), message: expect.any(String) });
  });

  test('an unknown method of a known path is not found', async () => {
    const demo = await start();
    const { id } = await opportunityNamed(demo, 'Zoë Nørgaard');
    expect((await call(demo, `/opportunities/${id}`, { method: 'DELETE' })).status).toBe(404);
  });

  test('a host that is not the loopback address is turned away', async () => {
    const demo = await start();
    const status = await new Promise((resolve, reject) => {
      request(`${demo.apiUrl}/postings`, { headers: { host: 'rebound.example' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(421);
  });
});

describe('every answer', () => {
  test('names the server and carries its clock', async () => {
    const demo = await start();
    demo.control.clockSkew(3_600_000);
    const answer = await call(demo, '/stages');
    expect(answer.headers.get('server')).toBe('lever-data-api');
    expect(answer.headers.get('date')).toBe('Tue, 24 Nov 2026 09:00:00 GMT');
  });

  test('is logged without what authorises it', async () => {
    const demo = await start();
    await call(demo, '/stages?limit=3');
    expect(demo.requests.at(-1)).toEqual({
      at: Date.parse('2026-11-24T08:00:00Z'),
      method: 'GET',
      path: '/v1/stages',
      status: 200,
      query: 'limit=3',
      auth: 'basic',
    });
    expect(JSON.stringify(demo.requests)).not.toContain(demo.apiKey);
  });

  test('beyond the rate limit is 429', async () => {
    const demo = await start({ rate: { perSecond: 0.0001, burst: 5 } });
    const statuses = [];
    for (let sent = 0; sent < 8; sent += 1) statuses.push((await call(demo, '/stages')).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429, 429]);
  });
});
