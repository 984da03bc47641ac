import { one, type ReadHandle } from '../database/handles.ts';

/** A posting that a position is connected to, and an active candidate of it: what the Demo menu's actions are done to. */
export function findDemoTarget(handle: ReadHandle): { postingId: string | null; opportunityId: string | null } {
  const row = one<{ posting_id: string; opportunity_id: string | null }>(
    handle,
    `SELECT position.posting_id,
       (SELECT id FROM opportunity WHERE opportunity.posting_id = position.posting_id AND archived_at IS NULL
          AND stage_id <> 'offer' ORDER BY name LIMIT 1) AS opportunity_id
     FROM position WHERE position.posting_id IS NOT NULL AND archived_at IS NULL ORDER BY created_at LIMIT 1`,
  );
  return { postingId: row?.posting_id ?? null, opportunityId: row?.opportunity_id ?? null };
}
