import { fail, isRubricError, RubricError } from '../errors/index.ts';

/** An answer of a calendar service that is no success, as far as the rules below need it. */
export type RefusedAnswer = {
  readonly status: number;
  /** The service's own word for it, for example `quotaExceeded` or `ErrorAccessDenied`. */
  readonly reason: string;
  /** Value of the header `Retry-After`; null when there was none. */
  readonly retryAfter: string | null;
};

/** Reasons of a 403 that ask for a pause (calendars.md 1.4). */
const pauseReasons: ReadonlySet<string> = new Set([
  ...['ratelimitexceeded', 'userratelimitexceeded', 'quotaexceeded', 'calendarusagelimits', 'dailylimitexceeded'],
  ...['activitylimitreached', 'toomanyrequests', 'mailboxconcurrency', 'applicationthrottled'],
]);

/** A pause up to this long is waited for in place; a longer one ends the run, which tells when to come back. */
const longestWaitMs = 20_000;
const attempts = 4;

function isPause({ status, reason }: RefusedAnswer): boolean {
  return (
    status === 429 || status === 503 || status === 504 || (status === 403 && pauseReasons.has(reason.toLowerCase()))
  );
}

/** Milliseconds that `Retry-After` asks for, given in seconds or as a date; null when it says nothing. */
function retryAfterMs(value: string | null, now: number): number | null {
  if (value === null || value.trim() === '') return null;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1_000);
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}

/**
 * The error that people read for an answer. 401 is `calendar.consent-revoked`: the caller has renewed the sign-in once
 * by then.
 */
export function answerError(answer: RefusedAnswer): RubricError {
  const { status, reason } = answer;
  const code = reason.toLowerCase();
  if (status === 401) return new RubricError('calendar.consent-revoked');
  if (isPause(answer) && status !== 503 && status !== 504) {
    const seconds = Math.ceil((retryAfterMs(answer.retryAfter, Date.now()) ?? 60_000) / 1_000);
    return new RubricError('calendar.quota', { seconds });
  }
  if (code === 'accessnotconfigured' || code === 'servicedisabled') return new RubricError('calendar.api-disabled');
  if (code === 'insufficientpermissions' || code === 'access_token_scope_insufficient') {
    return new RubricError('calendar.scope-missing');
  }
  if (status === 403) return new RubricError('calendar.not-allowed', { reason: wordOf(reason) });
  if (status === 404) return new RubricError('calendar.not-shared');
  if (status >= 500) return new RubricError('calendar.unavailable', { status });
  return new RubricError('calendar.rejected', { reason: wordOf(reason) });
}

function wordOf(reason: string): string {
  return /^[A-Za-z_.]{1,60}$/u.test(reason) ? reason : 'none';
}

export type Tries = {
  readonly signal: AbortSignal;
  readonly wait: (milliseconds: number) => Promise<void>;
};

/** What one attempt ended with. `again`: whether a repeat may help, and after how long. */
export type Attempt<T> = { readonly value: T } | { readonly refused: RefusedAnswer } | { readonly error: RubricError };

/**
 * Repeats what ended in a pause, an outage or a broken line: after `Retry-After` where the service names it (never
 * sooner), otherwise after a time that doubles. A long pause is not waited for: `calendar.quota` {seconds} tells it.
 */
export async function withRetries<T>(
  { signal, wait }: Tries,
  attempt: () => Promise<Attempt<T>>,
): Promise<{ readonly value: T } | { readonly refused: RefusedAnswer }> {
  for (let turn = 1; ; turn += 1) {
    signal.throwIfAborted();
    const outcome = await attempt();
    if ('value' in outcome) return outcome;
    const isLast = turn === attempts;
    if ('error' in outcome) {
      if (isLast || !isRubricError(outcome.error, 'calendar.offline')) throw outcome.error;
      await wait(backOffMs(turn));
      continue;
    }
    const { refused } = outcome;
    if (!isPause(refused) && refused.status < 500) return outcome;
    const asked = retryAfterMs(refused.retryAfter, Date.now());
    if (isLast) throw answerError(refused);
    if (asked !== null && asked > longestWaitMs) fail('calendar.quota', { seconds: Math.ceil(asked / 1_000) });
    await wait(asked === null ? backOffMs(turn) : asked + Math.random() * 250);
  }
}

/** Half a second, one, two, with up to half of it on top so that computers do not come in step. */
function backOffMs(turn: number): number {
  const base = 250 * 2 ** turn;
  return base + Math.random() * (base / 2);
}

/** Whether what `fetch` threw means that the service was not reached. */
export function transportError(cause: unknown, signal: AbortSignal): RubricError {
  if (signal.aborted) return new RubricError('connection.cancelled');
  return new RubricError('calendar.offline', {}, cause);
}
