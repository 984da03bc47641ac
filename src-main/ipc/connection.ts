import { setConnectionUser } from '../database/writes/connection.ts';
import { countAccessibleData, listUsers } from '../queries/connection.ts';
import type { Handlers } from './handle.ts';
import type { Services } from './services.ts';

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
  };
}
