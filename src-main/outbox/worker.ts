import type { AppError, ErrorCode } from '../../src-preload/contract/errors.ts';
import { markAttention, markSending, markWaiting, releaseSending } from '../database/writes/exports.ts';
import { toAppError } from '../errors/index.ts';
import { listWaitingExports, type OpenExport } from '../queries/exports.ts';
import { type DeliverOptions, deliver } from './deliver.ts';
import { backOffMs } from './retry.ts';

export type OutboxOptions = DeliverOptions & {
  /** Whether there is a connection that Lever accepts; without one everything waits and no try is counted. */
  readonly isSignedIn: () => boolean;
  /** A number from 0 to 1, for the jitter. */
  readonly random: () => number;
  readonly onChanged: () => void;
};

export type Outbox = {
  /** Takes up what an earlier run left, and begins. */
  start(): void;
  /** Looks again now: something was enqueued, the network or the sign-in came back, or a person pressed Retry. */
  kick(): void;
  /** Ends after the export in hand; a send in flight is not cut off, the process's end does that if it must. */
  stop(): Promise<void>;
};

/** Failures that a person has to do something about; all others are tried again. */
const needsPerson: ReadonlySet<ErrorCode> = new Set([
  'export.not-linked',
  'export.user-missing',
  'export.user-refused',
  'export.candidate-gone',
  'export.render-failed',
  'lever.file-too-large',
  'lever.forbidden',
  'lever.rejected',
  'lever.not-found',
  'lever.foreign-redirect',
  'connection.wrong-environment',
  'bug.unexpected',
]);

/** Sign-in trouble: waits for the person to reconnect, counted as no try. */
function isSignInTrouble(error: AppError): boolean {
  return error.kind === 'auth';
}

/** In Lever's answers to a write, "not found" means the candidate. */
function sentenceFor(error: AppError): AppError {
  return error.code === 'lever.not-found' ? { kind: 'not-found', code: 'export.candidate-gone', params: {} } : error;
}

/** The worker that delivers what waits in the outbox, one at a time, in order for each candidate. */
export function createOutbox(options: OutboxOptions): Outbox {
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> | null = null;
  let isStopping = false;
  let isKicked = false;

  /** Sends one; false when it makes no sense to go on before the person has signed in again. */
  async function sendOne(item: OpenExport): Promise<boolean> {
    if (!markSending(options.store().write, item.id)) return true;
    options.onChanged();
    try {
      await deliver(item, options);
      return true;
    } catch (cause) {
      return settle(item, toAppError(cause));
    } finally {
      options.onChanged();
    }
  }

  function settle(item: OpenExport, error: AppError): boolean {
    options.logger.warn('export was not delivered', {
      export: item.shortId,
      failure: error.code,
      params: error.params,
    });
    if (isSignInTrouble(error) && !needsPerson.has(error.code)) {
      markWaiting(options.store().write, item.id, null, error);
      return false;
    }
    if (needsPerson.has(error.code)) {
      markAttention(options.store().write, item.id, sentenceFor(error));
    } else {
      const nextTryAt = options.now() + backOffMs(item.attempts + 1, options.random());
      markWaiting(options.store().write, item.id, nextTryAt, error);
    }
    return true;
  }

  /** What can be sent now: due, and not behind an earlier one of the same candidate. */
  function nextDue(): OpenExport | null {
    const held = new Set<string>();
    for (const item of listWaitingExports(options.store().read)) {
      const candidate = item.opportunityId ?? item.interviewId;
      if (held.has(candidate)) continue;
      if (item.nextTryAt !== null && item.nextTryAt > options.now()) held.add(candidate);
      else return item;
    }
    return null;
  }

  async function work(): Promise<void> {
    while (!isStopping && options.isSignedIn()) {
      const item = nextDue();
      if (!item || !(await sendOne(item))) return;
    }
  }

  function schedule(): void {
    clearTimeout(timer);
    if (isStopping || !options.isSignedIn()) return;
    const times = listWaitingExports(options.store().read).flatMap((item) =>
      item.nextTryAt === null ? [] : [item.nextTryAt],
    );
    if (times.length === 0) return;
    timer = setTimeout(kick, Math.max(0, Math.min(...times) - options.now()));
    timer.unref();
  }

  function kick(): void {
    if (isStopping) return;
    if (round) {
      isKicked = true;
      return;
    }
    isKicked = false;
    round = work()
      .catch((cause: unknown) => options.logger.error('outbox stopped early', { cause }))
      .finally(() => {
        round = null;
        if (isKicked) kick();
        else schedule();
      });
  }

  return {
    start() {
      releaseSending(options.store().write);
      kick();
    },
    kick,
    async stop() {
      isStopping = true;
      clearTimeout(timer);
      await round;
    },
  };
}
