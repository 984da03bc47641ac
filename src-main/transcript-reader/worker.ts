import { parentPort, workerData } from 'node:worker_threads';
import type { Segment, TranscriptFormat } from '../../src-preload/contract/transcripts.ts';
import {
  decodeTranscript,
  type ParsedTranscript,
  parseTranscript,
  TranscriptProblem,
  type TranscriptProblemCode,
} from '../transcripts/index.ts';
import type { TranscriptSource } from './reader.ts';

/** What the thread says first. An error that is no `TranscriptProblem` ends the thread and is told by its `error` event. */
export type TranscriptAnswer =
  | { readonly isOk: true; readonly format: TranscriptFormat; readonly speakers: readonly string[] }
  | {
      readonly isOk: false;
      readonly code: TranscriptProblemCode;
      readonly params: TranscriptProblem['params'];
    };

/** What the thread answers each time it is asked for more; empty when there is no more. */
export type TranscriptSlice = readonly Segment[];

/** Segments a slice: what the main process takes over and stores in a few milliseconds. */
const sliceSize = 250;

function parsed({ content, fileName }: TranscriptSource): ParsedTranscript {
  return parseTranscript(typeof content === 'string' ? content : decodeTranscript(content), fileName);
}

function say(message: TranscriptAnswer | TranscriptSlice): void {
  parentPort?.postMessage(message);
}

try {
  const { format, segments } = parsed(workerData as TranscriptSource); // `reader.ts` is the only one that starts this thread
  let next = 0;
  parentPort?.on('message', () => {
    say(segments.slice(next, next + sliceSize));
    if (next >= segments.length) parentPort?.close();
    next += sliceSize;
  });
  const speakers = new Set(segments.flatMap(({ speaker }) => (speaker === null ? [] : [speaker])));
  say({ isOk: true, format, speakers: [...speakers] });
} catch (cause) {
  if (!(cause instanceof TranscriptProblem)) throw cause;
  say({ isOk: false, code: cause.code, params: cause.params });
}
