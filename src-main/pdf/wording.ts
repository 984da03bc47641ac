import { recommendations } from '../../src-preload/contract/scorecards.ts';
import type { DocumentEvidence, DocumentQuestion, DocumentSkill, ScorecardDocument } from './document.ts';
import { say } from './messages.ts';

/** The words of the document that are not the interviewer's own; one place for the PDF, the note and the summary. */

/** A rating of three or more meets a must-have: anchor 3 describes what the job needs. */
const met = 3;

const smallNumbers = say('numbers').split(' ');

function inWords(count: number): string {
  return smallNumbers[count] ?? String(count);
}

/** The text around is English, so a date follows the reader's kind of English, and British English otherwise. */
export function languageOf(document: ScorecardDocument): string {
  return /^en(-|$)/i.test(document.locale) ? document.locale : 'en-GB';
}

/** Making one takes longer than setting a page, so they are kept; a reader has one locale and one time zone. */
const formats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(document: ScorecardDocument, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([languageOf(document), document.timeZone, options]);
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(languageOf(document), { ...options, timeZone: document.timeZone });
  formats.set(key, made);
  return made;
}

function formatted(document: ScorecardDocument, at: number, options: Intl.DateTimeFormatOptions): string {
  // Newer ICU puts a narrow no-break space before AM and PM; a plain one is in every font.
  return dateFormat(document, options).format(at).replaceAll('\u202f', '\u00a0');
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
  return say(`recommendation.${document.recommendation}`);
}

/** What the picture of the four steps says. */
export function recommendationPictureText(document: ScorecardDocument): string {
  return say('recommendation.picture', {
    recommendation: recommendationText(document),
    step: recommendations.indexOf(document.recommendation) + 1,
  });
}

export function lengthText(document: ScorecardDocument): string {
  if (document.minutes === null) return say('fact.noLength');
  const minutes = Math.round(document.minutes);
  return minutes === 1 ? say('fact.minute') : say('fact.minutes', { minutes });
}

export function guideText(document: ScorecardDocument): string {
  return say('fact.guideText', {
    version: document.guideVersion,
    asked: document.questionsAsked,
    total: document.questionsTotal,
  });
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
  const count = mustHaves.length;
  if (failed + open === 0) return say(count === 1 ? 'mustHaves.one' : count === 2 ? 'mustHaves.both' : 'mustHaves.all');
  const parts = [
    ...(failed > 0 ? [say('mustHaves.failed', { count: failed })] : []),
    ...(open > 0 ? [say('mustHaves.open', { count: open })] : []),
  ].join(', ');
  return count === 1 ? say('mustHaves.ofOne', { parts }) : say('mustHaves.of', { count: inWords(count), parts });
}

/** "Mean of five ratings: 3.8"; null without a rating. */
export function meanText(document: ScorecardDocument): string | null {
  if (document.mean === null) return null;
  const count = document.skills.filter((skill) => skill.rating !== null).length;
  const mean = new Intl.NumberFormat(languageOf(document), { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const values = { count: inWords(count), mean: mean.format(document.mean) };
  return say(count === 1 ? 'mean.one' : 'mean.of', values);
}

/** "Must-have, met · 4 pieces". */
export function skillNote(skill: DocumentSkill): string {
  const count = skill.evidence.length;
  const pieces = say(count === 1 ? 'skill.piece' : 'skill.pieces', { count });
  if (!skill.isMustHave) return pieces;
  const state = say(skill.rating === null ? 'skill.notJudged' : isMet(skill) ? 'skill.met' : 'skill.notMet');
  return say('skill.mustHave', { state, pieces });
}

/** "4 of 5", "Not rated". */
export function ratingText(skill: DocumentSkill): string {
  return skill.rating === null ? say('skill.notRated') : say('skill.rating', { rating: skill.rating });
}

/** The guide's words for the rating, or why there is none. */
export function standsForText(skill: DocumentSkill): string {
  if (skill.rating !== null) return skill.anchorText;
  return skill.cannotJudge === null
    ? say('skill.notRatedText')
    : say('skill.cannotJudge', { reason: skill.cannotJudge });
}

/** Quotes in quotation marks, once. */
export function evidenceText(evidence: DocumentEvidence): string {
  if (evidence.kind === 'note' || /^["“„«「『]/.test(evidence.text)) return evidence.text;
  return `“${evidence.text}”`;
}

/** "Quote, 10:52". */
export function evidenceSource(document: ScorecardDocument, evidence: DocumentEvidence): string {
  const kind = say(`evidence.${evidence.kind}`);
  return evidence.at === null ? kind : `${kind}, ${clock(document, evidence.at)}`;
}

export function questionStateText(question: DocumentQuestion): string {
  if (question.state === 'asked') return say(question.isOutOfOrder === true ? 'question.outOfOrder' : 'question.asked');
  return say(question.state === 'skipped' ? 'question.skipped' : 'question.notReached');
}

/** "Revision 2, replaces the one submitted 20 Nov 2026, 11:58"; null for the first. */
export function revisionText(document: ScorecardDocument): string | null {
  if (document.replaces === null) return null;
  const { revision, submittedAt } = document.replaces;
  const when = shortMoment(document, submittedAt);
  return say('document.revision', { revision: document.revision, replaced: revision, when });
}

/** "Interview scorecard", "Zoë Nørgaard, Backend Engineer, …": what bookmarks, metadata and windows call the file. */
export function documentTitle(document: ScorecardDocument): string {
  const { candidate, position, round } = document;
  return say('document.title', { candidate, position, round });
}

/** "Rubric 1.0 · export 9F3TM · submitted 24 Nov 2026, 11:58". */
export function originText(document: ScorecardDocument): string {
  const when = shortMoment(document, document.submittedAt);
  return say('document.origin', { version: document.appVersion, exportId: document.exportId, when });
}
