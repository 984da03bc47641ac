import { type ErrorCode, errorCodes } from '../../../src-preload/contract/errors.ts';
import { all, one, run, type WriteHandle } from '../handles.ts';
import type { Identity } from './gone-people.ts';

/**
 * Takes a person's data out of what Rubric wrote: name, e-mail, notes, reasons, evidence, transcript, the documents of
 * exports, and the link to the calendar's event with the event's copy here. Exports that have not left are parked. The
 * ratings stay as numbers without a person. Rows of the cache are the caller's. What the person was called here.
 */
export function purgePerson(
  handle: WriteHandle,
  opportunityId: string,
  why: 'export.candidate-anonymised' | 'export.candidate-gone',
): Identity {
  run(handle, 'DELETE FROM opportunity_change WHERE opportunity_id = ?', opportunityId);
  run(handle, 'DELETE FROM others_writing WHERE opportunity_id = ?', opportunityId);
  run(handle, 'DELETE FROM calendar_event WHERE opportunity_id = ?', opportunityId);
  const candidate = one<{ id: string; name: string; email: string | null }>(
    handle,
    'SELECT id, name, email FROM candidate WHERE opportunity_id = ?',
    opportunityId,
  );
  if (!candidate) return { names: [], emails: [] };
  const interviews = all<{ id: string }>(handle, 'SELECT id FROM interview WHERE candidate_id = ?', candidate.id);
  const names = new Set([candidate.name]);
  const emails = new Set(candidate.email === null ? [] : [candidate.email]);
  for (const { name, email } of all<{ name: string; email: string | null }>(
    handle,
    'SELECT name, email FROM candidate WHERE linked_to = ?',
    candidate.id,
  )) {
    names.add(name);
    if (email !== null) emails.add(email);
  }
  for (const { id } of interviews) {
    for (const { name, email } of all<{ name: string; email: string }>(
      handle,
      "SELECT name, email FROM participant WHERE interview_id = ? AND role = 'candidate'",
      id,
    )) {
      names.add(name);
      if (email !== '') emails.add(email);
    }
  }
  for (const email of emails) run(handle, 'DELETE FROM event_invitee WHERE email = lower(?)', email);
  // The same person as somebody typed them before the link.
  run(handle, "UPDATE candidate SET name = '', email = NULL WHERE id = ? OR linked_to = ?", candidate.id, candidate.id);
  run(handle, "DELETE FROM candidate_search WHERE kind = 'by-hand' AND ref_id = ?", candidate.id);
  for (const { id } of interviews) purgeInterview(handle, id, emails, why);
  return { names: [...names], emails: [...emails] };
}

function purgeInterview(handle: WriteHandle, id: string, emails: ReadonlySet<string>, why: ErrorCode): void {
  run(handle, 'DELETE FROM event_invitee WHERE uid = (SELECT event_uid FROM interview WHERE id = ?)', id);
  run(
    handle,
    `DELETE FROM calendar_event WHERE EXISTS (SELECT 1 FROM interview WHERE interview.id = ?
       AND event_uid = calendar_event.uid AND event_original_start = calendar_event.original_start)`,
    id,
  );
  run(
    handle,
    `UPDATE interview SET event_title = NULL, event_uid = NULL, event_original_start = NULL
     WHERE id = ? AND (event_title IS NOT NULL OR event_uid IS NOT NULL)`,
    id,
  );
  run(handle, "UPDATE participant SET name = '', email = '' WHERE interview_id = ? AND role = 'candidate'", id);
  for (const email of emails) {
    run(
      handle,
      "UPDATE participant SET name = '', email = '' WHERE interview_id = ? AND lower(email) = lower(?)",
      id,
      email,
    );
  }
  run(
    handle,
    "UPDATE notes SET body = '', line_times = '[]', revision = revision + 1 WHERE interview_id = ? AND body <> ''",
    id,
  );
  run(handle, 'DELETE FROM note_version WHERE interview_id = ?', id);
  run(handle, "UPDATE question_state SET reason = '' WHERE interview_id = ? AND reason IS NOT NULL", id);
  const scorecards = 'SELECT id FROM scorecard WHERE interview_id = ?';
  run(handle, "UPDATE scorecard SET summary = '', notes_body = NULL WHERE interview_id = ?", id);
  run(
    handle,
    `UPDATE rating SET cannot_judge = '' WHERE scorecard_id IN (${scorecards})
       AND cannot_judge IS NOT NULL AND cannot_judge <> ''`,
    id,
  );
  run(handle, `DELETE FROM evidence WHERE scorecard_id IN (${scorecards})`, id);
  run(handle, 'DELETE FROM transcript WHERE interview_id = ?', id);
  // The sound lies in files: main deletes them, and then the rows.
  run(handle, 'UPDATE recording SET is_to_erase = 1 WHERE interview_id = ?', id);
  run(handle, 'DELETE FROM recording_consent WHERE interview_id = ?', id);
  parkExports(handle, id, why);
}

function parkExports(handle: WriteHandle, interviewId: string, why: ErrorCode): void {
  run(
    handle,
    `UPDATE export SET state = 'attention', error = ?, next_try_at = NULL
     WHERE interview_id = ? AND state IN ('waiting', 'sending', 'attention')`,
    JSON.stringify({ kind: errorCodes[why], code: why, params: {} }),
    interviewId,
  );
  run(handle, "UPDATE export SET document = '{}', extra = NULL, file_name = NULL WHERE interview_id = ?", interviewId);
}
