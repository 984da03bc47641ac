import type { QuestionPlace } from '../../src-preload/contract/transcripts.ts';
import { words } from './fold.ts';

/** What was said, as far as it matters here. */
export type Spoken = { readonly speaker: string | null; readonly startMs: number | null; readonly text: string };

export type AskedQuestion = {
  readonly id: string;
  readonly text: string;
  /** When it was marked as asked, milliseconds from the start of the interview; null when unknown. */
  readonly askedMs: number | null;
};

/** Under this share of the question's words nothing is proposed. */
const leastLikeness = 0.5;
/** Cues cut a question up; so many of one speaker in a row are looked at together. */
const longestWindow = 5;
/** A mark near the place speaks for it: this much at the same moment, nothing from `farMs` on. */
const timeWeight = 0.15;
const farMs = 180_000;
/** Words so common in questions that they tell none. */
const common: ReadonlySet<string> = new Set(
  `a an and are as at be been but by can could did do does for from had has have how i if in into is it its me my of on or
  our so tell than that the their them then there they this to us was we were what when where which who why will with would
  you your about describe time`.split(/\s+/),
);

function tellingWords(text: string): readonly string[] {
  const all = words(text);
  const telling = all.filter((word) => !common.has(word));
  return telling.length > 0 ? telling : all;
}

/** How much each word says: one that few of the guide's questions have says more. */
function weightsOf(questions: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const question of questions) {
    for (const word of new Set(question)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Map([...counts].map(([word, count]) => [word, Math.log(1 + questions.length / count)]));
}

/** Share of a question's words, by weight, that stand in a text; words that stand in the same order side by side help. */
function likenessOf(
  question: readonly string[],
  said: readonly string[],
  weights: ReadonlyMap<string, number>,
): number {
  const present = new Set(said);
  const pairs = new Set(said.map((word, index) => `${word} ${said[index + 1] ?? ''}`));
  let found = 0;
  let total = 0;
  let pairsFound = 0;
  for (const [index, word] of question.entries()) {
    const weight = weights.get(word) ?? 0;
    total += weight;
    if (present.has(word)) found += weight;
    if (index > 0 && pairs.has(`${question[index - 1]} ${word}`)) pairsFound += 1;
  }
  if (total === 0) return 0;
  const order = question.length < 2 ? 1 : pairsFound / (question.length - 1);
  return (found / total) * 0.8 + order * 0.2;
}

type Candidate = QuestionPlace & { readonly score: number };

/** So many segments are looked at in one step: a millisecond or two. */
const segmentsAStep = 256;
const startsAStep = 32;

function nearness(askedMs: number | null, startMs: number | null): number {
  if (askedMs === null || startMs === null) return 0;
  return timeWeight * Math.max(0, 1 - Math.abs(askedMs - startMs) / farMs);
}

/**
 * Proposes where each question of a guide was asked, by its wording: the stretch of one speaker that has most of its telling
 * words, helped by the time at which it was marked as asked. What the candidate says is not looked at. Each question has
 * one place at the most and each place one question; questions that were put in other words are not found.
 *
 * Goes in short steps, so that whoever runs it over hours of talk can do other work between them.
 */
export function* findQuestions(
  questions: readonly AskedQuestion[],
  segments: readonly Spoken[],
  candidate: string | null,
): Generator<void, readonly QuestionPlace[], void> {
  const asked = questions.map((question) => tellingWords(question.text));
  const weights = weightsOf(asked);
  // Only segments that share a word with the guide are looked at more closely.
  const tellingSaid: (readonly string[])[] = [];
  const places = new Map<string, number[]>();
  for (const [index, { speaker, text }] of segments.entries()) {
    if (index % segmentsAStep === 0) yield;
    const said = speaker === candidate && candidate !== null ? [] : words(text);
    const telling = said.filter((word) => !common.has(word) || weights.has(word));
    tellingSaid.push(telling);
    for (const word of new Set(telling)) {
      if (!weights.has(word)) continue;
      const known = places.get(word);
      if (known === undefined) places.set(word, [index]);
      else known.push(index);
    }
  }

  const candidates: Candidate[] = [];
  for (const [number, question] of questions.entries()) {
    const wanted = asked[number] ?? [];
    // Other questions can take all but one of so many places.
    const best: Candidate[] = [];
    for (const [looked, start] of startsOf(wanted, places)) {
      if (looked % startsAStep === 0) yield;
      const found = bestWindow(start, wanted, weights, segments, tellingSaid);
      if (found === null) continue;
      const score = found.score + nearness(question.askedMs, segments[start]?.startMs ?? null);
      keepBest(best, { questionId: question.id, segment: start, likeness: found.likeness, score }, questions.length);
    }
    candidates.push(...best);
  }
  return onePlaceEach(candidates);
}

/** Every segment that has a word of the question, once, numbered. */
function* startsOf(
  wanted: readonly string[],
  places: ReadonlyMap<string, readonly number[]>,
): Generator<readonly [number: number, start: number], void, undefined> {
  const seen = new Set<number>();
  for (const word of wanted) {
    for (const start of places.get(word) ?? []) {
      if (seen.has(start)) continue;
      yield [seen.size, start];
      seen.add(start);
    }
  }
}

/** How well the segments from one on, as long as the same person speaks, have a question's words; null when they hardly do. */
function bestWindow(
  start: number,
  wanted: readonly string[],
  weights: ReadonlyMap<string, number>,
  segments: readonly Spoken[],
  tellingSaid: readonly (readonly string[])[],
): { readonly likeness: number; readonly score: number } | null {
  let best: { readonly likeness: number; readonly score: number } | null = null;
  let window: readonly string[] = [];
  for (let length = 1; length <= longestWindow; length += 1) {
    const at = start + length - 1;
    if (at >= segments.length || segments[at]?.speaker !== segments[start]?.speaker) break;
    window = [...window, ...(tellingSaid[at] ?? [])];
    const likeness = likenessOf(wanted, window, weights);
    if (likeness < leastLikeness) continue;
    // Of two windows that have the same words the shorter one is meant.
    const score = likeness - length * 0.01;
    if (best === null || score > best.score) best = { likeness: Math.min(1, likeness), score };
  }
  return best;
}

/** Better first; of two that are as good the earlier one. */
function byScore(one: Candidate, other: Candidate): number {
  return other.score - one.score || one.segment - other.segment;
}

/** Adds a candidate to the best ones, of which `most` are kept, best first. */
function keepBest(best: Candidate[], candidate: Candidate, most: number): void {
  const last = best.at(-1);
  if (best.length >= most && last !== undefined && byScore(candidate, last) >= 0) return;
  const place = best.findIndex((each) => byScore(candidate, each) < 0);
  best.splice(place === -1 ? best.length : place, 0, candidate);
  if (best.length > most) best.pop();
}

function onePlaceEach(candidates: readonly Candidate[]): readonly QuestionPlace[] {
  const questions = new Set<string>();
  const segments = new Set<number>();
  const chosen: QuestionPlace[] = [];
  for (const { questionId, segment, likeness } of candidates.toSorted(byScore)) {
    if (questions.has(questionId) || segments.has(segment)) continue;
    questions.add(questionId);
    segments.add(segment);
    chosen.push({ questionId, segment, likeness });
  }
  return chosen.sort((one, other) => one.segment - other.segment);
}
