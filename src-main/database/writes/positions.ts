import type { Guide } from '../../../src-preload/contract/guides.ts';
import type { SetSync } from '../../../src-preload/contract/positions.ts';
import { inTransaction, run, type WriteHandle } from '../handles.ts';
import type { Stamp } from '../stamp.ts';
import { insertRound } from './plans.ts';

export type NewRound = { readonly name: string; readonly minutes: number; readonly guide: Guide };
export type NewPosition = {
  readonly name: string;
  readonly role: string;
  readonly postingId: string | null;
  readonly rounds: readonly NewRound[];
};

/** Stores a position with its plan in one transaction; its id. */
export function addPosition(handle: WriteHandle, position: NewPosition, stamp: Stamp): string {
  const id = stamp.newId();
  const now = stamp.now();
  inTransaction(handle, () => {
    run(
      handle,
      'INSERT INTO position (id, name, role, posting_id, created_at) VALUES (?, ?, ?, ?, ?)',
      id,
      position.name,
      position.role,
      position.postingId,
      now,
    );
    for (const [ordinal, round] of position.rounds.entries()) insertRound(handle, id, round, ordinal, stamp);
  });
  return id;
}

/**
 * Gives a position a name of the person's own, which the posting's title does not override any more; null takes the
 * posting's title again (without a posting: the role). False when there is none of that id.
 */
export function renamePosition(handle: WriteHandle, id: string, name: string | null): boolean {
  return (
    run(
      handle,
      `UPDATE position SET is_own_name = ?,
         name = COALESCE(?, (SELECT text FROM posting WHERE posting.id = position.posting_id), role)
       WHERE id = ?`,
      name === null ? 0 : 1,
      name,
      id,
    ) > 0
  );
}

/** Puts a position away (`at`) or back (null). False when there is none of that id. */
export function setPositionArchived(handle: WriteHandle, id: string, at: number | null): boolean {
  return run(handle, 'UPDATE position SET archived_at = ? WHERE id = ?', at, id) > 0;
}

/** Changes the sync settings that are given. False when there is no such position. */
export function setPositionSync(handle: WriteHandle, change: SetSync): boolean {
  return (
    run(
      handle,
      `UPDATE position SET
         import_job_details = COALESCE(?, import_job_details),
         import_applicant_details = COALESCE(?, import_applicant_details),
         job_details_minutes = COALESCE(?, job_details_minutes),
         applicants_minutes = COALESCE(?, applicants_minutes)
       WHERE id = ?`,
      change.importJobDetails === undefined ? null : Number(change.importJobDetails),
      change.importApplicantDetails === undefined ? null : Number(change.importApplicantDetails),
      change.jobDetailsMinutes ?? null,
      change.applicantsMinutes ?? null,
      change.id,
    ) > 0
  );
}

/** Connects a position to a posting, whose title becomes the position's name unless the person renamed it. */
export function connectPosition(handle: WriteHandle, id: string, postingId: string): boolean {
  return inTransaction(handle, () => {
    const changed = run(handle, 'UPDATE position SET posting_id = ? WHERE id = ?', postingId, id) > 0;
    run(
      handle,
      `UPDATE position SET name = (SELECT text FROM posting WHERE id = ?)
       WHERE id = ? AND is_own_name = 0 AND EXISTS (SELECT 1 FROM posting WHERE id = ?)`,
      postingId,
      id,
      postingId,
    );
    return changed;
  });
}
