import type { Guide, Rating } from '../../src-preload/contract/guides.ts';
import type { Evidence, Recommendation, Scorecard, SkillRating } from '../../src-preload/contract/scorecards.ts';
import { all, type ReadHandle } from '../database/handles.ts';
import { missingForSubmit, weightedMean } from '../interviews/scoring.ts';

export function listRatings(handle: ReadHandle, scorecardId: string): readonly SkillRating[] {
  return all<{ skill_id: string; value: Rating | null; cannot_judge: string | null }>(
    handle,
    'SELECT skill_id, value, cannot_judge FROM rating WHERE scorecard_id = ?',
    scorecardId,
  ).map((row) => ({ skillId: row.skill_id, value: row.value, cannotJudge: row.cannot_judge }));
}

/** Evidence of one revision in the order in which it was said, then written. */
export function listEvidence(handle: ReadHandle, scorecardId: string): readonly Evidence[] {
  return all<{ id: string; skill_id: string; kind: Evidence['kind']; text: string; at: number | null }>(
    handle,
    'SELECT id, skill_id, kind, text, at FROM evidence WHERE scorecard_id = ? ORDER BY at IS NULL, at, created_at',
    scorecardId,
  ).map((row) => ({ id: row.id, skillId: row.skill_id, kind: row.kind, text: row.text, at: row.at }));
}

type ScorecardRow = {
  id: string;
  revision: number;
  state: Scorecard['state'];
  recommendation: Recommendation | null;
  summary: string;
  submitted_at: number | null;
  saved_at: number | null;
};

/** All revisions of an interview's scorecard, the newest first. */
export function listScorecards(handle: ReadHandle, interviewId: string, guide: Guide): readonly Scorecard[] {
  return all<ScorecardRow>(
    handle,
    'SELECT * FROM scorecard WHERE interview_id = ? ORDER BY revision DESC',
    interviewId,
  ).map((row) => {
    const ratings = listRatings(handle, row.id);
    return {
      id: row.id,
      revision: row.revision,
      state: row.state,
      ratings,
      recommendation: row.recommendation,
      summary: row.summary,
      submittedAt: row.submitted_at,
      savedAt: row.saved_at,
      missing: missingForSubmit({
        guide,
        ratings,
        evidence: listEvidence(handle, row.id),
        recommendation: row.recommendation,
        summary: row.summary,
      }),
      mean: weightedMean(guide, ratings),
    };
  });
}
