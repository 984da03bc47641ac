import { setImmediate } from 'node:timers/promises';
import type { WriteHandle } from '../database/handles.ts';
import {
  addSegments,
  beginTranscript,
  finishTranscript,
  listTranscriptsWithRest,
  trimTranscript,
} from '../database/writes/transcripts.ts';
import type { Logger } from '../logging/index.ts';
import type { TranscriptReading } from '../transcript-reader/index.ts';

export type TranscriptStore = {
  readonly write: () => WriteHandle;
  readonly now: () => number;
  readonly logger: Logger;
};

/** One after the other: two imports would write into each other, and a deletion would take what is being written. */
let turn: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = turn.then(work);
  turn = mine.catch(() => {});
  return mine;
}

/**
 * Stores a transcript in place of an earlier one; how many segments it has. Between the slices the main process does other
 * work, and until the last one the earlier transcript stays in view; a failure changes nothing of what is seen.
 */
export function storeTranscript(
  store: TranscriptStore,
  interviewId: string,
  reading: TranscriptReading,
  /** Names that speakers get instead of their own. */
  names: ReadonlyMap<string, string>,
): Promise<number> {
  const stored = inTurn(() => write(store, interviewId, reading, names));
  void deleteRest(store.write, interviewId, store.logger);
  return stored;
}

async function write(
  store: TranscriptStore,
  interviewId: string,
  { format, slices }: TranscriptReading,
  names: ReadonlyMap<string, string>,
): Promise<number> {
  const nameOf = (speaker: string | null) => (speaker === null ? null : (names.get(speaker) ?? speaker));
  const first = beginTranscript(store.write(), interviewId);
  let count = 0;
  for await (const slice of slices) {
    const segments = slice.map((segment) => ({ ...segment, speaker: nameOf(segment.speaker) }));
    addSegments(store.write(), interviewId, first + count, segments);
    count += slice.length;
    await setImmediate();
  }
  finishTranscript(store.write(), interviewId, { format, first, count }, store.now());
  return count;
}

/** Deletes what is out of view of one transcript, with room for other work between. What fails is left to the next start. */
export function deleteRest(write: () => WriteHandle, interviewId: string, logger: Logger): Promise<void> {
  return inTurn(async () => {
    try {
      while (trimTranscript(write(), interviewId)) await setImmediate();
    } catch (cause) {
      logger.warn('the rest of a transcript was not deleted', { cause });
    }
  });
}

/** Deletes what earlier runs left: an end in the middle of an import, or of a removal. */
export async function deleteAllRests(write: () => WriteHandle, logger: Logger): Promise<void> {
  for (const id of listTranscriptsWithRest(write())) await deleteRest(write, id, logger);
}
