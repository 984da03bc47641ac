import { isRubricError } from '../../errors/index.ts';
import type { LeverPage } from './envelope.ts';
import type { CallOptions, LeverReads, PageOptions } from './read.ts';

/** What one page of a list tells: how many it holds, and whether there are more. Lever tells no totals. */
export type ListCount = {
  readonly what: 'postings' | 'opportunities' | 'users' | 'stages' | 'archive-reasons';
  /** Null when the list may not be read. */
  readonly count: number | null;
  readonly isMore: boolean;
  readonly isAllowed: boolean;
};

const page = 100;

/** Asks for the first page of each list that Rubric reads: one request each. Rejects when Lever cannot be asked. */
export async function countLists(reads: LeverReads, options: CallOptions = {}): Promise<readonly ListCount[]> {
  const one = { ...options, priority: 'interactive', limit: page } as const;
  const lists: ReadonlyArray<readonly [ListCount['what'], (options: PageOptions) => Promise<LeverPage<unknown>>]> = [
    ['postings', reads.listPostings],
    ['opportunities', reads.listOpportunities],
    ['users', (asked) => reads.listUsers({ ...asked, includeDeactivated: true })],
    ['stages', reads.listStages],
    ['archive-reasons', reads.listArchiveReasons],
  ];
  return Promise.all(
    lists.map(async ([what, list]): Promise<ListCount> => {
      try {
        const { items, next } = await list(one);
        return { what, count: items.length, isMore: next !== null, isAllowed: true };
      } catch (cause) {
        if (!isRubricError(cause, 'lever.forbidden') && !isRubricError(cause, 'lever.not-found')) throw cause;
        return { what, count: null, isMore: false, isAllowed: false };
      }
    }),
  );
}
