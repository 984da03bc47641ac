import { breakOpportunities } from './break-lines.ts';
import type { Weight } from './font-families.ts';
import type { Face, FontSet } from './font-set.ts';
import {
  type Cluster,
  clustersOf,
  inVisualOrder,
  isComposed,
  isPlainLatin,
  type Run,
  runsOf,
  shapedText,
} from './runs.ts';

/** Sizes in points. */
export type TextStyle = {
  readonly size: number;
  /** From baseline to baseline. */
  readonly leading: number;
  readonly weight: Weight;
  readonly colour: string;
};

/** What is drawn at one place of a line. `face` null: a box with the code points of `text`. */
export type Piece = {
  /** From the line's left edge. */
  readonly x: number;
  readonly width: number;
  readonly face: Face | null;
  /** For the shaper. */
  readonly text: string;
  /** What it stands for, where the glyphs alone do not tell a reader. */
  readonly actual: string | null;
};

export type Line = { readonly pieces: readonly Piece[]; readonly width: number; readonly isRightToLeft: boolean };

export type TextBlock = { readonly lines: readonly Line[]; readonly style: TextStyle; readonly width: number };

export type Typesetter = {
  readonly fonts: FontSet;
  /** Points. */
  readonly measure: (face: Face, text: string, size: number) => number;
};

// Glyphs of these scripts are reordered, split or shared, so their own code points do not add up to the text.
// Not so Arabic: readers turn such a stand-in text round, and the face for it has a glyph for every letter.
const reordered = /[\u0900-\u0eff\u1000-\u109f\u1780-\u17ff]|\u200d|\p{Regional_Indicator}/u;

/** Width of the box that stands for a character without a glyph, in points. */
function missingBoxWidth(text: string, size: number): number {
  const digits = Math.max(...[...text].map((character) => (character.codePointAt(0) ?? 0).toString(16).length), 4);
  return size * (digits > 4 ? 1.05 : 0.8);
}

function runWidth(run: Run, size: number, setter: Typesetter): number {
  return run.face === null ? missingBoxWidth(run.text, size) : setter.measure(run.face, shapedText(run), size);
}

/** Words of a run: each is shaped and placed for itself, so that a word can be found and copied as one. */
function wordsOf(run: Run): readonly Run[] {
  if (run.face === null) return [run];
  // A space stays with its word, as pdfkit keeps it, but not inside the text that a word stands for.
  const words =
    run.text
      .match(reordered.test(run.text) || isComposed(run.text) ? /[^ ]+| /g : /[^ ]* ?/g)
      ?.filter((word) => word !== '') ?? [];
  return words.map((text) => ({ ...run, text }));
}

/**
 * The space that a line was broken at is drawn behind its end, where nothing shows it: whoever reads the text without its
 * places (a screen reader, a search) would join the words around it otherwise.
 */
function spaceBehind(broken: Cluster | undefined, width: number, baseLevel: number, size: number, setter: Typesetter) {
  if (broken === undefined || broken.face === null || !broken.face.font.hasGlyphForCodePoint(0x20)) return [];
  const spaceWidth = setter.measure(broken.face, ' ', size);
  const x = baseLevel % 2 === 1 ? -spaceWidth : width;
  return [{ x, width: spaceWidth, face: broken.face, text: ' ', actual: null }];
}

function setLine(clusters: readonly Cluster[], baseLevel: number, size: number, setter: Typesetter): Line {
  let end = clusters.length;
  while (end > 0 && /^\s+$/.test(clusters[end - 1]?.text ?? '')) end -= 1;
  const words = inVisualOrder(runsOf(clusters.slice(0, end)).flatMap(wordsOf));
  const pieces: Piece[] = [];
  let x = 0;
  for (const word of words) {
    const text = word.face === null ? word.text : shapedText(word);
    if (text === '') continue;
    const width = runWidth(word, size, setter);
    const needsActual = word.face === null || reordered.test(word.text) || isComposed(word.text);
    pieces.push({ x, width, face: word.face, text, actual: needsActual ? word.text : null });
    x += width;
  }
  pieces.push(...spaceBehind(clusters[end], x, baseLevel, size, setter));
  return { pieces, width: x, isRightToLeft: baseLevel % 2 === 1 };
}

/** Any script: clusters, faces, directions; a word wider than the line is broken between clusters. */
function layOutMixed(paragraph: string, style: TextStyle, width: number, setter: Typesetter): readonly Line[] {
  const { clusters, baseLevel } = clustersOf(paragraph, style.weight, setter.fonts);
  const lines: Line[] = [];
  let line: Cluster[] = [];
  let lineWidth = 0;
  const measure = (part: readonly Cluster[]): number =>
    runsOf(part).reduce((sum, run) => sum + runWidth(run, style.size, setter), 0);
  const finish = (): void => {
    if (line.length > 0) lines.push(setLine(line, baseLevel, style.size, setter));
    line = [];
    lineWidth = 0;
  };
  const isSpace = (cluster: Cluster): boolean => /^\s+$/.test(cluster.text);

  let next = 0;
  for (const place of breakOpportunities(paragraph)) {
    const part: Cluster[] = [];
    for (let cluster = clusters[next]; cluster !== undefined && cluster.start < place; cluster = clusters[next]) {
      part.push(cluster);
      next += 1;
    }
    const partWidth = measure(part);
    const inkWidth = isSpace(part.at(-1) ?? { text: '', start: 0, face: null, level: 0 })
      ? measure(part.filter((cluster) => !isSpace(cluster)))
      : partWidth;
    if (lineWidth + inkWidth > width && line.length > 0) finish();
    if (inkWidth <= width) {
      line.push(...part);
      lineWidth += partWidth;
      continue;
    }
    for (const cluster of part) {
      const clusterWidth = measure([cluster]);
      if (lineWidth + clusterWidth > width && line.length > 0 && !isSpace(cluster)) finish();
      line.push(cluster);
      lineWidth += clusterWidth;
    }
  }
  finish();
  return lines;
}

/** The same for text that one Latin face has: no clusters, no directions, words measured whole. */
function layOutLatin(
  paragraph: string,
  style: TextStyle,
  width: number,
  face: Face,
  setter: Typesetter,
): readonly Line[] {
  const lines: Line[] = [];
  const measure = (text: string): number => setter.measure(face, text, style.size);
  let line = '';
  let lineWidth = 0;
  const finish = (): void => {
    const text = line.trimEnd();
    if (text !== '') {
      const inkWidth = measure(text);
      // The space that the line was broken at stays in the text (see spaceBehind).
      const piece = { x: 0, width: inkWidth, face, text: line.length > text.length ? `${text} ` : text, actual: null };
      lines.push({ pieces: [piece], width: inkWidth, isRightToLeft: false });
    }
    line = '';
    lineWidth = 0;
  };
  let from = 0;
  for (const place of breakOpportunities(paragraph)) {
    const part = paragraph.slice(from, place);
    from = place;
    const ink = part.trimEnd();
    const inkWidth = measure(ink);
    if (lineWidth + inkWidth > width && line !== '') finish();
    if (inkWidth <= width) {
      line += part;
      lineWidth += ink === part ? inkWidth : measure(part);
      continue;
    }
    for (const character of part) {
      const characterWidth = measure(character);
      if (lineWidth + characterWidth > width && line !== '') finish();
      line += character;
      lineWidth += characterWidth;
    }
  }
  finish();
  return lines;
}

function layOutParagraphs(text: string, style: TextStyle, width: number, setter: Typesetter): readonly Line[] {
  const latin = setter.fonts.face('noto-sans-latin', style.weight);
  return text.split('\n').flatMap((paragraph) => {
    if (paragraph.trim() === '') return [{ pieces: [], width: 0, isRightToLeft: false }];
    return latin !== null && isPlainLatin(paragraph)
      ? layOutLatin(paragraph, style, width, latin, setter)
      : layOutMixed(paragraph, style, width, setter);
  });
}

/**
 * Text as lines no wider than `width` points. Line feeds are kept. The text has gone through `cleanText`.
 */
export function layOut(text: string, style: TextStyle, width: number, setter: Typesetter): TextBlock {
  return { lines: text === '' ? [] : layOutParagraphs(text, style, width, setter), style, width };
}

/** As `layOut`, but a last line of one short word is filled up from the lines before where that costs no line. */
export function layOutEvenly(text: string, style: TextStyle, width: number, setter: Typesetter): TextBlock {
  const block = layOut(text, style, width, setter);
  const last = block.lines.at(-1);
  if (block.lines.length < 2 || last === undefined || last.width > width * 0.2) return block;
  for (const share of [0.97, 0.94, 0.9, 0.86]) {
    const tighter = layOut(text, style, width * share, setter);
    const isBetter = tighter.lines.length === block.lines.length && (tighter.lines.at(-1)?.width ?? 0) > width * 0.25;
    if (isBetter) return { ...tighter, width };
  }
  return block;
}

/** One line: what does not fit is cut, with an ellipsis. */
export function layOutLine(text: string, style: TextStyle, width: number, setter: Typesetter): TextBlock {
  const whole = layOut(text, style, Number.MAX_SAFE_INTEGER, setter);
  if ((whole.lines[0]?.width ?? 0) <= width) return whole;
  const clusters = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map((item) => item.segment);
  let shown = clusters.length;
  let block = whole;
  while (shown > 1 && (block.lines[0]?.width ?? 0) > width) {
    shown = Math.min(shown - 1, Math.floor((shown * width) / (block.lines[0]?.width ?? width)) + 1);
    block = layOut(`${clusters.slice(0, shown).join('').trimEnd()}…`, style, Number.MAX_SAFE_INTEGER, setter);
  }
  return block;
}

export function blockHeight(block: TextBlock): number {
  return block.lines.length * block.style.leading;
}
