import type { CandidateRef } from '../../src-preload/contract/candidates.ts';
import type { Changed } from '../../src-preload/contract/changed.ts';
import type { SetupStep } from '../../src-preload/contract/connection.ts';
import type { AppError } from '../../src-preload/contract/errors.ts';
import type { CalendarAccountKind } from '../../src-preload/contract/events.ts';
import type { Priority } from '../clients/lever/index.ts';
import type { LogLevel } from '../logging/index.ts';

/** What a job works on. The id is the job's key in `sync_state`. */
export type JobSpec =
  | {
      readonly kind: 'workspace';
      /** A person asked: what is read once a day is read too. */
      readonly isThorough: boolean;
    }
  | { readonly kind: 'job-details'; readonly positionId: string; readonly postingId: string }
  | {
      readonly kind: 'applicants';
      readonly positionId: string;
      readonly postingId: string;
      /** A person asked: the feeds that are looked at rarely are looked at too. */
      readonly isThorough: boolean;
    };

export function jobIdOf(spec: JobSpec): string {
  return spec.kind === 'workspace' ? spec.kind : `${spec.kind}:${spec.positionId}`;
}

/**
 * A calendar file, as its text or as its absolute path, and the source that it replaces. A path is read by the thread: a
 * large file would keep the main process busy for longer than it may be.
 */
export type CalendarTask = { readonly source: { readonly kind: 'ics' | 'demo'; readonly name: string } } & (
  | { readonly text: string }
  | { readonly path: string }
);

/**
 * One account of a calendar service, one subscribed address, or the interviews that Lever has of some opportunities, to be
 * brought up to date.
 */
export type CalendarSync =
  | { readonly kind: CalendarAccountKind; readonly accountId: string; readonly apiUrl: string }
  | { readonly kind: 'address'; readonly sourceId: string }
  | { readonly kind: 'lever'; readonly apiUrl: string; readonly opportunityIds: readonly string[] };

/** How far a run is. */
export type Progress = {
  /** Rows that are here, and how many there will be; null while nobody can tell. */
  readonly done: number;
  readonly total: number | null;
  /** Rows read, those that came twice included, and how many are still to be read: what the time left is reckoned from. */
  readonly read: number;
  readonly left: number | null;
};

/** Whom to erase; none: only what an earlier erase (or Lever) left in file and backups. */
export type EraseTask = {
  readonly people: readonly {
    readonly id: string;
    readonly ref: CandidateRef;
    readonly why: 'asked' | 'retention';
  }[];
  readonly backupsFolder: string;
  readonly recordingsFolder: string;
};

/** How far an erase is. */
export type EraseStep = 'rows' | 'file' | 'copies';

/** Main to the sync thread. */
export type ToThread =
  | { readonly type: 'run'; readonly spec: JobSpec; readonly apiUrl: string }
  | { readonly type: 'calendar'; readonly id: number; readonly task: CalendarTask }
  | { readonly type: 'calendar-sync'; readonly id: number; readonly sync: CalendarSync }
  | { readonly type: 'erase'; readonly id: number; readonly task: EraseTask }
  | { readonly type: 'answer'; readonly id: number; readonly value: string | null; readonly error: AppError | null }
  /** The network or the computer came back: ask Lever again at once. */
  | { readonly type: 'wake' }
  /** Ends all jobs after the request in hand, and forgets none of the threads' own state. */
  | { readonly type: 'cancel' }
  | { readonly type: 'stop' };

/** What the thread has to ask main for: the sign-in and the share of Lever's limit live there. */
export type Question =
  | { readonly what: 'authorization' }
  | { readonly what: 'invalidate'; readonly header: string }
  | { readonly what: 'accepted'; readonly header: string }
  | { readonly what: 'permit'; readonly priority: Priority }
  | { readonly what: 'slow-down'; readonly pauseMs: number }
  | { readonly what: 'calendar-authorization'; readonly accountId: string }
  | { readonly what: 'calendar-invalidate'; readonly accountId: string; readonly header: string };

/** The sync thread to main. */
export type FromThread =
  | { readonly type: 'ask'; readonly id: number; readonly question: Question }
  | { readonly type: 'progress'; readonly job: string; readonly progress: Progress }
  | { readonly type: 'setup'; readonly steps: readonly SetupStep[] }
  | { readonly type: 'changed'; readonly changes: readonly Changed[] }
  | { readonly type: 'contact'; readonly at: number }
  | { readonly type: 'finished'; readonly job: string; readonly error: AppError | null }
  | { readonly type: 'calendar-done'; readonly id: number; readonly events: number; readonly error: AppError | null }
  | { readonly type: 'erase-step'; readonly step: EraseStep; readonly done: number; readonly total: number }
  | { readonly type: 'erase-done'; readonly id: number; readonly error: AppError | null }
  | { readonly type: 'log'; readonly level: LogLevel; readonly message: string };
