const dayMs = 24 * 60 * 60_000;
/** Events from 60 days ago to 90 days ahead are kept. */
const daysBack = 60;
const daysAhead = 90;

/** The window of a reading that begins now, milliseconds. */
export function windowAt(now: number): { readonly from: number; readonly to: number } {
  return { from: now - daysBack * dayMs, to: now + daysAhead * dayMs };
}

/** A key freezes the window that it was made with: after a day the source is read whole again, so that the window slides. */
export function isWindowOld(wholeAt: number | null, now: number): boolean {
  return wholeAt === null || now - wholeAt >= dayMs || wholeAt > now;
}
