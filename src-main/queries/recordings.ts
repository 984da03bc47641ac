import type { Consent, ConsentWay, Recording } from '../../src-preload/contract/recordings.ts';
import { all, one, type ReadHandle } from '../database/handles.ts';

/** What the candidate of an interview decided last about being recorded. */
export function getConsent(handle: ReadHandle, interviewId: string): Consent {
  const row = one<{ state: 'granted' | 'refused'; how: ConsentWay; decided_at: number }>(
    handle,
    'SELECT state, how, decided_at FROM recording_consent WHERE interview_id = ? ORDER BY rowid DESC LIMIT 1',
    interviewId,
  );
  return row ? { state: row.state, how: row.how, at: row.decided_at } : { state: 'unknown' };
}

type Row = {
  id: string;
  interview_id: string;
  started_at: number;
  ended_at: number | null;
  channels: 1 | 2;
  milliseconds: number;
  was_interrupted: number;
  is_to_erase: number;
  is_submitted: number;
};

export type StoredRecording = Omit<Recording, 'deleteAt'> & {
  readonly interviewId: string;
  readonly endedAt: number | null;
  readonly isToErase: boolean;
  /** The scores of its interview are submitted, and no amendment is open. */
  readonly isSubmitted: boolean;
};

const sql = `
  SELECT recording.*, EXISTS (SELECT 1 FROM scorecard WHERE scorecard.interview_id = recording.interview_id
      AND state = 'submitted') AND NOT EXISTS (SELECT 1 FROM scorecard
      WHERE scorecard.interview_id = recording.interview_id AND state = 'draft') AS is_submitted
  FROM recording`;

function toRecording(row: Row): StoredRecording {
  return {
    id: row.id,
    interviewId: row.interview_id,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    milliseconds: row.milliseconds,
    hasSystemSound: row.channels === 2,
    wasInterrupted: row.was_interrupted === 1,
    isToErase: row.is_to_erase === 1,
    isSubmitted: row.is_submitted === 1,
  };
}

/** Every recording that has a row, those to be erased too. */
export function listAllRecordings(handle: ReadHandle): readonly StoredRecording[] {
  return all<Row>(handle, `${sql} ORDER BY started_at`).map(toRecording);
}

/** The finished recordings of an interview, in their order. */
export function listRecordings(handle: ReadHandle, interviewId: string): readonly StoredRecording[] {
  return all<Row>(
    handle,
    `${sql} WHERE interview_id = ? AND ended_at IS NOT NULL AND is_to_erase = 0 ORDER BY started_at, recording.rowid`,
    interviewId,
  ).map(toRecording);
}

/** Whether a recording can be listened to: it is known, finished, and not on its way out. */
export function isPlayable(handle: ReadHandle, id: string): boolean {
  return (
    one(handle, 'SELECT 1 FROM recording WHERE id = ? AND ended_at IS NOT NULL AND is_to_erase = 0', id) !== undefined
  );
}
