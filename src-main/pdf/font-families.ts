import type { ScorecardDocument } from './document.ts';

export type Weight = 'regular' | 'strong';

export type FontFamily = {
  readonly name: string;
  /** File names as `resources/fonts.json` gives them. */
  readonly regular: string;
  /** Null: the strong weight is the regular one with its outline drawn too, which saves 6 MB of CJK. */
  readonly strong: string | null;
  /** Whether a document with such a character may need it; what a font really has is asked of the font itself. */
  readonly wants: RegExp;
};

function notoSans(subset: string, wants: RegExp): FontFamily {
  const name = `noto-sans-${subset}`;
  return { name, regular: `${name}-400.woff`, strong: `${name}-600.woff`, wants };
}

const han =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u;
const arabic = /[\p{Script_Extensions=Arabic}\u0660-\u0669]/u;
const pictures = /[\p{Extended_Pictographic}\p{Regional_Indicator}]|\u20e3/u;
// What no named script has: arrows, mathematics, marks. Punctuation and currency come from the Latin files.
const signs = /[\u2100-\u2bff\u{1d000}-\u{1faff}]/u;

/** In the order in which they are asked for a character, when the text itself does not say otherwise. */
export const fontFamilies: readonly FontFamily[] = [
  notoSans('latin', /./su),
  notoSans('latin-ext', /[\u0100-\u02ff\u1d00-\u1dbf\u1e00-\u1eff\u2070-\u20cf\u2c60-\u2c7f\ua720-\ua7ff]|\p{M}/u),
  notoSans(
    'vietnamese',
    /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u20ab]|\p{M}/u,
  ),
  notoSans('greek', /\p{Script=Greek}/u),
  notoSans('greek-ext', /[\u1f00-\u1fff]/u),
  notoSans('cyrillic', /\p{Script=Cyrillic}|\u2116/u),
  notoSans('cyrillic-ext', /\p{Script=Cyrillic}/u),
  {
    name: 'noto-sans-hebrew',
    regular: 'noto-sans-hebrew-400.woff',
    strong: 'noto-sans-hebrew-600.woff',
    wants: /\p{Script_Extensions=Hebrew}/u,
  },
  // Noto's letters share their bodies (dots are glyphs of their own), so what is copied out of the file would be other
  // letters; Vazirmatn has whole ones. Noto is there for letters that Vazirmatn lacks.
  {
    name: 'vazirmatn',
    regular: 'vazirmatn-400.woff',
    strong: 'vazirmatn-600.woff',
    wants: arabic,
  },
  {
    name: 'noto-sans-arabic',
    regular: 'noto-sans-arabic-400.woff',
    strong: 'noto-sans-arabic-600.woff',
    wants: arabic,
  },
  {
    name: 'noto-sans-thai',
    regular: 'noto-sans-thai-400.woff',
    strong: 'noto-sans-thai-600.woff',
    wants: /[\u0e00-\u0e7f]/u,
  },
  {
    name: 'noto-sans-devanagari',
    regular: 'noto-sans-devanagari-400.woff',
    strong: 'noto-sans-devanagari-600.woff',
    wants: /\p{Script_Extensions=Devanagari}/u,
  },
  notoSans('bengali', /\p{Script_Extensions=Bengali}/u),
  notoSans('tamil', /\p{Script_Extensions=Tamil}/u),
  notoSans('georgian', /\p{Script_Extensions=Georgian}/u),
  notoSans('armenian', /\p{Script_Extensions=Armenian}/u),
  {
    name: 'noto-sans-sc',
    regular: 'noto-sans-sc-400.woff',
    strong: null,
    wants: new RegExp(`${han.source}|${signs.source}`, 'u'),
  },
  { name: 'noto-sans-tc', regular: 'noto-sans-tc-400.woff', strong: null, wants: han },
  { name: 'noto-sans-jp', regular: 'noto-sans-jp-400.woff', strong: null, wants: han },
  { name: 'noto-sans-kr', regular: 'noto-sans-kr-400.woff', strong: null, wants: han },
  { name: 'noto-sans-symbols', regular: 'noto-sans-symbols-400.woff', strong: null, wants: signs },
  { name: 'noto-sans-symbols-2', regular: 'noto-sans-symbols-2-400.woff', strong: null, wants: signs },
  { name: 'noto-sans-math', regular: 'noto-sans-math-400.woff', strong: null, wants: signs },
  { name: 'noto-emoji', regular: 'noto-emoji-400.woff', strong: null, wants: pictures },
];

function textsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(textsOf).join(' ');
  return value !== null && typeof value === 'object' ? textsOf(Object.values(value)) : '';
}

/** Names of the font files that a document may need: only those are read, and only those that are used are parsed. */
export function fontsNeeded(document: ScorecardDocument): readonly string[] {
  const text = textsOf(document);
  return fontFamilies
    .filter((family) => family.wants.test(text))
    .flatMap((family) => (family.strong === null ? [family.regular] : [family.regular, family.strong]));
}

const eastAsian = {
  sc: ['noto-sans-sc', 'noto-sans-tc', 'noto-sans-jp', 'noto-sans-kr'],
  tc: ['noto-sans-tc', 'noto-sans-sc', 'noto-sans-jp', 'noto-sans-kr'],
  jp: ['noto-sans-jp', 'noto-sans-sc', 'noto-sans-tc', 'noto-sans-kr'],
  kr: ['noto-sans-kr', 'noto-sans-sc', 'noto-sans-tc', 'noto-sans-jp'],
} as const;

let simplified: ReadonlySet<string> | null = null;

/** The 6,763 characters of GB 2312 (rows 16 to 87): what writes Simplified Chinese; Traditional forms are not among them. */
function simplifiedCharacters(): ReadonlySet<string> {
  if (simplified === null) {
    const codes: number[] = [];
    for (let row = 0xb0; row <= 0xf7; row += 1) for (let cell = 0xa1; cell <= 0xfe; cell += 1) codes.push(row, cell);
    simplified = new Set(new TextDecoder('gbk').decode(new Uint8Array(codes)));
  }
  return simplified;
}

/**
 * Which of the four East Asian families goes first for one text: kana say Japanese, hangul Korean, bopomofo Taiwan.
 * Han characters alone are Traditional when some of them are no Simplified ones and that font has as many of them.
 */
export function eastAsianOrder(
  text: string,
  covers: (family: string, codePoint: number) => boolean,
): readonly string[] {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return eastAsian.jp;
  if (/\p{Script=Hangul}/u.test(text)) return eastAsian.kr;
  if (/\p{Script=Bopomofo}/u.test(text)) return eastAsian.tc;
  const characters = text.match(/\p{Script=Han}/gu) ?? [];
  const count = (family: string): number =>
    characters.filter((character) => covers(family, character.codePointAt(0) ?? 0)).length;
  const isTraditional = characters.some((character) => !simplifiedCharacters().has(character));
  return isTraditional && count('noto-sans-tc') >= count('noto-sans-sc') ? eastAsian.tc : eastAsian.sc;
}

/** Emoji are drawn as pictures where the text says so, or where the character is one by default. */
export function isPicture(cluster: string): boolean {
  return /^(?:\p{Emoji_Presentation}|\p{Emoji}\ufe0f|\p{Regional_Indicator}|[0-9#*]\ufe0f?\u20e3)/u.test(cluster);
}
