import type { AppError } from '../../src-preload/contract/errors.ts';

/** After a failure a job waits this long, and twice as long after each further one, up to its interval. */
const firstMinutes = 0.25;
const longestAskedMinutes = 60;

/** Minutes until a job that failed is tried again; not sooner than Lever asked for (`Retry-After`), within reason. */
export function waitAfter(
  { params }: AppError,
  { failures, minutes }: { readonly failures: number; readonly minutes: number },
): number {
  const patience = firstMinutes * 2 ** Math.max(0, failures - 1);
  const asked = Number(params.retryAfterSeconds ?? 0) / 60;
  return Math.max(Math.min(patience, minutes), Math.min(asked, longestAskedMinutes));
}
