import type { BusyTime } from '../../../src-preload/contract/events.ts';

const halfHourMs = 30 * 60_000;
/** The hours of a day that are offered. */
const firstHour = 8;
const lastHour = 18;

export type HalfHour = {
  /** Milliseconds. */
  readonly startsAt: number;
  /** What takes the time; null when a meeting of this length would fit. */
  readonly busy: BusyTime | null;
};

/** The starts that a day offers, by the clock of this computer, each with what stands in the way of so many minutes. */
export function halfHours(dayStart: number, minutes: number, busy: readonly BusyTime[]): readonly HalfHour[] {
  const day = new Date(dayStart);
  const at = (hour: number) => new Date(day.getFullYear(), day.getMonth(), day.getDate(), hour).getTime();
  const starts: HalfHour[] = [];
  for (let start = at(firstHour); start < at(lastHour); start += halfHourMs) {
    starts.push({ startsAt: start, busy: inTheWay(busy, start, minutes)[0] ?? null });
  }
  return starts;
}

/** What is at this time, all of it. */
export function inTheWay(busy: readonly BusyTime[], startsAt: number, minutes: number): readonly BusyTime[] {
  const endsAt = startsAt + minutes * 60_000;
  return busy.filter((one) => one.endsAt > startsAt && one.startsAt < endsAt);
}
