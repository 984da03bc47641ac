import type {
  AccessibleData,
  AuthMethod,
  ConnectionKind,
  Environment,
  Grant,
  LeverUser,
} from '../../src-preload/contract/connection.ts';
import type { AppError } from '../../src-preload/contract/errors.ts';
import { all, one, type ReadHandle } from '../database/handles.ts';
import { storedError } from './json.ts';

/** The stored part of the connection; how the sign-in is kept is the vault's to know. */
export type StoredConnection = {
  readonly id: string;
  readonly kind: ConnectionKind;
  readonly environment: Environment;
  readonly method: AuthMethod;
  readonly state: 'setting-up' | 'connected' | 'reconnect';
  readonly error: AppError | null;
  readonly connectedAt: number;
  readonly lastContactAt: number | null;
  readonly userId: string | null;
  readonly grants: readonly Grant[];
};

type ConnectionRow = {
  id: string;
  kind: ConnectionKind;
  environment: Environment;
  method: AuthMethod;
  state: StoredConnection['state'];
  error: string | null;
  connected_at: number;
  last_contact_at: number | null;
  user_id: string | null;
  grants: string;
};

/** The one connection, or null. */
export function getConnection(handle: ReadHandle): StoredConnection | null {
  const row = one<ConnectionRow>(handle, 'SELECT * FROM connection');
  if (!row) return null;
  return {
    id: row.id,
    kind: row.kind,
    environment: row.environment,
    method: row.method,
    state: row.state,
    error: storedError(row.error),
    connectedAt: row.connected_at,
    lastContactAt: row.last_contact_at,
    userId: row.user_id,
    grants: JSON.parse(row.grants) as readonly Grant[], // written by putConnection only
  };
}

type UserRow = { id: string; name: string; email: string; access_role: string; deactivated_at: number | null };

/** Lever's users by name; deactivated ones last. */
export function listUsers(handle: ReadHandle): readonly LeverUser[] {
  return all<UserRow>(handle, 'SELECT * FROM lever_user ORDER BY deactivated_at IS NOT NULL, name COLLATE NOCASE').map(
    (row) => ({
      id: row.id,
      name: row.name,
      email: row.email,
      accessRole: row.access_role,
      isDeactivated: row.deactivated_at !== null,
    }),
  );
}

/** How many records of each kind are here. */
export function countAccessibleData(handle: ReadHandle): readonly AccessibleData[] {
  const counted = [
    ['postings', 'posting'],
    ['opportunities', 'opportunity'],
    ['users', 'lever_user'],
    ['stages', 'stage'],
    ['archive-reasons', 'archive_reason'],
  ] as const;
  return counted.map(([what, table]) => ({
    what,
    count: one<{ n: number }>(handle, `SELECT count(*) AS n FROM ${table}`)?.n ?? 0,
  }));
}
