import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { silentLogger } from '../../../../src-main/logging/index.ts';
import type { JobSpec } from '../../../../src-main/sync/messages.ts';
import { createScheduler, type SyncedPosition } from '../../../../src-main/sync/scheduler.ts';
import type { AppError } from '../../../../src-preload/contract/errors.ts';

const minute = 60_000;
const position: SyncedPosition = {
  id: 'p',
  postingId: 'posting',
  importJobDetails: true,
  importApplicantDetails: true,
  jobDetailsMinutes: 30,
  applicantsMinutes: 2,
};

describe('the scheduler', () => {
  let runs: JobSpec[];
  let finish: ((error: AppError | null) => void)[];
  let isConnected: boolean;
  let positions: SyncedPosition[];
  let scheduler: ReturnType<typeof createScheduler>;

  beforeEach(() => {
    vi.useFakeTimers({ now: 1_760_000_000_000 });
    runs = [];
    finish = [];
    isConnected = true;
    positions = [position];
    scheduler = createScheduler({
      thread: {
        wake: () => {},
        run: (spec) => {
          runs.push(spec);
          return new Promise((resolve) => finish.push(resolve));
        },
      },
      apiUrl: () => (isConnected ? 'http://127.0.0.1/v1' : null),
      positions: () => positions,
      lacks: () => false,
      isOnline: () => true,
      now: Date.now,
      logger: silentLogger,
      onStatus: () => {},
    });
  });
  afterEach(() => {
    scheduler.stop();
    vi.useRealTimers();
  });

  async function finishAll(error: AppError | null = null): Promise<void> {
    for (const end of finish.splice(0)) end(error);
    await vi.advanceTimersByTimeAsync(0);
  }

  const kinds = () => runs.splice(0).map((spec) => spec.kind);

  it('lets a job run again that could not be run at all', async () => {
    scheduler.stop();
    let isBroken = true;
    scheduler = createScheduler({
      thread: {
        wake: () => {},
        run: (spec) => {
          runs.push(spec);
          return isBroken ? Promise.reject(new Error('no thread')) : Promise.resolve(null);
        },
      },
      apiUrl: () => 'http://127.0.0.1/v1',
      positions: () => positions,
      lacks: () => false,
      isOnline: () => true,
      now: Date.now,
      logger: silentLogger,
      onStatus: () => {},
    });
    scheduler.start();
    await vi.advanceTimersByTimeAsync(0);
    expect(scheduler.state('applicants:p')?.isRunning).toBe(false);
    isBroken = false;
    kinds();
    await vi.advanceTimersByTimeAsync(2 * minute);
    expect(kinds()).toContain('applicants');
  });

  it('runs every job at the start, and applicants again after their interval', async () => {
    scheduler.start();
    expect(kinds().sort()).toEqual(['applicants', 'job-details', 'workspace']);
    await finishAll();
    await vi.advanceTimersByTimeAsync(2 * minute);
    expect(kinds()).toEqual(['applicants']);
  });

  it('asks less often in the background', async () => {
    scheduler.start();
    await finishAll();
    kinds();
    scheduler.setForeground(false);
    await vi.advanceTimersByTimeAsync(2 * minute);
    await finishAll();
    kinds();
    await vi.advanceTimersByTimeAsync(14 * minute);
    expect(kinds()).toEqual([]);
    await vi.advanceTimersByTimeAsync(minute);
    expect(kinds()).toEqual(['applicants']);
  });

  it('does what was missed during sleep once, on wake', async () => {
    scheduler.start();
    await finishAll();
    kinds();
    vi.setSystemTime(Date.now() + 8 * 60 * minute);
    scheduler.refresh();
    expect(kinds().sort()).toEqual(['applicants', 'job-details', 'workspace']);
    await finishAll();
    await vi.advanceTimersByTimeAsync(minute);
    expect(kinds()).toEqual([]);
  });

  it('never runs a job twice at once; asked again meanwhile, it runs once more right after', async () => {
    scheduler.start();
    kinds();
    scheduler.syncNow('p');
    scheduler.syncNow('p');
    expect(kinds()).toEqual([]);
    await finishAll();
    expect(kinds().sort()).toEqual(['applicants', 'job-details']);
  });

  it('leaves out what is switched off', async () => {
    positions = [{ ...position, importApplicantDetails: false }];
    scheduler.start();
    expect(kinds().sort()).toEqual(['job-details', 'workspace']);
    expect(scheduler.state('applicants:p')?.isOff).toBe(true);
  });

  it('asks nothing without a connection, and begins when there is one', async () => {
    isConnected = false;
    scheduler.start();
    await vi.advanceTimersByTimeAsync(60 * minute);
    expect(kinds()).toEqual([]);
    isConnected = true;
    scheduler.refresh();
    expect(kinds().length).toBe(3);
  });

  describe('after a failure', () => {
    const failure: AppError = { kind: 'unavailable', code: 'lever.unavailable', params: {} };
    /** Milliseconds until a job of this kind begins again, looked at every five seconds. */
    async function waited(kind: JobSpec['kind']): Promise<number> {
      for (let ms = 0; ms <= 60 * minute; ms += 5_000) {
        if (runs.some((spec) => spec.kind === kind)) return ms;
        await vi.advanceTimersByTimeAsync(5_000);
      }
      return Number.POSITIVE_INFINITY;
    }

    it('tries soon, then ever more seldom, at last as often as the job is due anyway', async () => {
      scheduler.start();
      await finishAll();
      const waits: number[] = [];
      for (let time = 0; time < 6; time += 1) {
        kinds();
        waits.push(await waited('applicants'));
        await finishAll(failure);
      }
      expect(waits).toEqual([2 * minute, 15_000, 30_000, minute, 2 * minute, 2 * minute]);
    });

    it('tries at once what failed when it begins anew, and nothing else', async () => {
      scheduler.start();
      const [workspace, ...others] = finish.splice(0);
      workspace?.({ kind: 'auth', code: 'connection.revoked', params: {} });
      for (const end of others) end(null);
      await vi.advanceTimersByTimeAsync(0);
      kinds();
      scheduler.start();
      expect(kinds()).toEqual(['workspace']);
    });

    it.each([
      [300, 5 * minute],
      [3, 15_000],
      [1_000_000, 60 * minute],
    ])('waits as long as Lever asked for: %d s', async (retryAfterSeconds, wait) => {
      scheduler.start();
      kinds();
      await finishAll({ kind: 'unavailable', code: 'lever.rate-limited', params: { retryAfterSeconds } });
      expect(await waited('applicants')).toBe(wait);
    });

    it('begins anew to count when a run got further before it failed', async () => {
      scheduler.start();
      for (const read of [100, 200, 300]) {
        scheduler.progress('applicants:p', { done: read, total: null, read, left: null });
        scheduler.progress('applicants:p', { done: read + 100, total: null, read: read + 100, left: null });
        kinds();
        await finishAll(failure);
        expect(await waited('applicants')).toBe(15_000);
      }
    });
  });
});
