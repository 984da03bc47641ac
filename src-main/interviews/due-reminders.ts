import type { InterviewRow } from '../../src-preload/contract/interviews.ts';

/** soon: before it begins; the others: it is over and has no score. */
export type ReminderKind = 'soon' | 'score-hour' | 'score-day';
export type Reminder = { readonly interviewId: string; readonly kind: ReminderKind };

type Remindable = Pick<InterviewRow, 'id' | 'state' | 'startsAt' | 'minutes' | 'isEventCancelled' | 'createdAt'>;

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const soonMs = 10 * minuteMs;
/** Later than this nobody needs to be told any more. */
const longestMs = 72 * hourMs;

/**
 * The reminders that are due at this moment, milliseconds, one an interview at the most. An interview that was added
 * after the moment of a reminder is not reminded of: whoever adds it knows.
 */
export function dueReminders(interviews: readonly Remindable[], now: number): readonly Reminder[] {
  return interviews.flatMap((interview): Reminder[] => {
    const { id, startsAt } = interview;
    if (startsAt === null || interview.isEventCancelled) return [];
    if (interview.state === 'scheduled') {
      const isSoon = now >= startsAt - soonMs && now < startsAt;
      return isSoon ? [{ interviewId: id, kind: 'soon' }] : [];
    }
    if (interview.state !== 'to-score') return [];
    const sinceEnd = now - (startsAt + interview.minutes * minuteMs);
    if (sinceEnd < hourMs || sinceEnd > longestMs) return [];
    const kind = sinceEnd < 24 * hourMs ? 'score-hour' : 'score-day';
    const dueAt = now - sinceEnd + (kind === 'score-hour' ? hourMs : 24 * hourMs);
    return interview.createdAt < dueAt ? [{ interviewId: id, kind }] : [];
  });
}

/**
 * Whether a time of day (`20:15`) lies in the quiet hours, which may go over midnight. The same time at both ends means
 * that there are none.
 */
export function isQuiet(time: string, from: string, to: string): boolean {
  if (from === to) return false;
  return from < to ? time >= from && time < to : time >= from || time < to;
}
