import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { mostSharedBytes } from '../connection/index.ts';
import { setConnectionUser } from '../database/writes/connection.ts';
import { fail } from '../errors/index.ts';
import { countAccessibleData, listUsers } from '../queries/connection.ts';
import type { Handlers } from './handle.ts';
import type { Services } from './services.ts';

const sharedFileName = 'Lever.rubric-connection';

async function readSharedFile(path: string): Promise<string> {
  const { size } = await stat(path).catch((cause: unknown) => fail('file.unreadable', {}, cause));
  if (size > mostSharedBytes) throw fail('connection.share-unreadable');
  return readFile(path, 'utf8').catch((cause: unknown) => fail('file.unreadable', {}, cause));
}

export function connectionHandlers(services: Services): Handlers<'connection'> {
  const { connection } = services;
  return {
    get: () => connection.state(),
    start(options) {
      connection.start(options);
      return null;
    },
    startDemo() {
      connection.startDemo();
      return null;
    },
    cancel() {
      connection.cancel();
      return null;
    },
    finish() {
      connection.finish();
      return null;
    },
    async disconnect(options) {
      await connection.disconnect(options);
      return null;
    },
    reconnect() {
      connection.reconnect();
      return null;
    },
    users: () => listUsers(services.store().read),
    setUser({ userId }) {
      setConnectionUser(services.store().write, userId);
      services.changed({ subject: 'connection' });
      services.changed({ subject: 'interviews' });
      services.outbox.kick();
      return null;
    },
    accessibleData: () => countAccessibleData(services.store().read),
    reportedData: () => connection.reportedData(),
    callbackPort: () => connection.callbackPort(),
    async share(options) {
      connection.sharing.require();
      const path = await services.system.chooseSavePath(sharedFileName, 'connection');
      if (path === null) return null;
      const text = await connection.sharing.seal(options);
      await writeFile(path, text, { mode: 0o600 }).catch((cause: unknown) => fail('file.unwritable', {}, cause));
      return { fileName: basename(path) };
    },
    async chooseShared() {
      const path = await services.system.chooseFile('connection');
      if (path === null) return null;
      connection.sharing.hold(await readSharedFile(path));
      return { fileName: basename(path) };
    },
    importShared: (options) => connection.sharing.open(options),
  };
}
