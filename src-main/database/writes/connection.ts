import type { AuthMethod, ConnectionKind, Environment, Grant } from '../../../src-preload/contract/connection.ts';
import type { AppError } from '../../../src-preload/contract/errors.ts';
import { inTransaction, run, type WriteHandle } from '../handles.ts';

export type NewConnection = {
  readonly id: string;
  readonly kind: ConnectionKind;
  readonly environment: Environment;
  readonly method: AuthMethod;
  readonly grants: readonly Grant[];
};

/** Stores the one connection, still being set up. A reconnect keeps the chosen user. */
export function putConnection(handle: WriteHandle, connection: NewConnection, now: number): void {
  inTransaction(handle, () => {
    const user = handle.prepare('SELECT user_id FROM connection').pluck().get();
    run(handle, 'DELETE FROM connection');
    run(
      handle,
      `INSERT INTO connection (id, kind, environment, method, state, connected_at, user_id, grants)
       VALUES (?, ?, ?, ?, 'setting-up', ?, ?, ?)`,
      connection.id,
      connection.kind,
      connection.environment,
      connection.method,
      now,
      user ?? null,
      JSON.stringify(connection.grants),
    );
  });
}

/** The set-up has read what it needs. */
export function markConnected(handle: WriteHandle): void {
  run(handle, "UPDATE connection SET state = 'connected', error = NULL");
}

/** Lever no longer takes the sign-in; local work stays and waits. */
export function markReconnect(handle: WriteHandle, error: AppError): void {
  run(handle, "UPDATE connection SET state = 'reconnect', error = ?", JSON.stringify(error));
}

/** Lever answered. */
export function touchConnection(handle: WriteHandle, now: number): void {
  run(handle, 'UPDATE connection SET last_contact_at = ?', now);
}

export function setConnectionUser(handle: WriteHandle, userId: string): void {
  run(handle, 'UPDATE connection SET user_id = ?', userId);
}

/**
 * Forgets the connection. With `wipe` all that came from Lever goes too; people's own work (positions, interviews,
 * scorecards, exports) always stays, with the names that it needs to be read.
 */
export function removeConnection(handle: WriteHandle, options: { readonly wipe: boolean }): void {
  inTransaction(handle, () => {
    run(handle, 'DELETE FROM connection');
    run(handle, 'DELETE FROM sync_state');
    run(handle, "DELETE FROM event_source WHERE kind = 'demo'");
    if (!options.wipe) return;
    run(handle, "DELETE FROM event_source WHERE kind = 'lever'");
    for (const table of ['lever_user', 'stage', 'archive_reason', 'feedback_template', 'posting', 'opportunity']) {
      handle.prepare(`DELETE FROM ${table}`).run();
    }
    run(handle, "DELETE FROM candidate_search WHERE kind = 'opportunity'");
  });
}
