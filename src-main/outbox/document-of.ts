import type { PdfOptions } from '../../src-preload/contract/exports.ts';
import type { GuideSkill } from '../../src-preload/contract/guides.ts';
import type { InterviewDetail } from '../../src-preload/contract/interviews.ts';
import { askedOutOfOrder } from '../../src-preload/contract/question-order.ts';
import type { Scorecard } from '../../src-preload/contract/scorecards.ts';
import { fail } from '../errors/index.ts';
import { anchorFor } from '../interviews/scoring.ts';
import type { DocumentSkill, ScorecardDocument } from '../pdf/document.ts';
import { type RedactionNames, redacted } from '../pdf/redact.ts';
import type { StoredTranscript } from '../queries/transcripts.ts';

/** What an export is made from. */
export type ExportFacts = {
  readonly interview: InterviewDetail;
  /** The revision that is exported. */
  readonly scorecard: Scorecard;
  /** Milliseconds. */
  readonly submittedAt: number;
  /** Read when it is wanted: it may be hours of talk. */
  readonly transcript: () => StoredTranscript | null;
  /** Name of the interviewer; empty when they did not say who they are. */
  readonly interviewer: string;
  readonly appVersion: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly pageSize: 'A4' | 'Letter';
  /** Where the opportunity was when the export was asked for. */
  readonly whereabouts: { readonly postingId: string | null; readonly contactId: string | null };
};

/** The scorecard as plain data, by which the PDF, the note and the summary are made. */
export function documentOf(facts: ExportFacts, exportId: string, options: PdfOptions): ScorecardDocument {
  const { interview, scorecard } = facts;
  const recommendation = scorecard.recommendation ?? fail('export.not-submitted');
  const questions = interview.guide.skills.flatMap((skill) => skill.questions);
  const asked = interview.questions.filter((question) => question.state === 'asked');
  const replaced = interview.earlier.find((earlier) => earlier.revision < scorecard.revision);
  const document: ScorecardDocument = {
    format: 1,
    exportId,
    appVersion: facts.appVersion,
    locale: facts.locale,
    timeZone: facts.timeZone,
    pageSize: facts.pageSize,
    candidate: interview.candidate.name,
    position: interview.positionName,
    round: interview.roundName,
    date: interview.startedAt ?? interview.startsAt ?? interview.createdAt,
    minutes: interview.heldMinutes,
    interviewer: facts.interviewer || interview.interviewers.map((person) => person.name).join(', '),
    company: null,
    guideVersion: interview.guideVersion,
    questionsAsked: asked.length,
    questionsTotal: questions.length,
    recommendation,
    mean: scorecard.mean,
    summary: scorecard.summary,
    skills: interview.guide.skills.map((skill) => skillOf(skill, facts, options)),
    notes: options.notes ? interview.notes.body : null,
    transcript: options.transcript ? (facts.transcript()?.segments.map((segment) => ({ ...segment })) ?? null) : null,
    submittedAt: facts.submittedAt,
    revision: scorecard.revision,
    replaces:
      replaced && replaced.submittedAt !== null
        ? { revision: replaced.revision, submittedAt: replaced.submittedAt }
        : null,
  };
  return options.redacted ? redacted(document, namesOf(facts)) : document;
}

/** Who the scorecard is about and by may be named; everybody else at the meeting may not. */
function namesOf({ interview, interviewer }: ExportFacts): RedactionNames {
  const isKnown = (role: string) => role === 'candidate' || role === 'interviewer';
  return {
    kept: [
      interview.candidate.name,
      interviewer,
      ...interview.participants.filter(({ role }) => isKnown(role)).map(({ name }) => name),
    ],
    hidden: interview.participants.filter(({ role }) => !isKnown(role)).map(({ name }) => name),
  };
}

function skillOf(skill: GuideSkill, { interview, scorecard }: ExportFacts, options: PdfOptions): DocumentSkill {
  const rating = scorecard.ratings.find((item) => item.skillId === skill.id);
  const value = rating?.value ?? null;
  const early = askedOutOfOrder(interview.guide, interview.questions);
  return {
    name: skill.name,
    definition: skill.definition,
    isMustHave: skill.isMustHave,
    rating: value,
    cannotJudge: rating?.cannotJudge ?? null,
    anchorText: value === null ? '' : anchorFor(skill, value),
    evidence: interview.evidence
      .filter((piece) => piece.skillId === skill.id && (options.quotes || piece.kind === 'note'))
      .map(({ kind, text, at }) => ({ kind, text, at })),
    questions: skill.questions.map((question) => {
      const state = interview.questions.find((item) => item.questionId === question.id);
      const ended = state === undefined || state.state === 'open' ? 'not-reached' : state.state;
      const isOutOfOrder = early.has(question.id);
      return { text: question.text, state: ended, reason: state?.reason ?? null, isOutOfOrder };
    }),
  };
}
