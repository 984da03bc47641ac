import type { Guide, Rating } from '../../src-preload/contract/guides.ts';
import { type LineTimes, noteEvidence } from '../../src-preload/contract/note-text.ts';
import type {
  Evidence,
  QuestionRating,
  Recommendation,
  Scorecard,
  SkillRating,
} from '../../src-preload/contract/scorecards.ts';
import { all, one, type ReadHandle } from '../database/handles.ts';
import { scoreHints } from '../interviews/score-hints.ts';
import { missingForSubmit, weightedMean } from '../interviews/scoring.ts';
import { suggestRatings } from '../interviews/suggest-ratings.ts';

export function listRatings(handle: ReadHandle, scorecardId: string): readonly SkillRating[] {
  return all<{ skill_id: string; value: Rating | null; cannot_judge: string | null }>(
    handle,
    'SELECT skill_id, value, cannot_judge FROM rating WHERE scorecard_id = ?',
    scorecardId,
  ).map((row) => ({ skillId: row.skill_id, value: row.value, cannotJudge: row.cannot_judge }));
}

function listQuestionRatings(handle: ReadHandle, scorecardId: string): readonly QuestionRating[] {
  return all<{ question_id: string; value: Rating }>(
    handle,
    'SELECT question_id, value FROM question_rating WHERE scorecard_id = ?',
    scorecardId,
  ).map((row) => ({ questionId: row.question_id, value: row.value }));
}

function firstRatedAt(handle: ReadHandle, scorecardId: string): number | null {
  const row = one<{ at: number | null }>(
    handle,
    'SELECT min(rated_at) AS at FROM rating WHERE scorecard_id = ? AND value IS NOT NULL',
    scorecardId,
  );
  return row?.at ?? null;
}

type EvidenceRow = {
  id: string;
  skill_id: string;
  kind: Evidence['kind'];
  text: string;
  at: number | null;
  question_id: string | null;
};

/** Notes as one revision of the scorecard has them. */
type RevisionNotes = { readonly body: string; readonly times: LineTimes };

/** A submitted revision keeps the notes of its moment; a draft has those that are being written. */
function notesOfRevision(handle: ReadHandle, interviewId: string, row: ScorecardRow): RevisionNotes {
  const current = one<{ body: string; line_times: string }>(
    handle,
    'SELECT body, line_times FROM notes WHERE interview_id = ?',
    interviewId,
  );
  const body = row.state === 'submitted' ? (row.notes_body ?? '') : (current?.body ?? '');
  // Times belong to the text beside them; an older text has none.
  const times = current?.body === body ? (JSON.parse(current.line_times) as LineTimes) : []; // written by saveNotes only
  return { body, times };
}

/** Evidence of one revision, what is tied by the notes included, in the order in which it was said, then written. */
function evidenceOf(handle: ReadHandle, scorecardId: string, notes: RevisionNotes, guide: Guide): readonly Evidence[] {
  const added = all<EvidenceRow>(
    handle,
    `SELECT id, skill_id, kind, text, at, question_id FROM evidence WHERE scorecard_id = ?
     ORDER BY at IS NULL, at, created_at`,
    scorecardId,
  ).map((row): Evidence => {
    const { id, kind, text, at } = row;
    return { id, skillId: row.skill_id, kind, text, at, questionId: row.question_id, isFromNotes: false };
  });
  const noted = noteEvidence(notes.body, notes.times, guide.skills).map(
    ({ line, ...piece }): Evidence => ({
      id: `note ${line} ${piece.skillId}`,
      ...piece,
      questionId: null,
      isFromNotes: true,
    }),
  );
  return [...noted, ...added].sort(
    (one, other) => (one.at ?? Number.POSITIVE_INFINITY) - (other.at ?? Number.POSITIVE_INFINITY) || 0,
  );
}

type ScorecardRow = {
  id: string;
  revision: number;
  state: Scorecard['state'];
  recommendation: Recommendation | null;
  summary: string;
  notes_body: string | null;
  submitted_at: number | null;
  saved_at: number | null;
};

export type ScorecardWithEvidence = { readonly scorecard: Scorecard; readonly evidence: readonly Evidence[] };

/** All revisions of an interview's scorecard with their evidence, the newest first. */
export function listScorecards(
  handle: ReadHandle,
  interviewId: string,
  guide: Guide,
): readonly ScorecardWithEvidence[] {
  return all<ScorecardRow>(
    handle,
    'SELECT * FROM scorecard WHERE interview_id = ? ORDER BY revision DESC',
    interviewId,
  ).map((row) => {
    const ratings = listRatings(handle, row.id);
    const questionRatings = listQuestionRatings(handle, row.id);
    const notes = notesOfRevision(handle, interviewId, row);
    const evidence = evidenceOf(handle, row.id, notes, guide);
    const { recommendation, summary } = row;
    const scorecard: Scorecard = {
      id: row.id,
      revision: row.revision,
      state: row.state,
      ratings,
      recommendation,
      summary,
      submittedAt: row.submitted_at,
      savedAt: row.saved_at,
      missing: missingForSubmit({ guide, ratings, evidence, recommendation, summary }),
      hints: scoreHints({
        guide,
        ratings,
        evidence,
        summary,
        notes: notes.body,
        noteTimes: notes.times,
        firstRatedAt: firstRatedAt(handle, row.id),
      }),
      questionRatings,
      suggestions: suggestRatings(guide, questionRatings),
      mean: weightedMean(guide, ratings),
    };
    return { scorecard, evidence };
  });
}
