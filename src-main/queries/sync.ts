import type { AppError } from '../../src-preload/contract/errors.ts';
import type { SyncChanges, SyncJob, SyncJobKind, SyncOverview, SyncRun } from '../../src-preload/contract/sync.ts';
import { all, one, type ReadHandle } from '../database/handles.ts';
import { storedError } from './json.ts';

/** What only the running scheduler knows of a job. */
export type LiveJob = {
  readonly isRunning: boolean;
  readonly done: number;
  readonly total: number | null;
  readonly left: number | null;
  readonly nextAt: number | null;
  readonly isOff: boolean;
  readonly lackedScope: string | null;
  readonly rowsPerSecond: number | null;
};
export type LiveJobs = (job: string) => LiveJob | null;

type StateRow = {
  last_success_at: number | null;
  last_failure_at: number | null;
  error: string | null;
  requests: number;
  duration_ms: number;
  changes: string | null;
  unseen_changes: string | null;
};

const noChanges: SyncChanges = { added: 0, moved: 0, archived: 0, removed: 0 };

/** The id of a job: its kind, and the position it belongs to. */
function jobId(kind: SyncJobKind, positionId: string | null): string {
  return positionId === null ? kind : `${kind}:${positionId}`;
}

/** Seconds left at the speed so far; null without a known end, and while the speed says nothing yet. */
function secondsLeft(live: LiveJob | null): number | null {
  if (!live?.isRunning || live.left === null || live.rowsPerSecond === null) return null;
  return Math.ceil(live.left / live.rowsPerSecond);
}

/** One job: what is stored of its last run, and what the scheduler says of now. */
export function getJob(handle: ReadHandle, kind: SyncJobKind, positionId: string | null, live: LiveJobs): SyncJob {
  const id = jobId(kind, positionId);
  const row = one<StateRow>(handle, 'SELECT * FROM sync_state WHERE job = ?', id);
  const now = live(id);
  const error: AppError | null = storedError(row?.error ?? null);
  return {
    kind,
    state: now?.isRunning ? 'running' : now?.isOff ? 'off' : error ? 'failed' : 'idle',
    done: now?.done ?? 0,
    total: now?.total ?? null,
    secondsLeft: secondsLeft(now),
    lackedScope: now?.lackedScope ?? null,
    lastSuccessAt: row?.last_success_at ?? null,
    lastFailureAt: row?.last_failure_at ?? null,
    error,
    nextAt: now?.nextAt ?? null,
    requests: row?.requests ?? 0,
    durationMs: row?.duration_ms ?? 0,
    changes: row?.changes ? (JSON.parse(row.changes) as SyncChanges) : noChanges, // written by putRun only
    unseenChanges: row?.unseen_changes ? (JSON.parse(row.unseen_changes) as SyncChanges) : noChanges, // as above
  };
}

type RunRow = {
  id: number;
  runs: number;
  kind: SyncJobKind;
  position_name: string | null;
  started_at: number;
  duration_ms: number;
  requests: number;
  rows: number;
  error: string | null;
};

/**
 * The newest runs, of one position or of all. A job that runs every two minutes would fill 30 days with lines that say
 * nothing: runs that went well and found nothing new are one line a day (of jobs that always read whole: all that went well).
 */
export function listRuns(handle: ReadHandle, positionId: string | null, limit: number): readonly SyncRun[] {
  return all<RunRow>(
    handle,
    `SELECT max(sync_run.id) AS id, count(*) AS runs, sync_run.kind, position.name AS position_name,
       max(started_at) AS started_at, sum(duration_ms) AS duration_ms, sum(requests) AS requests, sum(rows) AS rows, error
     FROM sync_run LEFT JOIN position ON position.id = sync_run.position_id
     WHERE ? IS NULL OR sync_run.position_id = ?
     GROUP BY CASE WHEN error IS NULL AND (rows = 0 OR sync_run.kind IN ('workspace', 'job-details'))
       THEN sync_run.kind || ' ' || ifnull(sync_run.position_id, '') || date(started_at / 1000, 'unixepoch', 'localtime')
       ELSE sync_run.id END
     ORDER BY max(started_at) DESC, max(sync_run.id) DESC LIMIT ?`,
    positionId,
    positionId,
    limit,
  ).map((row) => ({
    id: row.id,
    runs: row.runs,
    kind: row.kind,
    positionName: row.position_name,
    startedAt: row.started_at,
    durationMs: row.duration_ms,
    requests: row.requests,
    rows: row.rows,
    error: storedError(row.error),
  }));
}

const minuteMs = 60_000;
const hoursShown = 24;

/** How much Lever was asked in the last hours, and when each kind of data was last read. */
export function getOverview(handle: ReadHandle, now: number): SyncOverview {
  const thisMinute = Math.floor(now / minuteMs);
  const sent = all<{ hoursAgo: number; requests: number }>(
    handle,
    `SELECT (? - minute) / 60 AS hoursAgo, sum(requests) AS requests FROM lever_request
     WHERE minute > ? AND minute <= ? GROUP BY hoursAgo`,
    thisMinute,
    thisMinute - hoursShown * 60,
    thisMinute,
  );
  const requestsByHour = Array.from({ length: hoursShown }, () => 0);
  for (const { hoursAgo, requests } of sent) requestsByHour[hoursShown - 1 - hoursAgo] = requests;
  const workspace = one<{ at: number | null; companyAt: number | null }>(
    handle,
    `SELECT last_success_at AS at, json_extract(cursor, '$.companyReadAt') AS companyAt
     FROM sync_state WHERE job = 'workspace'`,
  );
  const applicants = one<{ at: number | null; never: number }>(
    handle,
    `SELECT min(last_success_at) AS at, count(*) - count(last_success_at) AS never FROM sync_state
     JOIN position ON position.id = position_id
     WHERE kind = 'applicants' AND archived_at IS NULL AND import_applicant_details = 1`,
  );
  const companyAt = workspace?.companyAt ?? null;
  const readAt = {
    postings: workspace?.at ?? null,
    users: companyAt,
    stages: companyAt,
    'archive-reasons': companyAt,
    opportunities: applicants?.never ? null : (applicants?.at ?? null),
  };
  const tables = [
    ['postings', 'posting'],
    ['users', 'lever_user'],
    ['stages', 'stage'],
    ['archive-reasons', 'archive_reason'],
    ['opportunities', 'opportunity'],
  ] as const;
  return {
    requestsLastHour: requestsByHour[hoursShown - 1] ?? 0,
    requestsByHour,
    ages: tables.map(([what, table]) => ({
      what,
      readAt: readAt[what],
      count: one<{ n: number }>(handle, `SELECT count(*) AS n FROM ${table}`)?.n ?? 0,
    })),
  };
}
