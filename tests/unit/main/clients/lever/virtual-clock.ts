import type { Clock } from '../../../../../src-main/clients/lever/index.ts';

type Sleeper = { readonly at: number; readonly wake: () => void };

export type VirtualClock = Clock & {
  /** Lets everything run that is due up to that time. */
  readonly runUntil: (time: number) => Promise<void>;
  /** Runs, sleep after sleep, until the promise is settled. */
  readonly settle: <T>(promise: Promise<T>) => Promise<T>;
};

/**
 * Time that stands still until a test moves it.
 * @param settled resolves when all that goes on outside of this clock (real requests) is through; time waits for that
 */
export function virtualClock(start = 1_000_000, settled = () => Promise.resolve()): VirtualClock {
  let time = start;
  let sleepers: Sleeper[] = [];
  // A macrotask: everything that can go on without time passing has then gone on.
  const quiet = async () => {
    await new Promise<void>((resolve) => setImmediate(resolve));
    await settled();
  };
  const next = () =>
    sleepers.reduce<Sleeper | null>((first, one) => (first === null || one.at < first.at ? one : first), null);
  const wake = (sleeper: Sleeper) => {
    sleepers = sleepers.filter((one) => one !== sleeper);
    time = Math.max(time, sleeper.at);
    sleeper.wake();
  };
  return {
    now: () => time,
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) {
          reject(signal.reason);
          return;
        }
        const sleeper = { at: time + milliseconds, wake: resolve };
        sleepers.push(sleeper);
        signal?.addEventListener('abort', () => {
          sleepers = sleepers.filter((one) => one !== sleeper);
          reject(signal.reason);
        });
      }),
    runUntil: async (until) => {
      await quiet();
      for (let first = next(); first !== null && first.at <= until; first = next()) {
        wake(first);
        await quiet();
      }
      time = Math.max(time, until);
    },
    settle: async (promise) => {
      let isSettled = false;
      const watch = () => {
        isSettled = true;
      };
      promise.then(watch, watch);
      await quiet();
      while (!isSettled) {
        const first = next();
        if (first !== null) wake(first);
        await quiet();
      }
      return promise;
    },
  };
}
