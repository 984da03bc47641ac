import { z } from 'zod';
import type { CandidateOption } from './candidates.ts';
import { chosenParticipantSchema, interviewCandidateSchema, type NextMeeting, type ParticipantRole } from './events.ts';
import type { Guide } from './guides.ts';
import type { LineTimes } from './note-text.ts';
import type { Evidence, Recommendation, Scorecard } from './scorecards.ts';
import { idSchema, textSchema } from './values.ts';

export type Participant = {
  readonly email: string;
  readonly name: string;
  readonly role: ParticipantRole;
  readonly leverUserId: string | null;
  readonly isSelf: boolean;
};

/** scheduled: not begun; running; to-score: ended or past, draft open; scored: submitted. */
export type InterviewState = 'scheduled' | 'running' | 'to-score' | 'scored';

/** What the event of an interview did after the interview was made from it. */
export type EventChange = {
  readonly at: number;
  /** The start before it was moved, milliseconds; null when it was not moved. */
  readonly movedFrom: number | null;
  readonly isCancelled: boolean;
  /** It takes place again after it was cancelled. */
  readonly isBack: boolean;
  /** Names of people who were invited, and of people who no longer are. */
  readonly added: readonly string[];
  readonly left: readonly string[];
};

export type InterviewRow = {
  readonly id: string;
  readonly positionId: string;
  readonly positionName: string;
  readonly roundId: string;
  readonly roundName: string;
  readonly candidate: CandidateOption;
  readonly interviewers: readonly Participant[];
  /** Planned start; null for one added by hand. */
  readonly startsAt: number | null;
  readonly minutes: number;
  /** Minutes it really took; null before its end. */
  readonly heldMinutes: number | null;
  readonly state: InterviewState;
  readonly mean: number | null;
  readonly recommendation: Recommendation | null;
  /** Its event was cancelled and the interview had not begun. */
  readonly isEventCancelled: boolean;
  /** Null when nothing happened, or when it was read. */
  readonly eventChange: EventChange | null;
  readonly createdAt: number;
};

export type QuestionState = {
  readonly questionId: string;
  readonly state: 'open' | 'asked' | 'skipped';
  readonly at: number | null;
  readonly reason: string | null;
  /** Indexes of the probes that were used. */
  readonly probes: readonly number[];
};

export type Notes = {
  readonly body: string;
  /** Raised with every save; a save names the one it builds on. */
  readonly revision: number;
  readonly savedAt: number | null;
  /** Where the cursor stood, in characters. */
  readonly cursor: number;
  readonly times: LineTimes;
  /** Whether there is a version to step back to (also from before a restart), or forward to. */
  readonly canUndo: boolean;
  readonly canRedo: boolean;
};

export type InterviewDetail = InterviewRow & {
  readonly guide: Guide;
  readonly guideVersion: number;
  readonly participants: readonly Participant[];
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly questions: readonly QuestionState[];
  readonly notes: Notes;
  readonly evidence: readonly Evidence[];
  readonly scorecard: Scorecard;
  /** Submitted revisions before the current one, newest first. */
  readonly earlier: readonly Scorecard[];
  readonly transcriptSegments: number;
  readonly eventTitle: string | null;
  /** The question that was on screen last; null before one was chosen. */
  readonly currentQuestionId: string | null;
  readonly nextMeeting: NextMeeting | null;
};

export const interviewsRequests = {
  list: z.strictObject({ state: z.enum(['all', 'scheduled', 'to-score', 'scored']) }),
  ofPosition: z.strictObject({ positionId: idSchema }),
  /** Of one person, in all positions; by the id of an opportunity, or of somebody added by hand. */
  ofCandidate: z.strictObject({ candidateId: idSchema }),
  get: z.strictObject({ id: idSchema }),
  addByHand: z.strictObject({ positionId: idSchema, roundId: idSchema, candidate: interviewCandidateSchema }),
  addFromEvent: z.strictObject({
    positionId: idSchema,
    roundId: idSchema,
    eventId: idSchema,
    candidate: interviewCandidateSchema,
    participants: z.array(chosenParticipantSchema).max(200),
  }),
  /** Takes note of what the event did. */
  dismissEventChange: z.strictObject({ id: idSchema }),
  remove: z.strictObject({ id: idSchema }),
  restore: z.strictObject({ id: idSchema }),
  start: z.strictObject({ id: idSchema }),
  end: z.strictObject({ id: idSchema }),
  saveNotes: z.strictObject({
    interviewId: idSchema,
    body: textSchema,
    baseRevision: z.number().int().min(0),
    cursor: z.number().int().min(0),
  }),
  /** Steps back, or forward again, through the versions of the notes. */
  undoNotes: z.strictObject({ interviewId: idSchema, direction: z.enum(['undo', 'redo']) }),
  /** Where the person is: the cursor in the notes, the question on screen. Null leaves what is stored. */
  keepPlace: z.strictObject({
    interviewId: idSchema,
    cursor: z.number().int().min(0).nullable(),
    questionId: idSchema.nullable(),
  }),
  setQuestion: z.strictObject({
    interviewId: idSchema,
    questionId: idSchema,
    state: z.enum(['open', 'asked', 'skipped']),
    reason: z.string().trim().max(500).nullable(),
    probes: z.array(z.number().int().min(0).max(50)).max(50),
  }),
};
export type AddFromEvent = z.infer<typeof interviewsRequests.addFromEvent>;
export type AddByHand = z.infer<typeof interviewsRequests.addByHand>;
export type SaveNotes = z.infer<typeof interviewsRequests.saveNotes>;
export type KeepPlace = z.infer<typeof interviewsRequests.keepPlace>;
export type SetQuestion = z.infer<typeof interviewsRequests.setQuestion>;

export type InterviewsReplies = {
  list: readonly InterviewRow[];
  ofPosition: readonly InterviewRow[];
  ofCandidate: readonly InterviewRow[];
  get: InterviewDetail;
  addByHand: { readonly id: string };
  addFromEvent: { readonly id: string };
  dismissEventChange: null;
  remove: null;
  restore: null;
  start: null;
  end: null;
  /** The new revision. A save on an old revision answers `notes.conflict` and changes nothing. */
  saveNotes: { readonly revision: number; readonly savedAt: number };
  /** Null when there is no such version. */
  undoNotes: Notes | null;
  keepPlace: null;
  setQuestion: null;
};
