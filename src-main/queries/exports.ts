import type { AppError } from '../../src-preload/contract/errors.ts';
import type { CandidateChange, ExportKind, ExportRow, ExportState } from '../../src-preload/contract/exports.ts';
import { all, one, type ReadHandle } from '../database/handles.ts';
import { neutralLabel } from '../interviews/neutral-label.ts';
import { storedError } from './json.ts';

type Row = {
  id: string;
  short_id: string;
  kind: ExportKind;
  state: ExportState;
  interview_id: string;
  opportunity_id: string | null;
  file_name: string | null;
  pages: number | null;
  bytes: number | null;
  created_at: number;
  delivered_at: number | null;
  next_try_at: number | null;
  attempts: number;
  error: string | null;
  lever_id: string | null;
  candidate_name: string;
  is_held: number;
  position_name: string;
  round_name: string;
  failed_at: number | null;
  perform_as: string | null;
  asked_posting_id: string | null;
  asked_contact_id: string | null;
  archived_at: number | null;
  posting_id: string | null;
  contact_id: string | null;
  candidate_ref: string;
  is_hidden: number;
};

/** What became of the candidate in Lever since the export was asked for; null when nothing that matters. */
function candidateChange(row: Row): CandidateChange | null {
  if (row.asked_posting_id !== null && row.posting_id !== null && row.asked_posting_id !== row.posting_id)
    return 'moved';
  if (row.asked_contact_id !== null && row.contact_id !== null && row.asked_contact_id !== row.contact_id)
    return 'merged';
  return row.archived_at === null ? null : 'archived';
}

/**
 * Whether an earlier export of the same kind and candidate needs a person: a later one may replace it, so it must not arrive
 * before. What Lever has already (a file that it could not process) holds nothing back, and a note does not wait for a PDF.
 */
const isHeld = `export.state = 'waiting' AND EXISTS (
    SELECT 1 FROM export AS earlier
      JOIN interview AS its_interview ON its_interview.id = earlier.interview_id
    WHERE earlier.state = 'attention' AND earlier.lever_id IS NULL AND earlier.kind = export.kind
      AND its_interview.candidate_id = interview.candidate_id
      AND (earlier.created_at, earlier.rowid) < (export.created_at, export.rowid))`;

/** Every export, newest first. */
export function listExports(handle: ReadHandle): readonly ExportRow[] {
  return all<Row>(
    handle,
    `SELECT export.id, short_id, kind, state, export.interview_id, export.opportunity_id, file_name, pages, bytes,
       export.created_at, delivered_at, next_try_at, failed_at, attempts, error, lever_id, perform_as,
       asked_posting_id, asked_contact_id, opportunity.archived_at, opportunity.posting_id, opportunity.contact_id,
       COALESCE(opportunity.name, candidate.name) AS candidate_name, position.name AS position_name,
       round.name AS round_name, COALESCE(candidate.opportunity_id, candidate.id) AS candidate_ref,
       COALESCE(position.blind, (SELECT blind FROM privacy_default)) = 1 AND NOT EXISTS (SELECT 1 FROM reveal
         WHERE ref_id = COALESCE(candidate.opportunity_id, candidate.id) AND hidden_at IS NULL) AS is_hidden,
       ${isHeld} AS is_held
     FROM export
     JOIN interview ON interview.id = export.interview_id
     JOIN candidate ON candidate.id = interview.candidate_id
     LEFT JOIN opportunity ON opportunity.id = candidate.opportunity_id
     JOIN position ON position.id = interview.position_id
     JOIN round ON round.id = interview.round_id
     ORDER BY export.created_at DESC, export.rowid DESC`,
  ).map((row) => ({
    id: row.id,
    shortId: row.short_id,
    kind: row.kind,
    state: row.state,
    interviewId: row.interview_id,
    opportunityId: row.opportunity_id,
    candidateName: row.is_hidden === 1 ? neutralLabel(row.candidate_ref) : row.candidate_name,
    isCandidateHidden: row.is_hidden === 1,
    positionName: row.position_name,
    roundName: row.round_name,
    // The file's name has the candidate's in it.
    fileName: row.is_hidden === 1 ? null : row.file_name,
    pages: row.pages,
    bytes: row.bytes,
    createdAt: row.created_at,
    deliveredAt: row.delivered_at,
    nextTryAt: row.next_try_at,
    attempts: row.attempts,
    failedAt: row.failed_at,
    error: storedError(row.error),
    candidateChange: candidateChange(row),
    performAs: row.perform_as,
    leverId: row.state === 'delivered' ? row.lever_id : null,
    isHeld: row.is_held === 1,
  }));
}

/** What the worker needs of an export. */
export type OpenExport = {
  readonly id: string;
  readonly shortId: string;
  readonly kind: ExportKind;
  readonly interviewId: string;
  readonly opportunityId: string | null;
  readonly document: string;
  readonly extra: string | null;
  readonly fileName: string | null;
  /** The Lever user chosen for this export alone. */
  readonly performAs: string | null;
  readonly sentAt: number | null;
  readonly attempts: number;
  readonly nextTryAt: number | null;
  readonly confirmAt: number | null;
  readonly deliveredAt: number | null;
  readonly leverId: string | null;
  readonly error: AppError | null;
  readonly createdAt: number;
};

type WorkRow = Row & {
  document: string;
  extra: string | null;
  sent_at: number | null;
  confirm_at: number | null;
};

const workColumns = `SELECT export.*, COALESCE(export.opportunity_id, candidate.opportunity_id) AS opportunity_id
  FROM export JOIN interview ON interview.id = export.interview_id JOIN candidate ON candidate.id = interview.candidate_id`;

function openExport(row: WorkRow): OpenExport {
  return {
    id: row.id,
    shortId: row.short_id,
    kind: row.kind,
    interviewId: row.interview_id,
    opportunityId: row.opportunity_id,
    document: row.document,
    extra: row.extra,
    fileName: row.file_name,
    performAs: row.perform_as,
    sentAt: row.sent_at,
    attempts: row.attempts,
    nextTryAt: row.next_try_at,
    confirmAt: row.confirm_at,
    deliveredAt: row.delivered_at,
    leverId: row.lever_id,
    error: storedError(row.error),
    createdAt: row.created_at,
  };
}

/** Exports that wait to leave and are not held back, oldest first, so that the order is kept for each candidate. */
export function listWaitingExports(handle: ReadHandle): readonly OpenExport[] {
  return all<WorkRow>(
    handle,
    `${workColumns} WHERE state = 'waiting' AND NOT (${isHeld}) ORDER BY export.created_at, export.rowid`,
  ).map(openExport);
}

/** Delivered files that Lever may still have to process, by the time of the next look. */
export function listUnconfirmedExports(handle: ReadHandle): readonly OpenExport[] {
  return all<WorkRow>(
    handle,
    `${workColumns} WHERE state = 'delivered' AND confirm_at IS NOT NULL ORDER BY confirm_at`,
  ).map(openExport);
}

/** Whether the opportunity was anonymised, as far as the cache knows. */
export function isAnonymised(handle: ReadHandle, opportunityId: string): boolean {
  return (
    one<{ is_anonymized: number }>(handle, 'SELECT is_anonymized FROM opportunity WHERE id = ?', opportunityId)
      ?.is_anonymized === 1
  );
}

/** Posting and contact of an opportunity in the cache; nulls when it is not there. */
export function whereaboutsOf(
  handle: ReadHandle,
  opportunityId: string,
): { readonly postingId: string | null; readonly contactId: string | null; readonly stageId: string | null } {
  const row = one<{ posting_id: string | null; contact_id: string | null; stage_id: string | null }>(
    handle,
    'SELECT posting_id, contact_id, stage_id FROM opportunity WHERE id = ?',
    opportunityId,
  );
  return { postingId: row?.posting_id ?? null, contactId: row?.contact_id ?? null, stageId: row?.stage_id ?? null };
}
