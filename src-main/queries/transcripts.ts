import type { Segment, TranscriptFormat } from '../../src-preload/contract/transcripts.ts';
import { all, one, type ReadHandle } from '../database/handles.ts';

/** What is stored of a transcript: all but what is proposed about it. */
export type StoredTranscript = {
  readonly format: TranscriptFormat;
  readonly importedAt: number;
  readonly segments: readonly Segment[];
};

type TranscriptRow = {
  readonly format: TranscriptFormat;
  readonly imported_at: number;
  readonly first_ordinal: number;
  readonly end_ordinal: number | null;
  readonly speaker_names: string;
};

/** A transcript without its segments. */
export type TranscriptHead = {
  readonly format: TranscriptFormat;
  readonly importedAt: number;
  /** How many segments it has. */
  readonly total: number;
  /** Changes with every import and with every name that a speaker is given. */
  readonly version: string;
  /** The ordinal of its first segment. */
  readonly first: number;
  /** What speakers are shown as, by the name in their lines. */
  readonly names: ReadonlyMap<string, string>;
};

/** What there is to know of a transcript without reading its segments; null when the interview has none. */
export function getTranscriptHead(handle: ReadHandle, interviewId: string): TranscriptHead | null {
  const row = one<TranscriptRow>(
    handle,
    `SELECT format, imported_at, first_ordinal, end_ordinal, speaker_names FROM transcript
     WHERE interview_id = ? AND (end_ordinal IS NULL OR end_ordinal > first_ordinal)`,
    interviewId,
  );
  if (!row) return null;
  const { first_ordinal: first, imported_at: importedAt, speaker_names: names } = row;
  return {
    format: row.format,
    importedAt,
    // Transcripts of earlier versions of the app do not say where they end.
    total: row.end_ordinal === null ? countFrom(handle, interviewId, first) : row.end_ordinal - first,
    version: `${importedAt} ${first} ${names}`,
    first,
    names: new Map(Object.entries(JSON.parse(names) as Record<string, string>)), // written by renameSpeaker only
  };
}

function countFrom(handle: ReadHandle, interviewId: string, first: number): number {
  const row = one<{ n: number }>(
    handle,
    'SELECT count(*) AS n FROM segment WHERE interview_id = ? AND ordinal >= ?',
    interviewId,
    first,
  );
  return row?.n ?? 0;
}

type SegmentRow = { speaker: string | null; start_ms: number | null; end_ms: number | null; text: string };

/** At most `count` segments from the number `from` on (0 is the first), speakers as they are shown. */
export function listSegments(
  handle: ReadHandle,
  interviewId: string,
  head: TranscriptHead,
  from: number,
  count: number,
): readonly Segment[] {
  const begin = head.first + from;
  const end = Math.min(begin + count, head.first + head.total);
  return all<SegmentRow>(
    handle,
    `SELECT speaker, start_ms, end_ms, text FROM segment
     WHERE interview_id = ? AND ordinal >= ? AND ordinal < ? ORDER BY ordinal`,
    interviewId,
    begin,
    end,
  ).map(({ speaker, start_ms: startMs, end_ms: endMs, text }) => ({
    speaker: speaker === null ? null : (head.names.get(speaker) ?? speaker),
    startMs,
    endMs,
    text,
  }));
}

/** The whole transcript of an interview, or null. For what needs it all at once; a window reads it part by part. */
export function getTranscript(handle: ReadHandle, interviewId: string): StoredTranscript | null {
  const head = getTranscriptHead(handle, interviewId);
  if (head === null) return null;
  const { format, importedAt, total } = head;
  return { format, importedAt, segments: listSegments(handle, interviewId, head, 0, total) };
}
