import type { GuideSkill } from '../../../src-preload/contract/guides.ts';
import type { Evidence } from '../../../src-preload/contract/scorecards.ts';
import type { Segment } from '../../../src-preload/contract/transcripts.ts';
import { splitAtHits } from '../../components/split-at-hits.ts';

/** Marks the element of a segment; `Sections` looks for it. */
export const segmentPlace = 'data-segment';

/** A stretch of what was said: plain, a search hit with its number over the whole transcript, or kept as evidence. */
export type Stretch = {
  readonly text: string;
  readonly start: number;
  readonly hit: number | null;
  readonly isEvidence: boolean;
};

export type ShownSegment = {
  readonly segment: Segment;
  readonly index: number;
  readonly stretches: readonly Stretch[];
  /** The skills whose evidence was taken from here. */
  readonly skills: readonly GuideSkill[];
};

/** Evidence that was taken out of this text, word for word. */
function evidenceIn(text: string, evidence: readonly Evidence[]): readonly Evidence[] {
  return evidence.filter((piece) => piece.kind !== 'note' && text.includes(piece.text));
}

/** The text cut at its evidence; overlapping pieces are marked together. */
function cutAtEvidence(text: string, pieces: readonly Evidence[]): readonly Stretch[] {
  const ranges = pieces
    .map((piece) => ({ start: text.indexOf(piece.text), end: text.indexOf(piece.text) + piece.text.length }))
    .sort((left, right) => left.start - right.start);
  const stretches: Stretch[] = [];
  let place = 0;
  for (const { start, end } of ranges) {
    if (end <= place) continue;
    const from = Math.max(start, place);
    if (from > place) stretches.push({ text: text.slice(place, from), start: place, hit: null, isEvidence: false });
    stretches.push({ text: text.slice(from, end), start: from, hit: null, isEvidence: true });
    place = end;
  }
  if (place < text.length) stretches.push({ text: text.slice(place), start: place, hit: null, isEvidence: false });
  return stretches;
}

/**
 * What the transcript shows: while something is searched the hits, numbered from 0 over all segments; otherwise what
 * was kept as evidence. Also how many hits there are.
 */
export function showSegments(
  segments: readonly Segment[],
  query: string,
  evidence: readonly Evidence[],
  skills: readonly GuideSkill[],
): { readonly shown: readonly ShownSegment[]; readonly hits: number } {
  let hits = 0;
  const isSearching = query.trim() !== '';
  const shown = segments.map((segment, index): ShownSegment => {
    const pieces = evidenceIn(segment.text, evidence);
    const stretches = isSearching
      ? splitAtHits(segment.text, query).map(({ text, start, isHit }): Stretch => {
          const hit = isHit ? hits : null;
          if (isHit) hits += 1;
          return { text, start, hit, isEvidence: false };
        })
      : cutAtEvidence(segment.text, pieces);
    return {
      segment,
      index,
      stretches,
      skills: skills.filter(({ id }) => pieces.some(({ skillId }) => skillId === id)),
    };
  });
  return { shown, hits };
}
