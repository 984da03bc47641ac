import { describe, expect, test } from 'vitest';
import type { AppError } from '../../../../src-preload/contract/errors.ts';
import type { PositionSync } from '../../../../src-preload/contract/positions.ts';
import type { SyncJob } from '../../../../src-preload/contract/sync.ts';
import { nextSyncAt, syncView } from '../../../../src-renderer/screens/position/sync-view.ts';

const offline: AppError = { kind: 'offline', code: 'lever.offline', params: {} };

function job(kind: SyncJob['kind'], values: Partial<SyncJob> = {}): SyncJob {
  return {
    kind,
    state: 'idle',
    done: 0,
    total: null,
    lastSuccessAt: 1_000,
    lastFailureAt: null,
    error: null,
    nextAt: null,
    requests: 1,
    durationMs: 1,
    secondsLeft: null,
    lackedScope: null,
    unseenChanges: { added: 0, moved: 0, archived: 0, removed: 0 },
    changes: { added: 0, moved: 0, archived: 0, removed: 0 },
    ...values,
  };
}

function sync(values: Partial<PositionSync> = {}): PositionSync {
  return {
    importJobDetails: true,
    importApplicantDetails: true,
    jobDetailsMinutes: 30,
    applicantsMinutes: 2,
    jobs: [job('job-details'), job('applicants')],
    lastSyncedAt: 1_000,
    ...values,
  };
}

describe('how a sync stands', () => {
  test('without a posting there is nothing to sync', () => {
    expect(syncView(sync(), false)).toEqual({ state: 'unconnected' });
  });

  test('done, waiting, off', () => {
    expect(syncView(sync(), true)).toEqual({ state: 'done', at: 1_000 });
    expect(syncView(sync({ lastSyncedAt: null }), true)).toEqual({ state: 'waiting' });
    expect(syncView(sync({ importJobDetails: false, importApplicantDetails: false }), true)).toEqual({ state: 'off' });
    expect(syncView(sync({ importJobDetails: false }), true)).toEqual({ state: 'done', at: 1_000 });
  });

  test('a failed job is told even when the other one went well', () => {
    const jobs = [job('job-details', { state: 'failed', error: offline }), job('applicants')];
    expect(syncView(sync({ jobs }), true)).toMatchObject({ state: 'failed', error: offline });
  });

  test('work comes before an old failure, applicants before job details', () => {
    const jobs = [
      job('job-details', { state: 'running' }),
      job('applicants', { state: 'running', lastSuccessAt: null, done: 100, total: 300 }),
    ];
    const view = syncView(sync({ jobs }), true);
    expect(view).toMatchObject({ state: 'running', isFirst: true, job: { kind: 'applicants', done: 100 } });
    const retried = [job('job-details', { state: 'failed', error: offline }), job('applicants', { state: 'running' })];
    expect(syncView(sync({ jobs: retried }), true)).toMatchObject({ state: 'running', isFirst: false });
  });

  test('the next job is the earliest that is not off', () => {
    const next = (values: Partial<PositionSync>) => nextSyncAt(sync(values), syncView(sync(values), true));
    expect(next({})).toBeNull();
    const jobs = [
      job('job-details', { nextAt: 50, state: 'off' }),
      job('applicants', { nextAt: 90 }),
      job('calendar', { nextAt: 120 }),
    ];
    expect(next({ jobs })).toBe(90);
    const failed = (error: AppError) => [
      job('job-details', { nextAt: 50 }),
      job('applicants', { nextAt: 90, state: 'failed', error }),
    ];
    expect(next({ jobs: failed({ kind: 'unavailable', code: 'lever.unavailable', params: {} }) })).toBe(90);
    expect(next({ jobs: failed(offline) })).toBeNull();
  });
});
