import { z } from 'zod';
import type { SyncChanges } from '../../../src-preload/contract/sync.ts';
import { isExpiredOffset, type LeverOpportunity, type LeverPage } from '../../clients/lever/index.ts';
import { inTransaction } from '../../database/handles.ts';
import { putOpportunity, removeOpportunity, unseenOpportunities } from '../../database/writes/lever-cache.ts';
import { type JobKey, putCursor, readCursor } from '../../database/writes/sync-state.ts';
import { isRubricError } from '../../errors/index.ts';
import { opportunityRow } from '../records.ts';
import type { JobContext, JobOutcome } from './context.ts';

/**
 * Where the job goes on. A crawl reads all opportunities of the posting (first those on it, then those archived on it)
 * and can be resumed page by page; after it only changes are read. All times are Lever's clock, not the computer's.
 */
const cursorSchema = z.object({
  postingId: z.string(),
  /** The crawl under way; null between crawls. */
  crawl: z
    .object({
      id: z.string(),
      startedAt: z.number(),
      part: z.enum(['active', 'archived']),
      offset: z.string().nullable(),
      read: z.number(),
    })
    .nullable(),
  /** Changes are read from here on; null before the first whole crawl. */
  changedSince: z.number().nullable(),
  deletedSince: z.number().nullable(),
  crawledAt: z.number().nullable(),
});
type Cursor = z.infer<typeof cursorSchema>;

/** Changes are read with this overlap, so that none falls between two reads. */
const overlapMs = 2 * 60_000;
/** A whole crawl finds what the feeds miss (records without `updatedAt`, moved ones); this often. */
const reconcileMs = 6 * 60 * 60_000;

type Spec = { readonly positionId: string; readonly postingId: string; readonly isThorough: boolean };

/** Keeps the candidates of one position's posting in step with Lever. */
export async function syncApplicants(context: JobContext, spec: Spec, key: JobKey): Promise<JobOutcome> {
  const changes = { added: 0, moved: 0, archived: 0, removed: 0 };
  let rows = 0;
  let cursor = loadCursor(context, spec, key);

  function save(next: Cursor): void {
    putCursor(context.write, key, JSON.stringify(next));
    cursor = next;
  }

  /** A page and its cursor in one transaction: a crash between two pages repeats none and loses none. */
  function apply(
    page: LeverPage<LeverOpportunity>,
    seenIn: string,
    next: (page: LeverPage<LeverOpportunity>) => Cursor,
  ) {
    inTransaction(context.write, () => {
      for (const opportunity of page.items) {
        const change = putOpportunity(context.write, opportunityRow(opportunity, spec.postingId), seenIn);
        if (change !== 'same') changes[change] += 1;
      }
      save(next(page));
    });
    rows += page.items.length;
    if (page.items.length > 0) context.changed({ subject: 'candidates', id: spec.positionId });
  }

  async function crawl(): Promise<void> {
    const crawling = cursor.crawl ?? {
      id: context.newId(),
      startedAt: Number.NaN,
      part: 'active' as const,
      offset: null,
      read: 0,
    };
    let state = crawling;
    for (;;) {
      const filter = state.part === 'active' ? { postingId: spec.postingId } : { archivedPostingId: spec.postingId };
      const page = await context.lever.listOpportunities({
        ...filter,
        ...(state.offset === null ? {} : { offset: state.offset }),
        signal: context.signal,
      });
      const startedAt = Number.isNaN(state.startedAt) ? (page.serverDate ?? context.now()) : state.startedAt;
      const read = state.read + page.items.length;
      const isEndOfPart = page.next === null;
      const following: typeof state = isEndOfPart
        ? { ...state, startedAt, read, part: 'archived', offset: null }
        : { ...state, startedAt, read, offset: page.next };
      const isEnd = isEndOfPart && state.part === 'archived';
      apply(page, state.id, () => ({ ...cursor, crawl: following }));
      context.progress(read, null);
      state = following;
      if (isEnd) break;
    }
    await removeUnseen(state.id);
    save({
      postingId: spec.postingId,
      crawl: null,
      changedSince: state.startedAt,
      deletedSince: state.startedAt,
      crawledAt: state.startedAt,
    });
  }

  /** Rows of this posting that a whole crawl did not name: each is asked for, since it may only have moved. */
  async function removeUnseen(seenIn: string): Promise<void> {
    for (const id of unseenOpportunities(context.write, spec.postingId, seenIn)) {
      try {
        const { item } = await context.lever.getOpportunity(id, { signal: context.signal });
        inTransaction(context.write, () => putOpportunity(context.write, opportunityRow(item, ''), seenIn));
      } catch (cause) {
        if (!isRubricError(cause, 'lever.not-found') && !isRubricError(cause, 'lever.forbidden')) throw cause;
        remove(id);
      }
    }
  }

  function remove(id: string): void {
    if (!inTransaction(context.write, () => removeOpportunity(context.write, id))) return;
    changes.removed += 1;
    context.changed({ subject: 'candidates', id: spec.positionId });
    context.changed({ subject: 'interviews' });
    context.changed({ subject: 'exports' });
  }

  async function readChanges(since: number, filter: { postingId: string } | { archivedPostingId: string }) {
    let offset: string | null = null;
    let startedAt: number | null = null;
    do {
      const page: LeverPage<LeverOpportunity> = await context.lever.listOpportunities({
        ...filter,
        updatedAtStart: since - overlapMs,
        ...(offset === null ? {} : { offset }),
        signal: context.signal,
      });
      startedAt ??= page.serverDate ?? context.now();
      const isLast = page.next === null;
      const changedSince = isLast ? startedAt : since;
      apply(page, key.job, () => ({ ...cursor, changedSince }));
      offset = page.next;
    } while (offset !== null);
  }

  async function readDeletions(since: number): Promise<void> {
    let offset: string | null = null;
    do {
      const page = await context.lever.listDeletedOpportunities({
        deletedAtStart: since - overlapMs,
        ...(offset === null ? {} : { offset }),
        signal: context.signal,
      });
      for (const deleted of page.items) remove(deleted.id);
      offset = page.next;
      if (offset === null) save({ ...cursor, deletedSince: page.serverDate ?? context.now() });
    } while (offset !== null);
  }

  async function run(): Promise<void> {
    const isDue = cursor.crawledAt === null || context.now() - cursor.crawledAt > reconcileMs;
    if (cursor.crawl !== null || cursor.changedSince === null || isDue) return crawl();
    const since = cursor.changedSince;
    await readChanges(since, { postingId: spec.postingId });
    if (!spec.isThorough) return;
    await readChanges(since, { archivedPostingId: spec.postingId });
    await readDeletions(cursor.deletedSince ?? since);
  }

  try {
    await run();
  } catch (cause) {
    if (!isExpiredOffset(cause) || cursor.crawl === null) throw cause;
    context.logger.info('an offset token expired, the crawl starts again', { job: key.job });
    save({ ...cursor, crawl: null });
    await crawl();
  }
  return { rows, changes: changes satisfies SyncChanges };
}

function loadCursor(context: JobContext, spec: Spec, key: JobKey): Cursor {
  const fresh: Cursor = {
    postingId: spec.postingId,
    crawl: null,
    changedSince: null,
    deletedSince: null,
    crawledAt: null,
  };
  const stored = readCursor(context.write, key.job);
  if (stored === null) return fresh;
  const parsed = cursorSchema.safeParse(JSON.parse(stored));
  return parsed.success && parsed.data.postingId === spec.postingId ? parsed.data : fresh;
}
