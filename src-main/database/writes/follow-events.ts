import type { EventChange } from '../../../src-preload/contract/interviews.ts';
import { all, one, run, type WriteHandle } from '../handles.ts';
import type { NewParticipant } from './interviews.ts';

/** An interview that was made from an event and has not begun. */
export type EventInterview = {
  readonly id: string;
  readonly startsAt: number | null;
  readonly minutes: number;
  readonly isEventCancelled: boolean;
  readonly participants: readonly NewParticipant[];
};

type Row = { id: string; starts_at: number | null; minutes: number; event_cancelled_at: number | null };

/** The interviews of one event that still follow it: one that was begun or scored stays as it was held. */
export function interviewsOfEvent(handle: WriteHandle, uid: string, originalStart: number): readonly EventInterview[] {
  return all<Row>(
    handle,
    `SELECT id, starts_at, minutes, event_cancelled_at FROM interview
     WHERE event_uid = ? AND event_original_start = ? AND removed_at IS NULL AND started_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM scorecard WHERE interview_id = interview.id AND state = 'submitted')`,
    uid,
    originalStart,
  ).map((row) => ({
    id: row.id,
    startsAt: row.starts_at,
    minutes: row.minutes,
    isEventCancelled: row.event_cancelled_at !== null,
    participants: all<{ email: string; name: string; role: NewParticipant['role']; lever_user_id: string | null }>(
      handle,
      'SELECT email, name, role, lever_user_id FROM participant WHERE interview_id = ? ORDER BY ordinal',
      row.id,
    ).map(({ lever_user_id, ...person }) => ({ ...person, leverUserId: lever_user_id })),
  }));
}

/** Lets an interview follow its event; notes, ratings and the candidate are not touched. To be called in a transaction. */
export function followInterviewEvent(
  handle: WriteHandle,
  id: string,
  following: {
    readonly startsAt: number;
    readonly minutes: number;
    readonly isEventCancelled: boolean;
    readonly added: readonly NewParticipant[];
    readonly left: readonly string[];
    readonly change: EventChange;
    readonly title: string;
  },
  now: number,
): void {
  run(
    handle,
    `UPDATE interview SET starts_at = ?, minutes = ?, event_title = ?, event_change = ?,
       event_cancelled_at = CASE WHEN ? THEN COALESCE(event_cancelled_at, ?) ELSE NULL END
     WHERE id = ?`,
    following.startsAt,
    following.minutes,
    following.title,
    JSON.stringify(following.change),
    Number(following.isEventCancelled),
    now,
    id,
  );
  for (const email of following.left) {
    run(
      handle,
      "UPDATE participant SET role = 'not-attending' WHERE interview_id = ? AND email = ? AND role <> 'candidate'",
      id,
      email,
    );
  }
  const last = one<{ ordinal: number }>(
    handle,
    'SELECT COALESCE(max(ordinal), -1) AS ordinal FROM participant WHERE interview_id = ?',
    id,
  );
  for (const [index, person] of following.added.entries()) {
    run(
      handle,
      'INSERT INTO participant (interview_id, ordinal, email, name, role, lever_user_id) VALUES (?, ?, ?, ?, ?, ?)',
      id,
      (last?.ordinal ?? -1) + 1 + index,
      person.email,
      person.name,
      person.role,
      person.leverUserId,
    );
  }
}

/** The person has read what the event did. */
export function setEventChangeRead(handle: WriteHandle, id: string): boolean {
  return run(handle, 'UPDATE interview SET event_change = NULL WHERE id = ?', id) > 0;
}
