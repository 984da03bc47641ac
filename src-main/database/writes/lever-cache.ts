import { one, run, type WriteHandle } from '../handles.ts';

/**
 * The cache of Lever's records. Callers run a page and its cursor in one transaction. `seenIn` says which read saw the
 * row, so that a full read can tell what is gone.
 */
export type UserRow = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly accessRole: string;
  readonly deactivatedAt: number | null;
};
export type StageRow = { readonly id: string; readonly text: string };
export type ArchiveReasonRow = { readonly id: string; readonly text: string; readonly type: string | null };
export type PostingRow = {
  readonly id: string;
  readonly text: string;
  readonly state: string;
  readonly team: string | null;
  readonly department: string | null;
  readonly location: string | null;
  readonly commitment: string | null;
  readonly workplaceType: string | null;
  readonly ownerId: string | null;
  readonly hiringManagerId: string | null;
  readonly confidentiality: string;
  readonly url: string | null;
  readonly folded: string;
  /** The posting's text as JSON. */
  readonly content: string | null;
  readonly createdAt: number | null;
  readonly updatedAt: number | null;
};

function putUsers(handle: WriteHandle, users: readonly UserRow[]): void {
  for (const user of users) {
    run(
      handle,
      `INSERT INTO lever_user (id, name, email, access_role, deactivated_at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET name = excluded.name, email = excluded.email,
         access_role = excluded.access_role, deactivated_at = excluded.deactivated_at`,
      user.id,
      user.name,
      user.email,
      user.accessRole,
      user.deactivatedAt,
    );
  }
}

/** Replaces all users; those that Lever no longer lists are gone. */
export function replaceUsers(handle: WriteHandle, users: readonly UserRow[]): void {
  run(handle, 'DELETE FROM lever_user');
  putUsers(handle, users);
}

export function replaceStages(handle: WriteHandle, stages: readonly StageRow[]): void {
  run(handle, 'DELETE FROM stage');
  for (const [ordinal, stage] of stages.entries()) {
    run(handle, 'INSERT OR REPLACE INTO stage (id, text, ordinal) VALUES (?, ?, ?)', stage.id, stage.text, ordinal);
  }
}

export function replaceArchiveReasons(handle: WriteHandle, reasons: readonly ArchiveReasonRow[]): void {
  run(handle, 'DELETE FROM archive_reason');
  for (const reason of reasons) {
    run(
      handle,
      'INSERT OR REPLACE INTO archive_reason (id, text, type) VALUES (?, ?, ?)',
      reason.id,
      reason.text,
      reason.type,
    );
  }
}

/** Stores one posting. `seenIn` null: it was read by itself, which says nothing to a read of the whole list. */
export function putPosting(handle: WriteHandle, posting: PostingRow, seenIn: string | null): void {
  run(
    handle,
    `INSERT INTO posting (id, text, state, team, department, location, commitment, workplace_type, owner_id,
       hiring_manager_id, confidentiality, url, folded, content, created_at, updated_at, seen_in)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET text = excluded.text, state = excluded.state, team = excluded.team,
       department = excluded.department, location = excluded.location, commitment = excluded.commitment,
       workplace_type = excluded.workplace_type, owner_id = excluded.owner_id,
       hiring_manager_id = excluded.hiring_manager_id, confidentiality = excluded.confidentiality,
       url = excluded.url, folded = excluded.folded, content = COALESCE(excluded.content, content),
       created_at = excluded.created_at, updated_at = excluded.updated_at,
       seen_in = CASE WHEN excluded.seen_in = '' THEN seen_in ELSE excluded.seen_in END`,
    posting.id,
    posting.text,
    posting.state,
    posting.team,
    posting.department,
    posting.location,
    posting.commitment,
    posting.workplaceType,
    posting.ownerId,
    posting.hiringManagerId,
    posting.confidentiality,
    posting.url,
    posting.folded,
    posting.content,
    posting.createdAt,
    posting.updatedAt,
    seenIn ?? '',
  );
  run(handle, 'UPDATE position SET name = ? WHERE posting_id = ? AND is_own_name = 0', posting.text, posting.id);
}

/** Postings that a whole read did not see: kept while a position hangs on them (and said to be gone), else removed. */
export function forgetUnseenPostings(handle: WriteHandle, seenIn: string): void {
  run(
    handle,
    'DELETE FROM posting WHERE seen_in <> ? AND id NOT IN (SELECT posting_id FROM position WHERE posting_id IS NOT NULL)',
    seenIn,
  );
  run(handle, "UPDATE posting SET state = 'gone' WHERE seen_in <> ?", seenIn);
}

/** Lever says that this posting is not there (or not for us) any more. */
export function markPostingGone(handle: WriteHandle, id: string): void {
  run(handle, "UPDATE posting SET state = 'gone' WHERE id = ?", id);
}

/** Whether Lever is known to show this posting no more. */
export function isPostingGone(handle: WriteHandle, id: string): boolean {
  return one(handle, "SELECT 1 FROM posting WHERE id = ? AND state = 'gone'", id) !== undefined;
}

/** When a posting was made, milliseconds of Lever's clock; null when that is not known. */
export function postingCreatedAt(handle: WriteHandle, id: string): number | null {
  const row = one<{ created_at: number | null }>(handle, 'SELECT created_at FROM posting WHERE id = ?', id);
  return row?.created_at ?? null;
}
