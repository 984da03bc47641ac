import { type Recommendation, recommendations } from '../../src-preload/contract/scorecards.ts';
import type { DocumentEvidence, DocumentQuestion, DocumentSkill, ScorecardDocument } from './document.ts';

/** The words of the document that are not the interviewer's own; one place for the PDF, the note and the summary. */

const recommendationWords: Readonly<Record<Recommendation, string>> = {
  'strong-no': 'Strong no',
  no: 'No',
  yes: 'Yes',
  'strong-yes': 'Strong yes',
};

const evidenceWords: Readonly<Record<DocumentEvidence['kind'], string>> = {
  note: 'Note',
  quote: 'Quote',
  highlight: 'Transcript',
};

/** A rating of three or more meets a must-have: anchor 3 describes what the job needs. */
const met = 3;

const smallNumbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function inWords(count: number): string {
  return smallNumbers[count] ?? String(count);
}

/** The text around is English, so a date follows the reader's kind of English, and British English otherwise. */
export function languageOf(document: ScorecardDocument): string {
  return /^en(-|$)/i.test(document.locale) ? document.locale : 'en-GB';
}

function formatted(document: ScorecardDocument, at: number, options: Intl.DateTimeFormatOptions): string {
  // Newer ICU puts a narrow no-break space before AM and PM; a plain one is in every font.
  return new Intl.DateTimeFormat(languageOf(document), { ...options, timeZone: document.timeZone })
    .format(at)
    .replaceAll('\u202f', '\u00a0');
}

/** "Tuesday, 24 November 2026". */
export function longDate(document: ScorecardDocument, at: number): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  const text = formatted(document, at, options);
  return languageOf(document) === 'en-GB' ? text.replace(/^(\p{L}+) /u, '$1, ') : text;
}

/** "24 Nov 2026, 11:58". */
function shortMoment(document: ScorecardDocument, at: number): string {
  const date = formatted(document, at, { day: 'numeric', month: 'short', year: 'numeric' });
  return `${date}, ${clock(document, at)}`;
}

/** "11:58", or "11:58 AM" where that is the habit. */
export function clock(document: ScorecardDocument, at: number): string {
  return formatted(document, at, { hour: '2-digit', minute: '2-digit' });
}

/** Time from the start of a recording: "04:07", "1:02:09". */
export function elapsed(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return hours === 0 ? rest : `${hours}:${rest}`;
}

export function recommendationText(document: ScorecardDocument): string {
  return recommendationWords[document.recommendation];
}

/** What the picture of the four steps says. */
export function recommendationPictureText(document: ScorecardDocument): string {
  return `${recommendationText(document)}, step ${recommendations.indexOf(document.recommendation) + 1} of 4 from Strong no to Strong yes`;
}

export function lengthText(document: ScorecardDocument): string {
  if (document.minutes === null) return 'Not recorded';
  const minutes = Math.round(document.minutes);
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}

export function guideText(document: ScorecardDocument): string {
  return `Version ${document.guideVersion}, ${document.questionsAsked} of ${document.questionsTotal} questions asked`;
}

function isMet(skill: DocumentSkill): boolean {
  return skill.rating !== null && skill.rating >= met;
}

/** "Both must-haves met.", or which ones are not; null without any. */
export function mustHavesText(document: ScorecardDocument): string | null {
  const mustHaves = document.skills.filter((skill) => skill.isMustHave);
  if (mustHaves.length === 0) return null;
  const failed = mustHaves.filter((skill) => skill.rating !== null && !isMet(skill)).length;
  const open = mustHaves.filter((skill) => skill.rating === null).length;
  const subject = mustHaves.length === 1 ? 'Must-have' : mustHaves.length === 2 ? 'Both must-haves' : 'All must-haves';
  if (failed + open === 0) return `${subject} met.`;
  const parts = [failed > 0 ? `${failed} not met` : null, open > 0 ? `${open} not judged` : null].filter(
    (part) => part !== null,
  );
  const whole = mustHaves.length === 1 ? 'one must-have' : `${inWords(mustHaves.length)} must-haves`;
  return `Of ${whole}: ${parts.join(', ')}.`;
}

/** "Mean of five ratings: 3.8"; null without a rating. */
export function meanText(document: ScorecardDocument): string | null {
  if (document.mean === null) return null;
  const count = document.skills.filter((skill) => skill.rating !== null).length;
  const mean = new Intl.NumberFormat(languageOf(document), { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return `${count === 1 ? 'One rating' : `Mean of ${inWords(count)} ratings`}: ${mean.format(document.mean)}`;
}

/** "Must-have, met · 4 pieces". */
export function skillNote(skill: DocumentSkill): string {
  const pieces = `${skill.evidence.length} ${skill.evidence.length === 1 ? 'piece' : 'pieces'}`;
  if (!skill.isMustHave) return pieces;
  const state = skill.rating === null ? 'not judged' : isMet(skill) ? 'met' : 'not met';
  return `Must-have, ${state} · ${pieces}`;
}

/** "4 of 5", "Not rated". */
export function ratingText(skill: DocumentSkill): string {
  return skill.rating === null ? 'Not rated' : `${skill.rating} of 5`;
}

/** The guide's words for the rating, or why there is none. */
export function standsForText(skill: DocumentSkill): string {
  if (skill.rating !== null) return skill.anchorText;
  return skill.cannotJudge === null ? 'Not rated.' : `Cannot be judged: ${skill.cannotJudge}`;
}

/** Quotes in quotation marks, once. */
export function evidenceText(evidence: DocumentEvidence): string {
  if (evidence.kind === 'note' || /^["“„«「『]/.test(evidence.text)) return evidence.text;
  return `“${evidence.text}”`;
}

/** "Quote, 10:52". */
export function evidenceSource(document: ScorecardDocument, evidence: DocumentEvidence): string {
  const kind = evidenceWords[evidence.kind];
  return evidence.at === null ? kind : `${kind}, ${clock(document, evidence.at)}`;
}

export function questionStateText(question: DocumentQuestion): string {
  if (question.state === 'asked') return 'Asked';
  return question.state === 'skipped' ? 'Skipped' : 'Not reached';
}

/** "Revision 2, replaces the one submitted 20 Nov 2026, 11:58"; null for the first. */
export function revisionText(document: ScorecardDocument): string | null {
  if (document.replaces === null) return null;
  const { revision, submittedAt } = document.replaces;
  return `Revision ${document.revision}, replaces revision ${revision} submitted ${shortMoment(document, submittedAt)}`;
}

/** "Interview scorecard", "Zoë Nørgaard, Backend Engineer, …": what bookmarks, metadata and windows call the file. */
export function documentTitle(document: ScorecardDocument): string {
  return `Interview scorecard: ${document.candidate}, ${document.position}, ${document.round}`;
}

/** "Rubric 1.0 · export 9F3TM · submitted 24 Nov 2026, 11:58". */
export function originText(document: ScorecardDocument): string {
  const submitted = shortMoment(document, document.submittedAt);
  return `Rubric ${document.appVersion} · export ${document.exportId} · submitted ${submitted}`;
}
