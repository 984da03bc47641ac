import { Worker } from 'node:worker_threads';
import { RubricError } from '../errors/index.ts';
import type { ParsedTranscript } from '../transcripts/index.ts';
import type { TranscriptAnswer } from './worker.ts';

export type TranscriptSource = {
  /** A file's bytes, or pasted text. */
  readonly content: Uint8Array<ArrayBuffer> | string;
  /** Only helps where the content is broken; empty for pasted text. */
  readonly fileName: string;
};

/** Segments of a transcript. Rejects with a `transcript.*` error, or with what broke the thread. */
export type TranscriptReader = (source: TranscriptSource) => Promise<ParsedTranscript>;

/** Parses each transcript in a thread that ends with it: they are seldom, and nothing stays in memory. */
export function createTranscriptReader(workerFile: string): TranscriptReader {
  return (source) =>
    new Promise((resolve, reject) => {
      const transferList = typeof source.content === 'string' ? [] : [source.content.buffer];
      const thread = new Worker(workerFile, { workerData: source, transferList });
      thread.on('message', (answer: TranscriptAnswer) => {
        if (answer.isOk) resolve(answer.transcript);
        else reject(new RubricError(answer.code, answer.params));
      });
      thread.on('error', reject);
      thread.on('exit', () => reject(new Error('The transcript thread ended without an answer.')));
    });
}
