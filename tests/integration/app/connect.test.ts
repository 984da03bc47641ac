import { createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { DemoLeverOptions } from '../../../src-main/demo/index.ts';
import type { ErrorCode } from '../../../src-preload/contract/errors.ts';
import errors from '../../../src-renderer/messages/en/errors.json' with { type: 'json' };
import { addPosition, connect, startApp, type TestApp, until } from './app.ts';
import { begin, failure, oauth } from './connecting.ts';
import { cached } from './lever-view.ts';

/** Nothing of a connection that was not made is left, and the next one is not in its way. */
async function expectNothing(app: TestApp): Promise<void> {
  expect(app.connection.state().connection).toBeNull();
  expect(app.auth.current()).toBeNull();
  expect(app.keeper.get().read.prepare('SELECT count(*) FROM connection').pluck().get()).toBe(0);
}

describe('connecting', () => {
  it.each<[string, ErrorCode, DemoLeverOptions, (world: Awaited<ReturnType<typeof begin>>) => void]>([
    ['consent is denied', 'connection.consent-denied', { denies: true }, () => {}],
    [
      'Lever keeps offline_access back',
      'connection.no-offline-access',
      { grantScopes: ['postings:read:admin'] },
      () => {},
    ],
    [
      'a token of the sandbox is used on production',
      'connection.wrong-environment',
      {},
      ({ lever }) =>
        lever.control.fail({
          kind: 'status',
          status: 403,
          match: /GET \/v1\//,
          body: { code: 'Forbidden', message: 'Unable to find a signing key that matches' },
        }),
    ],
    [
      'Lever has trouble while the set-up reads',
      'lever.bad-answer',
      {},
      ({ lever }) => lever.control.fail({ kind: 'html', match: /GET \/v1\/stages/ }),
    ],
  ])('leaves nothing behind when %s, and can be begun again', async (_name, code, options, arrange) => {
    const world = await begin(options);
    arrange(world);
    const { app, lever } = world;
    app.connection.start(oauth);
    expect(await failure(app)).toBe(code);
    await expectNothing(app);
    lever.control.clearFaults();
    app.connection.cancel();
    // The other kind of account: a failed try must not count as a connection.
    app.connection.start({ method: 'api-key', environment: 'sandbox', keep: 'store', apiKey: lever.apiKey });
    await until('it is connected', () => app.connection.state().flow?.step === 'connected');
    expect(app.connection.state().connection?.environment).toBe('sandbox');
  });

  it('says that the secret is wrong', async () => {
    const { app, lever } = await begin({}, { overrides: { leverClientSecret: 'not-the-secret' } });
    app.connection.start(oauth);
    expect(await failure(app)).toBe('connection.wrong-secret');
    await expectNothing(app);
    expect(lever.requests.filter(({ path }) => path.startsWith('/v1'))).toEqual([]);
  });

  it('says that the code came too late', async () => {
    const late: { run: () => void } = { run: () => {} };
    const { app, lever } = await begin(
      {},
      {
        openBrowser: async (url) => {
          const answer = await fetch(url, { redirect: 'manual' });
          late.run();
          await fetch(answer.headers.get('location') ?? '');
        },
      },
    );
    late.run = () => lever.control.clockSkew(3_600_000);
    app.connection.start(oauth);
    expect(await failure(app)).toBe('connection.code-expired');
    await expectNothing(app);
  });

  it('says that the port is taken, before and when it is needed, and that another is free', async () => {
    const { app } = await begin();
    const { port, isFree } = await app.api.connection.callbackPort(undefined);
    expect(isFree).toBe(true);
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    expect((await app.api.connection.callbackPort(undefined)).isFree).toBe(false);
    app.connection.start(oauth);
    expect(await failure(app)).toBe('connection.port-taken');
    expect(app.connection.state().flow?.error?.params.port).toBe(port);
  });

  it('says that nobody came back from the browser, and that it was cancelled', async () => {
    const { app } = await begin({}, { openBrowser: () => new Promise(() => {}), signInLimitMs: 30 });
    app.connection.start(oauth);
    expect(await failure(app)).toBe('connection.timed-out');
    app.connection.cancel();
    const { app: patient } = await begin({}, { openBrowser: () => new Promise(() => {}) });
    patient.connection.start(oauth);
    expect(() => patient.connection.start(oauth)).toThrowError(
      expect.objectContaining({ code: 'connection.flow-running' }),
    );
    patient.connection.cancel();
    expect(patient.connection.state().flow).toBeNull();
    await until('the port is free again', async () => (await patient.api.connection.callbackPort(undefined)).isFree);
    await expectNothing(patient);
  });

  it('takes a set-up back that is cancelled while it reads', async () => {
    const { app, lever } = await begin();
    lever.control.slow(200);
    app.connection.start({ method: 'api-key', environment: 'production', keep: 'store', apiKey: lever.apiKey });
    await until('the set-up reads', () => lever.requests.some(({ path }) => path === '/v1/stages'));
    await until(
      'the row is there',
      () => app.keeper.get().read.prepare('SELECT 1 FROM connection').get() !== undefined,
    );
    app.connection.cancel();
    await until('nothing is left', () => app.auth.current() === null);
    await until('the row is gone', () => app.keeper.get().read.prepare('SELECT 1 FROM connection').get() === undefined);
  });

  it('keeps the connection that there is when an update of it fails', async () => {
    const { app, lever } = await begin();
    await connect(app, lever, oauth);
    lever.control.fail({ kind: 'html', match: /GET \/v1\/stages/ });
    app.connection.start(oauth);
    expect(await failure(app)).toBe('lever.bad-answer');
    expect(app.connection.state().connection?.state).toBe('connected');
    expect(app.auth.current()).not.toBeNull();
  });

  it('has a sentence and a next step of its own for every way to fail', () => {
    const texts: Record<string, string> = errors;
    const codes = Object.keys(texts).filter((key) => /^error\.connection\.[a-z-]+$/.test(key));
    expect(codes.length).toBeGreaterThan(15);
    expect(new Set(codes.map((key) => texts[key])).size).toBe(codes.length);
    for (const key of codes) expect(texts[`${key}.next`], key).toMatch(/\.$/);
  });
});

describe('signing in again', () => {
  it('takes a secret that was changed in Lever, and keeps it', async () => {
    const { app, lever, folder } = await begin({}, { overrides: { leverClientId: '', leverClientSecret: '' } });
    const client = { clientId: lever.clientId, clientSecret: lever.clientSecret };
    await app.auth.clients.enter('production', { ...client, clientSecret: 'the-old-secret' }, 'store');
    app.connection.start(oauth);
    expect(await failure(app)).toBe('connection.wrong-secret');
    app.connection.cancel();
    await connect(app, lever, { ...oauth, ...client });
    await app.end();
    const next = await startApp(lever, folder, { overrides: { leverClientId: '', leverClientSecret: '' } });
    next.connection.reconnect();
    await until('it is connected', () => next.connection.state().flow?.step === 'connected');
  });

  it('with a key that was revoked asks for another one, and opens no browser', async () => {
    const { app, lever } = await begin({}, { openBrowser: () => Promise.reject(new Error('no browser here')) });
    await connect(app, lever);
    lever.control.revokeAccess();
    await app.api.sync.now({ positionId: null });
    await until('the loss is known', () => app.connection.state().connection?.state === 'reconnect');
    expect(() => app.connection.reconnect()).toThrowError(expect.objectContaining({ code: 'connection.key-refused' }));
    await connect(app, lever, { apiKey: lever.apiKey });
    expect(app.connection.state().connection?.state).toBe('connected');
  });
});

describe('disconnecting', () => {
  it.each([false, true])(
    'deletes the sign-in, keeps people’s own work, and (wipe: %s) what was read or nothing of it',
    async (wipe) => {
      const { app, lever, folder } = await begin();
      await connect(app, lever, oauth);
      const { id, postingId } = await addPosition(app);
      const [person] = cached(app, postingId).filter(({ name }) => name !== '');
      const roundId = (await app.api.positions.get({ id })).rounds[0]?.id ?? '';
      const candidate = { kind: 'opportunity', id: person?.id ?? '' } as const;
      const interview = await app.api.interviews.addByHand({ positionId: id, roundId, candidate });
      await app.connection.disconnect({ wipe });
      const count = (table: string) =>
        Number(app.keeper.get().read.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
      const tables = ['opportunity', 'posting', 'lever_user', 'stage', 'archive_reason', 'feedback_template'];
      expect(tables.filter((table) => count(table) > 0)).toEqual(wipe ? [] : tables);
      expect((await app.api.interviews.get({ id: interview.id })).candidate.name).toBe(person?.name);
      const before = lever.requests.length;
      expect(() => app.connection.reconnect()).toThrowError(expect.objectContaining({ code: 'connection.none' }));
      await app.end();
      const next = await startApp(lever, folder);
      expect(next.auth.current()).toBeNull();
      expect(next.connection.state().connection).toBeNull();
      expect(lever.requests.length).toBe(before);
    },
  );
});

describe('what Lever did not grant', () => {
  it('is named, and switches off what needs it instead of failing later', async () => {
    const granted = ['offline_access', 'postings:read:admin', 'stages:read:admin', 'users:read:admin'];
    const { app, lever } = await begin({ grantScopes: granted });
    await connect(app, lever, oauth);
    const { grants } = app.connection.state().connection ?? { grants: [] };
    expect(grants.filter(({ isGranted }) => !isGranted).map(({ scope }) => scope)).toEqual([
      'opportunities:read',
      'archive_reasons:read',
      'interviews:read',
      'files:write',
      'notes:write',
      'feedback:write',
      'feedback_templates:read',
    ]);
    const posting = (await app.api.postings.search({ query: 'Backend Engineer' }))[0];
    const { id } = await app.api.positions.add({ role: 'Backend', postingId: posting?.id ?? '', skillIds: null });
    await until('the posting was read', async () => (await app.api.positions.jobDetails({ id })) !== null);
    await app.api.sync.now({ positionId: id });
    const { jobs } = await app.api.sync.status({ positionId: id });
    expect(jobs.find(({ kind }) => kind === 'applicants')).toMatchObject({
      state: 'off',
      lackedScope: 'opportunities:read',
      error: null,
    });
    expect(lever.requests.filter(({ path }) => path.startsWith('/v1/opportunities'))).toEqual([]);
  });

  it('is asked for again by Update integration, with the features that were chosen', async () => {
    const { app, lever } = await begin();
    await connect(app, lever, { ...oauth, features: ['export-pdf', 'feedback-forms'] });
    const scopes = () => app.connection.state().connection?.grants.map(({ scope }) => scope);
    expect(scopes()).toEqual([
      'offline_access',
      'postings:read',
      'opportunities:read',
      'stages:read',
      'archive_reasons:read',
      'users:read',
      'files:write',
      'feedback:write',
      'feedback_templates:read',
    ]);
    const before = scopes();
    app.connection.reconnect();
    await until('it is connected', () => app.connection.state().flow?.step === 'connected');
    expect(scopes()).toEqual(before);
    app.connection.finish();
    await connect(app, lever, { ...oauth, features: [] });
    expect(scopes()).not.toContain('files:write');
  });

  it('is listed for an API key at once, also for what hangs on an opportunity', async () => {
    const { app, lever } = await begin({
      apiKeys: [{ key: 'small-key', lacks: ['files.list', 'archive-reasons.list', 'opportunities.deleted'] }],
    });
    await connect(app, lever, { apiKey: 'small-key' });
    const { grants } = app.connection.state().connection ?? { grants: [] };
    expect(grants.filter(({ isGranted }) => !isGranted).map(({ scope }) => scope)).toEqual([
      'archive_reasons:read',
      'files:read',
    ]);
    // The feed of deleted ones is no condition: whole reads find them, too.
    const { id } = await addPosition(app);
    await app.api.sync.now({ positionId: id });
    await until('the thorough sync went well', async () => {
      const { jobs } = await app.api.sync.status({ positionId: id });
      return jobs.every(({ state, error }) => state === 'idle' && error === null);
    });
  });

  it('shows in what Lever itself reports, beside what is here', async () => {
    const { app, lever } = await begin({ apiKeys: [{ key: 'small-key', lacks: ['users.list'] }] });
    await connect(app, lever, { apiKey: 'small-key' }).catch(() => {});
    const reported = await app.api.connection.reportedData(undefined);
    expect(reported.find(({ what }) => what === 'users')).toEqual({
      what: 'users',
      count: null,
      isMore: false,
      isAllowed: false,
    });
    expect(reported.find(({ what }) => what === 'opportunities')).toMatchObject({ count: 100, isMore: true });
    const here = (await app.api.connection.accessibleData(undefined)).find(({ what }) => what === 'postings');
    expect(reported.find(({ what }) => what === 'postings')).toMatchObject({ count: here?.count, isMore: false });
  });
});
