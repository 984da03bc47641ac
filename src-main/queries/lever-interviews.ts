import { all, type ReadHandle } from '../database/handles.ts';

const dayMs = 24 * 60 * 60_000;

/**
 * Open opportunities of a position whose interviews Lever was not asked for since `before` (milliseconds), at most
 * `limit`: first those with an interview that is known, then those that were never asked for or changed since, the
 * latest change at the head, then those that were asked for longest ago.
 */
export function opportunitiesToAsk(
  handle: ReadHandle,
  positionId: string,
  { before, limit }: { readonly before: number; readonly limit: number },
): readonly string[] {
  return all<{ id: string }>(
    handle,
    `SELECT opportunity.id FROM opportunity
     JOIN position ON position.posting_id = opportunity.posting_id
     LEFT JOIN lever_interview_read AS asked ON asked.opportunity_id = opportunity.id
     WHERE position.id = ? AND opportunity.archived_at IS NULL AND is_anonymized = 0
       AND (asked.read_at IS NULL OR asked.read_at < ?)
     ORDER BY EXISTS (SELECT 1 FROM calendar_event WHERE calendar_event.opportunity_id = opportunity.id) DESC,
       asked.read_at IS NULL OR COALESCE(opportunity.updated_at, 0) > asked.read_at DESC,
       CASE WHEN asked.read_at IS NULL THEN 0 ELSE asked.read_at END,
       COALESCE(opportunity.updated_at, opportunity.created_at) DESC
     LIMIT ?`,
    positionId,
    before,
    limit,
  ).map(({ id }) => id);
}

/**
 * Opportunities that are worth a look without anybody asking, at most `limit`: those with an interview in Lever that is
 * still to come, and those that changed since Lever was asked for their interviews.
 */
export function opportunitiesToFollow(
  handle: ReadHandle,
  { now, limit }: { readonly now: number; readonly limit: number },
): readonly string[] {
  return all<{ id: string }>(
    handle,
    `SELECT opportunity.id FROM lever_interview_read AS asked JOIN opportunity ON opportunity.id = asked.opportunity_id
     WHERE archived_at IS NULL AND (COALESCE(updated_at, 0) > asked.read_at OR EXISTS (
       SELECT 1 FROM calendar_event WHERE calendar_event.opportunity_id = opportunity.id AND starts_at > ?))
     ORDER BY asked.read_at LIMIT ?`,
    now - dayMs,
    limit,
  ).map(({ id }) => id);
}
