import type { InterviewState } from '../../src-preload/contract/interviews.ts';

/** Times in milliseconds since the epoch; `minutes` is the planned length. */
export type InterviewTimes = {
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  /** Planned start; null for an interview that was added by hand. */
  readonly startsAt: number | null;
  readonly minutes: number;
  readonly isSubmitted: boolean;
  readonly now: number;
};

/**
 * Where an interview stands. A submitted scorecard decides over all else. One that was started and not ended is running,
 * however late it is. One that was never started waits for a score once its planned end has passed.
 */
export function interviewState(times: InterviewTimes): InterviewState {
  if (times.isSubmitted) return 'scored';
  if (times.endedAt !== null) return 'to-score';
  if (times.startedAt !== null) return 'running';
  const plannedEnd = times.startsAt === null ? null : times.startsAt + times.minutes * 60_000;
  return plannedEnd !== null && plannedEnd <= times.now ? 'to-score' : 'scheduled';
}
