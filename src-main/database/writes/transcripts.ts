import type { Segment, TranscriptFormat } from '../../../src-preload/contract/transcripts.ts';
import { fail } from '../../errors/index.ts';
import { all, inTransaction, one, run, type WriteHandle } from '../handles.ts';

/**
 * A transcript is written in slices, so that a huge one never keeps the main process busy, and is still there whole or not at
 * all: new segments get ordinals behind those in view (`first_ordinal` to before `end_ordinal`), and one last change puts the
 * view on them. What is out of view is deleted in slices, now or (`has_rest`) at the next start.
 */
export function beginTranscript(handle: WriteHandle, interviewId: string): number {
  return inTransaction(handle, () => {
    if (!one(handle, 'SELECT 1 FROM interview WHERE id = ?', interviewId)) {
      throw fail('item.not-found', { what: 'interview' });
    }
    const first = one<{ next: number }>(
      handle,
      'SELECT COALESCE(max(ordinal) + 1, 0) AS next FROM segment WHERE interview_id = ?',
      interviewId,
    );
    const next = first?.next ?? 0;
    run(
      handle,
      `INSERT INTO transcript (interview_id, format, imported_at, end_ordinal, has_rest) VALUES (?, 'plain', 0, 0, 1)
       ON CONFLICT (interview_id) DO UPDATE SET end_ordinal = COALESCE(end_ordinal, ?), has_rest = 1`,
      interviewId,
      next,
    );
    return next;
  });
}

/** Writes segments behind those before, out of view. Refused when the transcript was removed meanwhile. */
export function addSegments(
  handle: WriteHandle,
  interviewId: string,
  ordinal: number,
  segments: readonly Segment[],
): void {
  inTransaction(handle, () => {
    if (!one(handle, 'SELECT 1 FROM transcript WHERE interview_id = ?', interviewId)) {
      throw fail('item.not-found', { what: 'interview' });
    }
    for (const [index, segment] of segments.entries()) {
      run(
        handle,
        'INSERT INTO segment (interview_id, ordinal, speaker, start_ms, end_ms, text) VALUES (?, ?, ?, ?, ?, ?)',
        interviewId,
        ordinal + index,
        segment.speaker,
        segment.startMs,
        segment.endMs,
        segment.text,
      );
    }
  });
}

/**
 * Puts the view on the segments that were added since `beginTranscript`; from now on they are the transcript. Refused when they
 * are not all there.
 */
export function finishTranscript(
  handle: WriteHandle,
  interviewId: string,
  written: { readonly format: TranscriptFormat; readonly first: number; readonly count: number },
  now: number,
): void {
  const { format, first, count } = written;
  inTransaction(handle, () => {
    // Segments go from the front and come at the end: with both ends there, nothing between is missing.
    for (const ordinal of [first, first + count - 1]) {
      if (!one(handle, 'SELECT 1 FROM segment WHERE interview_id = ? AND ordinal = ?', interviewId, ordinal)) {
        throw fail('database.failed');
      }
    }
    run(
      handle,
      `UPDATE transcript SET format = ?, imported_at = ?, first_ordinal = ?, end_ordinal = ?, speaker_names = '{}'
       WHERE interview_id = ?`,
      format,
      now,
      first,
      first + count,
      interviewId,
    );
  });
}

/** So many segments are deleted at a time. */
const trimSize = 500;

/** Deletes some of what is out of view, and an empty transcript at last; false when nothing is left to delete. */
export function trimTranscript(handle: WriteHandle, interviewId: string): boolean {
  return inTransaction(handle, () => {
    for (const outside of ['ordinal < first_ordinal', 'ordinal >= end_ordinal']) {
      const deleted = run(
        handle,
        `DELETE FROM segment WHERE rowid IN (SELECT segment.rowid FROM transcript JOIN segment USING (interview_id)
           WHERE interview_id = ? AND ${outside} LIMIT ${trimSize})`,
        interviewId,
      );
      if (deleted === trimSize) return true;
    }
    run(handle, 'DELETE FROM transcript WHERE interview_id = ? AND end_ordinal = first_ordinal', interviewId);
    run(handle, 'UPDATE transcript SET has_rest = 0 WHERE interview_id = ?', interviewId);
    return false;
  });
}

/** The interviews whose transcript has something out of view: an import or removal was broken off. */
export function listTranscriptsWithRest(handle: WriteHandle): readonly string[] {
  return all<{ id: string }>(handle, 'SELECT interview_id AS id FROM transcript WHERE has_rest = 1').map(
    ({ id }) => id,
  );
}

/** Stores a short transcript of an interview at once, in place of an earlier one. */
export function putTranscript(
  handle: WriteHandle,
  interviewId: string,
  transcript: { readonly format: TranscriptFormat; readonly segments: readonly Segment[] },
  now: number,
): void {
  const { format, segments } = transcript;
  inTransaction(handle, () => {
    const first = beginTranscript(handle, interviewId);
    addSegments(handle, interviewId, first, segments);
    finishTranscript(handle, interviewId, { format, first, count: segments.length }, now);
    while (trimTranscript(handle, interviewId));
  });
}

/** Takes a transcript out of view; `trimTranscript` then deletes it. */
export function hideTranscript(handle: WriteHandle, interviewId: string): void {
  run(
    handle,
    'UPDATE transcript SET first_ordinal = 0, end_ordinal = 0, has_rest = 1 WHERE interview_id = ?',
    interviewId,
  );
}

/** Gives all lines of the speaker who is shown as `from` another name, at once: the lines stay, what they are shown as changes. */
export function renameSpeaker(handle: WriteHandle, interviewId: string, from: string, to: string): void {
  inTransaction(handle, () => {
    const row = one<{ names: string }>(
      handle,
      'SELECT speaker_names AS names FROM transcript WHERE interview_id = ?',
      interviewId,
    );
    if (!row) return;
    const names = new Map(Object.entries(JSON.parse(row.names) as Record<string, string>)); // written here only
    const isOwnName = !names.has(from);
    for (const [own, shown] of names) if (shown === from) names.set(own, to);
    if (isOwnName) names.set(from, to);
    run(
      handle,
      'UPDATE transcript SET speaker_names = ? WHERE interview_id = ?',
      JSON.stringify(Object.fromEntries(names)),
      interviewId,
    );
  });
}
