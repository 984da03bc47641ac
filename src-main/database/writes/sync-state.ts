import type { AppError } from '../../../src-preload/contract/errors.ts';
import type { SyncChanges, SyncJobKind } from '../../../src-preload/contract/sync.ts';
import { one, run, type WriteHandle } from '../handles.ts';

export type JobKey = { readonly job: string; readonly kind: SyncJobKind; readonly positionId: string | null };

export type RunResult = {
  readonly startedAt: number;
  readonly endedAt: number;
  readonly requests: number;
  readonly rows: number;
  readonly changes: SyncChanges;
  readonly error: AppError | null;
};

/** How long runs are kept for the history, milliseconds: 30 days. */
const historyMs = 30 * 24 * 60 * 60 * 1000;

/** Where a job goes on; null before its first page. The text is the job's own JSON. */
export function readCursor(handle: WriteHandle, job: string): string | null {
  return one<{ cursor: string | null }>(handle, 'SELECT cursor FROM sync_state WHERE job = ?', job)?.cursor ?? null;
}

/** Stores where a job goes on; to be called in the transaction of the page that it belongs to. */
export function putCursor(handle: WriteHandle, key: JobKey, cursor: string | null): void {
  run(
    handle,
    `INSERT INTO sync_state (job, kind, position_id, cursor) VALUES (?, ?, ?, ?)
     ON CONFLICT (job) DO UPDATE SET cursor = excluded.cursor`,
    key.job,
    key.kind,
    key.positionId,
    cursor,
  );
}

/** What changed since somebody looked, this run included. What the first run brought is the beginning, not a change. */
function addedUp(handle: WriteHandle, job: string, changes: SyncChanges): SyncChanges {
  const before = one<{ unseen_changes: string | null; last_success_at: number | null }>(
    handle,
    'SELECT unseen_changes, last_success_at FROM sync_state WHERE job = ?',
    job,
  );
  if (!before || before.last_success_at === null) return { added: 0, moved: 0, archived: 0, removed: 0 };
  if (before.unseen_changes === null) return changes;
  const unseen = JSON.parse(before.unseen_changes) as SyncChanges; // written by putRun only
  return {
    added: unseen.added + changes.added,
    moved: unseen.moved + changes.moved,
    archived: unseen.archived + changes.archived,
    removed: unseen.removed + changes.removed,
  };
}

/** Somebody has seen what changed at a position: it is counted anew from here. */
export function markLookedAt(handle: WriteHandle, positionId: string, now: number): void {
  run(handle, 'UPDATE sync_state SET unseen_changes = NULL, looked_at = ? WHERE position_id = ?', now, positionId);
}

/** Writes down how a run ended. A run without requests and rows (nothing was due) leaves no line in the history. */
export function putRun(handle: WriteHandle, key: JobKey, result: RunResult): void {
  run(
    handle,
    `INSERT INTO sync_state (job, kind, position_id) VALUES (?, ?, ?) ON CONFLICT (job) DO NOTHING`,
    key.job,
    key.kind,
    key.positionId,
  );
  if (result.error) {
    run(
      handle,
      'UPDATE sync_state SET last_failure_at = ?, error = ?, requests = ?, duration_ms = ? WHERE job = ?',
      result.endedAt,
      JSON.stringify(result.error),
      result.requests,
      result.endedAt - result.startedAt,
      key.job,
    );
  } else {
    run(
      handle,
      `UPDATE sync_state SET last_success_at = ?, error = NULL, requests = ?, duration_ms = ?, changes = ?,
         unseen_changes = ? WHERE job = ?`,
      result.endedAt,
      result.requests,
      result.endedAt - result.startedAt,
      JSON.stringify(result.changes),
      JSON.stringify(addedUp(handle, key.job, result.changes)),
      key.job,
    );
  }
  run(
    handle,
    `INSERT INTO sync_run (kind, position_id, started_at, duration_ms, requests, rows, error)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    key.kind,
    key.positionId,
    result.startedAt,
    result.endedAt - result.startedAt,
    result.requests,
    result.rows,
    result.error ? JSON.stringify(result.error) : null,
  );
  run(handle, 'DELETE FROM sync_run WHERE started_at < ?', result.endedAt - historyMs);
}
