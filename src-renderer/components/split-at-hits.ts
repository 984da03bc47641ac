/** A stretch of a text that is a search hit or is not; `start` is its place in the text, in UTF-16 units. */
export interface TextPart {
  text: string;
  isHit: boolean;
  start: number;
}

/** Letters that Unicode does not take apart, spelled as people type them. */
const SPELLED: ReadonlyMap<string, string> = new Map([
  ['ø', 'o'],
  ['ł', 'l'],
  ['ß', 'ss'],
  ['đ', 'd'],
  ['æ', 'ae'],
]);

const asciiPattern = /^[\0-\x7F]*$/;

/** Lower case, compatibility forms resolved, marks dropped, and the letters above spelled out. */
function fold(text: string): string {
  if (asciiPattern.test(text)) return text.toLowerCase();
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  // Lower-casing may bring marks of its own (İ becomes i and a dot), hence the second pass.
  const letters = plain.normalize('NFKD').replace(/\p{M}/gu, '');
  return [...letters].map((letter) => SPELLED.get(letter) ?? letter).join('');
}

/** The folded text, and for each of its UTF-16 units where the letter it came from begins and ends in the original. */
function foldWithPlaces(text: string): { folded: string; starts: number[]; ends: number[] } {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let place = 0;
  for (const letter of text) {
    const end = place + letter.length;
    const plain = fold(letter);
    // A mark of its own (decomposed text) belongs to the letter before it, so that a hit never cuts between the two.
    if (plain === '' && ends.length > 0) {
      const owner = starts[starts.length - 1];
      for (let index = ends.length - 1; index >= 0 && starts[index] === owner; index -= 1) ends[index] = end;
    }
    for (let unit = 0; unit < plain.length; unit += 1) {
      starts.push(place);
      ends.push(end);
    }
    folded += plain;
    place = end;
  }
  return { folded, starts, ends };
}

/** Whether each word of the query stands somewhere in the text, as `splitAtHits` finds them. */
export function hasAllWords(text: string, query: string): boolean {
  const folded = fold(text);
  return wordsOf(query).every((word) => folded.includes(word));
}

function wordsOf(query: string): readonly string[] {
  return fold(query)
    .split(/\s+/u)
    .filter((word) => word !== '');
}

/** Stretches of the text that some word of the query covers, in order, merged where they touch. */
function hitRanges(text: string, query: string): { start: number; end: number }[] {
  const { folded, starts, ends } = foldWithPlaces(text);
  const ranges: { start: number; end: number }[] = [];
  for (const word of wordsOf(query)) {
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + word.length)) {
      const start = starts[at];
      const end = ends[at + word.length - 1];
      if (start !== undefined && end !== undefined) ranges.push({ start, end });
    }
  }
  ranges.sort((a, b) => a.start - b.start);
  const merged: { start: number; end: number }[] = [];
  for (const range of ranges) {
    const last = merged.at(-1);
    if (last !== undefined && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else merged.push({ ...range });
  }
  return merged;
}

/**
 * Splits a text into hits of a query and what lies between them. The parts, joined, are the text again.
 * Accents, case, compatibility forms (full width) and ø ł ß đ æ make no difference: `no` finds `Nø`.
 * A query without letters gives one part (none for an empty text).
 */
export function splitAtHits(text: string, query: string): TextPart[] {
  const parts: TextPart[] = [];
  let place = 0;
  for (const { start, end } of hitRanges(text, query)) {
    if (start > place) parts.push({ text: text.slice(place, start), isHit: false, start: place });
    parts.push({ text: text.slice(start, end), isHit: true, start });
    place = end;
  }
  if (place < text.length) parts.push({ text: text.slice(place), isHit: false, start: place });
  return parts;
}
