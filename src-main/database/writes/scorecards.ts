import type { Rating } from '../../../src-preload/contract/guides.ts';
import type { Evidence, Recommendation } from '../../../src-preload/contract/scorecards.ts';
import { fail } from '../../errors/index.ts';
import { inTransaction, one, run, type WriteHandle } from '../handles.ts';
import type { Stamp } from '../stamp.ts';
import { type NewExport, putExport } from './exports.ts';

/** Opens a draft; part of the caller's transaction. */
export function openDraft(handle: WriteHandle, interviewId: string, revision: number, stamp: Stamp): string {
  const id = stamp.newId();
  run(
    handle,
    "INSERT INTO scorecard (id, interview_id, revision, state) VALUES (?, ?, ?, 'draft')",
    id,
    interviewId,
    revision,
  );
  return id;
}

function draftOf(handle: WriteHandle, interviewId: string): string {
  const draft = one<{ id: string }>(
    handle,
    "SELECT id FROM scorecard WHERE interview_id = ? AND state = 'draft'",
    interviewId,
  );
  if (draft) return draft.id;
  const known = one(handle, 'SELECT 1 FROM interview WHERE id = ?', interviewId);
  throw known ? fail('scorecard.frozen') : fail('item.not-found', { what: 'interview' });
}

/** Runs a change of the open draft and notes when. A submitted scorecard refuses with `scorecard.frozen`. */
function changeDraft<T>(handle: WriteHandle, interviewId: string, now: number, change: (draftId: string) => T): T {
  return inTransaction(handle, () => {
    const draftId = draftOf(handle, interviewId);
    const result = change(draftId);
    run(handle, 'UPDATE scorecard SET saved_at = ? WHERE id = ?', now, draftId);
    return result;
  });
}

/** Rates a skill, says why it cannot be judged, or (both null) opens it again. */
export function rateSkill(
  handle: WriteHandle,
  rating: {
    readonly interviewId: string;
    readonly skillId: string;
    readonly value: Rating | null;
    readonly cannotJudge: string | null;
  },
  now: number,
): void {
  changeDraft(handle, rating.interviewId, now, (draftId) =>
    run(
      handle,
      `INSERT INTO rating (scorecard_id, skill_id, value, cannot_judge, rated_at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (scorecard_id, skill_id) DO UPDATE SET value = excluded.value,
         cannot_judge = excluded.cannot_judge, rated_at = COALESCE(rating.rated_at, excluded.rated_at)`,
      draftId,
      rating.skillId,
      rating.value,
      rating.value === null ? rating.cannotJudge : null,
      rating.value === null ? null : now,
    ),
  );
}

/** Rates one question, or (null) takes that back. The rating of the skill stays as it is. */
export function rateQuestion(
  handle: WriteHandle,
  interviewId: string,
  rating: { readonly questionId: string; readonly value: Rating | null },
  now: number,
): void {
  changeDraft(handle, interviewId, now, (draftId) => {
    if (rating.value === null) {
      run(handle, 'DELETE FROM question_rating WHERE scorecard_id = ? AND question_id = ?', draftId, rating.questionId);
      return;
    }
    run(
      handle,
      `INSERT INTO question_rating (scorecard_id, question_id, value) VALUES (?, ?, ?)
       ON CONFLICT (scorecard_id, question_id) DO UPDATE SET value = excluded.value`,
      draftId,
      rating.questionId,
      rating.value,
    );
  });
}

export function setRecommendation(
  handle: WriteHandle,
  interviewId: string,
  value: Recommendation | null,
  now: number,
): void {
  changeDraft(handle, interviewId, now, (draftId) =>
    run(handle, 'UPDATE scorecard SET recommendation = ? WHERE id = ?', value, draftId),
  );
}

export function setSummary(handle: WriteHandle, interviewId: string, summary: string, now: number): void {
  changeDraft(handle, interviewId, now, (draftId) =>
    run(handle, 'UPDATE scorecard SET summary = ? WHERE id = ?', summary, draftId),
  );
}

export function addEvidence(
  handle: WriteHandle,
  interviewId: string,
  evidence: Omit<Evidence, 'id' | 'isFromNotes'>,
  stamp: Stamp,
): string {
  const id = stamp.newId();
  const now = stamp.now();
  changeDraft(handle, interviewId, now, (draftId) =>
    run(
      handle,
      `INSERT INTO evidence (id, scorecard_id, skill_id, kind, text, at, question_id, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      id,
      draftId,
      evidence.skillId,
      evidence.kind,
      evidence.text,
      evidence.at,
      evidence.questionId,
      now,
    ),
  );
  return id;
}

export function removeEvidence(handle: WriteHandle, interviewId: string, id: string, now: number): void {
  changeDraft(handle, interviewId, now, (draftId) =>
    run(handle, 'DELETE FROM evidence WHERE id = ? AND scorecard_id = ?', id, draftId),
  );
}

/**
 * Freezes the open draft with the notes as they stand, and stores the exports that go with it, all in one transaction.
 * `exportsOf` builds them from the frozen rows. Whether the draft is complete was the caller's to check.
 */
export function submitScorecard(
  handle: WriteHandle,
  interviewId: string,
  stamp: Stamp,
  exportsOf: (scorecardId: string) => readonly NewExport[],
): string {
  return inTransaction(handle, () => {
    const draftId = draftOf(handle, interviewId);
    const now = stamp.now();
    run(
      handle,
      `UPDATE scorecard SET state = 'submitted', submitted_at = ?, saved_at = ?,
         notes_body = (SELECT body FROM notes WHERE interview_id = ?) WHERE id = ?`,
      now,
      now,
      interviewId,
      draftId,
    );
    run(
      handle,
      'UPDATE interview SET ended_at = COALESCE(ended_at, ?) WHERE id = ? AND started_at IS NOT NULL',
      now,
      interviewId,
    );
    for (const item of exportsOf(draftId)) putExport(handle, item, stamp);
    return draftId;
  });
}

/** Opens a new draft with the values of the newest submitted revision, which stays as it is. */
export function amendScorecard(handle: WriteHandle, interviewId: string, stamp: Stamp): string {
  return inTransaction(handle, () => {
    const last = one<{ id: string; revision: number; state: string }>(
      handle,
      'SELECT id, revision, state FROM scorecard WHERE interview_id = ? ORDER BY revision DESC LIMIT 1',
      interviewId,
    );
    if (!last) throw fail('item.not-found', { what: 'interview' });
    if (last.state === 'draft') return last.id;
    const id = openDraft(handle, interviewId, last.revision + 1, stamp);
    run(
      handle,
      `UPDATE scorecard SET recommendation = (SELECT recommendation FROM scorecard WHERE id = ?),
         summary = (SELECT summary FROM scorecard WHERE id = ?) WHERE id = ?`,
      last.id,
      last.id,
      id,
    );
    run(
      handle,
      `INSERT INTO rating (scorecard_id, skill_id, value, cannot_judge, rated_at)
       SELECT ?, skill_id, value, cannot_judge, rated_at FROM rating WHERE scorecard_id = ?`,
      id,
      last.id,
    );
    run(
      handle,
      `INSERT INTO question_rating (scorecard_id, question_id, value)
       SELECT ?, question_id, value FROM question_rating WHERE scorecard_id = ?`,
      id,
      last.id,
    );
    const pieces = handle.prepare('SELECT id FROM evidence WHERE scorecard_id = ?').pluck().all(last.id);
    for (const piece of pieces) {
      run(
        handle,
        `INSERT INTO evidence (id, scorecard_id, skill_id, kind, text, at, question_id, created_at)
         SELECT ?, ?, skill_id, kind, text, at, question_id, created_at FROM evidence WHERE id = ?`,
        stamp.newId(),
        id,
        piece,
      );
    }
    return id;
  });
}
