import type { LeverUser } from '../../src-preload/contract/connection.ts';
import type { SignIn } from '../auth/index.ts';
import { putConnection } from '../database/writes/connection.ts';
import { fail } from '../errors/index.ts';
import { getConnection, listUsers, type StoredConnection } from '../queries/connection.ts';
import type { ConnectionOptions } from './connection.ts';

/** The stored row of the one connection. */
export type StoredRow = {
  readonly get: () => StoredConnection | null;
  /** The stored connection, unless it is one that is still being made. */
  readonly established: () => StoredConnection | null;
  readonly put: (kind: StoredConnection['kind'], signIn: SignIn) => void;
  /** A second account would mix two companies' people: throws 'connection.exists', the first must be disconnected. */
  readonly refuseOther: (kind: StoredConnection['kind'], environment: StoredConnection['environment']) => void;
  /** The Lever user that this person is; null until chosen. */
  readonly self: () => LeverUser | null;
};

export function createStoredRow({ store, newId, now }: Pick<ConnectionOptions, 'store' | 'newId' | 'now'>): StoredRow {
  const get = () => getConnection(store().read);
  function established(): StoredConnection | null {
    const known = get();
    return known?.state === 'setting-up' ? null : known;
  }
  return {
    get,
    established,
    put(kind, { environment, method, grants }) {
      putConnection(store().write, { id: newId(), kind, environment, method, grants }, now());
    },
    refuseOther(kind, environment) {
      const known = established();
      if (known && (known.kind !== kind || known.environment !== environment)) throw fail('connection.exists');
    },
    self() {
      const id = get()?.userId ?? null;
      return id === null ? null : (listUsers(store().read).find((user) => user.id === id) ?? null);
    },
  };
}
