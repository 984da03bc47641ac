import { allItems } from '../../clients/lever/index.ts';
import { inTransaction } from '../../database/handles.ts';
import {
  type Absent,
  lastCrawlNumber,
  putOpportunity,
  removeOpportunity,
} from '../../database/writes/opportunities.ts';
import { isRubricError } from '../../errors/index.ts';
import { opportunityRow } from '../records.ts';
import type { JobContext } from './context.ts';

/** People asked for in one request; their ids are part of the address, which must not grow without end. */
const contactsAtOnce = 40;

/**
 * Finds out what became of opportunities that a list did not name although somebody worked with them here: moved to
 * another posting, or no longer there (or not for us), in which case the person's data goes. They are asked for by
 * person, many at once; only those that Lever does not name then are asked for one by one. How many were removed.
 */
export async function settleAbsent(context: JobContext, absent: readonly Absent[]): Promise<number> {
  const missing = new Set(absent.map(({ id }) => id));
  const contacts = [...new Set(absent.flatMap(({ contactId }) => (contactId === null ? [] : [contactId])))];
  const { lever, write, signal } = context;
  for (let start = 0; start < contacts.length; start += contactsAtOnce) {
    const contactId = contacts.slice(start, start + contactsAtOnce);
    const found = await allItems((page) => lever.listOpportunities({ ...page, contactId, signal }), {});
    inTransaction(write, () => {
      for (const opportunity of found) {
        if (missing.delete(opportunity.id)) {
          putOpportunity(write, opportunityRow(opportunity, null), lastCrawlNumber(write));
        }
      }
    });
  }
  let removed = 0;
  for (const id of missing) {
    if (await isStillThere(context, id)) continue;
    inTransaction(write, () => removeOpportunity(write, id));
    removed += 1;
  }
  return removed;
}

/**
 * Reads one opportunity by itself; false when Lever has it no more, or does not show it to us. Confidential ones are in
 * no list that Rubric reads, whatever the sign-in may see: they count as not shown.
 */
async function isStillThere({ lever, write, signal }: JobContext, id: string): Promise<boolean> {
  try {
    const { item } = await lever.getOpportunity(id, { signal });
    if (item.confidentiality === 'confidential') return false;
    inTransaction(write, () => putOpportunity(write, opportunityRow(item, null), lastCrawlNumber(write)));
    return true;
  } catch (cause) {
    if (isRubricError(cause, 'lever.not-found') || isRubricError(cause, 'lever.forbidden')) return false;
    throw cause;
  }
}
