import { z } from 'zod';
import { type CandidateOption, candidateRefSchema, newCandidateSchema } from './candidates.ts';
import { idSchema, lineSchema, nothingSchema } from './values.ts';

export type EventSourceKind = 'ics' | 'demo' | 'own' | 'google' | 'microsoft';

export type EventSource = {
  readonly id: string;
  readonly kind: EventSourceKind;
  readonly name: string;
  readonly readAt: number;
  readonly events: number;
};

/** Why an event is likely an interview of this position. */
export type EventReason =
  | 'candidate-invited'
  | 'candidate-in-title'
  | 'posting-in-title'
  | 'outside-guest'
  | 'interview-word';

export type EventOption = {
  readonly id: string;
  readonly title: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly isAllDay: boolean;
  readonly isPrivate: boolean;
  readonly isCancelled: boolean;
  /** Names (or addresses) of the people, rooms left out. */
  readonly people: readonly string[];
  readonly source: EventSourceKind;
  readonly reasons: readonly EventReason[];
  readonly isAlreadyAdded: boolean;
};

export type EventLists = {
  readonly likely: readonly EventOption[];
  readonly coming: readonly EventOption[];
  readonly recent: readonly EventOption[];
  readonly sources: readonly EventSource[];
};

const participantRoles = ['candidate', 'interviewer', 'observer', 'not-attending'] as const;
export type ParticipantRole = (typeof participantRoles)[number];

/** How sure the match of an attendee to a candidate is, and why. */
export type CandidateMatch = {
  readonly sureness: 'sure' | 'likely' | 'unclear' | 'none';
  readonly reason: 'lever-link' | 'email' | 'name' | 'name-in-title' | 'two-of-one-name' | 'none';
  readonly candidate: CandidateOption | null;
};

export type AttendeeSuggestion = {
  readonly email: string;
  readonly name: string;
  readonly isSelf: boolean;
  readonly isRoom: boolean;
  readonly isOrganizer: boolean;
  readonly response: 'accepted' | 'declined' | 'tentative' | 'needs-action' | 'unknown';
  readonly leverUserId: string | null;
  readonly leverUserName: string | null;
  readonly role: ParticipantRole;
};

export type EventParticipants = {
  readonly event: EventOption;
  readonly roundId: string | null;
  readonly attendees: readonly AttendeeSuggestion[];
  /** The candidate of the event as a whole, for the combobox `Candidate`. */
  readonly match: CandidateMatch;
};

export const eventsRequests = {
  list: z.strictObject({ positionId: idSchema }),
  participants: z.strictObject({ positionId: idSchema, eventId: idSchema }),
  /** Opens the system's file dialog. */
  addFile: nothingSchema,
  sources: nothingSchema,
  removeSource: z.strictObject({ id: idSchema }),
  /** An event of Rubric's own; calendars with an account come later. */
  create: z.strictObject({
    title: lineSchema,
    startsAt: z.number().int(),
    minutes: z.number().int().min(5).max(480),
  }),
};
export type CreateEvent = z.infer<typeof eventsRequests.create>;

export type EventsReplies = {
  list: EventLists;
  participants: EventParticipants;
  /** Null when the person closed the dialog. */
  addFile: { readonly name: string; readonly events: number } | null;
  sources: readonly EventSource[];
  removeSource: null;
  create: { readonly id: string };
};

export const chosenParticipantSchema = z.strictObject({
  email: z.string().max(320),
  name: z.string().max(300),
  role: z.enum(participantRoles),
  leverUserId: idSchema.nullable(),
});
export const interviewCandidateSchema = z.discriminatedUnion('kind', [
  ...candidateRefSchema.options,
  newCandidateSchema,
]);
export type InterviewCandidate = z.infer<typeof interviewCandidateSchema>;
