import type { LeverPage } from './envelope.ts';
import type { PageOptions } from './read.ts';

/**
 * All pages of a list, one after the other, from `options.offset` on. Stops with the first error. A server that hands out
 * the offset it was just given would never end; that is taken for the end.
 */
export async function* pages<T, O extends PageOptions>(
  list: (options?: O) => Promise<LeverPage<T>>,
  options: NoInfer<O>,
): AsyncGenerator<LeverPage<T>, void, undefined> {
  for (let page = await list(options); ; ) {
    yield page;
    const { next } = page;
    if (next === null) return;
    page = await list({ ...options, offset: next });
    if (page.next === next) {
      yield { ...page, next: null };
      return;
    }
  }
}

/** All items of a list. For short lists: everything is held in memory. */
export async function allItems<T, O extends PageOptions>(
  list: (options?: O) => Promise<LeverPage<T>>,
  options: NoInfer<O>,
): Promise<readonly T[]> {
  const items: T[] = [];
  for await (const page of pages(list, options)) items.push(...page.items);
  return items;
}
