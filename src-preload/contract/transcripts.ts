import { z } from 'zod';
import { droppedPathSchema } from './dropped-files.ts';
import { idSchema, lineSchema } from './values.ts';

/** One thing that one speaker said. Times in milliseconds from the start of the recording; null when the file has none. */
export type Segment = {
  readonly speaker: string | null;
  readonly startMs: number | null;
  readonly endMs: number | null;
  readonly text: string;
};

/** What a transcript was read from. `headed` is text with a line "Name  0:05" above each turn (Otter, Rev, Teams). */
export type TranscriptFormat =
  | 'webvtt'
  | 'srt'
  | 'sbv'
  | 'meet'
  | 'headed'
  | 'plain'
  | 'whisper'
  | 'deepgram'
  | 'assemblyai'
  | 'rev'
  | 'fireflies'
  /** Written down here from a recording: times count from its start. */
  | 'recording';

/** Where a question of the guide was asked: proposed by its wording, the number of the segment in which it begins. */
export type QuestionPlace = { readonly questionId: string; readonly segment: number; readonly likeness: number };

export type Transcript = {
  readonly format: TranscriptFormat;
  readonly importedAt: number;
  /** Another one: it was replaced, or its speakers are called otherwise; parts of both do not belong together. */
  readonly version: string;
  readonly segments: readonly Segment[];
  /** In the order of the conversation. */
  readonly questions: readonly QuestionPlace[];
};

/** So many segments come with one answer: hours of talk are read a part at a time, so that nothing waits for them. */
export const segmentsAtOnce = 1_000;

/** A part of a transcript, and how many segments the whole has. */
export type TranscriptPart = Omit<Transcript, 'questions'> & { readonly total: number };

/** Larger files are refused before they are read. */
export const maximumTranscriptBytes = 20 * 1024 * 1024;

export const transcriptsRequests = {
  /** The part that begins with a segment's number, `segmentsAtOnce` long at the most; the first unless told otherwise. */
  get: z.strictObject({ interviewId: idSchema, from: z.number().int().min(0).optional() }),
  /** Where the guide's questions were asked, in the transcript of that version. */
  questions: z.strictObject({ interviewId: idSchema }),
  /** Opens the system's file dialog. */
  importFile: z.strictObject({ interviewId: idSchema }),
  /** A file that was dropped on the window. One that would replace a transcript is refused. */
  dropFile: z.strictObject({ interviewId: idSchema, path: droppedPathSchema }),
  paste: z.strictObject({ interviewId: idSchema, text: z.string().max(maximumTranscriptBytes) }),
  remove: z.strictObject({ interviewId: idSchema }),
  renameSpeaker: z.strictObject({ interviewId: idSchema, from: z.string().max(300), to: lineSchema }),
};
export type TranscriptsReplies = {
  get: TranscriptPart | null;
  questions: Pick<Transcript, 'version' | 'questions'> | null;
  importFile: { readonly segments: number } | null;
  dropFile: { readonly segments: number };
  paste: { readonly segments: number };
  remove: null;
  renameSpeaker: null;
};
