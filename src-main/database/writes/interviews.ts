import type { ParticipantRole } from '../../../src-preload/contract/events.ts';
import type { KeepPlace, SetQuestion } from '../../../src-preload/contract/interviews.ts';
import { fail } from '../../errors/index.ts';
import { inTransaction, one, run, type WriteHandle } from '../handles.ts';
import type { Stamp } from '../stamp.ts';
import { putSearchEntry } from './candidate-search.ts';
import { openDraft } from './scorecards.ts';

export type NewParticipant = {
  readonly email: string;
  readonly name: string;
  readonly role: ParticipantRole;
  readonly leverUserId: string | null;
};

/** Who is interviewed: an opportunity of Lever, somebody added by hand before, or somebody new. */
export type InterviewedPerson =
  | { readonly kind: 'opportunity'; readonly id: string }
  | { readonly kind: 'by-hand'; readonly id: string }
  | { readonly kind: 'new'; readonly name: string; readonly email: string | null; readonly folded: string };

export type NewInterview = {
  readonly positionId: string;
  readonly roundId: string;
  readonly person: InterviewedPerson;
  readonly event: {
    readonly uid: string;
    readonly originalStart: number;
    readonly title: string;
    readonly startsAt: number;
    readonly endsAt: number;
  } | null;
  readonly participants: readonly NewParticipant[];
};

/** The row that stands for a person in interviews; made when missing. Part of the caller's transaction. */
export function candidateFor(handle: WriteHandle, positionId: string, person: InterviewedPerson, stamp: Stamp): string {
  if (person.kind === 'by-hand') {
    const known = one<{ id: string; linked_to: string | null }>(
      handle,
      'SELECT id, linked_to FROM candidate WHERE id = ?',
      person.id,
    );
    if (!known) throw fail('item.not-found', { what: 'candidate' });
    return known.linked_to ?? known.id;
  }
  if (person.kind === 'opportunity') {
    const known = one<{ id: string }>(handle, 'SELECT id FROM candidate WHERE opportunity_id = ?', person.id);
    if (known) return known.id;
    const opportunity = one<{ name: string; emails: string }>(
      handle,
      'SELECT name, emails FROM opportunity WHERE id = ?',
      person.id,
    );
    if (!opportunity) throw fail('item.not-found', { what: 'candidate' });
    const emails: unknown = JSON.parse(opportunity.emails);
    const id = stamp.newId();
    run(
      handle,
      'INSERT INTO candidate (id, opportunity_id, position_id, name, email, created_at) VALUES (?, ?, ?, ?, ?, ?)',
      id,
      person.id,
      positionId,
      opportunity.name,
      Array.isArray(emails) && typeof emails[0] === 'string' ? emails[0] : null,
      stamp.now(),
    );
    return id;
  }
  const id = stamp.newId();
  run(
    handle,
    'INSERT INTO candidate (id, opportunity_id, position_id, name, email, created_at) VALUES (?, NULL, ?, ?, ?, ?)',
    id,
    positionId,
    person.name,
    person.email,
    stamp.now(),
  );
  putSearchEntry(handle, { kind: 'by-hand', refId: id, scope: positionId, folded: person.folded });
  return id;
}

/**
 * Stores an interview with its participants, empty notes and an open draft; its id. It keeps the guide's newest
 * version of this moment. The same event and candidate in the same position twice is one interview.
 */
export function addInterview(handle: WriteHandle, interview: NewInterview, stamp: Stamp): string {
  return inTransaction(handle, () => {
    const guide = one<{ id: string; minutes: number }>(
      handle,
      `SELECT guide.id, round.minutes FROM guide JOIN round ON round.id = guide.round_id
       WHERE round.id = ? AND round.position_id = ? ORDER BY guide.version DESC LIMIT 1`,
      interview.roundId,
      interview.positionId,
    );
    if (!guide) throw fail('item.not-found', { what: 'round' });
    const candidateId = candidateFor(handle, interview.positionId, interview.person, stamp);
    const event = interview.event;
    if (event) {
      const known = one<{ id: string }>(
        handle,
        `SELECT id FROM interview WHERE position_id = ? AND candidate_id = ? AND event_uid = ?
         AND event_original_start = ? AND removed_at IS NULL`,
        interview.positionId,
        candidateId,
        event.uid,
        event.originalStart,
      );
      if (known) return known.id;
    }
    const id = stamp.newId();
    run(
      handle,
      `INSERT INTO interview (id, position_id, round_id, guide_id, candidate_id, event_uid, event_original_start,
         event_title, starts_at, minutes, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      id,
      interview.positionId,
      interview.roundId,
      guide.id,
      candidateId,
      event?.uid ?? null,
      event?.originalStart ?? null,
      event?.title ?? null,
      event?.startsAt ?? null,
      event ? Math.max(1, Math.round((event.endsAt - event.startsAt) / 60_000)) : guide.minutes,
      stamp.now(),
    );
    for (const [ordinal, participant] of interview.participants.entries()) {
      run(
        handle,
        'INSERT INTO participant (interview_id, ordinal, email, name, role, lever_user_id) VALUES (?, ?, ?, ?, ?, ?)',
        id,
        ordinal,
        participant.email,
        participant.name,
        participant.role,
        participant.leverUserId,
      );
    }
    run(handle, "INSERT INTO notes (interview_id, body, revision, cursor) VALUES (?, '', 0, 0)", id);
    openDraft(handle, id, 1, stamp);
    return id;
  });
}

/** Takes an interview off the lists (`at`) or puts it back (null); nothing is deleted. */
export function setInterviewRemoved(handle: WriteHandle, id: string, at: number | null): void {
  expectOne(run(handle, 'UPDATE interview SET removed_at = ? WHERE id = ?', at, id));
}

/** Begins an interview; one that runs or ran keeps its first start. */
export function startInterview(handle: WriteHandle, id: string, now: number): void {
  expectOne(
    run(handle, 'UPDATE interview SET started_at = COALESCE(started_at, ?), ended_at = NULL WHERE id = ?', now, id),
  );
}

export function endInterview(handle: WriteHandle, id: string, now: number): void {
  expectOne(
    run(handle, 'UPDATE interview SET ended_at = ?, started_at = COALESCE(started_at, ?) WHERE id = ?', now, now, id),
  );
}

/** Writes down where the person is, apart from the notes' revisions: moving a cursor is no change of the text. */
export function keepPlace(handle: WriteHandle, place: KeepPlace): void {
  const { interviewId, cursor, questionId } = place;
  inTransaction(handle, () => {
    if (cursor !== null) run(handle, 'UPDATE notes SET cursor = ? WHERE interview_id = ?', cursor, interviewId);
    if (questionId === null) return;
    run(handle, 'UPDATE interview SET current_question_id = ? WHERE id = ?', questionId, interviewId);
  });
}

/** Writes down how a question ended. */
export function setQuestion(handle: WriteHandle, question: SetQuestion, now: number): void {
  inTransaction(handle, () => {
    refuseWhenFrozen(handle, question.interviewId);
    run(
      handle,
      `INSERT INTO question_state (interview_id, question_id, state, at, reason, probes) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (interview_id, question_id) DO UPDATE SET
         at = CASE WHEN question_state.state = excluded.state THEN question_state.at ELSE excluded.at END,
         state = excluded.state, reason = excluded.reason, probes = excluded.probes`,
      question.interviewId,
      question.questionId,
      question.state,
      question.state === 'open' ? null : now,
      question.reason,
      JSON.stringify(question.probes),
    );
  });
}

/** Part of the caller's transaction: throws `scorecard.frozen` where no draft is open. */
export function refuseWhenFrozen(handle: WriteHandle, interviewId: string): void {
  const draft = one(handle, "SELECT 1 FROM scorecard WHERE interview_id = ? AND state = 'draft'", interviewId);
  if (draft) return;
  const known = one(handle, 'SELECT 1 FROM interview WHERE id = ?', interviewId);
  throw known ? fail('scorecard.frozen') : fail('item.not-found', { what: 'interview' });
}

function expectOne(changed: number): void {
  if (changed !== 1) throw fail('item.not-found', { what: 'interview' });
}
