import { performance } from 'node:perf_hooks';
import type { RateOption } from './types.ts';

/**
 * A token bucket for the whole account (lever-api.md, section 4.1). It runs on the monotonic clock, so that neither a
 * test's fixed clock nor a skew fills or freezes it.
 * @returns a function that takes one token, false when there is none
 */
export function createRateLimit(rate: RateOption | null): () => boolean {
  if (rate === null) return () => true;
  let tokens = rate.burst;
  let filledAt = performance.now();
  return () => {
    const now = performance.now();
    tokens = Math.min(rate.burst, tokens + ((now - filledAt) / 1000) * rate.perSecond);
    filledAt = now;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
}
