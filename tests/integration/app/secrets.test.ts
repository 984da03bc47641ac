import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { channels } from '../../../src-preload/contract/channels.ts';
import { addPosition, connect, newProfile, startApp, startLever, type TestApp, until } from './app.ts';

/** Every file of the profile, whole: the store, its log, backups, settings, the vault, logs. */
function filesOf(folder: string): { name: string; bytes: Buffer }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((name) => ({ name, bytes: readFileSync(name) }));
}

/** The forms in which a secret could lie about. */
function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  return [
    secret,
    encodeURIComponent(secret),
    bytes.toString('base64'),
    bytes.toString('hex'),
    Buffer.from(`${secret}:`).toString('base64'),
    bytes.toString('utf16le'),
  ];
}

/** Every answer of the contract that needs no argument, and those that take one that is at hand. */
async function everyAnswer(app: TestApp, positionId: string): Promise<string> {
  const api = app.api as unknown as Record<string, Record<string, (argument?: unknown) => unknown>>; // called by name
  const skip = new Set(['startFresh', 'restoreBackup', 'startDemo', 'cancel', 'disconnect', 'reconnect', 'share']);
  const answers: unknown[] = [];
  for (const [subject, methods] of Object.entries(channels)) {
    for (const method of methods) {
      if (skip.has(method)) continue;
      for (const argument of [undefined, { positionId }, { positionId, limit: 500 }, { id: positionId }, {}]) {
        const answer = await Promise.resolve()
          .then(() => api[subject]?.[method]?.(argument))
          .catch((cause: unknown) => String(cause));
        answers.push(answer);
      }
    }
  }
  return JSON.stringify(answers);
}

describe('secrets', () => {
  it.each(['oauth', 'api-key'] as const)(
    'are nowhere but sealed in the vault: no file, no log, no answer of the contract (%s)',
    async (method) => {
      const lever = await startLever();
      const folder = newProfile();
      const app = await startApp(lever, folder, { overrides: { leverClientId: '', leverClientSecret: '' } });
      const client = { clientId: lever.clientId, clientSecret: lever.clientSecret };
      await connect(app, lever, { method, keep: 'store', ...(method === 'oauth' ? client : { apiKey: lever.apiKey }) });
      const { id } = await addPosition(app);
      // Tokens are renewed, refused and lost on the way: each is a moment to let one slip.
      lever.control.expireAccessTokens();
      await app.api.sync.now({ positionId: id });
      await until('the sync went through', async () => {
        const { jobs } = await app.api.sync.status({ positionId: id });
        return jobs.every(({ state }) => state === 'idle');
      });
      const header = await app.auth.supplier.authorization();
      const made = app.auth.secrets();
      const secrets =
        made?.method === 'oauth'
          ? [made.refreshToken, made.client.clientSecret, header.replace('Bearer ', '')]
          : [made?.apiKey ?? '', header.replace('Basic ', '')];
      expect(secrets.every((secret) => secret.length >= 16)).toBe(true);
      app.keeper.backUpWhenDue();
      lever.control.revokeAccess();
      await app.api.sync.now({ positionId: id });
      await until('the loss is known', () => app.connection.state().connection?.state === 'reconnect');

      const answers = `${await everyAnswer(app, id)}${JSON.stringify(app.changes)}${JSON.stringify(app.logger.lines)}`;
      const whileOpen = filesOf(folder);
      await app.end();
      const files = [...whileOpen, ...filesOf(folder)];
      expect(files.map(({ name }) => name.slice(folder.length + 1))).toEqual(
        expect.arrayContaining(['rubric.db', 'rubric.db-wal', 'vault', 'settings.json']),
      );
      expect(files.some(({ name }) => name.includes('backups'))).toBe(true);
      // The search finds what is there: the client's id is no secret and stands in the settings.
      if (method === 'oauth') expect(files.some(({ bytes }) => bytes.includes(lever.clientId))).toBe(true);
      for (const form of secrets.flatMap(formsOf)) {
        expect(answers.includes(form)).toBe(false);
        expect(files.filter(({ bytes }) => bytes.includes(form)).map(({ name }) => name)).toEqual([]);
      }
    },
  );
});
