import type {
  BlindChoice,
  ErasedPerson,
  HeldSummary,
  PositionPrivacy,
  Reveal,
  RevealPlace,
} from '../../src-preload/contract/privacy.ts';
import { all, one, type ReadHandle } from '../database/handles.ts';
import type { PersonRecords } from '../database/person.ts';
import { neutralLabel } from '../interviews/neutral-label.ts';
import { strings } from './json.ts';

const list = 'SELECT value FROM json_each(?)';

function count(handle: ReadHandle, text: string, ids: readonly string[]): number {
  return one<{ n: number }>(handle, `SELECT count(*) AS n FROM ${text} IN (${list})`, JSON.stringify(ids))?.n ?? 0;
}

/** What is held on a person, counted. */
export function summariseHeld(
  handle: ReadHandle,
  records: PersonRecords,
): Omit<HeldSummary, 'name' | 'backups' | 'setAside' | 'isInterviewRunning'> {
  const { interviewIds } = records;
  const exports = (states: string) => count(handle, `export WHERE state IN (${states}) AND interview_id`, interviewIds);
  return {
    positions: positionNames(handle, records.positionIds),
    opportunities: records.opportunityIds.length,
    interviews: interviewIds.length,
    scorecards: count(handle, "scorecard WHERE state = 'submitted' AND interview_id", interviewIds),
    transcripts: count(handle, 'transcript WHERE interview_id', interviewIds),
    recordings: count(handle, 'recording WHERE interview_id', interviewIds),
    exportsWaiting: exports("'waiting', 'sending', 'attention'"),
    exportsDelivered: exports("'delivered'"),
    events:
      one<{ n: number }>(
        handle,
        `SELECT count(*) AS n FROM calendar_event WHERE EXISTS (SELECT 1 FROM interview
           WHERE event_uid = calendar_event.uid AND event_original_start = calendar_event.original_start
             AND interview.id IN (${list}))
         OR EXISTS (SELECT 1 FROM json_each(?) AS email WHERE instr(lower(attendees), json_quote(email.value)) > 0)`,
        JSON.stringify(interviewIds),
        JSON.stringify(records.emails),
      )?.n ?? 0,
    isInLever: records.opportunityIds.length > 0,
  };
}

function positionNames(handle: ReadHandle, ids: readonly string[]): readonly string[] {
  return all<{ name: string }>(
    handle,
    `SELECT name FROM position WHERE id IN (${list}) ORDER BY name COLLATE NOCASE`,
    JSON.stringify(ids),
  ).map(({ name }) => name);
}

type ErasedRow = {
  id: string;
  code: string;
  why: 'asked' | 'retention';
  positions: string;
  erased_at: number;
  finished_at: number | null;
  is_in_lever: number;
};

/** Those who were erased here, the last first. */
export function listErased(handle: ReadHandle): readonly ErasedPerson[] {
  return all<ErasedRow>(handle, "SELECT * FROM erased_person WHERE why <> 'lever' ORDER BY erased_at DESC").map(
    (row) => ({
      id: row.id,
      code: row.code,
      why: row.why,
      positions: positionNames(handle, strings(row.positions)),
      erasedAt: row.erased_at,
      isFinished: row.finished_at !== null,
      isInLever: row.is_in_lever === 1,
    }),
  );
}

/** The open positions that an erased person was a candidate of. */
export function positionsOfErased(handle: ReadHandle, id: string): readonly string[] {
  return all<{ id: string }>(
    handle,
    `SELECT position.id FROM erased_person, json_each(positions) JOIN position ON position.id = value
     WHERE erased_person.id = ? AND archived_at IS NULL AND posting_id IS NOT NULL`,
    id,
  ).map((row) => row.id);
}

/** Whether something of people who are gone may still be in the file or a backup. */
export function hasUnfinishedErasure(handle: ReadHandle): boolean {
  return one(handle, 'SELECT 1 FROM erased_person WHERE finished_at IS NULL') !== undefined;
}

export function isBlindByDefault(handle: ReadHandle): boolean {
  return one<{ blind: number }>(handle, 'SELECT blind FROM privacy_default')?.blind === 1;
}

type RevealRow = {
  id: number;
  ref_id: string;
  place: RevealPlace;
  by_name: string;
  at: number;
  hidden_at: number | null;
};

/** Who looked at whose name in a position, the last first; names of candidates are not in it. */
function listReveals(handle: ReadHandle, positionId: string): readonly Reveal[] {
  return all<RevealRow>(
    handle,
    'SELECT id, ref_id, place, by_name, at, hidden_at FROM reveal WHERE position_id = ? ORDER BY at DESC, id DESC LIMIT 200',
    positionId,
  ).map((row) => ({
    id: row.id,
    label: neutralLabel(row.ref_id),
    place: row.place,
    byName: row.by_name,
    at: row.at,
    hiddenAt: row.hidden_at,
  }));
}

/** A position's privacy without its clocks; null when there is no such position. */
export function getPositionPrivacy(handle: ReadHandle, id: string): Omit<PositionPrivacy, 'clocks'> | null {
  const row = one<{ blind: number | null; retention_months: number; legal_hold: number }>(
    handle,
    'SELECT blind, retention_months, legal_hold FROM position WHERE id = ?',
    id,
  );
  if (!row) return null;
  const blind: BlindChoice = row.blind === null ? 'default' : row.blind === 1 ? 'on' : 'off';
  return {
    blind,
    isBlind: blind === 'on' || (blind === 'default' && isBlindByDefault(handle)),
    retentionMonths: row.retention_months,
    legalHold: row.legal_hold === 1,
    reveals: listReveals(handle, id),
  };
}
