import type { AppError } from '../../src-preload/contract/errors.ts';
import { toAppError } from '../errors/index.ts';
import type { Logger } from '../logging/index.ts';
import { type JobSpec, jobIdOf, type Progress } from './messages.ts';
import type { SyncThread } from './thread.ts';
import { waitAfter } from './wait-after.ts';

/** A position whose posting is kept in step. */
export type SyncedPosition = {
  readonly id: string;
  readonly postingId: string;
  readonly importJobDetails: boolean;
  readonly importApplicantDetails: boolean;
  readonly jobDetailsMinutes: number;
  readonly applicantsMinutes: number;
};

export type SchedulerOptions = {
  readonly thread: Pick<SyncThread, 'run' | 'wake'>;
  /** Root of Lever's API for the connection; null while there is none that works: nothing is due then. */
  readonly apiUrl: () => string | null;
  readonly positions: () => readonly SyncedPosition[];
  /** Whether the sign-in lacks a scope; a job that needs it is off instead of failing again and again. */
  readonly lacks: (scope: string) => boolean;
  /**
   * The system's hint whether there is a network. It is asked only after Lever could not be reached: a computer that has
   * nothing but its own loopback counts as offline, and yet a Lever may answer there.
   */
  readonly isOnline: () => boolean;
  readonly now: () => number;
  /** Runs something after so many milliseconds; what it gives calls it off. The system's timers unless told otherwise. */
  readonly after?: (milliseconds: number, run: () => void) => () => void;
  readonly logger: Logger;
  /** Something of a job's state changed. */
  readonly onStatus: (job: string, positionId: string | null) => void;
};

/** What is known of a job while the app runs. */
export type JobState = {
  readonly isRunning: boolean;
  readonly done: number;
  readonly total: number | null;
  /** Rows that are still to be read; null while nobody can tell. */
  readonly left: number | null;
  readonly nextAt: number | null;
  readonly isOff: boolean;
  /** The scope that Lever did not grant, where that is why the job is off. */
  readonly lackedScope: string | null;
  /** Rows a second in the run in hand, measured from its first page on; null until that says something. */
  readonly rowsPerSecond: number | null;
};

export type Scheduler = {
  /** Begins, or begins anew: every job that is on and did not go well lately is due at once. */
  start(): void;
  /** Positions or the connection changed: works out anew what is due. */
  refresh(): void;
  /** Runs the jobs of a position (null: of the workspace and all positions) now. Waits for none of them. */
  syncNow(positionId: string | null): void;
  /** Runs the workspace job and waits for its end: the set-up of a connection. */
  setUp(): Promise<AppError | null>;
  /** Windows are in front, or all hidden: applicants are read less often in the background. */
  setForeground(isForeground: boolean): void;
  state(job: string): JobState | null;
  progress(job: string, progress: Progress): void;
  stop(): void;
};

const minuteMs = 60_000;
/** The list of postings is read this often; the job itself reads users, stages and archive reasons once a day. */
const workspaceMinutes = 60;
/** In the background, applicants are read at most this often (design section 5). */
const backgroundMinutes = 15;
/** While the system says that it is offline, nothing is tried; whether it still is, is looked at this often. */
const offlineLookMs = 5_000;

/** Without this a job can read nothing. */
const neededScope = {
  workspace: 'postings:read',
  'job-details': 'postings:read',
  applicants: 'opportunities:read',
} as const satisfies Record<JobSpec['kind'], string>;

type Entry = {
  spec: JobSpec;
  minutes: number;
  isOn: boolean;
  lackedScope: string | null;
  /** The first news of the run in hand: a crawl that is taken up again does not begin at 0. */
  first: { readonly at: number; readonly read: number } | null;
  /** Runs in a row that failed without having got any further. */
  failures: number;
  nextAt: number;
  isRunning: boolean;
  /** Asked for while it ran: once more right after. */
  isAskedAgain: boolean;
  progress: Progress;
};

const noProgress: Progress = { done: 0, total: null, read: 0, left: null };

/** A run must be this old before its speed says anything, milliseconds. */
const leastMeasureMs = 2_000;

function speedOf({ first, progress: { read } }: Entry, now: number): number | null {
  if (first === null || now - first.at < leastMeasureMs || read <= first.read) return null;
  return ((read - first.read) / (now - first.at)) * 1000;
}

function gotFurther({ first, progress }: Entry): boolean {
  return first !== null && progress.read > first.read;
}

function systemTimer(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds).unref();
  return () => clearTimeout(timer);
}

/** What is run when a person asks: the same, and everything that is looked at rarely. */
function askedFor({ spec }: Entry): JobSpec {
  return spec.kind === 'job-details' ? spec : { ...spec, isThorough: true };
}

/**
 * The one scheduler: which job is due when. A job runs at most once at a time; missed ticks (sleep, offline) are one
 * run on wake, since due times are absolute.
 */
export function createScheduler(options: SchedulerOptions): Scheduler {
  const entries = new Map<string, Entry>();
  const after = options.after ?? systemTimer;
  let callOff = () => {};
  let isForeground = true;
  let isStarted = false;
  /** The last run ended because Lever could not be reached, while the system said that it is offline. */
  let wasOffline = false;

  function specs(): { spec: JobSpec; minutes: number; isOn: boolean }[] {
    const ofPositions = options.positions().flatMap((position) => {
      const ids = { positionId: position.id, postingId: position.postingId };
      const applicantsMinutes = isForeground
        ? position.applicantsMinutes
        : Math.max(position.applicantsMinutes, backgroundMinutes);
      return [
        {
          spec: { kind: 'job-details', ...ids } as const,
          minutes: position.jobDetailsMinutes,
          isOn: position.importJobDetails,
        },
        {
          spec: { kind: 'applicants', ...ids, isThorough: false } as const,
          minutes: applicantsMinutes,
          isOn: position.importApplicantDetails,
        },
      ];
    });
    return [{ spec: { kind: 'workspace', isThorough: false }, minutes: workspaceMinutes, isOn: true }, ...ofPositions];
  }

  function refreshEntries(): void {
    const wanted = specs();
    const ids = new Set(wanted.map(({ spec }) => jobIdOf(spec)));
    for (const [id, entry] of entries) if (!ids.has(id) && !entry.isRunning) entries.delete(id);
    for (const { spec, minutes, isOn } of wanted) {
      const known = entries.get(jobIdOf(spec));
      const needed = neededScope[spec.kind];
      const lackedScope = isOn && options.lacks(needed) ? needed : null;
      const now = { spec, minutes, isOn: isOn && lackedScope === null, lackedScope };
      if (known) {
        known.nextAt = Math.min(known.nextAt, options.now() + minutes * minuteMs);
        Object.assign(known, now);
      } else {
        const fresh = {
          nextAt: options.now(),
          failures: 0,
          isRunning: false,
          isAskedAgain: false,
          progress: noProgress,
        };
        entries.set(jobIdOf(spec), { ...now, ...fresh, first: null });
      }
    }
  }

  async function runEntry(id: string, entry: Entry, spec: JobSpec): Promise<AppError | null> {
    const apiUrl = options.apiUrl();
    if (apiUrl === null) return null;
    entry.isRunning = true;
    entry.first = null;
    entry.progress = noProgress;
    const positionId = spec.kind === 'workspace' ? null : spec.positionId;
    options.onStatus(id, positionId);
    const error = await options.thread.run(spec, apiUrl).catch((cause: unknown) => {
      options.logger.error('a sync job could not run', { job: id, error: cause });
      return toAppError(cause);
    });
    if (error?.code === 'lever.offline') wasOffline = wasOffline || !options.isOnline();
    else if (error === null) wasOffline = false;
    entry.isRunning = false;
    entry.failures = error === null || gotFurther(entry) ? 0 : entry.failures + 1;
    entry.first = null;
    entry.nextAt = options.now() + (error ? waitAfter(error, entry) : entry.minutes) * minuteMs;
    options.onStatus(id, positionId);
    if (entry.isAskedAgain) {
      entry.isAskedAgain = false;
      return runEntry(id, entry, askedFor(entry));
    }
    return error;
  }

  function launch(id: string, entry: Entry, spec: JobSpec): void {
    void runEntry(id, entry, spec).finally(schedule);
  }

  function schedule(): void {
    callOff();
    if (!isStarted || options.apiUrl() === null) return;
    const waiting = [...entries.values()].filter((entry) => entry.isOn && !entry.isRunning);
    if (waiting.length === 0) return;
    const next = Math.min(...waiting.map((entry) => entry.nextAt));
    const wait = isWaitingForNetwork() ? offlineLookMs : Math.max(0, next - options.now());
    callOff = after(wait, tick);
  }

  /** Lever could not be reached, and the system knows why: trying again would only burn battery. */
  function isWaitingForNetwork(): boolean {
    return wasOffline && !options.isOnline();
  }

  function tick(): void {
    if (isWaitingForNetwork()) {
      schedule();
      return;
    }
    if (wasOffline) {
      // Back again: what was missed meanwhile is done once, now.
      wasOffline = false;
      for (const entry of entries.values()) if (!entry.isRunning) entry.nextAt = Math.min(entry.nextAt, options.now());
    }
    for (const [id, entry] of entries) {
      if (entry.isOn && !entry.isRunning && entry.nextAt <= options.now()) launch(id, entry, entry.spec);
    }
    schedule();
  }

  function runNow(id: string, entry: Entry): void {
    if (entry.isRunning) {
      entry.isAskedAgain = true;
      return;
    }
    launch(id, entry, askedFor(entry));
  }

  return {
    start() {
      isStarted = true;
      refreshEntries();
      // Signed in anew, say: what failed before may go well now.
      for (const entry of entries.values()) {
        if (entry.failures > 0 && !entry.isRunning) Object.assign(entry, { failures: 0, nextAt: options.now() });
      }
      tick();
    },
    refresh() {
      refreshEntries();
      if (isStarted) tick();
    },
    syncNow(positionId) {
      refreshEntries();
      // A person who asks wants to know it as of now: that Lever was down a while ago is no answer.
      options.thread.wake();
      for (const [id, entry] of entries) {
        const ofPosition = entry.spec.kind === 'workspace' ? null : entry.spec.positionId;
        if (positionId !== null && ofPosition !== positionId) continue;
        if (entry.isOn) runNow(id, entry);
      }
    },
    async setUp() {
      refreshEntries();
      options.thread.wake();
      const entry = entries.get('workspace');
      return entry ? runEntry('workspace', entry, askedFor(entry)) : null;
    },
    setForeground(value) {
      if (isForeground === value) return;
      isForeground = value;
      refreshEntries();
      if (isStarted) tick();
    },
    state(job) {
      const entry = entries.get(job);
      if (!entry) return null;
      return {
        isRunning: entry.isRunning,
        done: entry.progress.done,
        total: entry.progress.total,
        left: entry.progress.left,
        nextAt: entry.isOn && options.apiUrl() !== null ? entry.nextAt : null,
        isOff: !entry.isOn,
        lackedScope: entry.lackedScope,
        rowsPerSecond: speedOf(entry, options.now()),
      };
    },
    progress(job, progress) {
      const entry = entries.get(job);
      if (!entry) return;
      entry.first ??= { at: options.now(), read: progress.read };
      entry.progress = progress;
      options.onStatus(job, entry.spec.kind === 'workspace' ? null : entry.spec.positionId);
    },
    stop() {
      isStarted = false;
      callOff();
    },
  };
}
