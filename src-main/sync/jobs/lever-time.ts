import type { LeverPage } from '../../clients/lever/index.ts';

/**
 * Lever's clock when it sent a page, milliseconds. Should a proxy on the way have taken the `Date` header, the latest of
 * the times on the page stands for it, which are by the same clock, if earlier; null when there is none. This computer's
 * clock is no help: it may be a day ahead, and what changes meanwhile would be in no window.
 */
export function leverTimeOf<T>(page: LeverPage<T>, timeOf: (item: T) => number | null): number | null {
  if (page.serverDate !== null) return page.serverDate;
  return page.items.map(timeOf).reduce((latest, time) => Math.max(latest ?? 0, time ?? 0) || null, null);
}
