import { all, one, run, type WriteHandle } from '../handles.ts';

/**
 * The cache of Lever's records. Callers run a page and its cursor in one transaction. `seenIn` names the crawl that saw
 * the row, so that a full read can tell what is gone.
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
  readonly updatedAt: number | null;
};
export type OpportunityRow = {
  readonly id: string;
  readonly contactId: string | null;
  readonly postingId: string | null;
  readonly name: string;
  readonly emails: readonly string[];
  readonly headline: string | null;
  readonly stageId: string | null;
  readonly origin: string | null;
  readonly ownerId: string | null;
  readonly tags: readonly string[];
  readonly archivedAt: number | null;
  readonly archiveReasonId: string | null;
  readonly isAnonymized: boolean;
  readonly createdAt: number;
  readonly updatedAt: number | null;
  readonly lastAdvancedAt: number | null;
  readonly url: string | null;
  /** Name and e-mail, folded, for the search. */
  readonly folded: string;
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

export function putPosting(handle: WriteHandle, posting: PostingRow, seenIn: string): void {
  run(
    handle,
    `INSERT INTO posting (id, text, state, team, department, location, commitment, workplace_type, owner_id,
       hiring_manager_id, confidentiality, url, folded, content, updated_at, seen_in)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET text = excluded.text, state = excluded.state, team = excluded.team,
       department = excluded.department, location = excluded.location, commitment = excluded.commitment,
       workplace_type = excluded.workplace_type, owner_id = excluded.owner_id,
       hiring_manager_id = excluded.hiring_manager_id, confidentiality = excluded.confidentiality,
       url = excluded.url, folded = excluded.folded, content = COALESCE(excluded.content, content),
       updated_at = excluded.updated_at, seen_in = excluded.seen_in`,
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
    posting.updatedAt,
    seenIn,
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

export type OpportunityChange = 'added' | 'moved' | 'archived' | 'same';

/** Stores one opportunity; what it meant for the list of candidates. */
export function putOpportunity(handle: WriteHandle, row: OpportunityRow, seenIn: string): OpportunityChange {
  const before = one<{ stage_id: string | null; archived_at: number | null; posting_id: string | null }>(
    handle,
    'SELECT stage_id, archived_at, posting_id FROM opportunity WHERE id = ?',
    row.id,
  );
  run(
    handle,
    `INSERT INTO opportunity (id, contact_id, posting_id, name, emails, headline, stage_id, origin, owner_id, tags,
       archived_at, archive_reason_id, is_anonymized, created_at, updated_at, last_advanced_at, url, seen_in)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET contact_id = excluded.contact_id, posting_id = excluded.posting_id,
       name = excluded.name, emails = excluded.emails, headline = excluded.headline, stage_id = excluded.stage_id,
       origin = excluded.origin, owner_id = excluded.owner_id, tags = excluded.tags,
       archived_at = excluded.archived_at, archive_reason_id = excluded.archive_reason_id,
       is_anonymized = excluded.is_anonymized, created_at = excluded.created_at, updated_at = excluded.updated_at,
       last_advanced_at = excluded.last_advanced_at, url = excluded.url, seen_in = excluded.seen_in`,
    row.id,
    row.contactId,
    row.postingId,
    row.name,
    JSON.stringify(row.emails),
    row.headline,
    row.stageId,
    row.origin,
    row.ownerId,
    JSON.stringify(row.tags),
    row.archivedAt,
    row.archiveReasonId,
    row.isAnonymized ? 1 : 0,
    row.createdAt,
    row.updatedAt,
    row.lastAdvancedAt,
    row.url,
    seenIn,
  );
  run(
    handle,
    `INSERT INTO candidate_search (kind, ref_id, scope, folded) VALUES ('opportunity', ?, ?, ?)
     ON CONFLICT (kind, ref_id) DO UPDATE SET scope = excluded.scope, folded = excluded.folded`,
    row.id,
    row.postingId ?? '',
    row.folded,
  );
  if (row.isAnonymized) purgePerson(handle, row.id, 'export.candidate-anonymised');
  else {
    run(
      handle,
      'UPDATE candidate SET name = ?, email = ? WHERE opportunity_id = ? AND name <> ?',
      row.name,
      row.emails[0] ?? null,
      row.id,
      row.name,
    );
  }
  if (!before) return 'added';
  if (before.archived_at === null && row.archivedAt !== null) return 'archived';
  if (before.stage_id !== row.stageId || before.posting_id !== row.postingId) return 'moved';
  return 'same';
}

/** Removes an opportunity that Lever no longer has, and what identifies the person here. */
export function removeOpportunity(handle: WriteHandle, id: string): boolean {
  purgePerson(handle, id, 'export.candidate-gone');
  run(handle, "DELETE FROM candidate_search WHERE kind = 'opportunity' AND ref_id = ?", id);
  return run(handle, 'DELETE FROM opportunity WHERE id = ?', id) > 0;
}

/** Opportunities of a posting that a whole read did not see. */
export function unseenOpportunities(handle: WriteHandle, postingId: string, seenIn: string): string[] {
  return all<{ id: string }>(
    handle,
    'SELECT id FROM opportunity WHERE posting_id = ? AND seen_in <> ?',
    postingId,
    seenIn,
  ).map((row) => row.id);
}

/**
 * Takes a person's data out of what Rubric wrote: name, e-mail, notes, evidence, transcript, and the documents of
 * exports. Exports that have not left are parked. The ratings stay as numbers without a person.
 */
function purgePerson(
  handle: WriteHandle,
  opportunityId: string,
  why: 'export.candidate-anonymised' | 'export.candidate-gone',
): void {
  const candidate = one<{ id: string }>(handle, 'SELECT id FROM candidate WHERE opportunity_id = ?', opportunityId);
  if (!candidate) return;
  run(handle, "UPDATE candidate SET name = '', email = NULL WHERE id = ?", candidate.id);
  const interviews = all<{ id: string }>(handle, 'SELECT id FROM interview WHERE candidate_id = ?', candidate.id);
  const parked = JSON.stringify({ kind: 'not-found', code: why, params: {} });
  for (const { id } of interviews) {
    run(handle, "UPDATE notes SET body = '', revision = revision + 1 WHERE interview_id = ? AND body <> ''", id);
    run(handle, "UPDATE scorecard SET summary = '', notes_body = NULL WHERE interview_id = ?", id);
    run(handle, 'DELETE FROM transcript WHERE interview_id = ?', id);
    run(handle, 'DELETE FROM evidence WHERE scorecard_id IN (SELECT id FROM scorecard WHERE interview_id = ?)', id);
    run(handle, "UPDATE participant SET name = '', email = '' WHERE interview_id = ? AND role = 'candidate'", id);
    run(handle, 'UPDATE interview SET event_title = NULL WHERE id = ?', id);
    run(
      handle,
      `UPDATE export SET state = 'attention', error = ?
       WHERE interview_id = ? AND state IN ('waiting', 'sending', 'attention')`,
      parked,
      id,
    );
    run(handle, "UPDATE export SET document = '{}', extra = NULL, file_name = NULL WHERE interview_id = ?", id);
  }
}
