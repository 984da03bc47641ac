import type { CandidateRef } from '../../src-preload/contract/candidates.ts';
import type { RetentionClock } from '../../src-preload/contract/privacy.ts';
import { all, one, type ReadHandle } from '../database/handles.ts';
import type { PersonRecords } from '../database/person.ts';
import { neutralLabel } from '../interviews/neutral-label.ts';
import { noticeMs, retentionOf } from '../interviews/retention.ts';
import { longestInterviewMs } from './interviews.ts';

/** A clock with what the check needs beside what people see. */
export type StoredClock = RetentionClock & { readonly isAnnounced: boolean };

type Row = {
  kind: CandidateRef['kind'];
  ref_id: string;
  name: string;
  position_id: string;
  position_name: string;
  months: number;
  position_hold: number;
  is_blind: number;
  is_revealed: number;
  is_held: number | null;
  keep_until: number | null;
  noticed_at: number | null;
  decided_at: number | null;
  record_at: number;
  in_use: number;
};

/** Newest of what Rubric itself recorded about a candidate row; 0 when there is none. */
const ownRecord = `COALESCE((SELECT max(max(interview.created_at, COALESCE(interview.ended_at, interview.started_at, interview.starts_at, 0),
    COALESCE((SELECT saved_at FROM notes WHERE interview_id = interview.id), 0),
    COALESCE((SELECT max(max(COALESCE(saved_at, 0), COALESCE(submitted_at, 0))) FROM scorecard WHERE interview_id = interview.id), 0),
    COALESCE((SELECT imported_at FROM transcript WHERE interview_id = interview.id), 0),
    COALESCE((SELECT max(max(created_at, COALESCE(delivered_at, 0))) FROM export WHERE interview_id = interview.id), 0)))
  FROM interview WHERE interview.candidate_id = candidate.id), 0)`;

/**
 * Every candidate of every position: those of its posting, those added by hand, those interviewed here whose opportunity is
 * elsewhere. Anonymised ones have nothing left to erase. `where` narrows the first down, which may be 100,000; the others are
 * people whom somebody worked with.
 */
const clockSql = (where: string) => `
  WITH member AS (
    SELECT 'opportunity' AS kind, opportunity.id AS ref_id, position.id AS position_id FROM opportunity
      JOIN position ON position.posting_id = opportunity.posting_id WHERE opportunity.is_anonymized = 0 AND ${where}
    UNION SELECT CASE WHEN opportunity_id IS NULL THEN 'by-hand' ELSE 'opportunity' END, COALESCE(opportunity_id, candidate.id),
      interview.position_id FROM interview JOIN candidate ON candidate.id = interview.candidate_id WHERE candidate.name <> ''
    UNION SELECT 'by-hand', candidate.id, candidate.position_id FROM candidate
      WHERE opportunity_id IS NULL AND candidate.position_id IS NOT NULL AND candidate.name <> ''
  ), clock AS (
    SELECT member.kind, member.ref_id, position.id AS position_id, position.name AS position_name,
      position.retention_months AS months, position.legal_hold AS position_hold,
      COALESCE(position.blind, (SELECT blind FROM privacy_default)) AS is_blind,
      EXISTS (SELECT 1 FROM reveal WHERE reveal.kind = member.kind AND reveal.ref_id = member.ref_id AND hidden_at IS NULL)
        AS is_revealed,
      COALESCE(opportunity.name, candidate.name) AS name, mark.is_held, mark.keep_until, mark.noticed_at,
      opportunity.archived_at AS decided_at,
      max(COALESCE(opportunity.created_at, candidate.created_at, 0), COALESCE(opportunity.last_advanced_at, 0),
        COALESCE(opportunity.updated_at, 0), CASE WHEN candidate.id IS NULL THEN 0 ELSE ${ownRecord} END) AS record_at,
      candidate.id AS candidate_id
    FROM member JOIN position ON position.id = member.position_id
    LEFT JOIN opportunity ON member.kind = 'opportunity' AND opportunity.id = member.ref_id
    LEFT JOIN candidate ON CASE member.kind WHEN 'by-hand' THEN candidate.id = member.ref_id
      ELSE candidate.opportunity_id = member.ref_id END
    LEFT JOIN retention_mark AS mark ON mark.kind = member.kind AND mark.ref_id = member.ref_id
  )
  SELECT *, EXISTS (SELECT 1 FROM interview WHERE interview.candidate_id = clock.candidate_id AND removed_at IS NULL
      AND (starts_at > @now AND started_at IS NULL OR started_at > @now - ${longestInterviewMs} AND ended_at IS NULL))
    OR EXISTS (SELECT 1 FROM export JOIN interview ON interview.id = export.interview_id
      WHERE interview.candidate_id = clock.candidate_id AND export.state IN ('waiting', 'sending', 'attention')) AS in_use
  FROM clock`;

function toClock(row: Row, now: number): StoredClock {
  const isHeld = row.position_hold === 1 || row.is_held === 1;
  const retention = retentionOf({
    months: row.months,
    isHeld,
    decidedAt: row.decided_at,
    lastRecordAt: row.record_at,
    keepUntil: row.keep_until,
    noticedAt: row.noticed_at,
    isInUse: row.in_use === 1,
    now,
  });
  return {
    ref: { kind: row.kind, id: row.ref_id },
    name: row.is_blind === 1 && row.is_revealed === 0 ? neutralLabel(row.ref_id) : row.name,
    positionId: row.position_id,
    positionName: row.position_name,
    ...retention,
    isHeld: row.is_held === 1,
  };
}

/** A month is at least so long, milliseconds. */
const shortestMonthMs = 28 * 24 * 60 * 60_000;

const dueStates: readonly string[] = ['notice', 'due', 'waiting'];

function dueOf(rows: readonly Row[], now: number): readonly StoredClock[] {
  return rows
    .map((row) => toClock(row, now))
    .filter(({ state }) => dueStates.includes(state))
    .sort((one, other) => (one.eraseAt ?? 0) - (other.eraseAt ?? 0));
}

/** Clocks that have run out, or will within the time of notice; the first to run out first. Looks at everybody. */
export function listDueClocks(handle: ReadHandle, now: number): readonly StoredClock[] {
  const isOld = `max(opportunity.created_at, COALESCE(opportunity.updated_at, 0), COALESCE(opportunity.archived_at, 0))
    + retention_months * ${shortestMonthMs} <= @now + ${noticeMs} AND retention_months > 0 AND legal_hold = 0`;
  return dueOf(all<Row>(handle, clockSql(isOld), { now }), now);
}

/** Those of them that were announced: what a screen shows. */
export function listAnnouncedClocks(handle: ReadHandle, now: number): readonly StoredClock[] {
  // Asked for with every start: nearly always nobody was announced.
  if (!one(handle, 'SELECT 1 FROM retention_mark WHERE noticed_at IS NOT NULL LIMIT 1')) return [];
  const isAnnounced = `opportunity.id IN (SELECT ref_id FROM retention_mark WHERE noticed_at IS NOT NULL)`;
  return dueOf(all<Row>(handle, `${clockSql(isAnnounced)} WHERE noticed_at IS NOT NULL`, { now }), now);
}

/** The clocks of a position's people, those that run out first; at most `limit`. */
export function listClocksOfPosition(
  handle: ReadHandle,
  positionId: string,
  now: number,
  limit: number,
): readonly RetentionClock[] {
  return all<Row>(
    handle,
    `${clockSql('position.id = @positionId')} WHERE position_id = @positionId
     ORDER BY max(record_at, COALESCE(decided_at, 0), COALESCE(keep_until, 0)) LIMIT @limit`,
    { now, positionId, limit },
  ).map((row) => toClock(row, now));
}

/** All clocks of one person, whatever the position. */
export function listClocksOfPerson(handle: ReadHandle, records: PersonRecords, now: number): readonly RetentionClock[] {
  const ids = 'SELECT value FROM json_each(@opportunities)';
  return all<Row>(
    handle,
    `${clockSql(`opportunity.id IN (${ids})`)} WHERE kind = 'opportunity' AND ref_id IN (${ids})
       OR kind = 'by-hand' AND ref_id IN (SELECT value FROM json_each(@candidates))`,
    {
      now,
      opportunities: JSON.stringify(records.opportunityIds),
      candidates: JSON.stringify(records.candidateIds),
    },
  ).map((row) => toClock(row, now));
}
