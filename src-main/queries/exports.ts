import type { ExportKind, ExportRow, ExportState } from '../../src-preload/contract/exports.ts';
import { all, type ReadHandle } from '../database/handles.ts';
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
  position_name: string;
  round_name: string;
};

/** Every export, newest first. */
export function listExports(handle: ReadHandle): readonly ExportRow[] {
  return all<Row>(
    handle,
    `SELECT export.id, short_id, kind, state, export.interview_id, export.opportunity_id, file_name, pages, bytes,
       export.created_at, delivered_at, next_try_at, attempts, error, lever_id,
       COALESCE(opportunity.name, candidate.name) AS candidate_name, position.name AS position_name,
       round.name AS round_name
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
    candidateName: row.candidate_name,
    positionName: row.position_name,
    roundName: row.round_name,
    fileName: row.file_name,
    pages: row.pages,
    bytes: row.bytes,
    createdAt: row.created_at,
    deliveredAt: row.delivered_at,
    nextTryAt: row.next_try_at,
    attempts: row.attempts,
    error: storedError(row.error),
    leverId: row.lever_id,
  }));
}

/** What the worker needs of an export that has not left. */
export type OpenExport = {
  readonly id: string;
  readonly shortId: string;
  readonly kind: ExportKind;
  readonly interviewId: string;
  readonly opportunityId: string | null;
  readonly document: string;
  readonly fileName: string | null;
  readonly maybeSent: boolean;
  readonly attempts: number;
  readonly nextTryAt: number | null;
  readonly createdAt: number;
};

/** Exports that wait to leave, oldest first, so that the order is kept for each candidate. */
export function listWaitingExports(handle: ReadHandle): readonly OpenExport[] {
  return all<Row & { document: string; maybe_sent: number }>(
    handle,
    `SELECT export.*, COALESCE(export.opportunity_id, candidate.opportunity_id) AS opportunity_id FROM export
     JOIN interview ON interview.id = export.interview_id JOIN candidate ON candidate.id = interview.candidate_id
     WHERE state = 'waiting' ORDER BY export.created_at, export.rowid`,
  ).map((row) => ({
    id: row.id,
    shortId: row.short_id,
    kind: row.kind,
    interviewId: row.interview_id,
    opportunityId: row.opportunity_id,
    document: row.document,
    fileName: row.file_name,
    maybeSent: row.maybe_sent === 1,
    attempts: row.attempts,
    nextTryAt: row.next_try_at,
    createdAt: row.created_at,
  }));
}
