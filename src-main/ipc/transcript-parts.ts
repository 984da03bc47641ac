import { setImmediate } from 'node:timers/promises';
import { type Segment, segmentsAtOnce } from '../../src-preload/contract/transcripts.ts';
import type { ReadHandle } from '../database/handles.ts';
import { getTranscriptHead, listSegments } from '../queries/transcripts.ts';

/**
 * The segments of an interview's transcript part by part, with room for other work between. Ends early when the transcript is
 * replaced or renamed meanwhile: whoever asked is told of the change and asks again.
 */
export async function* transcriptParts(
  read: () => ReadHandle,
  interviewId: string,
): AsyncGenerator<readonly Segment[], void, undefined> {
  const head = getTranscriptHead(read(), interviewId);
  if (head === null) return;
  for (let from = 0; from < head.total; from += segmentsAtOnce) {
    if (from > 0 && getTranscriptHead(read(), interviewId)?.version !== head.version) return;
    yield listSegments(read(), interviewId, head, from, segmentsAtOnce);
    await setImmediate();
  }
}
