import type { ErrorCode, ErrorParams } from '../../src-preload/contract/errors.ts';

export type TranscriptProblemCode = Extract<ErrorCode, `transcript.${string}`>;

/** Why a line could not be read; the sentence for it stands with the screens' messages. */
export type MalformedReason = 'time' | 'order' | 'json';

/**
 * What is wrong with a transcript. `params` of `transcript.malformed` are `line` (from 1) and `reason`; those of
 * `transcript.too-large` are `megabytes` and `most`.
 */
export class TranscriptProblem extends Error {
  readonly code: TranscriptProblemCode;
  readonly params: ErrorParams;

  constructor(code: TranscriptProblemCode, params: ErrorParams = {}) {
    super(code);
    this.name = 'TranscriptProblem';
    this.code = code;
    this.params = params;
  }
}
