import type { Reply } from '../../src-preload/contract/errors.ts';
import type { Api } from '../../src-preload/contract/index.ts';
import type { Segment, Transcript, TranscriptPart } from '../../src-preload/contract/transcripts.ts';

/** All segments, the first part given; null when another version took its place meanwhile. */
async function restOf(api: Api, interviewId: string, first: TranscriptPart): Promise<Reply<readonly Segment[] | null>> {
  const segments = [...first.segments];
  while (segments.length < first.total) {
    const reply = await api.transcripts.get({ interviewId, from: segments.length });
    if (!reply.ok) return reply;
    if (reply.value?.version !== first.version) return { ok: true, value: null };
    // Never asked for twice.
    if (reply.value.segments.length === 0) break;
    segments.push(...reply.value.segments);
  }
  return { ok: true, value: segments };
}

/**
 * Reads a transcript part by part; null when the interview has none. The segments that are known already are not read again
 * while they are the same version. What changes while it is read is read anew, so that no two versions are mixed.
 */
export async function readWhole(
  api: Api,
  interviewId: string,
  known: Transcript | null,
): Promise<Reply<Transcript | null>> {
  for (;;) {
    const first = await api.transcripts.get({ interviewId });
    if (!first.ok || first.value === null) return first as Reply<null>; // an error, or that there is none
    const { format, importedAt, version } = first.value;
    const segments =
      known?.version === version
        ? ({ ok: true, value: known.segments } as const)
        : await restOf(api, interviewId, first.value);
    if (!segments.ok) return segments;
    const found = await api.transcripts.questions({ interviewId });
    if (!found.ok) return found;
    if (segments.value === null || found.value?.version !== version) continue;
    const { questions } = found.value;
    return { ok: true, value: { format, importedAt, version, segments: segments.value, questions } };
  }
}
