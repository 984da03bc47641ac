import { z } from 'zod';
import type { SetupStep } from '../../../src-preload/contract/connection.ts';
import { allItems, pages } from '../../clients/lever/index.ts';
import { inTransaction } from '../../database/handles.ts';
import {
  forgetUnseenPostings,
  putPosting,
  replaceArchiveReasons,
  replaceStages,
  replaceUsers,
} from '../../database/writes/lever-cache.ts';
import { strays } from '../../database/writes/opportunities.ts';
import { type JobKey, putCursor, readCursor } from '../../database/writes/sync-state.ts';
import { isRubricError } from '../../errors/index.ts';
import { postingRow } from '../records.ts';
import { settleAbsent } from './absent.ts';
import { type JobContext, type JobOutcome, nothingChanged } from './context.ts';
import { readFeedbackTemplates } from './feedback-templates.ts';
import { isWithheld } from './is-withheld.ts';

const order = ['sign-in', 'users', 'stages', 'archive-reasons', 'postings'] as const;

/** Users, stages and archive reasons change rarely: they are read once a day, and when a person asks. */
const companyMs = 24 * 60 * 60_000;

const cursorSchema = z.object({ companyReadAt: z.number() });

/** When the company's lists were read last, by this computer's clock; null before that. */
function companyReadAt({ write }: JobContext, { job }: JobKey): number | null {
  const stored = readCursor(write, job);
  if (stored === null) return null;
  const cursor = cursorSchema.safeParse(JSON.parse(stored));
  return cursor.success ? cursor.data.companyReadAt : null;
}

/**
 * Reads what every position shares: users, stages, archive reasons (once a day), and the list of postings; then looks after
 * the people that were worked with here and belong to no posting in step. A list that the sign-in may not read stays as it
 * is, except for the postings, without which there is nothing to work on. `tell` hears how far it is, step by step,
 * for the set-up screen.
 */
export async function syncWorkspace(
  context: JobContext,
  spec: { readonly isThorough: boolean },
  key: JobKey,
  tell: (steps: readonly SetupStep[]) => void,
): Promise<JobOutcome> {
  const { lever, write, signal } = context;
  const counts = new Map<SetupStep['what'], number>();
  let rows = 0;

  function report(current: SetupStep['what'] | null): void {
    const at = current === null ? order.length : order.indexOf(current);
    tell(
      order.map((what, index) => ({
        what,
        state: index < at ? 'done' : index === at ? 'running' : 'next',
        done: counts.get(what) ?? 0,
        total: index < at ? (counts.get(what) ?? 0) : null,
      })),
    );
    context.progress({ done: at, total: order.length, read: at, left: null });
  }

  async function step(what: SetupStep['what'], work: () => Promise<number>): Promise<void> {
    report(what);
    const count = await work().catch((cause: unknown) => {
      if (what === 'postings' || !isWithheld(cause)) throw cause;
      context.logger.info('a list may not be read with this sign-in', { what });
      return 0;
    });
    counts.set(what, count);
    rows += count;
  }

  async function readCompany(): Promise<void> {
    await step('users', async () => {
      const users = await allItems((page) => lever.listUsers({ ...page, includeDeactivated: true, signal }), {});
      inTransaction(write, () => replaceUsers(write, users));
      context.changed({ subject: 'connection' });
      return users.length;
    });
    await step('stages', async () => {
      const stages = await allItems((page) => lever.listStages({ ...page, signal }), {});
      inTransaction(write, () => replaceStages(write, stages));
      return stages.length;
    });
    await step('archive-reasons', async () => {
      const reasons = await allItems((page) => lever.listArchiveReasons({ ...page, signal }), {});
      inTransaction(write, () => replaceArchiveReasons(write, reasons));
      return reasons.length;
    });
    putCursor(write, key, JSON.stringify({ companyReadAt: context.now() } satisfies z.infer<typeof cursorSchema>));
  }

  const readAt = companyReadAt(context, key);
  // A clock that was set back must not keep the lists for longer than a day.
  const isDue = readAt === null || Math.abs(context.now() - readAt) >= companyMs;
  if (spec.isThorough || isDue) await readCompany();
  rows += await readFeedbackTemplates(context);
  await step('postings', async () => {
    const crawl = context.newId();
    const read = new Set<string>();
    for await (const page of pages((options) => lever.listPostings({ ...options, signal }), {})) {
      inTransaction(write, () => {
        for (const posting of page.items) putPosting(write, postingRow(posting, true), crawl);
      });
      for (const { id } of page.items) read.add(id);
      counts.set('postings', read.size);
      report('postings');
    }
    inTransaction(write, () => forgetUnseenPostings(write, crawl));
    return read.size;
  });
  const removed = await settleAbsent(context, strays(write, null)).catch((cause: unknown) => {
    if (!isRubricError(cause, 'lever.forbidden')) throw cause;
    return 0;
  });
  report(null);
  context.changed({ subject: 'positions' });
  if (removed > 0) for (const subject of ['interviews', 'exports'] as const) context.changed({ subject });
  return { rows, changes: { ...nothingChanged, removed } };
}
