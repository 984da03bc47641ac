import type { SaveNotes } from '../../../src-preload/contract/interviews.ts';
import { keepLineTimes, type LineTimes, linesOf } from '../../../src-preload/contract/note-text.ts';
import { fail } from '../../errors/index.ts';
import { inTransaction, one, run, type WriteHandle } from '../handles.ts';
import { refuseWhenFrozen } from './interviews.ts';

type NoteRow = { body: string; revision: number; cursor: number; line_times: string; saved_at: number | null };
type Version = { readonly body: string; readonly line_times: string; readonly cursor: number };
type Direction = 'undo' | 'redo';

/** A pause this long (milliseconds) ends what one step back takes away. */
const burstMs = 1_500;
/** A change of so many characters at once (pasted, deleted) is a step of its own. */
const largeChange = 40;
/** How many steps are kept for an interview; the oldest go first. */
const mostVersions = 300;

function notesOf(handle: WriteHandle, interviewId: string): NoteRow {
  const row = one<NoteRow>(
    handle,
    'SELECT body, revision, cursor, line_times, saved_at FROM notes WHERE interview_id = ?',
    interviewId,
  );
  return row ?? fail('item.not-found', { what: 'interview' });
}

function push(handle: WriteHandle, interviewId: string, direction: Direction, version: Version): void {
  run(
    handle,
    'INSERT INTO note_version (interview_id, direction, body, line_times, cursor) VALUES (?, ?, ?, ?, ?)',
    interviewId,
    direction,
    version.body,
    version.line_times,
    version.cursor,
  );
  run(
    handle,
    `DELETE FROM note_version WHERE interview_id = ? AND direction = ? AND id <= (
       SELECT id FROM note_version WHERE interview_id = ? AND direction = ? ORDER BY id DESC LIMIT 1 OFFSET ?)`,
    interviewId,
    direction,
    interviewId,
    direction,
    mostVersions,
  );
}

/** Takes the newest version of a direction that differs from `body` off its pile; undefined when there is none. */
function pop(handle: WriteHandle, interviewId: string, direction: Direction, body: string): Version | undefined {
  const version = one<Version & { id: number }>(
    handle,
    `SELECT id, body, line_times, cursor FROM note_version WHERE interview_id = ? AND direction = ? AND body <> ?
     ORDER BY id DESC LIMIT 1`,
    interviewId,
    direction,
    body,
  );
  if (version === undefined) return undefined;
  run(
    handle,
    'DELETE FROM note_version WHERE interview_id = ? AND direction = ? AND id >= ?',
    interviewId,
    direction,
    version.id,
  );
  return version;
}

/** Whether a change begins a step of its own, or goes on with what is being typed. */
function beginsStep(before: NoteRow, body: string, now: number): boolean {
  if (before.saved_at === null || now - before.saved_at > burstMs) return true;
  if (linesOf(before.body).length !== linesOf(body).length) return true;
  return Math.abs(body.length - before.body.length) > largeChange;
}

function put(handle: WriteHandle, interviewId: string, note: Version, now: number): void {
  run(
    handle,
    `UPDATE notes SET body = ?, cursor = ?, line_times = ?, revision = revision + 1, saved_at = ?
     WHERE interview_id = ?`,
    note.body,
    note.cursor,
    note.line_times,
    now,
    interviewId,
  );
}

/**
 * Stores notes that build on `baseRevision`, with the time of each line, and the version before as a step to go back to; the
 * new revision. Notes on an older revision are refused (`notes.conflict`), so that two windows never overwrite each other; a
 * submitted scorecard's are frozen.
 */
export function saveNotes(handle: WriteHandle, save: SaveNotes, now: number): number {
  const { interviewId, body, cursor } = save;
  return inTransaction(handle, () => {
    refuseWhenFrozen(handle, interviewId);
    const before = notesOf(handle, interviewId);
    if (before.revision !== save.baseRevision) throw fail('notes.conflict');
    if (before.body !== body) {
      if (beginsStep(before, body, now)) push(handle, interviewId, 'undo', before);
      run(handle, "DELETE FROM note_version WHERE interview_id = ? AND direction = 'redo'", interviewId);
    }
    const times = JSON.parse(before.line_times) as LineTimes; // written by this file only
    const line_times = JSON.stringify(keepLineTimes(before.body, times, body, now));
    put(handle, interviewId, { body, cursor, line_times }, now);
    return before.revision + 1;
  });
}

/** Goes one step back (or forward again) in the notes of a draft; false when there is no such step. */
export function stepNotes(handle: WriteHandle, interviewId: string, direction: Direction, now: number): boolean {
  return inTransaction(handle, () => {
    refuseWhenFrozen(handle, interviewId);
    const current = notesOf(handle, interviewId);
    const version = pop(handle, interviewId, direction, current.body);
    if (version === undefined) return false;
    push(handle, interviewId, direction === 'undo' ? 'redo' : 'undo', current);
    put(handle, interviewId, version, now);
    return true;
  });
}
