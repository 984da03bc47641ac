import type { Segment, Transcript, TranscriptFormat } from '../../src-preload/contract/transcripts.ts';
import { all, one, type ReadHandle } from '../database/handles.ts';

type SegmentRow = { speaker: string | null; start_ms: number | null; end_ms: number | null; text: string };

/** What is stored of a transcript: all but what is proposed about it. */
export type StoredTranscript = Omit<Transcript, 'questions'>;

/** The transcript of an interview, or null. */
export function getTranscript(handle: ReadHandle, interviewId: string): StoredTranscript | null {
  const row = one<{ format: TranscriptFormat; imported_at: number }>(
    handle,
    `SELECT format, imported_at FROM transcript
     WHERE interview_id = ? AND (end_ordinal IS NULL OR end_ordinal > first_ordinal)`,
    interviewId,
  );
  if (!row) return null;
  const segments: Segment[] = all<SegmentRow>(
    handle,
    `SELECT speaker, start_ms, end_ms, text FROM segment JOIN transcript USING (interview_id)
     WHERE interview_id = ? AND ordinal >= first_ordinal AND (end_ordinal IS NULL OR ordinal < end_ordinal)
     ORDER BY ordinal`,
    interviewId,
  ).map((segment) => ({
    speaker: segment.speaker,
    startMs: segment.start_ms,
    endMs: segment.end_ms,
    text: segment.text,
  }));
  return { format: row.format, importedAt: row.imported_at, segments };
}

/** How many segments the transcript of an interview has; 0 without one. */
export function countSegments(handle: ReadHandle, interviewId: string): number {
  const row = one<{ n: number }>(
    handle,
    `SELECT count(*) AS n FROM segment JOIN transcript USING (interview_id)
     WHERE interview_id = ? AND ordinal >= first_ordinal AND (end_ordinal IS NULL OR ordinal < end_ordinal)`,
    interviewId,
  );
  return row?.n ?? 0;
}
