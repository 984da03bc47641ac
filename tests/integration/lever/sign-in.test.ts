import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Auth, type AuthOptions, createAuth, followAddress, openVault } from '../../../src-main/auth/index.ts';
import {
  checkAccess,
  createLeverClient,
  createLeverReads,
  createLimiter,
} from '../../../src-main/clients/lever/index.ts';
import { type DemoLever, type DemoLeverOptions, startDemoLever } from '../../../src-main/demo/index.ts';
import { type MemoryLogger, memoryLogger } from '../../../src-main/logging/index.ts';
import type { Overrides, SettingsStore } from '../../../src-main/settings/index.ts';
import { defaultSettings } from '../../../src-main/settings/stored.ts';
import { freePort } from '../../free-port.ts';
import { syncStorage } from '../../unit/main/auth/fake-safe-storage.ts';
import { pages } from '../../unit/main/auth/pages.ts';

let folder: string;
let demo: DemoLever | undefined;
let logger: MemoryLogger;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rubric-sign-in-'));
  logger = memoryLogger();
});
afterEach(async () => {
  await demo?.close();
  demo = undefined;
  rmSync(folder, { recursive: true });
});

/** Settings in memory: what is tested here is the sign-in. */
function settingsAt(callbackPort: number): SettingsStore {
  const ids = new Map<string, string>();
  return {
    get: () => ({ ...defaultSettings, callbackPort }),
    set: () => settingsAt(callbackPort).get(),
    onChange: () => () => {},
    leverClientId: (account) => ids.get(account) ?? null,
    setLeverClientId: (account, id) => (id === null ? ids.delete(account) : ids.set(account, id)),
    speechModelFolder: () => null,
    setSpeechModelFolder: () => {},
    calendarClients: () => ({}),
    setCalendarClients: () => {},
    wasReset: false,
    setAside: null,
  };
}

type World = {
  readonly lever: DemoLever;
  readonly auth: Auth;
  readonly again: (extra?: Partial<AuthOptions>) => Promise<Auth>;
};

async function start(options: DemoLeverOptions = {}, extra: Partial<AuthOptions> = {}): Promise<World> {
  const lever = await startDemoLever({ consent: 'redirect', rate: null, ...options });
  demo = lever;
  const settings = settingsAt(await freePort());
  const overrides: Overrides = {
    leverApiUrl: lever.apiUrl,
    leverAuthUrl: lever.authUrl,
    leverClientId: lever.clientId,
    leverClientSecret: lever.clientSecret,
  };
  const again = async (more: Partial<AuthOptions> = {}) =>
    createAuth({
      vault: await openVault({
        file: path.join(folder, 'vault.json'),
        safeStorage: syncStorage(),
        platform: 'linux',
        logger,
      }),
      overrides,
      settings,
      logger,
      openBrowser: (url) => followAddress(url),
      pages,
      ...extra,
      ...more,
    });
  return { lever, auth: await again(), again };
}

function readsOf(auth: Auth) {
  return createLeverReads(
    createLeverClient({
      apiUrl: auth.hosts().apiUrl,
      supplier: auth.supplier,
      limiter: createLimiter({ rate: 1000 }),
      logger,
    }),
  );
}

const refreshes = (lever: DemoLever) => lever.requests.filter((request) => request.path === '/oauth/token').length;

describe('signing in with OAuth', () => {
  it('goes through the browser, keeps the sign-in over the next start, and reads', async () => {
    const { lever, auth, again } = await start();
    const signedIn = await auth.connectOAuth({ environment: 'sandbox', keep: 'store' });
    expect(signedIn).toMatchObject({ method: 'oauth', environment: 'sandbox', secretsKept: 'keyring' });
    expect(signedIn.grants.map(({ isGranted }) => isGranted)).toEqual(Array.from({ length: 11 }, () => true));
    expect((await readsOf(auth).listStages()).items.length).toBeGreaterThan(0);
    const asked = new URLSearchParams(lever.requests.find((request) => request.path === '/authorize')?.query);
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      prompt: 'consent',
      audience: `${lever.apiUrl}/`,
      code_challenge_method: 'S256',
      redirect_uri: auth.callbackUrl(),
    });
    expect(asked.get('state')).toMatch(/^[\w-]{43}$/);

    const next = await again();
    expect(next.current()).toEqual(signedIn);
    expect((await readsOf(next).listStages()).items.length).toBeGreaterThan(0);
    expect(refreshes(lever)).toBe(2);
  });

  it('leaves no secret in the profile folder and in the log', async () => {
    const { lever, auth } = await start();
    await auth.connectOAuth({ environment: 'production', keep: 'store' });
    const header = await auth.supplier.authorization();
    const text =
      readdirSync(folder)
        .map((name) => readFileSync(path.join(folder, name), 'latin1'))
        .join() + JSON.stringify(logger.lines);
    for (const secret of [header.slice('Bearer '.length), lever.clientSecret]) expect(text).not.toContain(secret);
  });

  it('switches off what Lever did not grant', async () => {
    const { auth } = await start({ grantScopes: ['offline_access', 'postings:read:admin', 'files:write:admin'] });
    const { grants } = await auth.connectOAuth({ environment: 'sandbox', keep: 'session' });
    expect(grants.filter(({ isGranted }) => isGranted).map(({ scope }) => scope)).toEqual([
      'offline_access',
      'postings:read',
      'files:write',
    ]);
  });

  it('says that consent was denied', async () => {
    const { auth } = await start({ denies: true });
    await expect(auth.connectOAuth({ environment: 'sandbox', keep: 'store' })).rejects.toMatchObject({
      code: 'connection.consent-denied',
    });
    expect(auth.current()).toBeNull();
  });

  it('says that there is no refresh token', async () => {
    const { auth } = await start({ grantScopes: ['postings:read:admin'] });
    await expect(auth.connectOAuth({ environment: 'sandbox', keep: 'store' })).rejects.toMatchObject({
      code: 'connection.no-offline-access',
    });
  });

  it('says that the secret is wrong', async () => {
    const { lever, auth } = await start();
    const client = { clientId: lever.clientId, clientSecret: 'another' };
    await expect(auth.connectOAuth({ environment: 'sandbox', keep: 'store', client })).rejects.toMatchObject({
      code: 'connection.wrong-secret',
    });
  });

  it('says that the code came too late', async () => {
    const { lever, auth } = await start(
      {},
      {
        openBrowser: async (url) => {
          // The code is issued, then the clock of the server runs on before it is exchanged.
          const response = await fetch(url, { redirect: 'manual' });
          demo?.control.clockSkew(3_600_000);
          await fetch(response.headers.get('location') ?? '');
        },
      },
    );
    await expect(auth.connectOAuth({ environment: 'sandbox', keep: 'store' })).rejects.toMatchObject({
      code: 'connection.code-expired',
    });
    expect(lever.requests.some((request) => request.path === '/oauth/token')).toBe(true);
  });

  it('says that Lever cannot be reached when the code is exchanged, and that it has trouble', async () => {
    const { lever, auth } = await start();
    lever.control.fail({ kind: 'status', status: 503, match: '/oauth/token' });
    await expect(auth.connectOAuth({ environment: 'sandbox', keep: 'store' })).rejects.toMatchObject({
      code: 'lever.unavailable',
    });
    lever.control.clearFaults();
    lever.control.fail({ kind: 'html', match: '/oauth/token' });
    await expect(auth.connectOAuth({ environment: 'sandbox', keep: 'store' })).rejects.toMatchObject({
      code: 'lever.bad-answer',
    });
    lever.control.clearFaults();
    lever.control.fail({ kind: 'reset-before', match: '/oauth/token' });
    await expect(auth.connectOAuth({ environment: 'sandbox', keep: 'store' })).rejects.toMatchObject({
      code: 'lever.offline',
    });
    lever.control.clearFaults();
    expect(await auth.connectOAuth({ environment: 'sandbox', keep: 'store' })).toMatchObject({ method: 'oauth' });
  });

  it('needs a client, runs one at a time, and can be cancelled and begun again', async () => {
    const { auth, again } = await start({}, { openBrowser: async () => {} });
    const without = await again({ overrides: {} });
    await expect(without.connectOAuth({ environment: 'sandbox', keep: 'store' })).rejects.toMatchObject({
      code: 'connection.client-missing',
    });
    for (let n = 0; n < 2; n += 1) {
      const stop = new AbortController();
      const first = auth.connectOAuth({ environment: 'sandbox', keep: 'store', signal: stop.signal });
      await expect(auth.connectOAuth({ environment: 'sandbox', keep: 'store' })).rejects.toMatchObject({
        code: 'connection.flow-running',
      });
      stop.abort();
      await expect(first).rejects.toMatchObject({ code: 'connection.cancelled' });
    }
  });

  it('is given up after its time, and when no browser opens', async () => {
    const { auth, again } = await start({}, { openBrowser: async () => {}, limitMs: 20 });
    await expect(auth.connectOAuth({ environment: 'sandbox', keep: 'store' })).rejects.toMatchObject({
      code: 'connection.timed-out',
    });
    const broken = await again({ openBrowser: async () => Promise.reject(new Error('no browser')) });
    await expect(broken.connectOAuth({ environment: 'sandbox', keep: 'store' })).rejects.toMatchObject({
      code: 'connection.refused',
      params: { reason: 'browser' },
    });
  });
});

describe('a sign-in that is kept', () => {
  it('is refreshed once when tokens expire under many calls', async () => {
    const { lever, auth } = await start();
    await auth.connectOAuth({ environment: 'sandbox', keep: 'store' });
    lever.control.expireAccessTokens();
    const reads = readsOf(auth);
    await Promise.all(Array.from({ length: 12 }, () => reads.listStages()));
    expect(refreshes(lever)).toBe(2);
    expect(auth.lost()).toBeNull();
  });

  it('goes on over many rotations and starts', async () => {
    const { lever, auth, again } = await start();
    await auth.connectOAuth({ environment: 'sandbox', keep: 'store' });
    for (let n = 0; n < 4; n += 1) {
      const next = await again();
      expect((await readsOf(next).listStages()).items.length).toBeGreaterThan(0);
    }
    expect(refreshes(lever)).toBe(5);
  });

  it('that was revoked is noticed at the next call, told once, and can be replaced', async () => {
    const { lever, auth } = await start();
    await auth.connectOAuth({ environment: 'sandbox', keep: 'store' });
    const lost: string[] = [];
    auth.onLost((error) => lost.push(error.code));
    lever.control.revokeAccess();
    const reads = readsOf(auth);
    const failed = await Promise.allSettled([reads.listStages(), reads.listUsers(), reads.listPostings()]);
    for (const one of failed) expect(one).toMatchObject({ status: 'rejected', reason: { code: 'connection.revoked' } });
    expect(lost).toEqual(['connection.revoked']);
    expect(auth.lost()?.code).toBe('connection.revoked');
    await auth.connectOAuth({ environment: 'sandbox', keep: 'store' });
    expect(auth.lost()).toBeNull();
    expect((await reads.listStages()).items.length).toBeGreaterThan(0);
  });

  it('is not lost when Lever has trouble at a refresh', async () => {
    const { lever, auth, again } = await start();
    await auth.connectOAuth({ environment: 'sandbox', keep: 'store' });
    const next = await again();
    lever.control.fail({ kind: 'status', status: 500, match: '/oauth/token', times: 1 });
    await expect(readsOf(next).listStages()).rejects.toMatchObject({ code: 'lever.unavailable' });
    expect((await readsOf(next).listStages()).items.length).toBeGreaterThan(0);
    expect(next.lost()).toBeNull();
  });

  it('is gone when it is forgotten, also for the next start', async () => {
    const { auth, again } = await start();
    await auth.connectOAuth({ environment: 'sandbox', keep: 'store' });
    await auth.forget();
    expect(auth.current()).toBeNull();
    await expect(auth.supplier.authorization()).rejects.toMatchObject({ code: 'connection.none' });
    expect(readdirSync(folder)).toEqual([]);
    expect((await again()).current()).toBeNull();
  });

  it('of a client that the company entered is found again after a start', async () => {
    const { lever, again } = await start();
    const overrides = { leverApiUrl: lever.apiUrl, leverAuthUrl: lever.authUrl };
    const auth = await again({ overrides });
    await auth.clients.enter('production', { clientId: lever.clientId, clientSecret: lever.clientSecret }, 'store');
    const next = await again({ overrides });
    expect(next.clients.configured()).toEqual(['production']);
    expect(await next.connectOAuth({ environment: 'production', keep: 'store' })).toMatchObject({ method: 'oauth' });
    await next.clients.forget('production');
    expect(next.clients.configured()).toEqual([]);
  });
});

describe('an API key', () => {
  const check = (auth: Auth) => (supplier: Auth['supplier']) =>
    checkAccess(
      createLeverReads(
        createLeverClient({
          apiUrl: auth.hosts('production').apiUrl,
          supplier,
          limiter: createLimiter({ rate: 1000 }),
          logger,
        }),
      ),
    );

  it('is tried before it is kept; what it lacks is listed', async () => {
    const { auth, again } = await start({ apiKeys: [{ key: 'key-without-users', lacks: ['users.list'] }] });
    const signedIn = await auth.useApiKey({
      environment: 'production',
      key: 'key-without-users',
      keep: 'store',
      check: check(auth),
    });
    expect(signedIn.grants.filter(({ isGranted }) => !isGranted)).toEqual([{ scope: 'users:read', isGranted: false }]);
    expect((await readsOf(await again()).listStages()).items.length).toBeGreaterThan(0);
  });

  it('that Lever does not take is not kept, and leaves what was there', async () => {
    const { lever, auth } = await start();
    await auth.useApiKey({ environment: 'production', key: lever.apiKey, keep: 'store' });
    await expect(
      auth.useApiKey({ environment: 'production', key: 'no-such-key', keep: 'store', check: check(auth) }),
    ).rejects.toMatchObject({ code: 'connection.key-refused' });
    expect((await readsOf(auth).listStages()).items.length).toBeGreaterThan(0);
  });

  it('that was revoked is noticed', async () => {
    const { lever, auth } = await start();
    await auth.useApiKey({ environment: 'production', key: lever.apiKey, keep: 'session' });
    lever.control.revokeAccess();
    await expect(readsOf(auth).listStages()).rejects.toMatchObject({ code: 'connection.key-refused' });
    expect(auth.lost()?.code).toBe('connection.key-refused');
  });

  it('works for the demo workspace, wherever it listens', async () => {
    const { lever, again } = await start();
    const auth = await again({ overrides: {}, demo: () => lever });
    await auth.useApiKey({ environment: 'demo', key: lever.apiKey, keep: 'session' });
    expect(auth.hosts().apiUrl).toBe(lever.apiUrl);
    expect((await readsOf(auth).listPostings()).items.length).toBeGreaterThan(0);
  });
});
