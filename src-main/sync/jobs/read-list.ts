import { isExpiredOffset, type LeverPage } from '../../clients/lever/index.ts';
import { fail } from '../../errors/index.ts';
import type { JobContext } from './context.ts';

/** A list whose offset tokens die again and again is given up after as many new beginnings. */
const mostRestarts = 5;

/**
 * Reads a list to its end, from `offset` on. A token that is no longer known restarts the list: rows that come again are
 * the same rows. `apply` gets each page, and may end the reading early by answering false.
 */
export async function readList<T>(
  { logger }: Pick<JobContext, 'logger'>,
  read: (offset: string | null) => Promise<LeverPage<T>>,
  offset: string | null,
  apply: (page: LeverPage<T>) => boolean,
): Promise<void> {
  let at = offset;
  for (let restarts = 0; ; ) {
    let page: LeverPage<T>;
    try {
      page = await read(at);
    } catch (cause) {
      if (at === null || restarts === mostRestarts || !isExpiredOffset(cause)) throw cause;
      logger.info('an offset token expired, the list is read again');
      restarts += 1;
      at = null;
      continue;
    }
    // A list that hands out the same token again would never end, and must not count as whole.
    if (page.next !== null && page.next === at)
      fail('lever.bad-answer', { call: 'GET /opportunities', detail: 'next' });
    if (!apply(page) || page.next === null) return;
    at = page.next;
  }
}
