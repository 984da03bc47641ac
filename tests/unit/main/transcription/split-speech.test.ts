import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSpeech } from '../../../../src-main/transcription/split-speech.ts';

/** Loudness of steps of 20 ms: [steps, level] one after the other. */
function levels(...parts: readonly (readonly [number, number])[]): Float32Array {
  return Float32Array.from(parts.flatMap(([steps, level]) => Array.from({ length: steps }, () => level)));
}

describe('findSpeech', () => {
  it('finds nothing in silence, and nothing in a click', () => {
    expect(findSpeech(levels([500, 0]))).toEqual([]);
    expect(findSpeech(levels([200, 0.001], [4, 0.5], [200, 0.001]))).toEqual([]);
    expect(findSpeech(new Float32Array())).toEqual([]);
  });

  it('takes short pauses along, parts at long ones, and leaves a margin', () => {
    const found = findSpeech(levels([100, 0.001], [50, 0.2], [20, 0.001], [50, 0.2], [100, 0.001], [50, 0.1], [5, 0]));
    expect(found).toEqual([
      { from: 90, to: 230 },
      { from: 310, to: 375 },
    ]);
  });

  it('hears over the noise of a room', () => {
    const found = findSpeech(levels([300, 0.006], [100, 0.15], [300, 0.006]));
    expect(found).toEqual([{ from: 290, to: 410 }]);
  });

  it('cuts a long speech at its most silent moment', () => {
    const found = findSpeech(levels([100, 0], [1_250, 0.2], [2, 0.01], [300, 0.2], [100, 0]));
    expect(found).toEqual([
      { from: 90, to: 1_351 },
      { from: 1_351, to: 1_662 },
    ]);
  });

  it('never gives more than a model hears at once, nor steps that are not there, nor out of order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 2_000 }), fc.constantFrom(0, 0.004, 0.05, 0.5)), { maxLength: 8 }),
        (parts) => {
          const given = levels(...parts);
          let last = -1;
          for (const { from, to } of findSpeech(given)) {
            expect(to - from).toBeGreaterThan(0);
            expect(to - from).toBeLessThanOrEqual(1_400);
            expect(to).toBeLessThanOrEqual(given.length);
            expect(from).toBeGreaterThan(last);
            last = from;
          }
        },
      ),
    );
  });
});
