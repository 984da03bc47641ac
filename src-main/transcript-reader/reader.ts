import { Worker } from 'node:worker_threads';
import type { TranscriptFormat } from '../../src-preload/contract/transcripts.ts';
import { RubricError } from '../errors/index.ts';
import type { TranscriptAnswer, TranscriptSlice } from './worker.ts';

export type TranscriptSource = {
  /** A file's bytes, or pasted text. */
  readonly content: Uint8Array<ArrayBuffer> | string;
  /** Only helps where the content is broken; empty for pasted text. */
  readonly fileName: string;
};

/** A transcript that was read to its end without a fault. */
export type TranscriptReading = {
  readonly format: TranscriptFormat;
  readonly speakers: readonly string[];
  /** The segments in their order, some at a time, so that whoever takes them is never busy for long. Once only. */
  readonly slices: AsyncIterable<TranscriptSlice>;
};

/** Rejects with a `transcript.*` error, or with what broke the thread. */
export type TranscriptReader = (source: TranscriptSource) => Promise<TranscriptReading>;

/** The next message of a thread. */
function nextMessage<T>(thread: Worker): Promise<T> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error('The transcript thread ended without an answer.'));
    thread.once('message', (message: T) => {
      thread.off('error', reject).off('exit', ended);
      resolve(message);
    });
    thread.once('error', reject).once('exit', ended);
  });
}

async function* slicesOf(thread: Worker): AsyncGenerator<TranscriptSlice, void, undefined> {
  try {
    for (;;) {
      const slice = nextMessage<TranscriptSlice>(thread);
      thread.postMessage('next');
      const segments = await slice;
      if (segments.length === 0) return;
      yield segments;
    }
  } finally {
    await thread.terminate();
  }
}

/** Parses each transcript in a thread that ends with it: they are seldom, and nothing stays in memory. */
export function createTranscriptReader(workerFile: string): TranscriptReader {
  return async (source) => {
    const transferList = typeof source.content === 'string' ? [] : [source.content.buffer];
    const thread = new Worker(workerFile, { workerData: source, transferList });
    const answer = await nextMessage<TranscriptAnswer>(thread);
    if (!answer.isOk) throw new RubricError(answer.code, answer.params);
    return { format: answer.format, speakers: answer.speakers, slices: slicesOf(thread) };
  };
}
