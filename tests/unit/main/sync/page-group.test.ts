import { describe, expect, it } from 'vitest';
import { createPageGroup } from '../../../../src-main/sync/jobs/page-group.ts';

describe('pages of a crawl', () => {
  function group() {
    const written: (readonly string[])[] = [];
    let at = 1_000;
    const pages = createPageGroup<string>(
      ({ items }) => written.push(items),
      () => at,
    );
    return {
      written,
      add: (items: readonly string[], next: string | null) => pages.add({ items, next, raw: [], serverDate: null }),
      write: pages.write,
      wait: (milliseconds: number) => {
        at += milliseconds;
      },
    };
  }

  it('are written one by one when they come slowly', () => {
    const { written, add, wait } = group();
    for (const name of ['a', 'b', 'c']) {
      add([name], 'more');
      wait(60);
    }
    expect(written).toEqual([['a'], ['b'], ['c']]);
  });

  it('are written together when they come in quick succession, and each once', () => {
    const { written, add, write, wait } = group();
    for (const name of ['a', 'b', 'c', 'd']) {
      add([name], 'more');
      wait(20);
    }
    expect(written).toEqual([['a'], ['b', 'c', 'd']]);
    write();
    write();
    expect(written).toHaveLength(2);
  });

  it('do not wait once their list ends, even with nobody on the last one, nor beyond a thousand rows', () => {
    const { written, add } = group();
    add(['a'], 'more');
    add(['b'], 'more');
    add([], null);
    add([], null);
    expect(written).toEqual([['a'], ['b'], []]);
    for (let page = 0; page < 10; page += 1) {
      add(
        Array.from({ length: 100 }, (_, row) => `${page}-${row}`),
        'more',
      );
    }
    expect(written.at(-1)).toHaveLength(1_000);
  });

  it('stay out of the next writing when their own failed', () => {
    let isFull = true;
    const written: (readonly string[])[] = [];
    const pages = createPageGroup<string>(({ items }) => {
      if (isFull) throw new Error('disk is full');
      written.push(items);
    });
    expect(() => pages.add({ items: ['a'], next: null, raw: [], serverDate: null })).toThrow('disk is full');
    isFull = false;
    pages.write();
    expect(written).toEqual([]);
  });
});
