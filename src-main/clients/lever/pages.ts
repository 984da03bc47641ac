import type { LeverPage } from './envelope.ts';
import { isExpiredOffset } from './failures.ts';
import type { PageOptions } from './read.ts';

/** A list whose offset tokens die again and again is given up after as many new beginnings. */
const mostRestarts = 5;

/**
 * All pages of a list, one after the other, from the token `from` on (null: the first page). A token that is no longer
 * known restarts the list: items that come again are the same items. Stops with the first other error.
 */
export async function* pages<T, O extends PageOptions>(
  list: (options?: O) => Promise<LeverPage<T>>,
  options: NoInfer<O>,
  from: string | null = null,
): AsyncGenerator<LeverPage<T>, void, undefined> {
  let offset = from;
  for (let restarts = 0; ; ) {
    let page: LeverPage<T>;
    try {
      page = await list(offset === null ? options : { ...options, offset });
    } catch (cause) {
      if (offset === null || restarts === mostRestarts || !isExpiredOffset(cause)) throw cause;
      restarts += 1;
      offset = null;
      continue;
    }
    yield page;
    if (page.next === null) return;
    offset = page.next;
  }
}

/** All items of a list, each once. For short lists: everything is held in memory. */
export async function allItems<T extends { readonly id: string }, O extends PageOptions>(
  list: (options?: O) => Promise<LeverPage<T>>,
  options: NoInfer<O>,
): Promise<readonly T[]> {
  const items = new Map<string, T>();
  for await (const page of pages(list, options)) for (const item of page.items) items.set(item.id, item);
  return [...items.values()];
}
