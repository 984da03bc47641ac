import type { NextMeeting } from '../../../src-preload/contract/events.ts';

/** So close (milliseconds) the next meeting is a warning. */
const soonMs = 10 * 60_000;

/** Whether the next meeting begins within ten minutes, or has begun. */
export function isSoon({ startsAt }: Pick<NextMeeting, 'startsAt'>, now: number): boolean {
  return startsAt - now < soonMs;
}
