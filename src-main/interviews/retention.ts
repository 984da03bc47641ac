import type { RetentionState } from '../../src-preload/contract/privacy.ts';

/** How long people are told before somebody is erased by the clock, milliseconds. */
export const noticeMs = 14 * 24 * 60 * 60_000;

export type RetentionFacts = {
  /** 0: the position keeps people for ever. */
  readonly months: number;
  /** A legal hold on the position or on this person. */
  readonly isHeld: boolean;
  /** When Lever archived the candidacy (hired or not); null while it is open. Milliseconds, as all times here. */
  readonly decidedAt: number | null;
  /** The newest thing on record about the person. */
  readonly lastRecordAt: number;
  /** Until then somebody chose to keep the person; null when nobody did. */
  readonly keepUntil: number | null;
  /** When it was first announced; null when it was not. */
  readonly noticedAt: number | null;
  /** An export waits, or an interview is planned or being held. */
  readonly isInUse: boolean;
  readonly now: number;
};

export type Retention = {
  readonly state: RetentionState;
  readonly since: 'decision' | 'record';
  readonly sinceAt: number;
  /** Null when never. */
  readonly eraseAt: number | null;
  /** Whether people were told of this very end. */
  readonly isAnnounced: boolean;
};

/**
 * When a person is to be erased: so many months after the decision or the last record, whichever is later, never before it
 * was announced for two weeks, and never while something about them is in use.
 */
export function retentionOf(facts: RetentionFacts): Retention {
  const { decidedAt, lastRecordAt, now } = facts;
  const since = decidedAt !== null && decidedAt >= lastRecordAt ? 'decision' : 'record';
  const sinceAt = Math.max(decidedAt ?? lastRecordAt, lastRecordAt);
  if (facts.months === 0) return { state: 'off', since, sinceAt, eraseAt: null, isAnnounced: false };
  if (facts.isHeld) return { state: 'held', since, sinceAt, eraseAt: null, isAnnounced: false };
  const runsOutAt = Math.max(addMonths(sinceAt, facts.months), facts.keepUntil ?? 0);
  const noticeAt = runsOutAt - noticeMs;
  if (now < noticeAt) return { state: 'running', since, sinceAt, eraseAt: runsOutAt, isAnnounced: false };
  // An announcement from before the clock was set anew counts for nothing.
  const isAnnounced = facts.noticedAt !== null && facts.noticedAt >= noticeAt;
  const eraseAt = Math.max(runsOutAt, (isAnnounced ? (facts.noticedAt ?? now) : now) + noticeMs);
  const state = facts.isInUse ? 'waiting' : now >= eraseAt ? 'due' : 'notice';
  return { state, since, sinceAt, eraseAt, isAnnounced };
}

/** The same day so many months later, in universal time; the last day of a shorter month. */
export function addMonths(at: number, months: number): number {
  const date = new Date(at);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, lastDay));
  return date.getTime();
}
