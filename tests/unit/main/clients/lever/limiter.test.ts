import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLimiter } from '../../../../../src-main/clients/lever/index.ts';
import { virtualClock } from './virtual-clock.ts';

const start = 1_000_000;

/** Lever's own bucket: 10 a second, 20 at once. */
function serverBucket(sentAt: readonly number[]): number {
  let tokens = 20;
  let last = sentAt[0] ?? 0;
  let refused = 0;
  for (const at of sentAt) {
    tokens = Math.min(20, tokens + ((at - last) / 1000) * 10);
    last = at;
    if (tokens >= 1 - 1e-9) tokens -= 1;
    else refused += 1;
  }
  return refused;
}

describe('the limiter', () => {
  it('uses the whole rate: 8 at once, then 8 a second', async () => {
    const clock = virtualClock(start);
    let taken = 0;
    const limiter = createLimiter({ rate: 8, clock, onTaken: () => (taken += 1) });
    const sent: number[] = [];
    for (let n = 0; n < 100; n += 1) void limiter.take('background').then(() => sent.push(clock.now() - start));
    await clock.runUntil(start + 10_000);
    expect(sent).toHaveLength(88);
    expect(sent.filter((at) => at === 0)).toHaveLength(8);
    expect(taken).toBe(88);
  });

  it('never overflows a bucket of 10 a second and 20, whatever is asked when', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 10 }),
        fc.array(fc.record({ after: fc.integer({ min: 0, max: 5000 }), many: fc.integer({ min: 1, max: 40 }) }), {
          minLength: 1,
          maxLength: 8,
        }),
        async (rate, waves) => {
          const clock = virtualClock(start);
          const limiter = createLimiter({ rate, clock });
          const sent: number[] = [];
          let time = start;
          let asked = 0;
          for (const { after, many } of waves) {
            time += after;
            await clock.runUntil(time);
            for (let n = 0; n < many; n += 1) void limiter.take('background').then(() => sent.push(clock.now()));
            asked += many;
          }
          await clock.runUntil(time + 1000 * asked);
          expect(sent).toHaveLength(asked);
          expect(serverBucket(sent)).toBe(0);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('lets what a person waits for pass', async () => {
    const clock = virtualClock(start);
    const limiter = createLimiter({ rate: 1, clock });
    const order: string[] = [];
    await limiter.take('background');
    for (const name of ['b1', 'b2']) void limiter.take('background').then(() => order.push(name));
    void limiter.take('interactive').then(() => order.push('i1'));
    await clock.runUntil(start + 5000);
    expect(order).toEqual(['i1', 'b1', 'b2']);
  });

  it('gives up a wait that is aborted, without spending a token', async () => {
    const clock = virtualClock(start);
    let taken = 0;
    const limiter = createLimiter({ rate: 1, clock, onTaken: () => (taken += 1) });
    const stop = new AbortController();
    await limiter.take('background');
    const given = limiter.take('background', stop.signal);
    const next = limiter.take('background');
    stop.abort(new Error('given up'));
    await expect(given).rejects.toThrow('given up');
    await clock.settle(next);
    expect(clock.now()).toBe(start + 1000);
    expect(taken).toBe(2);
    await expect(limiter.take('background', stop.signal)).rejects.toThrow('given up');
  });

  it('halves after 429s of one wave, holds the pause, and wins the rate back slowly', async () => {
    const clock = virtualClock(start);
    const limiter = createLimiter({ rate: 8, clock });
    limiter.slowDown(3000);
    limiter.slowDown(0);
    expect(limiter.rate()).toBe(4);
    const sent: number[] = [];
    void limiter.take('interactive').then(() => sent.push(clock.now() - start));
    await clock.runUntil(start + 2999);
    expect(sent).toEqual([]);
    await clock.runUntil(start + 3001);
    expect(sent).toEqual([3000]);
    await clock.runUntil(start + 30_000);
    expect(limiter.rate()).toBeGreaterThan(4);
    expect(limiter.rate()).toBeLessThan(8);
    await clock.runUntil(start + 120_000);
    expect(limiter.rate()).toBe(8);
  });

  it('never stops altogether, however many 429s there are', () => {
    const clock = virtualClock(start);
    const limiter = createLimiter({ rate: 8, clock });
    return fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 50 }), async (waves) => {
        for (let n = 0; n < waves; n += 1) {
          await clock.runUntil(clock.now() + 1001);
          limiter.slowDown(0);
        }
        expect(limiter.rate()).toBeGreaterThanOrEqual(0.5);
      }),
      { numRuns: 5 },
    );
  });

  it('follows a changed setting', () => {
    const limiter = createLimiter({ rate: 8, clock: virtualClock(start) });
    limiter.setRate(2);
    expect(limiter.rate()).toBe(2);
    limiter.setRate(10);
    expect(limiter.rate()).toBe(10);
  });
});
