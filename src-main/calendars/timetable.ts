import { isRubricError } from '../errors/index.ts';

export type TimetableOptions = {
  /** Names of what is to be read now and then, as they are known at this moment. */
  readonly keys: () => readonly string[];
  /** Reads one; rejects with a RubricError. */
  readonly run: (key: string) => Promise<void>;
  /** Something began or ended. */
  readonly changed: () => void;
  readonly now: () => number;
  readonly random: () => number;
};

export type Timetable = {
  readonly start: () => void;
  readonly stop: () => void;
  /** Reads one now and waits for its end; while it runs, waits for that. */
  readonly runNow: (key: string) => Promise<void>;
  /** Reads all now (a wake, a person's wish), except those whose service asked for a pause. */
  readonly runAll: () => void;
  readonly isRunning: () => boolean;
};

const intervalMs = 5 * 60_000;
/** So that not all computers of a company ask at the same moment. */
const jitterMs = 20_000;
const tickMs = 15_000;

/** When which calendar is read: every five minutes, later when the service asked for a pause, one run of each at a time. */
export function createTimetable(options: TimetableOptions): Timetable {
  const { now } = options;
  const nextAt = new Map<string, number>();
  const pausedUntil = new Map<string, number>();
  const running = new Map<string, Promise<void>>();
  let timer: NodeJS.Timeout | undefined;

  function runNow(key: string): Promise<void> {
    const known = running.get(key);
    if (known) return known;
    const run = options
      .run(key)
      .catch((cause: unknown) => {
        if (isRubricError(cause, 'calendar.quota')) {
          const seconds = Number(cause.params.seconds) || 60;
          pausedUntil.set(key, now() + seconds * 1_000);
        }
        throw cause;
      })
      .finally(() => {
        running.delete(key);
        nextAt.set(key, Math.max(now() + intervalMs + options.random() * jitterMs, pausedUntil.get(key) ?? 0));
        options.changed();
      });
    running.set(key, run);
    options.changed();
    return run;
  }

  /** Failures are in the store, beside what they concern. */
  function launch(key: string): void {
    runNow(key).catch(() => {});
  }

  function isPaused(key: string): boolean {
    return (pausedUntil.get(key) ?? 0) > now();
  }

  function tick(): void {
    for (const key of options.keys()) {
      if (!running.has(key) && !isPaused(key) && (nextAt.get(key) ?? 0) <= now()) launch(key);
    }
  }

  return {
    start() {
      clearInterval(timer);
      timer = setInterval(tick, tickMs);
      timer.unref();
      tick();
    },
    stop() {
      clearInterval(timer);
      timer = undefined;
    },
    runNow,
    runAll() {
      for (const key of options.keys()) if (!isPaused(key)) launch(key);
    },
    isRunning: () => running.size > 0,
  };
}
