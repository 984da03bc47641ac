import traits from '../../resources/words/protected-traits.json' with { type: 'json' };
import { words } from './fold.ts';

const phrases: readonly (readonly string[])[] = Object.values(traits)
  .flat()
  .map((phrase) => words(phrase));

/**
 * Words about protected traits in a text, each once, in the order of the text, as whole words and folded. A hint for the
 * writer and nothing more: "race condition" is told apart, other meanings of a word are not.
 */
export function protectedWordsIn(text: string): readonly string[] {
  const said = words(text);
  const found = new Set<string>();
  for (let at = 0; at < said.length; at += 1) {
    for (const phrase of phrases) {
      if (phrase[0] !== said[at] || !phrase.every((word, index) => said[at + index] === word)) continue;
      if (said[at] === 'race' && /^conditions?$/.test(said[at + 1] ?? '')) continue;
      found.add(phrase.join(' '));
    }
  }
  return [...found];
}
