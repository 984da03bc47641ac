import { all, one, type ReadHandle } from '../database/handles.ts';

/** One person, as far as they are known here. */
export type Person = {
  /** Opportunities of one contact in Lever, so that merged contacts are one person. */
  readonly opportunityIds: readonly string[];
  /** Rows that interviews hang on. */
  readonly candidateIds: readonly string[];
  /** Added by hand, and not linked to Lever. */
  readonly isByHand: boolean;
};

/** The person behind an opportunity, or behind somebody added by hand (linked or not). Null when there is none. */
export function personOf(handle: ReadHandle, id: string): Person | null {
  const byHand = one<{ opportunity_id: string | null }>(
    handle,
    `SELECT COALESCE(candidate.opportunity_id, target.opportunity_id) AS opportunity_id FROM candidate
     LEFT JOIN candidate AS target ON target.id = candidate.linked_to WHERE candidate.id = ?`,
    id,
  );
  if (byHand && byHand.opportunity_id === null) return { opportunityIds: [], candidateIds: [id], isByHand: true };
  const opportunityId = byHand?.opportunity_id ?? id;
  const opportunityIds = all<{ id: string }>(
    handle,
    `SELECT id FROM opportunity WHERE id = ?
     UNION SELECT other.id FROM opportunity JOIN opportunity AS other ON other.contact_id = opportunity.contact_id
       WHERE opportunity.id = ?`,
    opportunityId,
    opportunityId,
  ).map((row) => row.id);
  const candidateIds = all<{ id: string }>(
    handle,
    'SELECT id FROM candidate WHERE opportunity_id IN (SELECT value FROM json_each(?))',
    JSON.stringify([...opportunityIds, opportunityId]),
  ).map((row) => row.id);
  if (opportunityIds.length === 0 && candidateIds.length === 0) return null;
  return { opportunityIds, candidateIds, isByHand: false };
}
