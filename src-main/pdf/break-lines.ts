import LineBreaker from 'linebreak';

// Written without spaces, and left whole by UAX #14: a dictionary has to find the words (Thai, Lao, Myanmar, Khmer).
const needsDictionary = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/;
const words = new Intl.Segmenter('th', { granularity: 'word' });

/**
 * Where lines of a paragraph may end, in UTF-16 units, ascending; the last is its length. The paragraph has no line
 * feed.
 */
export function breakOpportunities(paragraph: string): readonly number[] {
  const places = new Set<number>();
  const breaker = new LineBreaker(paragraph);
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) places.add(next.position);
  if (needsDictionary.test(paragraph)) {
    for (const { index } of words.segment(paragraph)) {
      const isInside =
        needsDictionary.test(paragraph.charAt(index - 1)) && needsDictionary.test(paragraph.charAt(index));
      if (isInside) places.add(index);
    }
  }
  places.add(paragraph.length);
  return [...places].filter((place) => place > 0).sort((a, b) => a - b);
}
