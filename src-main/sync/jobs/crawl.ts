import { type LeverOpportunity, type LeverPage, pages } from '../../clients/lever/index.ts';
import type { Progress } from '../messages.ts';
import type { Crawl, CrawlList } from './applicants-cursor.ts';
import type { JobContext } from './context.ts';
import { leverTimeOf } from './lever-time.ts';

type Page = LeverPage<LeverOpportunity>;

export type CrawlParts = {
  readonly context: JobContext;
  readonly postingId: string;
  /** When the posting was made, by Lever's clock; null when that is not known. */
  readonly postingCreatedAt: number | null;
  /** Stores a page together with how far the crawl is; how many of its rows this crawl had not seen yet. */
  readonly store: (page: Page, next: (fresh: number) => Crawl) => void;
};

/** A first crawl of more than one page is divided by the time of application, so that its end can be estimated. */
const slices = 8;
/** Slices shorter than this say nothing, milliseconds. */
const leastSliceMs = 60_000;
/** At 8 requests a second one list after the other keeps Lever's share busy while answers take less than this. */
const oneLaneMs = 110;
const mostLanes = 3;

export const wholePosting: CrawlList = {
  of: 'posting',
  from: null,
  to: null,
  offset: null,
  isDone: false,
  read: 0,
  archived: 0,
};

/** The lists of a crawl that begins; the last one is read first. */
export const firstLists: readonly CrawlList[] = [{ ...wholePosting, of: 'archived' }, wholePosting];
const postingIndex = 1;

/** Whether a crawl was divided by time and has not read the whole list besides. */
export function isDivided({ lists }: Crawl): boolean {
  const ofPosting = lists.filter((list) => list.of === 'posting');
  return !ofPosting.some(({ from, to }) => from === null && to === null);
}

/**
 * Reads everybody of a posting. Offset tokens can only be followed one after the other, so where Lever answers slowly
 * several lists are read side by side, as many as keep the share of the limit busy. Ends with all lists read; can be taken
 * up at any page.
 */
export async function crawlLists(
  begun: Crawl,
  { context, postingId, postingCreatedAt, store }: CrawlParts,
): Promise<Crawl> {
  let crawl = begun;
  /** Indices of the lists that nobody reads yet. */
  const open = crawl.lists.flatMap(({ isDone }, index) => (isDone ? [] : [index]));
  const lanes = new Set<Promise<void>>();
  const troubles: unknown[] = [];

  /** The one page of a list that turned out to be long, replaced by slices; the page's rows are stored all the same. */
  function sliced(page: Page, index: number): CrawlList[] | null {
    const { lists, expected } = crawl;
    const isFirstLook =
      index === postingIndex && lists.length === firstLists.length && lists[postingIndex]?.offset === null;
    if (!isFirstLook || expected !== null || page.next === null) return null;
    if (postingCreatedAt === null || page.serverDate === null) return null;
    if (page.items.some(({ createdAt }) => createdAt === null)) return null;
    const length = Math.floor((page.serverDate - postingCreatedAt) / slices);
    if (length < leastSliceMs) return null;
    const edges = Array.from({ length: slices - 1 }, (_, edge) => postingCreatedAt + (edge + 1) * length);
    const parts = Array.from({ length: slices }, (_, part) => ({
      ...wholePosting,
      from: part === 0 ? null : (edges[part - 1] ?? null),
      // Both ends belong to a slice in Lever's filter.
      to: part === slices - 1 ? null : (edges[part] ?? 0) - 1,
    }));
    return [...lists.slice(0, postingIndex), ...parts];
  }

  function apply(index: number, page: Page): boolean {
    const before = crawl.lists[index] ?? wholePosting;
    const parts = sliced(page, index);
    const list: CrawlList = {
      ...before,
      offset: page.next,
      isDone: page.next === null,
      read: before.read + page.items.length,
      archived: before.archived + page.items.filter(({ archived }) => archived !== null).length,
    };
    store(page, (fresh) => {
      crawl = {
        ...crawl,
        since: crawl.since ?? leverTimeOf(page, ({ updatedAt }) => updatedAt) ?? 0,
        lists: parts ?? crawl.lists.with(index, list),
        rows: crawl.rows + fresh,
      };
      return crawl;
    });
    context.progress(progressOf(crawl));
    if (parts) {
      // The latest people first. Then the list of archived ones: begun late it would be left alone at the end.
      const rest = open.splice(0);
      open.push(...Array.from({ length: slices }, (_, part) => postingIndex + part));
      open.splice(-1, 0, ...rest);
    }
    return parts === null && troubles.length === 0;
  }

  /** Reads list after list until none is left to begin. */
  async function lane(): Promise<void> {
    for (let next = open.pop(); next !== undefined && troubles.length === 0; next = open.pop()) {
      const index = next;
      const list = crawl.lists[index] ?? wholePosting;
      const filter = list.of === 'posting' ? { postingId } : { archivedPostingId: postingId };
      const asked = {
        ...filter,
        ...(list.from === null ? {} : { createdAtStart: list.from }),
        ...(list.to === null ? {} : { createdAtEnd: list.to }),
        signal: context.signal,
      };
      for await (const page of pages(context.lever.listOpportunities, asked, list.offset)) {
        const goesOn = apply(index, page);
        fill();
        if (!goesOn) break;
      }
    }
  }

  function fill(): void {
    const wanted = Math.min(mostLanes, Math.max(1, Math.ceil(context.latencyMs() / oneLaneMs)));
    while (lanes.size < wanted && open.length > 0 && troubles.length === 0) {
      const running = lane()
        .catch((cause: unknown) => {
          troubles.push(cause);
        })
        .finally(() => lanes.delete(running));
      lanes.add(running);
    }
  }

  fill();
  while (lanes.size > 0) await Promise.all(lanes);
  if (troubles.length > 0) throw troubles[0];
  return crawl;
}

/** How far a crawl is. Lever gives no totals: the rest is reckoned from what was here before, or from the slices read so far. */
export function progressOf({ lists, rows, expected }: Crawl): Progress {
  const read = lists.reduce((sum, list) => sum + list.read, 0);
  const ofPosting = lists.filter((list) => list.of === 'posting');
  const readThere = ofPosting.reduce((sum, list) => sum + list.read, 0);
  const finished = ofPosting.filter(({ isDone }) => isDone);
  let total: number | null = null;
  if (expected !== null) total = Math.max(rows, expected);
  else if (finished.length > 0) {
    const usual = finished.reduce((sum, list) => sum + list.read, 0) / finished.length;
    const rest = ofPosting.reduce((sum, list) => sum + (list.isDone ? 0 : Math.max(0, usual - list.read)), 0);
    total = rows + Math.round(rest);
  }
  if (total === null) return { done: rows, total, left: null, read };
  // Those archived on the posting come once more in a list of their own, as many as were met among the others.
  const share = readThere === 0 ? 0 : ofPosting.reduce((sum, list) => sum + list.archived, 0) / readThere;
  const again = lists
    .filter((list) => list.of === 'archived')
    .reduce((sum, list) => sum + (list.isDone ? 0 : Math.max(0, total * share - list.read)), 0);
  return { done: rows, total, left: Math.round(Math.max(0, total - rows) + again), read };
}
