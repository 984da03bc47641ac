import { type Clock, systemClock } from './clock.ts';

export type Priority = 'interactive' | 'background';

/** Permission to send one request. Asynchronous, so that a worker thread can be given one over a message port. */
export type RateLimiter = {
  /** Resolves when the request may leave; rejects with the signal's reason when it is aborted while it waits. */
  readonly take: (priority: Priority, signal?: AbortSignal) => Promise<void>;
  /** Lever answered 429: halve the rate, and send nothing for `pauseMs` (what `Retry-After` said; 0 when it did not). */
  readonly slowDown: (pauseMs: number) => void;
};

export type Limiter = RateLimiter & {
  /** Changes the ceiling (requests a second); the effective rate follows at once when it is above it. */
  readonly setRate: (rate: number) => void;
  /** Requests a second that are taken at present: the ceiling, or less after 429s. */
  readonly rate: () => number;
};

export type LimiterOptions = {
  /** Requests a second. Lever allows 10 for the whole account (reference/lever-api.md section 4.1). */
  readonly rate: number;
  /** Requests that may leave at once after a pause; at most the rate, rounded down, and at least 1. */
  readonly burst?: number;
  readonly clock?: Clock;
  /** A request is let through. */
  readonly onTaken?: () => void;
};

/** A wave of 429s from requests that left together is one piece of news. */
const oneWaveMs = 1_000;
/** After this long without a 429 a twentieth of the ceiling is won back, and again after as long. */
const recoveryMs = 5_000;
const leastRate = 0.5;

type Waiting = { readonly go: () => void };

/**
 * A token bucket with a burst of at most one second's worth: what leaves in any t seconds is at most rate x (t + 1), so a
 * bucket of 10 a second and 20 at the other end never overflows. Interactive requests pass waiting background ones.
 */
export function createLimiter({
  rate,
  burst = Number.POSITIVE_INFINITY,
  clock = systemClock,
  onTaken,
}: LimiterOptions): Limiter {
  let ceiling = rate;
  let effective = rate;
  let tokens = bucketSize();
  let filledAt = clock.now();
  let pausedUntil = Number.NEGATIVE_INFINITY;
  let slowedAt = Number.NEGATIVE_INFINITY;
  let recoveredAt = Number.NEGATIVE_INFINITY;
  let isServing = false;
  const queues: Record<Priority, Waiting[]> = { interactive: [], background: [] };

  function bucketSize(): number {
    return Math.max(1, Math.floor(Math.min(burst, effective)));
  }

  function refill(): void {
    const now = clock.now();
    while (effective < ceiling && now - recoveredAt >= recoveryMs) {
      recoveredAt += recoveryMs;
      effective = Math.min(ceiling, effective + ceiling / 20);
    }
    tokens = Math.min(bucketSize(), tokens + (Math.max(0, now - filledAt) / 1000) * effective);
    filledAt = now;
  }

  /** Milliseconds until the next request may leave. */
  function delay(): number {
    refill();
    const pause = pausedUntil - clock.now();
    if (pause > 0) return pause;
    // A hair below one token is one: floating point must not turn a wait of nothing into a loop.
    return tokens >= 1 - 1e-9 ? 0 : ((1 - tokens) / effective) * 1000;
  }

  async function serve(): Promise<void> {
    if (isServing) return;
    isServing = true;
    while (queues.interactive.length + queues.background.length > 0) {
      const wait = delay();
      if (wait > 0) {
        await clock.sleep(wait);
        continue;
      }
      const next = queues.interactive.shift() ?? queues.background.shift();
      if (next === undefined) break;
      tokens -= 1;
      onTaken?.();
      next.go();
    }
    isServing = false;
  }

  return {
    take: (priority, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) {
          reject(signal.reason);
          return;
        }
        const queue = queues[priority];
        const leave = () => {
          queue.splice(queue.indexOf(waiting), 1);
          reject(signal?.reason);
        };
        const waiting: Waiting = {
          go: () => {
            signal?.removeEventListener('abort', leave);
            resolve();
          },
        };
        signal?.addEventListener('abort', leave, { once: true });
        queue.push(waiting);
        void serve();
      }),
    slowDown: (pauseMs) => {
      refill();
      const now = clock.now();
      pausedUntil = Math.max(pausedUntil, now + pauseMs);
      tokens = 0;
      recoveredAt = now;
      if (now - slowedAt < oneWaveMs) return;
      slowedAt = now;
      effective = Math.max(Math.min(leastRate, ceiling), effective / 2);
    },
    setRate: (next) => {
      refill();
      const wasFull = effective >= ceiling;
      ceiling = next;
      effective = wasFull ? next : Math.min(effective, next);
    },
    rate: () => {
      refill();
      return effective;
    },
  };
}
