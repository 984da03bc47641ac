/** Letters that NFKD leaves whole, spelled out the way people type them on another keyboard (design section 4). */
const spelledOut: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ĸ: 'k',
  ƒ: 'f',
  ɓ: 'b',
  ɗ: 'd',
  ɖ: 'd',
  ɛ: 'e',
  ɔ: 'o',
  ə: 'e',
};
const spelledOutPattern = new RegExp(`[${Object.keys(spelledOut).join('')}]`, 'gu');

/** Most names and titles: there is nothing to take apart, and lists are long. */
const plainPattern = /^[\w.,:;@+/()&-]+(?: [\w.,:;@+/()&-]+)*$/;

/**
 * Text as it is compared and searched: compatibility forms taken apart (NFKD), marks dropped, lower case, letters such as
 * ø and ß spelled out, apostrophes and invisible characters removed, runs of white space made one space, ends trimmed.
 * Scripts other than Latin stay as they are. The same text folded twice stays the same.
 */
export function fold(text: string): string {
  if (plainPattern.test(text)) return text.toLowerCase();
  const bare = text
    .replace(/['’‘ʼʻ`´\p{Cf}]/gu, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{Mn}\p{Me}'ʼ`]+/gu, '');
  if (plainPattern.test(bare)) return bare;
  return bare
    .replace(spelledOutPattern, (letter) => spelledOut[letter] ?? letter)
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The words of a text, folded: runs of letters and digits, in order. */
export function words(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}\p{Mc}]+/gu) ?? [];
}
