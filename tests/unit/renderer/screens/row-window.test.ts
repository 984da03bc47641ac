import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanHeight, offsetsOf, windowOf } from '../../../../src-renderer/screens/transcript/row-window.ts';

describe('the drawn part of a long list', () => {
  it('is all of a short one, and nothing of an empty one', () => {
    expect(windowOf(offsetsOf(5, new Map(), 72), 0, 800)).toEqual({ first: 0, end: 5, above: 0, below: 0 });
    expect(windowOf(offsetsOf(0, new Map(), 72), 0, 800)).toEqual({ first: 0, end: 0, above: 0, below: 0 });
  });

  it('takes the guess for unknown heights, and their mean once there are enough to tell', () => {
    expect([...offsetsOf(3, new Map([[1, 50]]), 72)]).toEqual([0, 72, 122, 194]);
    expect(meanHeight(new Map([[1, 50]]))).toBeNull();
    expect(meanHeight(new Map(Array.from({ length: 8 }, (_, row) => [row, 50 + row])))).toBe(53.5);
  });

  it('is a few dozen rows of five thousand, wherever it is scrolled to', () => {
    const offsets = offsetsOf(5_000, new Map(), 72);
    const middle = windowOf(offsets, 180_000, 800);
    expect(middle.end - middle.first).toBeLessThan(60);
    expect(windowOf(offsets, 1e9, 800).end).toBe(5_000);
  });

  it('covers what is visible, and space and rows make up the whole', () => {
    const height = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(
        fc.array(height, { minLength: 1, maxLength: 200 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (rows, at) => {
          const offsets = offsetsOf(rows.length, new Map(rows.entries()), 72);
          const total = offsets[rows.length] ?? 0;
          const top = Math.max(0, (total - 600) * at);
          const { first, end, above, below } = windowOf(offsets, top, 600);
          expect(above).toBeLessThanOrEqual(top);
          expect(total - below).toBeGreaterThanOrEqual(Math.min(total, top + 600));
          expect(above + below + rows.slice(first, end).reduce((sum, row) => sum + row, 0)).toBeCloseTo(total, 6);
        },
      ),
    );
  });
});
