import { describe, expect, it } from 'vitest';
import { backOffMs } from '../../../../src-main/outbox/retry.ts';

describe('the wait between tries', () => {
  it('doubles from two seconds on', () => {
    expect([1, 2, 3, 4].map((attempts) => backOffMs(attempts, 1))).toEqual([2_000, 4_000, 8_000, 16_000]);
  });

  it('is never longer than ten minutes, also after very many', () => {
    expect(backOffMs(5_000, 1)).toBe(600_000);
  });

  it('is at least half of that, whatever the jitter', () => {
    expect(backOffMs(3, 0)).toBe(4_000);
  });
});
