import texts from '../../resources/messages/main.en.json' with { type: 'json' };

/** What stands for the title of a calendar's event where it may name a hidden candidate. */
export const hiddenMeeting: string = texts.hiddenMeeting;

/** Digits and letters that cannot be taken for each other when read out. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Four signs that stand for a candidate (or an erased person) wherever the name is hidden: always the same for the same id,
 * and nothing of the person in them.
 */
export function neutralCode(id: string): string {
  // FNV-1a: quick enough for every keystroke of a search over all candidates of a position.
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  const mixed = (hash ^ (hash >>> 15)) >>> 0;
  return [15, 10, 5, 0].map((shift) => alphabet[(mixed >>> shift) & 31] ?? '').join('');
}

/** The label: "Candidate 7F3A". */
export function neutralLabel(id: string): string {
  return texts.neutralLabel.replace('{code}', neutralCode(id));
}
