import { z } from 'zod';
import type { AppError } from './errors.ts';
import { idSchema, nothingSchema } from './values.ts';

/**
 * Sound is kept as 16 bit samples of this rate, one channel a source: what speech models take, a second is always the same
 * number of bytes, and what was written stays readable wherever it ends.
 */
export const sampleRate = 16_000;
const bytesPerSample = 2;

/** Bytes of one second of one channel. */
export const bytesPerSecond = sampleRate * bytesPerSample;

/** A piece of sound that a window hands over: at the most so long, and so at the most so much is lost with a crash. */
export const longestChunkMs = 5_000;
const largestChunkBytes = (bytesPerSecond * 2 * longestChunkMs) / 1_000;

/** How a candidate agreed, or did not. */
export const consentWays = ['said', 'written', 'other'] as const;
export type ConsentWay = (typeof consentWays)[number];
export type Consent =
  | { readonly state: 'unknown' }
  | { readonly state: 'granted' | 'refused'; readonly how: ConsentWay; readonly at: number };

export type Recording = {
  readonly id: string;
  readonly startedAt: number;
  readonly milliseconds: number;
  /** Whether the computer's own sound has a channel beside the microphone's. */
  readonly hasSystemSound: boolean;
  /** The app or the computer ended before it was stopped. */
  readonly wasInterrupted: boolean;
  /** When it will be deleted by the setting; null: not by itself. */
  readonly deleteAt: number | null;
};

/** The one recording that is being made. The main window takes the sound; every window shows and steers it. */
export type ActiveRecording = {
  readonly recordingId: string;
  readonly interviewId: string;
  readonly state: 'recording' | 'paused' | 'stopping';
  readonly milliseconds: number;
  readonly hasSystemSound: boolean;
  /** The number that the next piece must bear. */
  readonly nextSequence: number;
  /** Why it was paused, when nobody asked for it; or what it goes on without. */
  readonly problem: AppError | null;
};

export type ModelKind = 'whisper' | 'moonshine' | 'transducer';

/** The speech model that the person chose: a folder of files. */
export type SpeechModel =
  | { readonly state: 'none' }
  | { readonly state: 'ready'; readonly kind: ModelKind; readonly folderName: string }
  /** `missing` names kinds of files, as `encoder….onnx`. */
  | { readonly state: 'incomplete'; readonly folderName: string; readonly missing: readonly string[] }
  /** A model for live subtitles, or a folder that is not there any more. */
  | { readonly state: 'unusable'; readonly folderName: string; readonly reason: 'streaming' | 'gone' };

export type TranscriptionJob =
  | { readonly state: 'running'; readonly done: number }
  | { readonly state: 'failed'; readonly error: AppError };

export type RecordingState = {
  readonly consent: Consent;
  readonly recordings: readonly Recording[];
  readonly active: ActiveRecording | null;
  readonly job: TranscriptionJob | null;
};

const ofInterview = z.strictObject({ interviewId: idSchema });
const ofRecording = z.strictObject({ recordingId: idSchema });

/** What can go wrong at the window's side of a recording. */
const captureProblems = [
  'recording.device-lost',
  'recording.device-refused',
  'recording.device-missing',
  'recording.system-sound-failed',
] as const;
export type CaptureProblem = (typeof captureProblems)[number];

export const recordingsRequests = {
  get: ofInterview,
  /** What is being recorded, for the window that takes the sound. */
  active: nothingSchema,
  setConsent: z.strictObject({
    interviewId: idSchema,
    state: z.enum(['granted', 'refused']),
    how: z.enum(consentWays),
  }),
  start: z.strictObject({ interviewId: idSchema, withSystemSound: z.boolean() }),
  pause: ofRecording,
  resume: ofRecording,
  stop: ofRecording,
  /** Samples of all channels in turn, 16 bit, little endian. */
  chunk: z.strictObject({
    recordingId: idSchema,
    sequence: z.number().int().min(0).max(10_000_000),
    samples: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= largestChunkBytes),
    isLast: z.boolean(),
  }),
  report: z.strictObject({ recordingId: idSchema, problem: z.enum(captureProblems) }),
  /** Lets the window ask for the microphone (and the computer's sound) for a moment. */
  openDevices: z.strictObject({ systemSound: z.boolean() }),
  closeDevices: nothingSchema,
  remove: ofInterview,
  model: nothingSchema,
  /** Opens the system's dialog for a folder. */
  chooseModel: nothingSchema,
  forgetModel: nothingSchema,
  transcribe: ofInterview,
  cancelTranscription: ofInterview,
};
export type RecordingsReplies = {
  get: RecordingState;
  active: ActiveRecording | null;
  setConsent: null;
  start: { readonly recordingId: string };
  pause: null;
  resume: null;
  stop: null;
  chunk: { readonly nextSequence: number };
  report: null;
  openDevices: null;
  closeDevices: null;
  remove: null;
  model: SpeechModel;
  chooseModel: SpeechModel;
  forgetModel: null;
  transcribe: null;
  cancelTranscription: null;
};

/** Where a page finds the sound of a recording, on its own origin. */
export function recordingPath(recordingId: string): string {
  return `/recordings/${encodeURIComponent(recordingId)}.wav`;
}
