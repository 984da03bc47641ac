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
import { postingRow } from '../records.ts';
import { type JobContext, type JobOutcome, nothingChanged } from './context.ts';
import { readFeedbackTemplates } from './feedback-templates.ts';

const order = ['sign-in', 'users', 'stages', 'archive-reasons', 'postings'] as const;

/**
 * Reads what every position shares: users, stages, archive reasons, and the list of postings. `tell` hears how far it is,
 * step by step, for the set-up screen.
 */
export async function syncWorkspace(
  context: JobContext,
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
    context.progress(at, order.length);
  }

  async function step(what: SetupStep['what'], work: () => Promise<number>): Promise<void> {
    report(what);
    const count = await work();
    counts.set(what, count);
    rows += count;
  }

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
  rows += await readFeedbackTemplates(context);
  await step('postings', async () => {
    const crawl = context.newId();
    let read = 0;
    for await (const page of pages((options) => lever.listPostings({ ...options, signal }), {})) {
      inTransaction(write, () => {
        for (const posting of page.items) putPosting(write, postingRow(posting, true), crawl);
      });
      read += page.items.length;
      counts.set('postings', read);
      report('postings');
    }
    inTransaction(write, () => forgetUnseenPostings(write, crawl));
    return read;
  });
  report(null);
  context.changed({ subject: 'positions' });
  return { rows, changes: nothingChanged };
}
