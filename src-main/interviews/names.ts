import { words } from './fold.ts';
import { isNickname } from './nicknames.ts';

/** Titles of address and suffixes that are no part of a name. */
const besideTheName: ReadonlySet<string> = new Set([
  ...['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof', 'professor', 'herr', 'frau', 'mme', 'sir', 'sra', 'dott', 'ing'],
  ...['phd', 'md', 'mba', 'ii', 'iii', 'iv'],
]);

/** How a name was found to be the same: all of it; all but a middle name, or by its short form; or cut to an initial. */
export type NameLikeness = 'whole' | 'part' | 'initials';

/** A person's name, taken apart once so that it can be compared often. */
export type Name = {
  /** Ways to write it: as it is, with German and Nordic letters spelled out (Müller, Mueller), and what stands in brackets. */
  readonly forms: readonly (readonly string[])[];
};

export function toName(text: string): Name {
  const forms = new Map<string, readonly string[]>();
  for (const part of withoutBrackets(text)) {
    for (const spelling of spellings(part)) {
      const parts = nameWords(spelling);
      if (parts.length > 0) forms.set(parts.join(' '), parts);
    }
  }
  return { forms: [...forms.values()] };
}

/** What stands outside of brackets and quotation marks (a nickname), then what stands in each. */
function withoutBrackets(text: string): readonly string[] {
  if (!/[([（"“„«]/u.test(text)) return [text];
  const inside = [...text.matchAll(/[([（"“„«]([^)\]）"”“»]+)[)\]）"”“»]/gu)].map((match) => match[1] ?? '');
  return [text.replace(/[([（"“„«][^)\]）"”“»]*[)\]）"”“»]/gu, ' '), ...inside];
}

/** Whether a name says enough to tell a person: two parts, or one in a script that writes names without a space. */
export function isFullName(parts: readonly string[]): boolean {
  return parts.length >= 2 || isUnspaced(parts[0] ?? '');
}

/** How alike two names are, whatever the order of their parts; null when they are not, or when one is only half a name. */
export function compareNames(one: Name, other: Name): NameLikeness | null {
  let best: NameLikeness | null = null;
  for (const left of one.forms) {
    for (const right of other.forms) best = better(best, likeness(left, right));
  }
  return best;
}

/** How a full name stands among the words of a text (see `nameTexts`), its parts side by side; null when it does not. */
export function findName(name: Name, textWords: readonly string[]): NameLikeness | null {
  let best: NameLikeness | null = null;
  for (const parts of name.forms) {
    if (!isFullName(parts)) continue;
    if (parts.length === 1 && textWords.some((word) => word.includes(parts[0] ?? ''))) return 'whole';
    for (const size of new Set([parts.length, 2])) {
      for (let at = 0; at + size <= textWords.length; at += 1) {
        best = better(best, likeness(parts, textWords.slice(at, at + size)));
      }
    }
  }
  return best;
}

/** Marks that end one person's name and begin something else; a comma may stand inside a name. */
const betweenNames = /[|/:;&+()[\]<>–—•·→↔]|\s-+\s/u;

/** A text cut where names end, as words, as it is and with German and Nordic letters spelled out. */
export function nameTexts(text: string): readonly (readonly string[])[] {
  const texts = new Map<string, readonly string[]>();
  for (const segment of text.split(betweenNames)) {
    for (const spelling of spellings(segment)) {
      const found = words(spelling);
      if (found.length > 0) texts.set(found.join(' '), found);
    }
  }
  return [...texts.values()];
}

function likeness(one: readonly string[], other: readonly string[]): NameLikeness | null {
  if (!isFullName(one) || !isFullName(other)) return null;
  if (one.length === other.length && isSame(one, other, (a, b) => a === b)) return 'whole';
  if (one.join('') === other.join('')) return 'whole';
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const isPart = short.length >= 2 && long.length > short.length && short.every((part) => long.includes(part));
  if (isPart && isFramed(short, long)) return 'part';
  const hasSurname = short.some((part) => part.length >= 2 && long.includes(part));
  if (one.length === other.length && hasSurname && isSame(one, other, isNickname)) return 'part';
  return one.length === other.length && hasSurname && isSame(one, other, isInitialOf) ? 'initials' : null;
}

/** Middle names may be left out, the first and the last part of a name not. */
function isFramed(short: readonly string[], long: readonly string[]): boolean {
  return short.includes(long[0] ?? '') && short.includes(long[long.length - 1] ?? '');
}

/** Whether each part of one has its own part in the other. */
function isSame(one: readonly string[], other: readonly string[], fits: (a: string, b: string) => boolean): boolean {
  const open = [...other];
  return one
    .toSorted((a, b) => b.length - a.length)
    .every((part) => {
      const exact = open.indexOf(part);
      const at = exact >= 0 ? exact : open.findIndex((candidate) => fits(part, candidate));
      if (at < 0) return false;
      open.splice(at, 1);
      return true;
    });
}

function isInitialOf(one: string, other: string): boolean {
  return one === other || (one.length === 1 && other.startsWith(one)) || (other.length === 1 && one.startsWith(other));
}

function better(one: NameLikeness | null, other: NameLikeness | null): NameLikeness | null {
  if (one === 'whole' || other === 'whole') return 'whole';
  if (one === 'part' || other === 'part') return 'part';
  return one ?? other;
}

function nameWords(text: string): readonly string[] {
  const all = words(text);
  const named = all.filter((word) => !besideTheName.has(word));
  return named.length > 0 ? named : all;
}

/** A text as it is and, where that differs, with German and Nordic letters spelled out, or Cyrillic ones in Latin. */
function spellings(text: string): readonly string[] {
  const whole = text.normalize('NFC');
  if (/\p{sc=Cyrl}/u.test(whole)) return [text, latinOf(whole)];
  if (!/[äöüøå]/iu.test(whole)) return [text];
  const spelled = whole
    .replace(/[äÄ]/gu, 'ae')
    .replace(/[öÖøØ]/gu, 'oe')
    .replace(/[üÜ]/gu, 'ue')
    .replace(/[åÅ]/gu, 'aa');
  return [text, spelled];
}

/** Cyrillic letters that everybody writes alike in Latin; a name with another one is left alone. */
const latin: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm', н: 'n' },
  ...{ о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', ч: 'ch', ш: 'sh', ж: 'zh', я: 'ya', ю: 'yu', ь: '' },
};

function latinOf(text: string): string {
  return [...text.toLowerCase()].map((letter) => latin[letter] ?? letter).join('');
}

/** Han, Kana, Hangul (also taken apart) and Thai write a whole name as one word. */
function isUnspaced(word: string): boolean {
  return /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}]{2,}/u.test(word);
}
