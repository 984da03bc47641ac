import type { ModelFiles } from './model-files.ts';

/** One recording to write down. Offset: where it begins in the whole of the interview's recordings, milliseconds. */
export type SoundToRead = { readonly file: string; readonly channels: 1 | 2; readonly offsetMs: number };

export type TranscriptionTask = {
  readonly sounds: readonly SoundToRead[];
  readonly model: { readonly folder: string; readonly files: ModelFiles };
  readonly threads: number;
};

/** One stretch of speech; channel 0 is the microphone, 1 the computer's own sound. */
export type Said = {
  readonly channel: number;
  readonly startMs: number;
  readonly endMs: number;
  readonly text: string;
};

/** What the process tells, in this order; a native library that ends the process says nothing more. */
export type TranscriptionNews =
  | { readonly what: 'engine-loaded' }
  | { readonly what: 'model-loaded' }
  | { readonly what: 'progress'; readonly done: number }
  | { readonly what: 'result'; readonly said: readonly Said[] }
  | {
      readonly what: 'failed';
      readonly code: 'transcription.unavailable' | 'transcription.model-broken' | 'transcription.failed';
      readonly reason: string;
    };
