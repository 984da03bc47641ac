import { pages } from '../../clients/lever/index.ts';
import { inTransaction } from '../../database/handles.ts';
import { isPostingGone, markPostingGone, putPosting } from '../../database/writes/lever-cache.ts';
import { isRubricError } from '../../errors/index.ts';
import { postingRow } from '../records.ts';
import { type JobContext, type JobOutcome, nothingChanged } from './context.ts';

/**
 * Reads one posting whole. Its title becomes the position's name unless the person renamed it; a posting that Lever no
 * longer shows (deleted, or made confidential) keeps its position, which says so.
 */
export async function syncJobDetails(
  context: JobContext,
  spec: { readonly positionId: string; readonly postingId: string },
): Promise<JobOutcome> {
  const { lever, write, signal } = context;
  try {
    const { item } = await lever.getPosting(spec.postingId, { signal });
    // A sign-in may see confidential postings by themselves; no list that Rubric reads has them or their people.
    if (item.confidentiality === 'confidential') markPostingGone(write, spec.postingId);
    else inTransaction(write, () => putPosting(write, postingRow(item, true), null));
  } catch (cause) {
    const isHidden =
      isRubricError(cause, 'lever.not-found') ||
      (isRubricError(cause, 'lever.forbidden') && !(await isListed(context, spec.postingId)));
    if (!isHidden) throw cause;
    markPostingGone(write, spec.postingId);
  }
  context.changed({ subject: 'positions', id: spec.positionId });
  return { rows: 1, changes: nothingChanged };
}

/**
 * "Forbidden" may be about this posting (it became confidential) or about the sign-in's rights; the list tells which.
 * Once it is known to be gone it is not looked for in the list again.
 */
async function isListed({ lever, write, signal }: JobContext, postingId: string): Promise<boolean> {
  if (isPostingGone(write, postingId)) return false;
  for await (const page of pages((options) => lever.listPostings({ ...options, signal }), {})) {
    if (page.items.some(({ id }) => id === postingId)) return true;
  }
  return false;
}
