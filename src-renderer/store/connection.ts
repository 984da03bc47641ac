import type {
  AccessibleData,
  ConnectionState,
  LeverUser,
  ReportedData,
  SharedConnection,
  StartConnection,
} from '../../src-preload/contract/connection.ts';
import type { Reply } from '../../src-preload/contract/errors.ts';
import { lacksScope } from '../../src-preload/contract/features.ts';
import { ask } from '../api/index.ts';
import { idle, type Loaded, loadedValue } from './loaded.ts';
import { read } from './reader.ts';
import type { SliceCreator } from './slice.ts';

export type ConnectionSlice = {
  readonly connection: Loaded<ConnectionState>;
  readonly users: Loaded<readonly LeverUser[]>;
  readonly accessibleData: Loaded<readonly AccessibleData[]>;
  readonly reportedData: Loaded<readonly ReportedData[]>;
  readonly callbackPort: Loaded<{ readonly port: number; readonly isFree: boolean }>;
  readonly loadConnection: () => Promise<void>;
  readonly loadUsers: () => Promise<void>;
  readonly loadAccessibleData: () => Promise<void>;
  /** Asks Lever itself; not to be called with every change. */
  readonly loadReportedData: () => Promise<void>;
  readonly loadCallbackPort: () => Promise<void>;
  readonly shareConnection: (
    passphrase: string,
    withSignIn: boolean,
  ) => Promise<Reply<{ readonly fileName: string } | null>>;
  readonly chooseShared: () => Promise<Reply<{ readonly fileName: string } | null>>;
  readonly importShared: (passphrase: string, keep: 'store' | 'session') => Promise<Reply<SharedConnection>>;
  readonly startConnection: (choice: StartConnection) => Promise<Reply<null>>;
  readonly startDemo: () => Promise<Reply<null>>;
  readonly cancelConnection: () => Promise<Reply<null>>;
  readonly finishConnection: () => Promise<Reply<null>>;
  readonly reconnect: () => Promise<Reply<null>>;
  readonly disconnect: (wipe: boolean) => Promise<Reply<null>>;
  /** A failure becomes a toast. */
  readonly setUser: (userId: string) => Promise<void>;
};

export const createConnectionSlice: SliceCreator<ConnectionSlice> = (set, get) => {
  /** Every write here changes what `connection` shows, so it is read again at once, not only at the next event. */
  async function thenReload(reply: Promise<Reply<null>>): Promise<Reply<null>> {
    const answer = await reply;
    await get().loadConnection();
    return answer;
  }

  return {
    connection: idle,
    users: idle,
    accessibleData: idle,
    reportedData: idle,
    callbackPort: idle,
    loadConnection: () =>
      read({
        key: 'connection',
        request: (api) => api.connection.get(),
        get: () => get().connection,
        set: (connection) => set({ connection }),
      }),
    loadUsers: () =>
      read({
        key: 'users',
        request: (api) => api.connection.users(),
        get: () => get().users,
        set: (users) => set({ users }),
      }),
    loadAccessibleData: () =>
      read({
        key: 'accessible-data',
        request: (api) => api.connection.accessibleData(),
        get: () => get().accessibleData,
        set: (accessibleData) => set({ accessibleData }),
      }),
    loadReportedData: () =>
      read({
        key: 'reported-data',
        request: (api) => api.connection.reportedData(),
        get: () => get().reportedData,
        set: (reportedData) => set({ reportedData }),
      }),
    loadCallbackPort: () =>
      read({
        key: 'callback-port',
        request: (api) => api.connection.callbackPort(),
        get: () => get().callbackPort,
        set: (callbackPort) => set({ callbackPort }),
      }),
    shareConnection: (passphrase, withSignIn) => ask((api) => api.connection.share({ passphrase, withSignIn })),
    chooseShared: () => ask((api) => api.connection.chooseShared()),
    importShared: async (passphrase, keep) => {
      const reply = await ask((api) => api.connection.importShared({ passphrase, keep }));
      await get().loadConnection();
      return reply;
    },
    startConnection: (choice) => thenReload(ask((api) => api.connection.start(choice))),
    startDemo: () => thenReload(ask((api) => api.connection.startDemo())),
    cancelConnection: () => thenReload(ask((api) => api.connection.cancel())),
    finishConnection: () => thenReload(ask((api) => api.connection.finish())),
    reconnect: () => thenReload(ask((api) => api.connection.reconnect())),
    disconnect: (wipe) => thenReload(ask((api) => api.connection.disconnect({ wipe }))),
    setUser: async (userId) => {
      const reply = await thenReload(ask((api) => api.connection.setUser({ userId })));
      if (!reply.ok) get().reportError(reply.error);
    },
  };
};

/** Whether the connection may not use a scope of Lever's; false without a connection. */
export function lacks(store: ConnectionSlice, scope: string): boolean {
  const connection = loadedValue(store.connection)?.connection ?? null;
  return connection !== null && lacksScope(connection, scope);
}
