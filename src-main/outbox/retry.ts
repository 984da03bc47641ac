/** Waits between tries, milliseconds: 2 s, doubled each time, at most 10 minutes, with full jitter of the upper half. */
const firstMs = 2_000;
const longestMs = 10 * 60_000;

/**
 * How long to wait before the next try after `attempts` failed ones.
 * @param random a number from 0 (inclusive) to 1
 */
export function backOffMs(attempts: number, random: number): number {
  const ceiling = Math.min(longestMs, firstMs * 2 ** Math.max(0, attempts - 1));
  return Math.round(ceiling / 2 + (ceiling / 2) * random);
}
