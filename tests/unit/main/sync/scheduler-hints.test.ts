import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryLogger } from '../../../../src-main/logging/index.ts';
import type { JobSpec } from '../../../../src-main/sync/messages.ts';
import { createScheduler } from '../../../../src-main/sync/scheduler.ts';
import type { AppError } from '../../../../src-preload/contract/errors.ts';

const minute = 60_000;
const offline: AppError = { kind: 'offline', code: 'lever.offline', params: {} };

/** A scheduler with one position, whose jobs end when the test says so. */
function world(options: { lacked?: string } = {}) {
  const runs: { spec: JobSpec; end: (error: AppError | null) => void }[] = [];
  const state = { isOnline: true, wakes: 0 };
  const scheduler = createScheduler({
    thread: {
      run: (spec) => new Promise((resolve) => runs.push({ spec, end: resolve })),
      wake: () => {
        state.wakes += 1;
      },
    },
    apiUrl: () => 'http://127.0.0.1:1/v1',
    positions: () => [
      {
        id: 'p',
        postingId: 'posting',
        importJobDetails: true,
        importApplicantDetails: true,
        jobDetailsMinutes: 30,
        applicantsMinutes: 2,
      },
    ],
    lacks: (scope) => scope === options.lacked,
    isOnline: () => state.isOnline,
    now: Date.now,
    logger: memoryLogger(),
    onStatus: () => {},
  });
  scheduler.refresh();
  scheduler.start();
  return {
    scheduler,
    state,
    runs,
    /** Ends all that runs. */
    async endAll(error: AppError | null): Promise<void> {
      for (const run of runs.splice(0)) run.end(error);
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

const applicants = (runs: readonly { spec: JobSpec }[]) => runs.filter(({ spec }) => spec.kind === 'applicants');

describe('what the scheduler is told besides the time', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('runs thoroughly when a person asks, also behind a run that is under way', async () => {
    const { scheduler, runs } = world();
    await vi.advanceTimersByTimeAsync(0);
    const [first] = applicants(runs);
    expect(first?.spec).toMatchObject({ isThorough: false });
    scheduler.syncNow('p');
    scheduler.syncNow('p');
    runs.splice(0).forEach(({ end }) => {
      end(null);
    });
    await vi.advanceTimersByTimeAsync(0);
    expect(applicants(runs).map(({ spec }) => spec)).toEqual([expect.objectContaining({ isThorough: true })]);
  });

  it('forgets that Lever was down when a person asks, and only then', async () => {
    const { state, scheduler, runs, endAll } = world();
    await vi.advanceTimersByTimeAsync(0);
    await endAll({ kind: 'unavailable', code: 'lever.unavailable', params: {} });
    await vi.advanceTimersByTimeAsync(5 * minute);
    expect(state.wakes).toBe(0);
    await endAll(null);
    scheduler.syncNow('p');
    expect(state.wakes).toBe(1);
    expect(runs).toHaveLength(2);
  });

  it('asks nothing while the system says that it is offline, and everything at once when it is back', async () => {
    const { state, scheduler, runs, endAll } = world();
    await vi.advanceTimersByTimeAsync(0);
    state.isOnline = false;
    await endAll(offline);
    await vi.advanceTimersByTimeAsync(60 * minute);
    expect(runs).toEqual([]);
    // A person may try all the same.
    scheduler.syncNow('p');
    expect(runs).toHaveLength(2);
    await endAll(offline);
    state.isOnline = true;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(runs.map(({ spec }) => spec.kind).sort()).toEqual(['applicants', 'job-details', 'workspace']);
  });

  it('takes no notice of the hint while Lever answers: it may be on this very computer', async () => {
    const { state, runs, endAll } = world();
    state.isOnline = false;
    await vi.advanceTimersByTimeAsync(0);
    await endAll(null);
    await vi.advanceTimersByTimeAsync(2 * minute);
    expect(applicants(runs)).toHaveLength(1);
  });

  it('switches a job off whose scope was not granted, and says which', async () => {
    const { scheduler, runs } = world({ lacked: 'opportunities:read' });
    await vi.advanceTimersByTimeAsync(0);
    scheduler.syncNow('p');
    expect(applicants(runs)).toEqual([]);
    expect(scheduler.state('applicants:p')).toMatchObject({ isOff: true, lackedScope: 'opportunities:read' });
  });

  it('tells the speed from the first page on, when it says something', async () => {
    const { scheduler } = world();
    await vi.advanceTimersByTimeAsync(0);
    // Taken up again: 5,000 rows were read before the app was quit.
    scheduler.progress('applicants:p', { done: 5_000, total: 10_000, read: 6_000, left: 6_000 });
    expect(scheduler.state('applicants:p')?.rowsPerSecond).toBeNull();
    await vi.advanceTimersByTimeAsync(4_000);
    scheduler.progress('applicants:p', { done: 7_000, total: 10_000, read: 8_000, left: 4_000 });
    expect(scheduler.state('applicants:p')?.rowsPerSecond).toBe(500);
  });
});
