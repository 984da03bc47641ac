import { type Answer, json } from './answers.ts';
import { badRequest } from './errors.ts';
import type { Query, QuerySpec } from './query.ts';

export const pagingSpec: QuerySpec = { limit: 'limit', offset: 'text' };

/** Where a record stands in its list, compared member by member. */
export type SortKey = readonly (number | string)[];

/** How a list is ordered: the key of a record, and for each member of the key whether it runs downwards. */
export interface Order<T> {
  key(record: T): SortKey;
  descending: readonly boolean[];
}

const REMEMBERED_OFFSETS = 5000;

/** The offset tokens that were handed out and are still good. */
export interface Offsets {
  issue(key: SortKey): string;
  /** @throws ApiError 400 "Invalid offset token" */
  accept(token: string): SortKey;
  expireAll(): void;
}

/** Newest first, as postings and users came back in recordings (lever-api.md, section 4.3). */
export const newestFirst: Order<{ id: string; createdAt: number | null }> = {
  key: (record) => [record.createdAt ?? 0, record.id],
  descending: [true, false],
};

export function compareKeys(a: SortKey, b: SortKey, descending: readonly boolean[]): number {
  for (let index = 0; index < a.length; index += 1) {
    const left = a[index] ?? 0;
    const right = b[index] ?? 0;
    if (left === right) continue;
    const up = left < right ? -1 : 1;
    return descending[index] ? -up : up;
  }
  return 0;
}

/**
 * Tokens are a percent-encoded JSON array of the first record of the next page, and are taken encoded once or twice
 * (section 4.3). One that this server did not hand out is refused: clients must not build them.
 */
export function createOffsets(): Offsets {
  const issued = new Map<string, SortKey>();
  return {
    issue: (key) => {
      const token = encodeURIComponent(JSON.stringify(key));
      issued.delete(token);
      issued.set(token, key);
      if (issued.size > REMEMBERED_OFFSETS) {
        const [oldest] = issued.keys();
        if (oldest !== undefined) issued.delete(oldest);
      }
      return token;
    },
    accept: (token) => {
      const key = issued.get(token) ?? issued.get(encodeURIComponent(token));
      if (key === undefined) throw badRequest(`Invalid offset token: ${token}`);
      return key;
    },
    expireAll: () => issued.clear(),
  };
}

/** Sorts by an order; for lists that are not kept sorted. */
export function sorted<T>(records: readonly T[], order: Order<NoInfer<T>>): T[] {
  return [...records].sort((a, b) => compareKeys(order.key(a), order.key(b), order.descending));
}

/** Index of the first record of a sorted list that does not stand before a key. */
function firstFrom<T>(records: readonly T[], order: Order<T>, from: SortKey): number {
  let [low, high] = [0, records.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    // The middle lies within the list.
    const record = records[middle] as T;
    if (compareKeys(order.key(record), from, order.descending) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * One page of a sorted list in Lever's envelope; `next` is absent on the last page.
 * @param show turns a record into what the API shows of it
 * @param matches records that it denies are passed over; only as many are asked as the page needs
 */
export function page<T>(
  records: readonly T[],
  order: Order<NoInfer<T>>,
  query: Query,
  offsets: Offsets,
  show: (record: T) => unknown,
  matches: (record: T) => boolean = () => true,
): Answer {
  const limit = query.number('limit') ?? 100;
  const token = query.text('offset');
  let index = 0;
  if (token !== undefined) {
    const from = offsets.accept(token);
    if (from.length !== order.descending.length) throw badRequest(`Invalid offset token: ${token}`);
    index = firstFrom(records, order, from);
  }
  const data: unknown[] = [];
  for (; index < records.length; index += 1) {
    // The index lies within the list.
    const record = records[index] as T;
    if (!matches(record)) continue;
    if (data.length === limit) return json(200, { data, hasNext: true, next: offsets.issue(order.key(record)) });
    data.push(show(record));
  }
  return json(200, { data, hasNext: false });
}
