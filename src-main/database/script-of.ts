/** All characters are ASCII. */
export const asciiOnly = 0;
/** Characters of more than one group, or not looked into yet: such rows are looked through for every group. */
export const mixedScripts = -1;
/** Han, Kana and Hangul are written together. */
const eastAsian = 1;

/**
 * The group of scripts that a folded text has beside ASCII. A search for a name in one script looks only through the
 * rows of its group: in the order of names they would lie behind all others.
 */
export function scriptOf(folded: string): number {
  let found = asciiOnly;
  for (const character of folded) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) continue;
    const isEastAsian = (point >= 0x1100 && point <= 0x11ff) || point >= 0x2e80;
    const group = isEastAsian ? eastAsian : 2 + (point >> 8);
    if (found !== asciiOnly && found !== group) return mixedScripts;
    found = group;
  }
  return found;
}
