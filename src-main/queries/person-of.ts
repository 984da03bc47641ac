import type { CandidateRef } from '../../src-preload/contract/candidates.ts';
import { all, one, type ReadHandle } from '../database/handles.ts';

/** One person, as far as they are known here. */
export type Person = {
  /** Opportunities of one contact in Lever, so that merged contacts are one person. */
  readonly opportunityIds: readonly string[];
  /** Rows that interviews hang on. */
  readonly candidateIds: readonly string[];
};

/** The person behind an opportunity, or behind somebody added by hand (linked or not). Null when there is none. */
export function personOf(handle: ReadHandle, ref: CandidateRef): Person | null {
  const opportunityId = ref.kind === 'opportunity' ? ref.id : linkOf(handle, ref.id);
  if (opportunityId === undefined) return null;
  if (opportunityId === null) return { opportunityIds: [], candidateIds: [ref.id] };
  const opportunityIds = all<{ id: string }>(
    handle,
    `SELECT id FROM opportunity WHERE id = ?
     UNION SELECT other.id FROM opportunity JOIN opportunity AS other ON other.contact_id = opportunity.contact_id
       WHERE opportunity.id = ?`,
    opportunityId,
    opportunityId,
  ).map(({ id }) => id);
  const candidateIds = all<{ id: string }>(
    handle,
    'SELECT id FROM candidate WHERE opportunity_id IN (SELECT value FROM json_each(?))',
    JSON.stringify([...opportunityIds, opportunityId]),
  ).map(({ id }) => id);
  return opportunityIds.length === 0 && candidateIds.length === 0 ? null : { opportunityIds, candidateIds };
}

/** The opportunity that somebody added by hand is linked to; null without a link, undefined when they are not here. */
function linkOf(handle: ReadHandle, id: string): string | null | undefined {
  return one<{ opportunity_id: string | null }>(
    handle,
    `SELECT COALESCE(candidate.opportunity_id, target.opportunity_id) AS opportunity_id FROM candidate
     LEFT JOIN candidate AS target ON target.id = candidate.linked_to WHERE candidate.id = ?`,
    id,
  )?.opportunity_id;
}
