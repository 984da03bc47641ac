import { inTransaction } from '../../database/handles.ts';
import { markPostingGone, putPosting } from '../../database/writes/lever-cache.ts';
import { isRubricError } from '../../errors/index.ts';
import { postingRow } from '../records.ts';
import { type JobContext, type JobOutcome, nothingChanged } from './context.ts';

/**
 * Reads one posting whole. Its title becomes the position's name unless the person renamed it; a posting that Lever no
 * longer shows keeps its position, which says so.
 */
export async function syncJobDetails(
  context: JobContext,
  spec: { readonly positionId: string; readonly postingId: string },
): Promise<JobOutcome> {
  try {
    const { item } = await context.lever.getPosting(spec.postingId, { signal: context.signal });
    inTransaction(context.write, () => putPosting(context.write, postingRow(item, true), context.newId()));
  } catch (cause) {
    if (!isRubricError(cause, 'lever.not-found')) throw cause;
    markPostingGone(context.write, spec.postingId);
  }
  context.changed({ subject: 'positions', id: spec.positionId });
  return { rows: 1, changes: nothingChanged };
}
