import { all, one, type ReadHandle } from '../database/handles.ts';
import type { OthersForm, OthersNote, OthersWriting } from '../database/writes/others-writing.ts';

export type ReadWriting = OthersWriting & { readonly readAt: number };

/** What others wrote about a candidate, as it was read last; null before the first time. */
export function othersWritingOf(handle: ReadHandle, opportunityId: string): ReadWriting | null {
  const row = one<{ feedback: string | null; notes: string | null; read_at: number }>(
    handle,
    'SELECT feedback, notes, read_at FROM others_writing WHERE opportunity_id = ?',
    opportunityId,
  );
  if (row === undefined) return null;
  return {
    // Both were written by putOthersWriting only.
    feedback: row.feedback === null ? null : (JSON.parse(row.feedback) as readonly OthersForm[]),
    notes: row.notes === null ? null : (JSON.parse(row.notes) as readonly OthersNote[]),
    readAt: row.read_at,
  };
}

/** All interviews of the person whom this interview is with, this one included, with a submitted scorecard. */
export function scoredInterviewsOfSamePerson(handle: ReadHandle, interviewId: string): readonly string[] {
  return all<{ id: string }>(
    handle,
    `SELECT other.id FROM interview AS own
     JOIN candidate AS own_candidate ON own_candidate.id = own.candidate_id
     JOIN candidate AS other_candidate ON other_candidate.id = own_candidate.id
       OR other_candidate.opportunity_id = own_candidate.opportunity_id
     JOIN interview AS other ON other.candidate_id = other_candidate.id
     WHERE own.id = ? AND other.removed_at IS NULL
       AND EXISTS (SELECT 1 FROM scorecard WHERE interview_id = other.id AND state = 'submitted')
     ORDER BY other.created_at`,
    interviewId,
  ).map(({ id }) => id);
}
