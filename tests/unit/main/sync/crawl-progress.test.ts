import { describe, expect, it } from 'vitest';
import { progressOf } from '../../../../src-main/sync/jobs/crawl.ts';

const list = {
  of: 'posting' as const,
  from: null,
  to: null,
  offset: null,
  isDone: false,
  read: 0,
  archived: 0,
};
const crawl = { number: '000000000001', since: 1, rows: 0, expected: null };

describe('what is told of a crawl', () => {
  it('names no total before a slice of the posting’s time is through', () => {
    const lists = [{ ...list, of: 'archived' as const }, list, { ...list, read: 200, archived: 20 }];
    expect(progressOf({ ...crawl, rows: 250, lists })).toEqual({ done: 250, total: null, left: null, read: 200 });
  });

  it('reckons the rest from the slices that are through, those archived once more', () => {
    const through = { ...list, read: 300, archived: 100, isDone: true };
    const lists = [{ ...list, of: 'archived' as const }, list, { ...list, read: 100, archived: 0 }, through];
    // 300 and 200 more in the two slices; a quarter of all that were met was archived.
    expect(progressOf({ ...crawl, rows: 400, lists })).toEqual({ done: 400, total: 900, left: 725, read: 400 });
  });

  it('goes by what was here before where there was something', () => {
    const lists = [
      { ...list, of: 'archived' as const },
      { ...list, read: 600, archived: 0 },
    ];
    expect(progressOf({ ...crawl, rows: 600, expected: 1_000, lists })).toMatchObject({ total: 1_000, left: 400 });
    expect(progressOf({ ...crawl, rows: 1_200, expected: 1_000, lists })).toMatchObject({ total: 1_200, left: 0 });
  });
});
