import { run, type WriteHandle } from '../handles.ts';
import type { OpportunityRow } from './opportunities.ts';

/** The columns of an opportunity whose changes are written down. */
export type Noticed = {
  readonly stage_id: string | null;
  readonly archived_at: number | null;
  readonly posting_id: string | null;
  readonly owner_id: string | null;
  readonly contact_id: string | null;
  readonly tags: string;
};

type Change = {
  readonly kind: 'stage' | 'posting' | 'owner' | 'tags' | 'archived' | 'reopened' | 'merged';
  readonly before: string | null;
  readonly after: string | null;
  /** Lever's own time of it, where it has one. */
  readonly at: number | null;
};

function changesOf(before: Noticed, row: OpportunityRow): readonly Change[] {
  const tags = JSON.stringify(row.tags);
  const changed = (kind: Change['kind'], old: string | null, now: string | null, at: number | null = null) =>
    old === now ? [] : [{ kind, before: old, after: now, at }];
  const isArchived = row.archivedAt !== null;
  return [
    ...changed('stage', before.stage_id, row.stageId, row.lastAdvancedAt),
    ...changed('posting', before.posting_id, row.postingId),
    ...changed('owner', before.owner_id, row.ownerId),
    ...changed('tags', before.tags, tags),
    ...changed('merged', before.contact_id, row.contactId),
    ...((before.archived_at !== null) === isArchived
      ? []
      : [
          isArchived
            ? { kind: 'archived' as const, before: null, after: row.archiveReasonId, at: row.archivedAt }
            : { kind: 'reopened' as const, before: null, after: null, at: null },
        ]),
  ];
}

/**
 * Writes down what is different at an opportunity that was known, part of the caller's transaction. Dated by Lever where
 * Lever dates it, else by the record's last change, and without one by the time of reading.
 */
export function putOpportunityChanges(handle: WriteHandle, before: Noticed, row: OpportunityRow): void {
  for (const { kind, before: old, after, at } of changesOf(before, row)) {
    run(
      handle,
      `INSERT INTO opportunity_change (opportunity_id, kind, before, after, at)
       VALUES (?, ?, ?, ?, COALESCE(?, ?, CAST(unixepoch('subsec') * 1000 AS INTEGER)))`,
      row.id,
      kind,
      old,
      after,
      at,
      row.updatedAt,
    );
  }
}
