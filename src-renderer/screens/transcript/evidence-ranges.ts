import type { Evidence } from '../../../src-preload/contract/scorecards.ts';
import type { Segment } from '../../../src-preload/contract/transcripts.ts';

/** A stretch of one segment (characters) that a piece of evidence was taken from. */
export type EvidenceRange = { readonly start: number; readonly end: number; readonly skillId: string };

/** What was said, as a selection over several segments reads it: each trimmed, a space between, empty ones left out. */
function joinedText(segments: readonly Segment[]) {
  const parts: { readonly index: number; readonly from: number; readonly shift: number; readonly length: number }[] =
    [];
  let text = '';
  for (const [index, segment] of segments.entries()) {
    const said = segment.text.trim();
    if (said === '') continue;
    if (text !== '') text += ' ';
    parts.push({ index, from: text.length, shift: segment.text.indexOf(said), length: said.length });
    text += said;
  }
  return { text, parts };
}

/**
 * Where evidence was taken from, by the number of the segment: word for word out of one, or on from one into the next ones.
 * Notes are the words of the interviewer and stand nowhere.
 */
export function evidenceRanges(
  segments: readonly Segment[],
  evidence: readonly Evidence[],
): ReadonlyMap<number, readonly EvidenceRange[]> {
  const ranges = new Map<number, EvidenceRange[]>();
  const put = (index: number, range: EvidenceRange) => ranges.set(index, [...(ranges.get(index) ?? []), range]);
  const over: Evidence[] = [];
  for (const piece of evidence) {
    if (piece.kind === 'note' || piece.text === '') continue;
    let isFound = false;
    for (const [index, { text }] of segments.entries()) {
      const start = text.indexOf(piece.text);
      if (start < 0) continue;
      isFound = true;
      put(index, { start, end: start + piece.text.length, skillId: piece.skillId });
    }
    if (!isFound) over.push(piece);
  }
  if (over.length === 0) return ranges;
  const { text, parts } = joinedText(segments);
  for (const piece of over) {
    const from = text.indexOf(piece.text);
    if (from < 0) continue;
    const to = from + piece.text.length;
    for (const part of parts) {
      const start = Math.max(from, part.from);
      const end = Math.min(to, part.from + part.length);
      if (start >= end) continue;
      const move = part.shift - part.from;
      put(part.index, { start: start + move, end: end + move, skillId: piece.skillId });
    }
  }
  return ranges;
}
