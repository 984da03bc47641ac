import { z } from 'zod';
import type { AppError } from './errors.ts';
import { idSchema } from './values.ts';

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
  readonly lastSuccessAt: number | null;
  readonly lastFailureAt: number | null;
  readonly error: AppError | null;
  readonly nextAt: number | null;
  /** Of the last finished run. */
  readonly requests: number;
  readonly durationMs: number;
  readonly changes: SyncChanges;
};

/** The jobs of one position, or (without a position) those of the workspace. */
export type SyncStatus = { readonly jobs: readonly SyncJob[] };

export type SyncRun = {
  readonly id: number;
  readonly kind: SyncJobKind;
  readonly positionName: string | null;
  readonly startedAt: number;
  readonly durationMs: number;
  readonly requests: number;
  readonly rows: number;
  readonly error: AppError | null;
};

export const syncRequests = {
  status: z.strictObject({ positionId: idSchema.nullable() }),
  now: z.strictObject({ positionId: idSchema.nullable() }),
  history: z.strictObject({ positionId: idSchema.nullable(), limit: z.number().int().min(1).max(500) }),
};

export type SyncReplies = { status: SyncStatus; now: null; history: readonly SyncRun[] };
