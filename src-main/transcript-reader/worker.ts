import { parentPort, workerData } from 'node:worker_threads';
import {
  decodeTranscript,
  type ParsedTranscript,
  parseTranscript,
  TranscriptProblem,
  type TranscriptProblemCode,
} from '../transcripts/index.ts';
import type { TranscriptSource } from './reader.ts';

/** What the thread hands back. An error that is no `TranscriptProblem` ends the thread and is told by its `error` event. */
export type TranscriptAnswer =
  | { readonly isOk: true; readonly transcript: ParsedTranscript }
  | {
      readonly isOk: false;
      readonly code: TranscriptProblemCode;
      readonly params: TranscriptProblem['params'];
    };

function answer({ content, fileName }: TranscriptSource): TranscriptAnswer {
  try {
    const text = typeof content === 'string' ? content : decodeTranscript(content);
    return { isOk: true, transcript: parseTranscript(text, fileName) };
  } catch (cause) {
    if (cause instanceof TranscriptProblem) return { isOk: false, code: cause.code, params: cause.params };
    throw cause;
  }
}

parentPort?.postMessage(answer(workerData as TranscriptSource)); // `reader.ts` is the only one that starts this thread
