import bidiFactory from 'bidi-js';
import { eastAsianOrder, fontFamilies, isPicture, type Weight } from './font-families.ts';
import type { Face, FontSet } from './font-set.ts';

/**
 * A grapheme that is set in one face at one bidi level. `face` null: no font has it, and a box with its code points
 * takes its place.
 */
export type Cluster = {
  readonly text: string;
  /** Where it begins in the paragraph, in UTF-16 units. */
  readonly start: number;
  readonly face: Face | null;
  readonly level: number;
};

/** Neighbouring clusters of one face and level, in logical order. */
export type Run = { readonly text: string; readonly face: Face | null; readonly level: number };

const bidi = bidiFactory();
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const neutral = /^[\p{Script=Common}\p{Script=Inherited}]+$/u;
const eastAsianText = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}]/u;
// Shape neighbours or mark isolates, and are not drawn themselves.
const unseen = /[\u200b-\u200d\u2060\u2066-\u2069\u{e0020}-\u{e007f}]|[\ufe00-\ufe0f]/gu;
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * Characters that no font of fontsource's Latin files has, and that can be written with those it has: fractions beyond quarters
 * and halves, per mille.
 */
const composed = /[\u2030\u2031\u2150-\u215e\u2189]/gu;

/** What is drawn for a text; the text itself stays what is read and copied. */
function drawnAs(text: string): string {
  return text.replace(composed, (sign) => {
    if (sign === '\u2030') return '0\u204400';
    return sign === '\u2031' ? '0\u2044000' : sign.normalize('NFKC');
  });
}

/** Whether something else is drawn than what the text says. */
export function isComposed(text: string): boolean {
  return drawnAs(text) !== text;
}

/** Text that every character of is in the Latin file, left to right, one font: most of a scorecard. */
export function isPlainLatin(text: string): boolean {
  return /^[\u0020-\u007e\u00a0-\u00ff–—‘’“”…•]*$/.test(text);
}

function familiesFor(cluster: string, eastAsian: readonly string[]): readonly string[] {
  const all = fontFamilies.map((family) => family.name);
  if (isPicture(cluster)) return ['noto-emoji', ...all];
  return eastAsianText.test(cluster) || /^[\u3000-\u303f\uff00-\uffef]/.test(cluster) ? [...eastAsian, ...all] : all;
}

/** Which face draws a cluster: its own script's; punctuation and spaces stay with the text before them. */
function chooseFace(
  cluster: string,
  weight: Weight,
  fonts: FontSet,
  before: Face | null,
  eastAsian: readonly string[],
): Face | null {
  const codePoints = [...drawnAs(cluster).replace(unseen, '')].map((character) => character.codePointAt(0) ?? 0);
  const covers = (family: string): boolean => codePoints.every((codePoint) => fonts.covers(family, codePoint));
  const staysWithText = before !== null && before.family !== 'noto-emoji' && neutral.test(cluster);
  if (staysWithText && !isPicture(cluster) && covers(before.family)) return before;
  const family = familiesFor(cluster, eastAsian).find(covers);
  return family === undefined ? null : fonts.face(family, weight);
}

/**
 * The clusters of one paragraph with their faces and bidi levels (Unicode Bidirectional Algorithm, the first strong
 * character decides the paragraph's direction).
 */
export function clustersOf(
  paragraph: string,
  weight: Weight,
  fonts: FontSet,
): { readonly clusters: readonly Cluster[]; readonly baseLevel: number } {
  const embedding = bidi.getEmbeddingLevels(paragraph, 'auto');
  const eastAsian = eastAsianOrder(paragraph, fonts.covers);
  const clusters: Cluster[] = [];
  let before: Face | null = null;
  for (const { segment, index } of graphemes.segment(paragraph)) {
    const face = chooseFace(segment, weight, fonts, before, eastAsian);
    clusters.push({ text: segment, start: index, face, level: embedding.levels[index] ?? 0 });
    before = face;
  }
  return { clusters, baseLevel: embedding.paragraphs[0]?.level ?? 0 };
}

/** Joins neighbours of one face and level; clusters without a face stay alone, one box each. */
export function runsOf(clusters: readonly Cluster[]): readonly Run[] {
  const runs: Run[] = [];
  for (const cluster of clusters) {
    const last = runs.at(-1);
    if (last !== undefined && cluster.face !== null && last.face === cluster.face && last.level === cluster.level) {
      runs[runs.length - 1] = { ...last, text: last.text + cluster.text };
    } else {
      runs.push({ text: cluster.text, face: cluster.face, level: cluster.level });
    }
  }
  return runs;
}

/** Runs of one line from left to right (rule L2 of the bidi algorithm). */
export function inVisualOrder(runs: readonly Run[]): readonly Run[] {
  const ordered = [...runs];
  const highest = Math.max(0, ...runs.map((run) => run.level));
  for (let level = highest; level > 0; level -= 1) {
    for (let start = 0; start < ordered.length; start += 1) {
      let end = start;
      while (end < ordered.length && (ordered[end]?.level ?? 0) >= level) end += 1;
      if (end - start > 1) ordered.splice(start, end - start, ...ordered.slice(start, end).reverse());
      start = Math.max(start, end);
    }
  }
  return ordered;
}

/**
 * What the shaper is given for a run. It turns text of a right-to-left script around by itself, but mirrors nothing;
 * punctuation alone in a right-to-left run, and digits of such a script in a left-to-right one, have to be turned here.
 */
export function shapedText(run: Run): string {
  const text = drawnAs(run.text).replace(/[\u2066-\u2069\u200b\u2060]|[\ufe00-\ufe0f]/g, '');
  const isRightToLeft = run.level % 2 === 1;
  const shaperTurns = rightToLeft.test(text);
  if (!isRightToLeft && !shaperTurns) return text;
  const clusters = [...graphemes.segment(text)].map((item) => item.segment);
  const shown = isRightToLeft ? clusters.map((item) => bidi.getMirroredCharacter(item) ?? item) : clusters;
  return (isRightToLeft === shaperTurns ? shown : shown.reverse()).join('');
}
