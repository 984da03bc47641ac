import type { CandidateOption, CandidateRef } from '../../src-preload/contract/candidates.ts';
import { all, one, type ReadHandle } from '../database/handles.ts';
import { neutralLabel } from '../interviews/neutral-label.ts';

/** Whether a position hides who its candidates are, whatever was revealed. */
export function isPositionBlind(handle: ReadHandle, positionId: string): boolean {
  const row = one<{ blind: number }>(
    handle,
    'SELECT COALESCE(blind, (SELECT blind FROM privacy_default)) AS blind FROM position WHERE id = ?',
    positionId,
  );
  return row?.blind === 1;
}

/** Whether any open position hides its candidates: then words of a calendar may name one of them. */
export function isAnyPositionBlind(handle: ReadHandle): boolean {
  return (
    one(
      handle,
      `SELECT 1 FROM position WHERE archived_at IS NULL AND COALESCE(blind, (SELECT blind FROM privacy_default)) = 1`,
    ) !== undefined
  );
}

/**
 * Keys (`uid start`) of meetings that are known to be about somebody whose name is hidden: interviews of blind positions,
 * here and in Lever. In the calendar of an open position they would name them all the same.
 */
export function listHiddenMeetings(handle: ReadHandle): ReadonlySet<string> {
  const isHiddenAt = `COALESCE(position.blind, (SELECT blind FROM privacy_default)) = 1
    AND NOT EXISTS (SELECT 1 FROM reveal WHERE hidden_at IS NULL AND ref_id = `;
  const rows = all<{ key: string }>(
    handle,
    `SELECT event_uid || ' ' || event_original_start AS key FROM interview
       JOIN position ON position.id = interview.position_id JOIN candidate ON candidate.id = interview.candidate_id
     WHERE event_uid IS NOT NULL AND ${isHiddenAt} COALESCE(candidate.opportunity_id, candidate.id))
     UNION SELECT uid || ' ' || original_start FROM calendar_event
       JOIN opportunity ON opportunity.id = calendar_event.opportunity_id
       JOIN position ON position.posting_id = opportunity.posting_id
     WHERE ${isHiddenAt} opportunity.id)`,
  );
  return new Set(rows.map(({ key }) => key));
}

/** Whether somebody has looked, and not hidden the name again. */
function isRevealed(handle: ReadHandle, ref: CandidateRef): boolean {
  return (
    one(handle, 'SELECT 1 FROM reveal WHERE kind = ? AND ref_id = ? AND hidden_at IS NULL', ref.kind, ref.id) !==
    undefined
  );
}

/** Whether the name of a position's candidate is hidden now. */
export function isHidden(handle: ReadHandle, positionId: string, ref: CandidateRef): boolean {
  return isPositionBlind(handle, positionId) && !isRevealed(handle, ref);
}

/** The candidate as a blind position shows them: a label, no name, no address. */
export function blinded(option: CandidateOption, handle: ReadHandle, isBlind: boolean): CandidateOption {
  if (!isBlind) return option;
  if (isRevealed(handle, option.ref)) return { ...option, blind: 'revealed' };
  return { ...option, name: neutralLabel(option.ref.id), email: null, blind: 'hidden' };
}
