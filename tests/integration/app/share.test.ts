import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StartConnection } from '../../../src-preload/contract/connection.ts';
import type { ErrorCode } from '../../../src-preload/contract/errors.ts';
import { connect, newProfile, startApp, until } from './app.ts';
import { begin, oauth } from './connecting.ts';

describe('a shared connection', () => {
  const passphrase = 'grün wie ein Frosch';

  /** Shares from one computer, and gives the file to another. */
  async function share(start: Partial<StartConnection>, withSignIn: boolean) {
    const { app, lever, folder } = await begin();
    await connect(app, lever, start);
    app.settings.set({ leverRate: 5, ownDomains: ['nordkap.example'] });
    app.files.save = join(folder, 'Lever.rubric-connection');
    expect(await app.api.connection.share({ passphrase, withSignIn })).toEqual({ fileName: 'Lever.rubric-connection' });
    const other = await startApp(lever, newProfile(), { overrides: { leverClientId: '', leverClientSecret: '' } });
    other.files.choose = app.files.save;
    return { app, lever, other, file: app.files.save };
  }

  it('with an API key connects at once, with the settings', async () => {
    const { other } = await share({}, false);
    await other.api.connection.chooseShared(undefined);
    const made = await other.api.connection.importShared({ passphrase, keep: 'store' });
    expect(made).toEqual({ environment: 'production', method: 'api-key', isStarted: true });
    await until('it is connected', () => other.connection.state().flow?.step === 'connected');
    expect(other.settings.get()).toMatchObject({ leverRate: 5, ownDomains: ['nordkap.example'] });
  });

  it('with an OAuth app holds no sign-in unless that was asked for', async () => {
    const { other, lever } = await share(oauth, false);
    await other.api.connection.chooseShared(undefined);
    const made = await other.api.connection.importShared({ passphrase, keep: 'store' });
    expect(made).toEqual({ environment: 'production', method: 'oauth', isStarted: false });
    expect(other.connection.state()).toMatchObject({ connection: null, flow: null });
    expect(other.connection.state().configuredClients).toEqual(['production']);
    await connect(other, lever, oauth);
  });

  it('with a sign-in connects without a browser', async () => {
    const { other, lever } = await share(oauth, true);
    const consents = lever.requests.filter(({ path }) => path === '/authorize').length;
    await other.api.connection.chooseShared(undefined);
    expect(await other.api.connection.importShared({ passphrase, keep: 'store' })).toMatchObject({ isStarted: true });
    await until('it is connected', () => other.connection.state().flow?.step === 'connected');
    expect(lever.requests.filter(({ path }) => path === '/authorize')).toHaveLength(consents);
    expect(other.connection.state().connection).toMatchObject({ method: 'oauth', state: 'connected' });
  });

  it('holds no secret that could be read without the passphrase', async () => {
    const { lever, file } = await share({}, false);
    const text = readFileSync(file, 'utf8');
    expect(text).not.toContain(lever.apiKey);
    expect(text).not.toContain(Buffer.from(lever.apiKey).toString('base64'));
  });

  it.each<[string, (text: string) => string, string, ErrorCode]>([
    ['a wrong passphrase', (text) => text, 'another passphrase', 'connection.share-passphrase'],
    [
      'a changed file',
      (text) => text.replace(/"sealed": "(.)/, (_, first) => `"sealed": "${first === 'A' ? 'B' : 'A'}`),
      passphrase,
      'connection.share-passphrase',
    ],
    ['rubbish', () => 'PK\u0003\u0004', passphrase, 'connection.share-unreadable'],
    ['some other JSON', () => '{"format": 1}', passphrase, 'connection.share-unreadable'],
    ['a newer format', (text) => text.replace('"format": 1', '"format": 2'), passphrase, 'connection.share-newer'],
    ['a file that is far too large', (text) => text + ' '.repeat(100_000), passphrase, 'connection.share-unreadable'],
  ])('is refused, and changes nothing: %s', async (_name, change, tried, code) => {
    const { other, file } = await share({}, false);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, change(text));
    const before = other.settings.get();
    const take = async () => {
      await other.api.connection.chooseShared(undefined);
      await other.api.connection.importShared({ passphrase: tried, keep: 'store' });
    };
    await expect(take()).rejects.toMatchObject({ code });
    expect(other.connection.state()).toMatchObject({ connection: null, flow: null });
    expect(other.settings.get()).toEqual(before);
  });

  it('needs something to share, and one account at a time', async () => {
    const { app: empty } = await begin();
    await expect(empty.api.connection.share({ passphrase, withSignIn: false })).rejects.toMatchObject({
      code: 'connection.share-nothing',
    });
    const { other, lever } = await share({}, false);
    await connect(other, lever, { environment: 'sandbox' });
    await other.api.connection.chooseShared(undefined);
    await expect(other.api.connection.importShared({ passphrase, keep: 'store' })).rejects.toMatchObject({
      code: 'connection.exists',
    });
  });
});
