import type { ScorecardDocument } from './document.ts';

/** `kept`: the candidate and the interviewers; `hidden`: everybody else who was there. */
export type RedactionNames = { readonly kept: readonly string[]; readonly hidden: readonly string[] };

const emailPattern = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
// Seven digits and more with the signs that people put between them; dates, times and amounts are shorter or have others.
const phonePattern = /(?<![\p{L}\p{N}.,:-])(?:\+|00)?\(?\d{1,4}\)?(?:[ ./()-]{0,2}\d{2,4}){2,5}(?![\p{L}\p{N}])/gu;
const datePattern = /^\d{4}[-./]\d{1,2}[-./]\d{1,2}$|^\d{1,2}[-./]\d{1,2}[-./]\d{2,4}$/;

function wordsOf(name: string): readonly string[] {
  return name.split(/[\s,]+/u).filter((word) => word.length > 1);
}

/** Whole names first, then their words; words that a kept name has too stay. */
function hiddenWords({ kept, hidden }: RedactionNames): readonly string[] {
  const keptWords = new Set(kept.flatMap(wordsOf));
  const whole = hidden.map((name) => name.trim()).filter((name) => wordsOf(name).some((word) => !keptWords.has(word)));
  const words = hidden.flatMap(wordsOf).filter((word) => !keptWords.has(word));
  return [...new Set([...whole, ...words])].sort((one, other) => other.length - one.length);
}

/** Takes names of third parties, e-mail addresses and telephone numbers out of a text. */
function redactText(text: string, names: RegExp | null): string {
  const withoutContacts = text.replace(emailPattern, '[e-mail]').replace(phonePattern, (found) => {
    const digits = found.replace(/\D/g, '').length;
    return digits < 7 || datePattern.test(found.trim()) ? found : '[phone]';
  });
  return names === null ? withoutContacts : withoutContacts.replace(names, '[name]');
}

/** The same document without names of third parties and without contact data, in every text that a person wrote or said. */
export function redacted(document: ScorecardDocument, names: RedactionNames): ScorecardDocument {
  const hidden = hiddenWords(names).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern =
    hidden.length === 0 ? null : new RegExp(`(?<![\\p{L}\\p{N}])(?:${hidden.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  const clean = (text: string): string => redactText(text, pattern);
  const cleanOrNull = (text: string | null): string | null => (text === null ? null : clean(text));
  return {
    ...document,
    summary: clean(document.summary),
    notes: cleanOrNull(document.notes),
    skills: document.skills.map((skill) => ({
      ...skill,
      cannotJudge: cleanOrNull(skill.cannotJudge),
      evidence: skill.evidence.map((piece) => ({ ...piece, text: clean(piece.text) })),
      questions: skill.questions.map((question) => ({ ...question, reason: cleanOrNull(question.reason) })),
    })),
    transcript:
      document.transcript?.map((segment) => ({
        ...segment,
        speaker: cleanOrNull(segment.speaker),
        text: clean(segment.text),
      })) ?? null,
  };
}
