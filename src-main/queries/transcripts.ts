import type { Segment, Transcript, TranscriptFormat } from '../../src-preload/contract/transcripts.ts';
import { all, one, type ReadHandle } from '../database/handles.ts';

type SegmentRow = { speaker: string | null; start_ms: number | null; end_ms: number | null; text: string };

/** What is stored of a transcript: all but what is proposed about it. */
export type StoredTranscript = Omit<Transcript, 'questions'>;

/** The transcript of an interview, or null. */
export function getTranscript(handle: ReadHandle, interviewId: string): StoredTranscript | null {
  const row = one<{ format: TranscriptFormat; imported_at: number }>(
    handle,
    'SELECT format, imported_at FROM transcript WHERE interview_id = ?',
    interviewId,
  );
  if (!row) return null;
  const segments: Segment[] = all<SegmentRow>(
    handle,
    'SELECT speaker, start_ms, end_ms, text FROM segment WHERE interview_id = ? ORDER BY ordinal',
    interviewId,
  ).map((segment) => ({
    speaker: segment.speaker,
    startMs: segment.start_ms,
    endMs: segment.end_ms,
    text: segment.text,
  }));
  return { format: row.format, importedAt: row.imported_at, segments };
}
