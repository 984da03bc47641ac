import { z } from 'zod';
import { type CandidateOption, candidateRefSchema, newCandidateSchema } from './candidates.ts';
import type { SecretsKept } from './connection.ts';
import { droppedPathSchema } from './dropped-files.ts';
import type { AppError } from './errors.ts';
import { idSchema, lineSchema, nothingSchema } from './values.ts';

/** lever: interviews that are planned in Lever. */
export type EventSourceKind = 'ics' | 'demo' | 'own' | 'google' | 'microsoft' | 'lever';

export type EventSource = {
  readonly id: string;
  readonly kind: EventSourceKind;
  readonly name: string;
  /** Null before it was read for the first time. */
  readonly readAt: number | null;
  readonly events: number;
  /** The account that this calendar belongs to; null for files, addresses and Rubric's own. */
  readonly accountId: string | null;
  /** An address that is read again and again, not a file that was read once. */
  readonly isSubscribed: boolean;
  readonly isPrimary: boolean;
  /** Whether its events count. */
  readonly isChosen: boolean;
  /** Why the last reading failed; null when it went well. */
  readonly error: AppError | null;
};

export type CalendarAccountKind = 'google' | 'microsoft';

export type CalendarAccount = {
  readonly id: string;
  readonly kind: CalendarAccountKind;
  readonly email: string;
  readonly name: string;
  /** Last complete reading, milliseconds; null before the first. */
  readonly readAt: number | null;
  readonly error: AppError | null;
  readonly secretsKept: SecretsKept;
};

/** All of Settings > Calendars. */
export type CalendarsState = {
  readonly accounts: readonly CalendarAccount[];
  readonly sources: readonly EventSource[];
  /** A sign-in that is open in the browser. */
  readonly signingIn: CalendarAccountKind | null;
  /** What the company's apps are; an empty client ID means that none is known. */
  readonly clients: CalendarClients;
  readonly isSyncing: boolean;
};

export type CalendarClients = {
  readonly google: { readonly clientId: string };
  readonly microsoft: { readonly clientId: string; readonly authority: string };
};

/** When the own calendars are taken, for choosing a time; the title of a private entry is empty. */
export type BusyTime = { readonly title: string; readonly startsAt: number; readonly endsAt: number };

/** `isLive`: the calendar's service was asked just now; otherwise it is what was read before. */
export type BusyAnswer = { readonly times: readonly BusyTime[]; readonly isLive: boolean };

/** Why an event is likely an interview of this position. */
export type EventReason =
  | 'candidate-invited'
  | 'in-lever'
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
  /** The person declined it. */
  readonly isDeclined: boolean;
  /** The service left out some of the people. */
  readonly isCut: boolean;
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
  readonly reason:
    | 'lever-link'
    | 'chosen-before'
    | 'email'
    | 'lever-interview'
    | 'name'
    | 'name-in-title'
    | 'two-of-one-name'
    | 'none';
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

const accountKindSchema = z.enum(['google', 'microsoft']);

/** A meeting of the person's calendar that comes next. */
export type NextMeeting = { readonly title: string; readonly startsAt: number };

export const eventsRequests = {
  next: nothingSchema,
  list: z.strictObject({ positionId: idSchema }),
  participants: z.strictObject({ positionId: idSchema, eventId: idSchema }),
  /** Opens the system's file dialog. */
  addFile: nothingSchema,
  /** A calendar file that was dropped on the window. */
  dropFile: z.strictObject({ path: droppedPathSchema }),
  removeSource: z.strictObject({ id: idSchema }),
  /** Makes the event once, however often it is asked with the same key. */
  create: z.strictObject({
    /** Made by the form when it opens, so that a second try is not a second event. */
    key: z.uuid(),
    title: lineSchema,
    startsAt: z.number().int(),
    minutes: z.number().int().min(5).max(480),
    /** The account whose calendar it goes to; null: it stays in Rubric. */
    accountId: idSchema.nullable(),
    invitees: z.array(z.email().max(320)).max(50),
    hasVideo: z.boolean(),
    sendsInvitations: z.boolean(),
  }),
  /** Of the account's own calendar; null: of everything that was read. A span of a few days. */
  busy: z.strictObject({ accountId: idSchema.nullable(), from: z.number().int(), to: z.number().int() }),
  calendars: nothingSchema,
  /** Opens the browser; answers when the account is connected. */
  connectAccount: z.strictObject({ kind: accountKindSchema }),
  /** Once more for an account whose access ran out. */
  reconnectAccount: z.strictObject({ id: idSchema }),
  cancelConnect: nothingSchema,
  disconnectAccount: z.strictObject({ id: idSchema }),
  chooseSource: z.strictObject({ id: idSchema, isChosen: z.boolean() }),
  addAddress: z.strictObject({ address: z.string().trim().min(1).max(2_000) }),
  readNow: nothingSchema,
  setClient: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('google'),
      clientId: z.string().trim().max(500),
      clientSecret: z.string().trim().max(500),
    }),
    z.strictObject({
      kind: z.literal('microsoft'),
      clientId: z.string().trim().max(500),
      authority: z.string().trim().max(500),
    }),
  ]),
};
export type SetCalendarClient = z.infer<typeof eventsRequests.setClient>;
export type CreateEvent = z.infer<typeof eventsRequests.create>;

export type EventsReplies = {
  /** The meeting of the next seven days that comes first. */
  next: NextMeeting | null;
  list: EventLists;
  participants: EventParticipants;
  /** Null when the person closed the dialog. */
  addFile: { readonly name: string; readonly events: number } | null;
  dropFile: { readonly name: string; readonly events: number };
  removeSource: null;
  create: { readonly id: string };
  busy: BusyAnswer;
  calendars: CalendarsState;
  connectAccount: { readonly id: string; readonly email: string };
  reconnectAccount: null;
  cancelConnect: null;
  /** False when the service could not be told to withdraw the access; here it is gone in any case. */
  disconnectAccount: { readonly isRevoked: boolean };
  chooseSource: null;
  addAddress: { readonly name: string; readonly events: number };
  readNow: null;
  setClient: null;
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
