import type { LeverPage } from '../../clients/lever/index.ts';

/** Pages that come within this time after a writing are kept for the next one, milliseconds. */
const togetherMs = 50;
/** So many rows are written at once; the write lock is then held for some 30 ms. */
const mostRows = 1_000;

export type PageGroup<T> = {
  add(page: Pick<LeverPage<T>, 'items' | 'next'>): void;
  /** Writes what is kept. */
  write(): void;
};

/**
 * Pages that come in quick succession are stored together: in an index every row of a page lies on another page of the
 * file, and each is written once a transaction. At Lever's limit pages come too slowly for that, and each is written as it
 * comes; so is the last one of a list. What is kept is in no cursor yet: after a crash it is read again.
 */
export function createPageGroup<T>(
  store: (items: readonly T[]) => void,
  now: () => number = () => performance.now(),
): PageGroup<T> {
  /** Items of pages that are not written; a page without any counts too, since it may end its list. */
  let kept: T[] | null = null;
  let writtenAt = Number.NEGATIVE_INFINITY;

  function write(): void {
    if (kept === null) return;
    const items = kept;
    kept = null;
    store(items);
    writtenAt = now();
  }

  return {
    add({ items, next }) {
      kept = [...(kept ?? []), ...items];
      if (next === null || kept.length >= mostRows || now() - writtenAt >= togetherMs) write();
    },
    write,
  };
}
