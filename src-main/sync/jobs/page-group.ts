import type { LeverPage } from '../../clients/lever/index.ts';

/** Pages that come within this time after a writing are kept for the next one, milliseconds. */
const togetherMs = 50;
/** So many rows are written at once; the write lock is then held for some 30 ms. */
const mostRows = 1_000;

export type PageGroup<T> = {
  add(page: LeverPage<T>): void;
  /** Writes what is kept. */
  write(): void;
};

/**
 * Pages that come in quick succession are stored as one: in an index every row of a page lies on another page of the file,
 * and each is written once a transaction. At Lever's limit pages come too slowly for that, and each is written as it comes;
 * so is the last one of a list. What is kept is in no cursor yet: after a crash it is read again.
 */
export function createPageGroup<T>(
  store: (page: LeverPage<T>) => void,
  now: () => number = () => performance.now(),
): PageGroup<T> {
  let kept: LeverPage<T> | null = null;
  let writtenAt = Number.NEGATIVE_INFINITY;

  function write(): void {
    if (kept === null) return;
    const page = kept;
    kept = null;
    store(page);
    writtenAt = now();
  }

  return {
    add(page) {
      // What Lever sent beside the items would only fill the memory.
      kept = { ...page, items: [...(kept?.items ?? []), ...page.items], raw: [] };
      if (page.next === null || kept.items.length >= mostRows || now() - writtenAt >= togetherMs) write();
    },
    write,
  };
}
