import { z } from 'zod';
import { type CandidateRef, candidateRefSchema } from './candidates.ts';
import { idSchema, nothingSchema } from './values.ts';

/** How far an erase is; `copies` are backups. */
export type EraseProgress = {
  readonly step: 'waiting' | 'rows' | 'file' | 'copies';
  readonly done: number;
  readonly total: number;
};

/** How far the zip with everything held on a person is, 0 to 100. */
export type HeldProgress = { readonly percent: number };

/** What is held on a person, counted: what an erase takes away and the zip holds. */
export type HeldSummary = {
  /** The name, or the neutral label while it is hidden. */
  readonly name: string;
  readonly positions: readonly string[];
  readonly opportunities: number;
  readonly interviews: number;
  readonly scorecards: number;
  readonly transcripts: number;
  readonly recordings: number;
  readonly exportsWaiting: number;
  readonly exportsDelivered: number;
  readonly events: number;
  readonly backups: number;
  /** Files that were set aside because they did not open. */
  readonly setAside: number;
  /** Whether Lever has the person too, as far as is known here. */
  readonly isInLever: boolean;
  /** An interview, of whomever, is being held: nobody is erased meanwhile. */
  readonly isInterviewRunning: boolean;
};

export type ErasedPerson = {
  readonly id: string;
  /** Four signs; no name is kept. */
  readonly code: string;
  readonly why: 'asked' | 'retention';
  readonly positions: readonly string[];
  readonly erasedAt: number;
  /** False while free pages and backups are still to be cleaned. */
  readonly isFinished: boolean;
  /** The sync met the person in Lever since, and left them out. */
  readonly isInLever: boolean;
};

/** off: never; held: a legal hold; running: later; notice: announced; due: the next check erases; waiting: an export or an interview is in the way. */
export type RetentionState = 'off' | 'held' | 'running' | 'notice' | 'due' | 'waiting';

/** One person's clock at one position. */
export type RetentionClock = {
  readonly ref: CandidateRef;
  readonly name: string;
  readonly positionId: string;
  readonly positionName: string;
  readonly state: RetentionState;
  /** What the clock counts from. */
  readonly since: 'decision' | 'record';
  readonly sinceAt: number;
  /** When the person is erased, at the earliest; null when never. */
  readonly eraseAt: number | null;
  readonly isHeld: boolean;
};

export type BlindChoice = 'default' | 'on' | 'off';

export type PositionPrivacy = {
  readonly blind: BlindChoice;
  readonly isBlind: boolean;
  /** 0: never. */
  readonly retentionMonths: number;
  readonly legalHold: boolean;
  /** The next ones first; at most 100. */
  readonly clocks: readonly RetentionClock[];
  readonly reveals: readonly Reveal[];
};

export type Reveal = {
  readonly id: number;
  /** The candidate's neutral label: the log shows no name either. */
  readonly label: string;
  readonly place: RevealPlace;
  readonly byName: string;
  readonly at: number;
  /** Null while the name is still shown. */
  readonly hiddenAt: number | null;
};

export type PrivacyState = {
  /** An erase under way; null when none is. */
  readonly erasing: EraseProgress | null;
  /** A zip that is being written; null when none is. */
  readonly saving: HeldProgress | null;
  readonly isBlindByDefault: boolean;
  readonly erased: readonly ErasedPerson[];
  /** People whose time runs out: announced, due, or waiting for something. */
  readonly due: readonly RetentionClock[];
};

const revealPlaces = ['candidates', 'interview', 'scorecard', 'transcript'] as const;
/** A screen on which somebody chose `Reveal`. */
export type RevealScreen = (typeof revealPlaces)[number];
/** The last three show the name once, in something that has to carry it. */
export type RevealPlace = RevealScreen | 'pdf' | 'summary' | 'archive';

const personSchema = z.strictObject({ ref: candidateRefSchema });

export const privacyRequests = {
  state: nothingSchema,
  describe: personSchema,
  /** Answers when nothing of the person is left in any file. */
  erase: personSchema,
  saveHeld: personSchema,
  cancelSaveHeld: nothingSchema,
  bringBack: z.strictObject({ id: idSchema }),
  ofPosition: z.strictObject({ positionId: idSchema }),
  setPosition: z.strictObject({
    positionId: idSchema,
    blind: z.enum(['default', 'on', 'off']).optional(),
    retentionMonths: z.number().int().min(0).max(120).optional(),
    legalHold: z.boolean().optional(),
  }),
  setBlindDefault: z.strictObject({ isBlind: z.boolean() }),
  /** Starts the clock of one person anew. */
  keep: z.strictObject({ ref: candidateRefSchema, positionId: idSchema }),
  setHold: z.strictObject({ ref: candidateRefSchema, isHeld: z.boolean() }),
  reveal: z.strictObject({ ref: candidateRefSchema, positionId: idSchema, place: z.enum(revealPlaces) }),
  hide: personSchema,
};

export type PrivacyReplies = {
  state: PrivacyState;
  describe: HeldSummary;
  erase: null;
  /** Name of the file; null when the person closed the dialog or called the writing off. */
  saveHeld: { readonly fileName: string } | null;
  cancelSaveHeld: null;
  bringBack: null;
  ofPosition: PositionPrivacy;
  setPosition: null;
  setBlindDefault: null;
  keep: null;
  setHold: null;
  reveal: null;
  hide: null;
};
export type SetPositionPrivacy = z.infer<typeof privacyRequests.setPosition>;
