import { type LeverOpportunity, type LeverPage, pages } from '../../clients/lever/index.ts';
import { inTransaction } from '../../database/handles.ts';
import { postingCreatedAt } from '../../database/writes/lever-cache.ts';
import {
  countOpportunities,
  lastCrawlNumber,
  nextCrawlNumber,
  putOpportunities,
  removeOpportunity,
  removeUnseenBatch,
  strays,
  unseenKnownHere,
} from '../../database/writes/opportunities.ts';
import { type JobKey, putCursor } from '../../database/writes/sync-state.ts';
import { fail } from '../../errors/index.ts';
import { opportunityRow } from '../records.ts';
import { settleAbsent } from './absent.ts';
import { type Crawl, type Cursor, loadCursor } from './applicants-cursor.ts';
import type { JobContext, JobOutcome } from './context.ts';
import { crawlLists, firstLists, isDivided, wholePosting } from './crawl.ts';
import { isWithheld } from './is-withheld.ts';
import { leverTimeOf } from './lever-time.ts';

/** Changes are read with this overlap, so that none falls between two reads. */
const overlapMs = 2 * 60_000;
/** A whole crawl finds what the feeds miss (records without `updatedAt`, moved ones); this often. */
const reconcileMs = 6 * 60 * 60_000;
/** Archived and deleted ones have feeds of their own, which a tick reads this often: a tick costs one request. */
const feedsMs = 10 * 60_000;
/** A divided crawl of at most so many rows is looked through once more, whole: a record without a time is in no slice. */
const smallCrawl = 1_000;

type Spec = { readonly positionId: string; readonly postingId: string; readonly isThorough: boolean };
type Filter = { readonly postingId: string } | { readonly archivedPostingId: string };
type Page = LeverPage<LeverOpportunity>;

/**
 * Keeps the candidates of one position's posting in step with Lever. A tick reads what changed. When a person asks, and
 * now and then, the whole list is compared as well, since no feed names records without `updatedAt`, those that became
 * confidential, and those that were moved away.
 */
export async function syncApplicants(context: JobContext, spec: Spec, key: JobKey): Promise<JobOutcome> {
  const { lever, write, signal } = context;
  const changes = { added: 0, moved: 0, archived: 0, removed: 0 };
  let rows = 0;
  let cursor = loadCursor(context, spec.postingId, key.job);

  function save(next: Cursor): void {
    putCursor(write, key, JSON.stringify(next));
    cursor = next;
  }

  /** A page and its cursor in one transaction: a crash between two pages repeats none and loses none. */
  function apply(page: Page, seenIn: string, next: (fresh: number) => Cursor): void {
    inTransaction(write, () => {
      const found = page.items.map((opportunity) => opportunityRow(opportunity, spec.postingId));
      let fresh = 0;
      for (const { change, isFirstSight } of putOpportunities(write, found, seenIn)) {
        if (change !== 'same') changes[change] += 1;
        if (isFirstSight) fresh += 1;
      }
      save(next(fresh));
    });
    rows += page.items.length;
    if (page.items.length > 0) context.changed({ subject: 'candidates', id: spec.positionId });
  }

  function tellRemoved(count: number): void {
    if (count === 0) return;
    changes.removed += count;
    context.changed({ subject: 'candidates', id: spec.positionId });
    context.changed({ subject: 'interviews' });
    context.changed({ subject: 'exports' });
  }

  function beginCrawl(): Crawl {
    return {
      number: inTransaction(write, () => nextCrawlNumber(write)),
      since: null,
      lists: [...firstLists],
      rows: 0,
      expected: cursor.crawledAt === null ? null : countOpportunities(write, spec.postingId),
    };
  }

  async function crawl(): Promise<void> {
    const begun = cursor.crawl ?? beginCrawl();
    const { number } = begun;
    const parts = {
      context,
      postingId: spec.postingId,
      postingCreatedAt: postingCreatedAt(write, spec.postingId),
      store: (page: Page, next: (fresh: number) => Crawl) =>
        apply(page, number, (fresh) => ({ ...cursor, crawl: next(fresh) })),
    };
    const read = await crawlLists(begun, parts);
    const isToRepeat = isDivided(read) && read.rows <= smallCrawl;
    const { since } = isToRepeat ? await crawlLists({ ...read, lists: [...read.lists, wholePosting] }, parts) : read;
    if (since === null) fail('bug.unexpected');
    // What moved between pages while they were read changed since the crawl began.
    await readChanges({ postingId: spec.postingId }, since);
    await readChanges({ archivedPostingId: spec.postingId }, since);
    tellRemoved(await settleAbsent(context, unseenKnownHere(write, spec.postingId, number)));
    for (let gone = -1; gone !== 0; tellRemoved(gone)) {
      gone = inTransaction(write, () => removeUnseenBatch(write, spec.postingId, number));
    }
    save({
      ...cursor,
      crawl: null,
      deletedSince: cursor.deletedSince ?? since,
      // A long one that was divided is compared with the whole list before long.
      crawledAt: context.now() - (isDivided(read) && !isToRepeat ? reconcileMs - feedsMs : 0),
      feedsAt: context.now(),
    });
    tellRemoved(await settleAbsent(context, strays(write, spec.positionId)));
  }

  /** Reads what changed since; false when Lever's clock was set back, so that its times say nothing. */
  async function readChanges(filter: Filter, since: number): Promise<boolean> {
    const member = 'postingId' in filter ? 'changedSince' : 'archivedSince';
    let startedSince: number | null = null;
    let isInOrder = true;
    const asked = { ...filter, updatedAtStart: Math.max(0, since - overlapMs), signal };
    for await (const page of pages(lever.listOpportunities, asked)) {
      startedSince ??= leverTimeOf(page, ({ updatedAt }) => updatedAt) ?? since;
      if (startedSince < since - overlapMs) isInOrder = false;
      const reached = page.next === null ? startedSince : cursor[member];
      apply(page, cursor.crawl?.number ?? lastCrawlNumber(write), () => ({ ...cursor, [member]: reached }));
    }
    return isInOrder;
  }

  /** Removes what Lever says was deleted. Where it does not give this one list, whole reads find the deleted ones, too. */
  async function readDeletions(since: number): Promise<void> {
    let deletedSince: number | null = null;
    try {
      const asked = { deletedAtStart: Math.max(0, since - overlapMs), signal };
      for await (const page of pages(lever.listDeletedOpportunities, asked)) {
        deletedSince ??= leverTimeOf(page, ({ deletedAt }) => deletedAt) ?? since;
        tellRemoved(inTransaction(write, () => page.items.filter(({ id }) => removeOpportunity(write, id)).length));
      }
    } catch (cause) {
      if (!isWithheld(cause)) throw cause;
    }
    save({ ...cursor, deletedSince });
  }

  const isLongAgo = (at: number | null, ms: number) => at === null || Math.abs(context.now() - at) > ms;

  /** What changed; then, when it is time, the feeds of archived and deleted ones. False when a crawl has to follow. */
  async function readFeeds(since: number): Promise<boolean> {
    if (!(await readChanges({ postingId: spec.postingId }, since))) return false;
    if (!spec.isThorough && !isLongAgo(cursor.feedsAt, feedsMs)) return true;
    await readDeletions(cursor.deletedSince ?? since);
    if (!spec.isThorough) await readChanges({ archivedPostingId: spec.postingId }, cursor.archivedSince ?? since);
    save({ ...cursor, feedsAt: context.now() });
    return true;
  }

  async function run(): Promise<void> {
    if (cursor.crawl !== null || cursor.changedSince === null) {
      const wasUnderWay = cursor.crawl !== null;
      await crawl();
      // The first pages of a crawl that was taken up again may be old: a person who asks wants to know it as of now.
      if (!wasUnderWay || !spec.isThorough) return;
    }
    const isInOrder = await readFeeds(cursor.changedSince ?? fail('bug.unexpected'));
    if (spec.isThorough || !isInOrder || isLongAgo(cursor.crawledAt, reconcileMs)) await crawl();
  }

  await run();
  return { rows, changes };
}
