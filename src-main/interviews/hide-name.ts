import { fold } from './fold.ts';
import { compareNames, toName } from './names.ts';

/** Whom to hide, and what stands in their place. */
export type Hidden = {
  /** Every way in which they are called. */
  readonly names: readonly string[];
  readonly emails: readonly string[];
  readonly label: string;
};

const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;
const addressPattern = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** Scripts that put no space between a name and what follows it. */
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}]/u;
const cased = /[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}]/u;
/** "An" and "Li" are names, "an" and "li" are not. */
const shortWord = 3;

/**
 * A text with the name of somebody as their label: the whole name and each of its words, whatever the accents, and whatever
 * the case but for short ones; their addresses, too. Particles that are written small ("von") stay.
 */
export function hideName(text: string, { names, emails, label }: Hidden): string {
  const parts = names.flatMap((name) => name.match(wordPattern) ?? []).filter((part) => part.length > 1);
  const addresses = new Set(emails.map((email) => email.toLowerCase()));
  const shown =
    addresses.size === 0
      ? text
      : text.replace(addressPattern, (found) => (addresses.has(found.toLowerCase()) ? label : found));
  const glued = parts.filter((part) => unspaced.test(part));
  const whole = glued.reduce((rest, part) => rest.replaceAll(part, label), shown);
  const spaced = parts.filter((part) => !unspaced.test(part) && !isParticle(part));
  if (spaced.length === 0) return whole;
  const folded = new Set(spaced.map(fold));
  const isPart = (word: string) => folded.has(fold(word)) && !(word.length <= shortWord && isParticle(word));
  return joined(whole, isPart, label);
}

/** Written small where its script has capitals. */
function isParticle(part: string): boolean {
  return cased.test(part) && part === part.toLowerCase();
}

/** Words of the name that stand side by side become one label. */
function joined(text: string, isPart: (word: string) => boolean, label: string): string {
  let out = '';
  let end = 0;
  let isLabelLast = false;
  for (const { 0: word, index } of text.matchAll(wordPattern)) {
    const between = text.slice(end, index);
    const hides = isPart(word);
    if (!(hides && isLabelLast && /^[\s'’-]{0,2}$/u.test(between))) out += between + (hides ? label : word);
    isLabelLast = hides;
    end = index + word.length;
  }
  return out + text.slice(end);
}

/** The same for who speaks: somebody whose whole name says that they are the one is the label alone. */
export function hideSpeaker(speaker: string, hidden: Hidden): string {
  const isThem = hidden.names.some(
    (name) => fold(speaker) === fold(name) || compareNames(toName(speaker), toName(name)) !== null,
  );
  return isThem ? hidden.label : hideName(speaker, hidden);
}
