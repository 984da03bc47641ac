import { describe, expect, it } from 'vitest';
import { createPageGroup } from '../../../../src-main/sync/jobs/page-group.ts';

describe('pages of a crawl', () => {
  function group() {
    const written: (readonly string[])[] = [];
    let at = 1_000;
    const pages = createPageGroup<string>(
      (items) => written.push(items),
      () => at,
    );
    return {
      written,
      pages,
      wait: (milliseconds: number) => {
        at += milliseconds;
      },
    };
  }

  it('are written one by one when they come slowly', () => {
    const { written, pages, wait } = group();
    for (const name of ['a', 'b', 'c']) {
      pages.add({ items: [name], next: 'more' });
      wait(60);
    }
    expect(written).toEqual([['a'], ['b'], ['c']]);
  });

  it('are written together when they come in quick succession, and each once', () => {
    const { written, pages, wait } = group();
    for (const name of ['a', 'b', 'c', 'd']) {
      pages.add({ items: [name], next: 'more' });
      wait(20);
    }
    expect(written).toEqual([['a'], ['b', 'c', 'd']]);
    pages.write();
    pages.write();
    expect(written).toHaveLength(2);
  });

  it('do not wait once their list ends, even with nobody on the last one, nor beyond a thousand rows', () => {
    const { written, pages } = group();
    pages.add({ items: ['a'], next: 'more' });
    pages.add({ items: ['b'], next: 'more' });
    pages.add({ items: [], next: null });
    pages.add({ items: [], next: null });
    expect(written).toEqual([['a'], ['b'], []]);
    for (let page = 0; page < 10; page += 1) {
      pages.add({ items: Array.from({ length: 100 }, (_, row) => `${page}-${row}`), next: 'more' });
    }
    expect(written.at(-1)).toHaveLength(1_000);
  });

  it('stay out of the next writing when their own failed', () => {
    let isFull = true;
    const written: (readonly string[])[] = [];
    const pages = createPageGroup<string>((items) => {
      if (isFull) throw new Error('disk is full');
      written.push(items);
    });
    expect(() => pages.add({ items: ['a'], next: null })).toThrow('disk is full');
    isFull = false;
    pages.write();
    expect(written).toEqual([]);
  });
});
