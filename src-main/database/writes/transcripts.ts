import type { Segment, TranscriptFormat } from '../../../src-preload/contract/transcripts.ts';
import { fail } from '../../errors/index.ts';
import { inTransaction, one, run, type WriteHandle } from '../handles.ts';

/** Stores the transcript of an interview, in place of an earlier one. */
export function putTranscript(
  handle: WriteHandle,
  interviewId: string,
  transcript: { readonly format: TranscriptFormat; readonly segments: readonly Segment[] },
  now: number,
): void {
  inTransaction(handle, () => {
    if (!one(handle, 'SELECT 1 FROM interview WHERE id = ?', interviewId)) {
      throw fail('item.not-found', { what: 'interview' });
    }
    run(handle, 'DELETE FROM transcript WHERE interview_id = ?', interviewId);
    run(
      handle,
      'INSERT INTO transcript (interview_id, format, imported_at) VALUES (?, ?, ?)',
      interviewId,
      transcript.format,
      now,
    );
    for (const [ordinal, segment] of transcript.segments.entries()) {
      run(
        handle,
        'INSERT INTO segment (interview_id, ordinal, speaker, start_ms, end_ms, text) VALUES (?, ?, ?, ?, ?, ?)',
        interviewId,
        ordinal,
        segment.speaker,
        segment.startMs,
        segment.endMs,
        segment.text,
      );
    }
  });
}

export function removeTranscript(handle: WriteHandle, interviewId: string): void {
  run(handle, 'DELETE FROM transcript WHERE interview_id = ?', interviewId);
}

/** Gives all lines of one speaker another name. */
export function renameSpeaker(handle: WriteHandle, interviewId: string, from: string, to: string): void {
  run(handle, 'UPDATE segment SET speaker = ? WHERE interview_id = ? AND speaker = ?', to, interviewId, from);
}
