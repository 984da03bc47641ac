import { describe, expect, it } from 'vitest';
import { addCounts, countPlaywright, countsLine, countVitest } from '../../../tools/test-counts.ts';

const vitest = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, success: true };
const stats = { expected: 3, unexpected: 0, flaky: 0, skipped: 0 };

describe('the count at the end of npm test', () => {
  it('adds up both runners', () => {
    const total = addCounts([countVitest(vitest), countPlaywright({ stats, errors: [] })]);
    expect(countsLine(total)).toBe('8 passed, 0 failed, 2 skipped');
  });

  it('leaves out skipped tests when there are none', () => {
    expect(countsLine({ passed: 1, failed: 0, skipped: 0 })).toBe('1 passed, 0 failed');
  });

  it('counts a suite that could not be loaded as a failure', () => {
    expect(countVitest({ ...vitest, success: false }).failed).toBe(1);
    expect(countVitest({ ...vitest, success: false, numFailedTests: 4 }).failed).toBe(4);
  });

  it('counts errors outside any Playwright test, and tests that passed at a second try only, as failures', () => {
    expect(countPlaywright({ stats, errors: [{ message: 'no tests found' }] }).failed).toBe(1);
    expect(countPlaywright({ stats: { ...stats, flaky: 2 }, errors: [] }).failed).toBe(2);
  });

  it('refuses what is not a report', () => {
    expect(() => countVitest({})).toThrow();
    expect(() => countPlaywright({ stats: {} })).toThrow();
  });
});
