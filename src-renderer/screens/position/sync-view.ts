import type { AppError } from '../../../src-preload/contract/errors.ts';
import type { PositionSync } from '../../../src-preload/contract/positions.ts';
import type { SyncJob } from '../../../src-preload/contract/sync.ts';

/** How the sync of one position stands, the most important thing first: trouble, then work, then rest. */
export type SyncView =
  | { readonly state: 'unconnected' }
  | { readonly state: 'failed'; readonly job: SyncJob; readonly error: AppError }
  | { readonly state: 'running'; readonly job: SyncJob; readonly isFirst: boolean }
  | { readonly state: 'off' }
  /** Lever did not grant what a job needs; nothing of it can be read. */
  | { readonly state: 'lacking'; readonly scope: string }
  | { readonly state: 'waiting' }
  | { readonly state: 'done'; readonly at: number };

/** What a position's sync shows in one place. A position without a posting has nothing to sync. */
export function syncView(sync: PositionSync, hasPosting: boolean): SyncView {
  if (!hasPosting) return { state: 'unconnected' };
  const running =
    sync.jobs.find((job) => job.state === 'running' && job.kind === 'applicants') ??
    sync.jobs.find((job) => job.state === 'running');
  if (running !== undefined) {
    return { state: 'running', job: running, isFirst: running.lastSuccessAt === null };
  }
  for (const job of sync.jobs) {
    if (job.state === 'failed' && job.error !== null) return { state: 'failed', job, error: job.error };
  }
  const lacking = sync.jobs.find(({ lackedScope }) => lackedScope !== null);
  if (lacking != null && lacking.lackedScope !== null) return { state: 'lacking', scope: lacking.lackedScope };
  if (!sync.importJobDetails && !sync.importApplicantDetails) return { state: 'off' };
  return sync.lastSyncedAt === null ? { state: 'waiting' } : { state: 'done', at: sync.lastSyncedAt };
}

/**
 * When the next job begins, milliseconds; after a failure, when that job is tried again. Null when none is planned, and while
 * the network is waited for: its return decides then.
 */
export function nextSyncAt(sync: PositionSync, view: SyncView): number | null {
  if (view.state === 'failed') return view.error.kind === 'offline' ? null : view.job.nextAt;
  const planned = sync.jobs.flatMap(({ nextAt, state }) => (nextAt === null || state === 'off' ? [] : [nextAt]));
  return planned.length === 0 ? null : Math.min(...planned);
}
