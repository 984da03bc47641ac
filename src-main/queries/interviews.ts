import type { CandidateOption } from '../../src-preload/contract/candidates.ts';
import type { ParticipantRole } from '../../src-preload/contract/events.ts';
import { type Guide, guideSchema } from '../../src-preload/contract/guides.ts';
import type { EventChange, InterviewDetail, InterviewRow, Participant } from '../../src-preload/contract/interviews.ts';
import type { Recommendation } from '../../src-preload/contract/scorecards.ts';
import { all, one, type ReadHandle } from '../database/handles.ts';
import { interviewState } from '../interviews/interview-state.ts';
import { hiddenMeeting, neutralLabel } from '../interviews/neutral-label.ts';
import { weightedMean } from '../interviews/scoring.ts';
import { blinded, isAnyPositionBlind } from './blind.ts';
import { nextEvent } from './events.ts';
import { notesOf, questionsOf } from './interview-work.ts';
import { strings } from './json.ts';
import { listRatings, listScorecards } from './scorecards.ts';
import { getTranscriptHead } from './transcripts.ts';

type Row = {
  id: string;
  position_id: string;
  position_name: string;
  round_id: string;
  round_name: string;
  guide_content: string;
  guide_version: number;
  candidate_id: string;
  opportunity_id: string | null;
  candidate_name: string;
  candidate_email: string | null;
  emails: string | null;
  stage: string | null;
  archived_at: number | null;
  is_anonymized: number;
  candidate_created_at: number;
  event_title: string | null;
  event_uid: string | null;
  current_question_id: string | null;
  event_change: string | null;
  event_cancelled_at: number | null;
  starts_at: number | null;
  minutes: number;
  started_at: number | null;
  ended_at: number | null;
  created_at: number;
  submitted_id: string | null;
  has_draft: number;
  submitted_recommendation: Recommendation | null;
  is_blind: number;
};

const interviewSql = `
  SELECT interview.*, position.name AS position_name, round.name AS round_name, guide.content AS guide_content,
    guide.version AS guide_version, candidate.opportunity_id,
    COALESCE(opportunity.name, candidate.name) AS candidate_name, candidate.email AS candidate_email,
    opportunity.emails, COALESCE(stage.text, opportunity.stage_id) AS stage, opportunity.archived_at,
    COALESCE(opportunity.is_anonymized, 0) AS is_anonymized,
    COALESCE(opportunity.created_at, candidate.created_at) AS candidate_created_at,
    COALESCE(position.blind, (SELECT blind FROM privacy_default)) AS is_blind,
    submitted.id AS submitted_id, submitted.recommendation AS submitted_recommendation,
    EXISTS (SELECT 1 FROM scorecard WHERE interview_id = interview.id AND state = 'draft') AS has_draft
  FROM interview
  JOIN position ON position.id = interview.position_id
  JOIN round ON round.id = interview.round_id
  JOIN guide ON guide.id = interview.guide_id
  JOIN candidate ON candidate.id = interview.candidate_id
  LEFT JOIN opportunity ON opportunity.id = candidate.opportunity_id
  LEFT JOIN stage ON stage.id = opportunity.stage_id
  LEFT JOIN scorecard AS submitted ON submitted.interview_id = interview.id AND submitted.state = 'submitted'
    AND submitted.revision = (SELECT max(revision) FROM scorecard WHERE interview_id = interview.id
      AND state = 'submitted')`;

/**
 * Who looks at the list: their own Lever user, and the time that states are judged by. `seesNames`: not for a screen but for
 * what goes to Lever, which knows the name; blind positions hide it from all others.
 */
export type Viewer = { readonly userId: string | null; readonly now: number; readonly seesNames?: true };

function candidateOf(handle: ReadHandle, row: Row, viewer: Viewer): CandidateOption {
  const option: CandidateOption = {
    ref:
      row.opportunity_id === null
        ? { kind: 'by-hand', id: row.candidate_id }
        : { kind: 'opportunity', id: row.opportunity_id },
    name: row.candidate_name,
    email: (row.emails === null ? null : strings(row.emails)[0]) ?? row.candidate_email,
    stage: row.stage,
    isArchived: row.archived_at !== null,
    isAnonymized: row.is_anonymized === 1,
    isSynced: row.opportunity_id !== null,
    createdAt: row.candidate_created_at,
  };
  return blinded(option, handle, row.is_blind === 1 && viewer.seesNames !== true);
}

/** Names of people who were invited or left: of a hidden candidate's event only those of the company's own people. */
function changeFor(change: EventChange, people: readonly Participant[], isHidden: boolean): EventChange {
  if (!isHidden) return change;
  const known = new Set(
    people.flatMap(({ name, role }) => (role === 'interviewer' || role === 'observer' ? [name] : [])),
  );
  return {
    ...change,
    added: change.added.filter((name) => known.has(name)),
    left: change.left.filter((name) => known.has(name)),
  };
}

/** `hiddenAs`: what stands in the place of everybody who is not known to be of the company; null hides nobody. */
function participantsOf(
  handle: ReadHandle,
  interviewId: string,
  viewer: Viewer,
  hiddenAs: string | null,
): readonly Participant[] {
  return all<{ email: string; name: string; role: ParticipantRole; lever_user_id: string | null }>(
    handle,
    'SELECT email, name, role, lever_user_id FROM participant WHERE interview_id = ? ORDER BY ordinal',
    interviewId,
  ).map((row) => ({
    ...(hiddenAs === null || isOfCompany(row) ? { email: row.email, name: row.name } : { email: '', name: hiddenAs }),
    role: row.role,
    leverUserId: row.lever_user_id,
    isSelf: row.lever_user_id !== null && row.lever_user_id === viewer.userId,
  }));
}

function isOfCompany(person: { readonly role: ParticipantRole; readonly lever_user_id: string | null }): boolean {
  return person.lever_user_id !== null || person.role === 'interviewer' || person.role === 'observer';
}

function parseGuide(row: Row): Guide {
  return guideSchema.parse(JSON.parse(row.guide_content));
}

function toRow(handle: ReadHandle, row: Row, viewer: Viewer): InterviewRow {
  const isScored = row.submitted_id !== null && row.has_draft === 0;
  const candidate = candidateOf(handle, row, viewer);
  const people = participantsOf(handle, row.id, viewer, hiddenLabel(candidate));
  return {
    id: row.id,
    positionId: row.position_id,
    positionName: row.position_name,
    roundId: row.round_id,
    roundName: row.round_name,
    candidate,
    interviewers: people.filter((person) => person.role === 'interviewer'),
    startsAt: row.starts_at,
    minutes: row.minutes,
    heldMinutes:
      row.started_at !== null && row.ended_at !== null
        ? Math.max(1, Math.round((row.ended_at - row.started_at) / 60_000))
        : null,
    state: interviewState({
      startedAt: row.started_at,
      endedAt: row.ended_at,
      startsAt: row.starts_at,
      minutes: row.minutes,
      isSubmitted: isScored,
      now: viewer.now,
    }),
    mean: row.submitted_id === null ? null : weightedMean(parseGuide(row), listRatings(handle, row.submitted_id)),
    recommendation: row.submitted_recommendation,
    isEventCancelled: row.event_cancelled_at !== null && row.started_at === null,
    // Written by followInterviewEvent only.
    eventChange:
      row.event_change === null
        ? null
        : changeFor(JSON.parse(row.event_change) as EventChange, people, candidate.blind === 'hidden'),
    createdAt: row.created_at,
  };
}

/** The label of a hidden candidate; null when the name is shown. */
function hiddenLabel(candidate: CandidateOption): string | null {
  return candidate.blind === 'hidden' ? neutralLabel(candidate.ref.id) : null;
}

/** All interviews, by start (those without one by when they were added). */
export function listInterviews(handle: ReadHandle, viewer: Viewer): readonly InterviewRow[] {
  return all<Row>(
    handle,
    `${interviewSql} WHERE interview.removed_at IS NULL AND position.archived_at IS NULL
     ORDER BY COALESCE(starts_at, interview.created_at)`,
  ).map((row) => toRow(handle, row, viewer));
}

/** The interviews of a position in the order of its rounds. */
export function listInterviewsOfPosition(
  handle: ReadHandle,
  positionId: string,
  viewer: Viewer,
): readonly InterviewRow[] {
  return all<Row>(
    handle,
    `${interviewSql} WHERE interview.position_id = ? AND interview.removed_at IS NULL
     ORDER BY round.ordinal, COALESCE(starts_at, interview.created_at)`,
    positionId,
  ).map((row) => toRow(handle, row, viewer));
}

/** The interviews of one person (the rows that stand for them) in all positions, the newest first. */
export function listInterviewsOfCandidates(
  handle: ReadHandle,
  candidateIds: readonly string[],
  viewer: Viewer,
): readonly InterviewRow[] {
  return all<Row>(
    handle,
    `${interviewSql} WHERE interview.candidate_id IN (SELECT value FROM json_each(?)) AND interview.removed_at IS NULL
     ORDER BY COALESCE(starts_at, interview.created_at) DESC`,
    JSON.stringify(candidateIds),
  ).map((row) => toRow(handle, row, viewer));
}

/** A meeting that begins later than this is no reason to hurry, milliseconds. */
const nextMeetingMs = 3 * 60 * 60_000;

/** Everything of one interview; null when there is none. */
export function getInterview(handle: ReadHandle, id: string, viewer: Viewer): InterviewDetail | null {
  const row = one<Row>(handle, `${interviewSql} WHERE interview.id = ?`, id);
  if (!row) return null;
  const guide = parseGuide(row);
  const [newest, ...earlier] = listScorecards(handle, id, guide);
  if (!newest) return null;
  const summary = toRow(handle, row, viewer);
  const label = hiddenLabel(summary.candidate);
  const next = nextEvent(handle, viewer.now, viewer.now + nextMeetingMs, row.event_uid);
  return {
    ...summary,
    guide,
    guideVersion: row.guide_version,
    participants: participantsOf(handle, id, viewer, label),
    startedAt: row.started_at,
    endedAt: row.ended_at,
    questions: questionsOf(handle, id),
    notes: notesOf(handle, id),
    evidence: newest.evidence,
    scorecard: newest.scorecard,
    earlier: earlier.map(({ scorecard }) => scorecard),
    transcriptSegments: getTranscriptHead(handle, id)?.total ?? 0,
    eventTitle: label === null ? row.event_title : null,
    currentQuestionId: row.current_question_id,
    nextMeeting:
      next && isAnyPositionBlind(handle) && viewer.seesNames !== true ? { ...next, title: hiddenMeeting } : next,
  };
}

export function hasInterview(handle: ReadHandle, id: string): boolean {
  return one(handle, 'SELECT 1 FROM interview WHERE id = ? AND removed_at IS NULL', id) !== undefined;
}

/** An interview that began so long ago (milliseconds) and was never ended was forgotten, not interrupted. */
export const longestInterviewMs = 12 * 60 * 60_000;

/** The interview that is being held at `now`, the one begun last; null when none is. */
export function findRunningInterview(handle: ReadHandle, now: number): string | null {
  const row = one<{ id: string }>(
    handle,
    `SELECT id FROM interview WHERE started_at > ? AND ended_at IS NULL AND removed_at IS NULL
       AND EXISTS (SELECT 1 FROM scorecard WHERE interview_id = interview.id AND state = 'draft')
     ORDER BY started_at DESC LIMIT 1`,
    now - longestInterviewMs,
  );
  return row?.id ?? null;
}
