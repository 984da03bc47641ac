import type { GuideSkill } from '../../../src-preload/contract/guides.ts';
import type { Evidence } from '../../../src-preload/contract/scorecards.ts';
import type { Segment } from '../../../src-preload/contract/transcripts.ts';
import { splitAtHits } from '../../components/split-at-hits.ts';
import type { Step } from '../interview/questions.ts';
import { type EvidenceRange, evidenceRanges } from './evidence-ranges.ts';

/** Marks the element of a segment, for the list that measures it. */
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
  /** The question of the guide that begins here; null for most. */
  readonly question: Step | null;
};

/** The text cut at its evidence; overlapping pieces are marked together. */
function cutAtEvidence(text: string, pieces: readonly EvidenceRange[]): readonly Stretch[] {
  const ranges = pieces.toSorted((left, right) => left.start - right.start);
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

/** Most rows have nothing marked: the same object for the same segment, so that they are not drawn again. */
const plainRows = new WeakMap<Segment, ShownSegment>();

function plainRow(segment: Segment, index: number): ShownSegment {
  const known = plainRows.get(segment);
  if (known?.index === index) return known;
  const stretches = [{ text: segment.text, start: 0, hit: null, isEvidence: false }];
  const row = { segment, index, stretches, skills: [], question: null };
  plainRows.set(segment, row);
  return row;
}

/** "12:30", "1:02:03" or "12" (minutes) as milliseconds; null when it is no time. */
export function momentOf(text: string): number | null {
  const parts = /^\s*(?:(\d{1,3}):)?(\d{1,3})(?::(\d{2}))?\s*$/.exec(text);
  if (parts === null) return null;
  const [, first, second, third] = parts;
  const minute = 60_000;
  if (first === undefined)
    return third === undefined ? Number(second) * minute : Number(second) * minute + Number(third) * 1_000;
  if (third === undefined) return Number(first) * minute + Number(second) * 1_000;
  return Number(first) * 60 * minute + Number(second) * minute + Number(third) * 1_000;
}

/** The last segment that began at a moment (milliseconds) or before it; the first when none did. */
export function segmentAt(segments: readonly Segment[], moment: number): number {
  let found = 0;
  segments.forEach(({ startMs }, index) => {
    if (startMs !== null && startMs <= moment) found = index;
  });
  return found;
}

/** The question that was being answered in a segment: the last one that began there or before it. */
export function questionOf(places: ReadonlyMap<number, Step>, segment: number): Step | null {
  let last: { readonly at: number; readonly step: Step } | null = null;
  for (const [at, step] of places) {
    if (at <= segment && (last === null || at > last.at)) last = { at, step };
  }
  return last?.step ?? null;
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
  places: ReadonlyMap<number, Step> = new Map(),
): { readonly shown: readonly ShownSegment[]; readonly hits: number } {
  let hits = 0;
  const isSearching = query.trim() !== '';
  const kept = evidenceRanges(segments, evidence);
  const shown = segments.map((segment, index): ShownSegment => {
    const pieces = kept.get(index) ?? [];
    const question = places.get(index) ?? null;
    if (!isSearching && pieces.length === 0 && question === null) return plainRow(segment, index);
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
      question,
    };
  });
  return { shown, hits };
}
