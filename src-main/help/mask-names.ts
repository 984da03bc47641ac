/** Shorter words of a name ("de", "von", "Li") stand in too many other words. */
const shortestWord = 3;
const word = /[\p{L}\p{M}]+/gu;

const nameMask = '[name]';

/**
 * Takes the names of people out of a text: each whole word that is part of one of `names` and begins as names do. Greedy on
 * purpose, like `redact`: a masked word costs little.
 */
export function maskNames(text: string, names: Iterable<string>): string {
  const there = new Set(text.match(word));
  const masked = new Set<string>();
  for (const name of names) {
    for (const part of name.match(word) ?? []) {
      if (part.length >= shortestWord || !isLatin(part)) if (there.has(part) && !isLower(part)) masked.add(part);
    }
  }
  if (masked.size === 0) return text;
  const out = text.replace(word, (found) => (masked.has(found) ? nameMask : found));
  return out.replaceAll(/\[name\](?:[\s'’-]*\[name\])+/gu, nameMask);
}

function isLatin(text: string): boolean {
  return /^\p{Script=Latin}/u.test(text);
}

/** Whether a word is written small where its script has capitals. */
function isLower(text: string): boolean {
  // Georgian letters count as small ones, and have no capitals in use.
  return /^\p{Ll}/u.test(text) && /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(text);
}
