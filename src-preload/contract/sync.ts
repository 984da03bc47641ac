import { z } from 'zod';
import type { AppError } from './errors.ts';
import { idSchema, nothingSchema } from './values.ts';

export type SyncJobKind = 'workspace' | 'job-details' | 'applicants' | 'calendar';

/** What happened since the run before. */
export type SyncChanges = {
  readonly added: number;
  readonly moved: number;
  readonly archived: number;
  readonly removed: number;
};

export type SyncJob = {
  readonly kind: SyncJobKind;
  readonly state: 'idle' | 'running' | 'failed' | 'off';
  /** Rows read so far in this run, and how many there will be, if known. */
  readonly done: number;
  readonly total: number | null;
  /** Seconds until the run in hand is through, from the rows a second so far; null while it cannot be told. */
  readonly secondsLeft: number | null;
  /** Lever's scope that was not granted, where that is why the job is off. */
  readonly lackedScope: string | null;
  readonly lastSuccessAt: number | null;
  readonly lastFailureAt: number | null;
  readonly error: AppError | null;
  readonly nextAt: number | null;
  /** Of the last finished run. */
  readonly requests: number;
  readonly durationMs: number;
  readonly changes: SyncChanges;
  /** All that changed since somebody last looked at the position (`looked`); what the first run brought is no change. */
  readonly unseenChanges: SyncChanges;
};

/** The jobs of one position, or (without a position) those of the workspace. */
export type SyncStatus = { readonly jobs: readonly SyncJob[] };

/** A line of the history: one run, or all runs of a day that found nothing new. */
export type SyncRun = {
  readonly id: number;
  /** How many runs the line stands for; times and numbers are then those of all, the start that of the latest. */
  readonly runs: number;
  readonly kind: SyncJobKind;
  readonly positionName: string | null;
  readonly startedAt: number;
  readonly durationMs: number;
  readonly requests: number;
  readonly rows: number;
  readonly error: AppError | null;
};

/** How much Lever was asked lately, and how old each kind of data is. */
export type SyncOverview = {
  /** Requests that syncs made in the last 60 minutes. */
  readonly requestsLastHour: number;
  /** Requests for each of the last 24 hours, oldest first. */
  readonly requestsByHour: readonly number[];
  readonly ages: readonly {
    readonly what: 'postings' | 'users' | 'stages' | 'archive-reasons' | 'opportunities';
    /** When it was last read whole, milliseconds; null before that. For candidates: of the position read longest ago. */
    readonly readAt: number | null;
    readonly count: number;
  }[];
};

export const syncRequests = {
  status: z.strictObject({ positionId: idSchema.nullable() }),
  now: z.strictObject({ positionId: idSchema.nullable() }),
  /** Somebody saw what changed at a position; it is counted anew. */
  looked: z.strictObject({ positionId: idSchema }),
  overview: nothingSchema,
  history: z.strictObject({ positionId: idSchema.nullable(), limit: z.number().int().min(1).max(5_000) }),
};

export type SyncReplies = {
  status: SyncStatus;
  now: null;
  looked: null;
  overview: SyncOverview;
  history: readonly SyncRun[];
};
