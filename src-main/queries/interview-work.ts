import type { Notes, QuestionState } from '../../src-preload/contract/interviews.ts';
import type { LineTimes } from '../../src-preload/contract/note-text.ts';
import { all, one, type ReadHandle } from '../database/handles.ts';

type NotesRow = {
  body: string;
  revision: number;
  cursor: number;
  saved_at: number | null;
  line_times: string;
  can_undo: number;
  can_redo: number;
};

/** The notes of an interview; empty ones when there are none. */
export function notesOf(handle: ReadHandle, interviewId: string): Notes {
  const row = one<NotesRow>(
    handle,
    `SELECT body, revision, cursor, saved_at, line_times,
       EXISTS (SELECT 1 FROM note_version AS version WHERE version.interview_id = notes.interview_id
         AND direction = 'undo' AND version.body <> notes.body) AS can_undo,
       EXISTS (SELECT 1 FROM note_version AS version WHERE version.interview_id = notes.interview_id
         AND direction = 'redo' AND version.body <> notes.body) AS can_redo
     FROM notes WHERE interview_id = ?`,
    interviewId,
  );
  return {
    body: row?.body ?? '',
    revision: row?.revision ?? 0,
    cursor: row?.cursor ?? 0,
    savedAt: row?.saved_at ?? null,
    times: JSON.parse(row?.line_times ?? '[]') as LineTimes, // written by saveNotes only
    canUndo: row?.can_undo === 1,
    canRedo: row?.can_redo === 1,
  };
}

type QuestionRow = {
  question_id: string;
  state: QuestionState['state'];
  at: number | null;
  reason: string | null;
  probes: string;
};

/** How the questions of an interview stand; those that nobody touched are not among them. */
export function questionsOf(handle: ReadHandle, interviewId: string): readonly QuestionState[] {
  return all<QuestionRow>(handle, 'SELECT * FROM question_state WHERE interview_id = ?', interviewId).map((row) => ({
    questionId: row.question_id,
    state: row.state,
    at: row.at,
    reason: row.reason,
    probes: JSON.parse(row.probes) as readonly number[], // written by setQuestion only
  }));
}
