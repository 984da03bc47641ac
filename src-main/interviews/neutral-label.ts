import texts from '../../resources/messages/main.en.json' with { type: 'json' };

/** What stands for the title of a calendar's event where it may name a hidden candidate. */
export const hiddenMeeting: string = texts.hiddenMeeting;

/** Digits and letters that cannot be taken for each other when read out. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A number below 2^20 for an id; numbers are in the order of their codes. */
export function neutralNumber(id: string): number {
  // FNV-1a: quick enough for all candidates of a position at once.
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & 0xfffff;
}

/** Four signs for a number of `neutralNumber`. */
export function codeOf(number: number): string {
  const sign = (shift: number) => alphabet[(number >>> shift) & 31] ?? '';
  return sign(15) + sign(10) + sign(5) + sign(0);
}

/**
 * Four signs that stand for a candidate (or an erased person) wherever the name is hidden: always the same for the same id,
 * and nothing of the person in them.
 */
export function neutralCode(id: string): string {
  return codeOf(neutralNumber(id));
}

/** The label: "Candidate 7F3A". */
export function neutralLabel(id: string): string {
  return labelOfCode(neutralCode(id));
}

export function labelOfCode(code: string): string {
  return texts.neutralLabel.replace('{code}', code);
}
