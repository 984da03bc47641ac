import type { ScorecardDocument } from './document.ts';

// Characters that change how other text is shown, and controls; nothing that a person wrote needs them on paper.
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing control characters is the purpose
const invisible = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Opens and closes a run whose direction is its own (Unicode FSI, PDI): a name inside a sentence keeps to itself. */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}

/**
 * Text as it can be set: NFC, well-formed, line feeds only, without controls, bidi controls or soft hyphens; rare
 * spaces are plain ones, which every font has.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(invisible, '')
    .replace(/[\t\u2000-\u200a\u205f]/g, ' ')
    .replace(/\u202f/g, '\u00a0')
    .replace(/\u2011/g, '-');
}

/** One line: as `cleanText`, with white space folded. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

/** The same document with every text in it ready to be set. */
export function cleanDocument(document: ScorecardDocument): ScorecardDocument {
  return {
    ...document,
    candidate: cleanLine(document.candidate),
    position: cleanLine(document.position),
    round: cleanLine(document.round),
    interviewer: cleanLine(document.interviewer),
    company: document.company === null ? null : cleanLine(document.company),
    summary: cleanText(document.summary).trim(),
    skills: document.skills.map((skill) => ({
      ...skill,
      name: cleanLine(skill.name),
      definition: cleanText(skill.definition).trim(),
      cannotJudge: skill.cannotJudge === null ? null : cleanLine(skill.cannotJudge),
      anchorText: cleanText(skill.anchorText).trim(),
      evidence: skill.evidence.map((item) => ({ ...item, text: cleanText(item.text).trim() })),
      questions: skill.questions.map((question) => ({
        ...question,
        text: cleanText(question.text).trim(),
        reason: question.reason === null ? null : cleanLine(question.reason),
      })),
    })),
    notes: document.notes === null ? null : cleanText(document.notes).trim(),
    transcript:
      document.transcript?.map((segment) => ({
        ...segment,
        speaker: segment.speaker === null ? null : cleanLine(segment.speaker),
        text: cleanText(segment.text).trim(),
      })) ?? null,
  };
}
