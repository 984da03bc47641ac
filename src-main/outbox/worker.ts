import type { AppError, ErrorCode } from '../../src-preload/contract/errors.ts';
import type { LeverInterview } from '../clients/lever/index.ts';
import { allItems } from '../clients/lever/index.ts';
import {
  markAttention,
  markSending,
  markWaiting,
  releaseSending,
  releaseUnblocked,
} from '../database/writes/exports.ts';
import { toAppError } from '../errors/index.ts';
import { listUnconfirmedExports, listWaitingExports, type OpenExport } from '../queries/exports.ts';
import { confirm } from './confirm.ts';
import { type DeliverOptions, deliver } from './deliver.ts';
import { backOffMs } from './retry.ts';

/** What a person is told when they may not be looking: one needs them, or the last that waited for the network has left. */
export type OutboxNotice = 'attention' | 'all-left';

export type OutboxOptions = DeliverOptions & {
  /** Whether there is a connection that Lever accepts; without one everything waits and no try is counted. */
  readonly isSignedIn: () => boolean;
  /** A number from 0 to 1, for the jitter. */
  readonly random: () => number;
  readonly onChanged: () => void;
  readonly onNotice: (notice: OutboxNotice) => void;
};

export type Outbox = {
  /** Takes up what an earlier run left, and begins. */
  start(): void;
  /** Looks again now: something was enqueued, the network or the sign-in came back, or a person pressed Retry. */
  kick(): void;
  /** Ends after the export in hand; a send in flight is not cut off, the process's end does that if it must. */
  stop(): Promise<void>;
  /** The interviews that Lever has planned with a candidate; none when Lever cannot be asked now. */
  interviewsOf(opportunityId: string): Promise<readonly LeverInterview[]>;
};

/** Failures that a person has to do something about; all others are tried again. */
const needsPerson: ReadonlySet<ErrorCode> = new Set([
  'export.not-linked',
  'export.user-missing',
  'export.user-refused',
  'export.user-deactivated',
  'export.scope-missing',
  'export.candidate-gone',
  'export.candidate-anonymised',
  'export.render-failed',
  'lever.file-too-large',
  'lever.forbidden',
  'lever.rejected',
  'lever.not-found',
  'lever.foreign-redirect',
  'connection.wrong-environment',
  'bug.unexpected',
]);

/** Between two tries without a network, milliseconds. */
const longestOfflineMs = 60_000;

/** Sign-in trouble: waits for the person to reconnect, counted as no try. */
function isSignInTrouble(error: AppError): boolean {
  return error.kind === 'auth' && !needsPerson.has(error.code);
}

/** The worker that delivers what waits in the outbox, one at a time, in order for each candidate. */
export function createOutbox(options: OutboxOptions): Outbox {
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> | null = null;
  let isStopping = false;
  let isKicked = false;
  /** Something waited for the network since everything had left last. */
  let wasOffline = false;

  /** Sends one; false when it makes no sense to go on before the person has signed in again. */
  async function sendOne(item: OpenExport): Promise<boolean> {
    if (!markSending(options.store().write, item.id)) return true;
    options.onChanged();
    try {
      await deliver(item, options);
      tellWhenAllLeft();
      return true;
    } catch (cause) {
      return settle(item, toAppError(cause));
    } finally {
      options.onChanged();
    }
  }

  function tellWhenAllLeft(): void {
    if (!wasOffline || listWaitingExports(options.store().read).length > 0) return;
    wasOffline = false;
    options.onNotice('all-left');
  }

  function askPerson(item: OpenExport, error: AppError): void {
    markAttention(options.store().write, item.id, error, options.now());
    options.onNotice('attention');
  }

  function settle(item: OpenExport, error: AppError): boolean {
    options.logger.warn('export was not delivered', {
      export: item.shortId,
      failure: error.code,
      params: error.params,
    });
    if (needsPerson.has(error.code)) {
      askPerson(item, error);
      return true;
    }
    wasOffline ||= error.kind === 'offline';
    const nextTryAt = isSignInTrouble(error) ? null : nextTry(item, error);
    markWaiting(options.store().write, item.id, { nextTryAt, error }, options.now());
    return nextTryAt !== null;
  }

  function nextTry(item: OpenExport, error: AppError): number {
    if (error.code === 'export.on-its-way') return Number(error.params.retryAt);
    const wait = backOffMs(item.attempts + 1, options.random());
    // A network that is back should not be waited for long; a try without one costs nobody anything.
    return options.now() + (error.kind === 'offline' ? Math.min(wait, longestOfflineMs) : wait);
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

  /** Reads once more whether Lever could process what was delivered a while ago. */
  async function confirmDue(): Promise<void> {
    for (const item of listUnconfirmedExports(options.store().read)) {
      if (isStopping || (item.confirmAt ?? 0) > options.now()) return;
      try {
        const error = await confirm(item, options);
        if (error !== null) askPerson(item, error);
        options.onChanged();
      } catch (cause) {
        options.logger.info('a delivered file could not be looked at', { export: item.shortId, cause });
        return;
      }
    }
  }

  async function work(): Promise<void> {
    if (releaseUnblocked(options.store().write)) options.onChanged();
    while (!isStopping && options.isSignedIn()) {
      const item = nextDue();
      if (!item) break;
      if (!(await sendOne(item))) return;
    }
    if (!isStopping && options.isSignedIn()) await confirmDue();
  }

  function schedule(): void {
    clearTimeout(timer);
    if (isStopping || !options.isSignedIn()) return;
    const { read } = options.store();
    const sends = listWaitingExports(read).flatMap((item) => (item.nextTryAt === null ? [] : [item.nextTryAt]));
    // A look that could not be made waits as long as a first one, so that a Lever in trouble is not asked all the time.
    const looks = listUnconfirmedExports(read).map(({ confirmAt }) =>
      (confirmAt ?? 0) > options.now() ? (confirmAt ?? 0) : options.now() + options.confirmMs,
    );
    const times = [...sends, ...looks];
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
      .then(
        () => {
          if (!isKicked) schedule();
        },
        (cause: unknown) => options.logger.error('outbox stopped early', { cause }),
      )
      .finally(() => {
        round = null;
        if (isKicked) kick();
      });
  }

  return {
    start() {
      releaseSending(options.store().write);
      wasOffline = listWaitingExports(options.store().read).some(({ error }) => error?.kind === 'offline');
      kick();
    },
    kick,
    async stop() {
      isStopping = true;
      clearTimeout(timer);
      await round;
    },
    async interviewsOf(opportunityId) {
      const lever = options.lever();
      if (lever === null) return [];
      const page = (pageOptions?: object) =>
        lever.listInterviews(opportunityId, { ...pageOptions, priority: 'interactive' });
      return allItems(page, {}).catch((cause: unknown) => {
        options.logger.info('the interviews in Lever could not be read', { cause });
        return [];
      });
    },
  };
}
