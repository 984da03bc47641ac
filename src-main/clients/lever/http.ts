import type { z } from 'zod';
import { isRubricError, RubricError } from '../../errors/index.ts';
import type { Logger } from '../../logging/index.ts';
import { createCircuit } from './circuit.ts';
import { type Clock, systemClock } from './clock.ts';
import { badAnswer, html, type RequestFailure, retryAfter, statusFailure } from './failures.ts';
import type { Priority, RateLimiter } from './limiter.ts';
import { allowedRedirect, isRedirect, mostRedirects } from './redirects.ts';
import { type Incoming, sendOnce, type Timeouts } from './send.ts';

/** Who answers for the caller. Asynchronous, so that a worker thread can be given one over a message port. */
export type AuthorizationSupplier = {
  /** Value of the `Authorization` header. Rejects with a RubricError when there is none to be had. */
  readonly authorization: () => Promise<string>;
  /** Lever answered 401 to this value. Resolves when another may be asked for, rejects when access is lost. */
  readonly invalidate: (header: string) => Promise<void>;
  /** Lever answered this value with success: should it be refused later, it has merely ended. */
  readonly accepted?: (header: string) => void;
};

export type LeverClientOptions = {
  /** Root without a slash behind it, for example `https://api.lever.co/v1`. */
  readonly apiUrl: string;
  readonly supplier: AuthorizationSupplier;
  readonly limiter: RateLimiter;
  readonly logger: Logger;
  readonly clock?: Clock;
  /** From 0 up to 1, for the jitter. */
  readonly random?: () => number;
  readonly timeouts?: Partial<Timeouts>;
  readonly fetch?: typeof fetch;
  /** Called after each answer of Lever, whatever it was, with the milliseconds that it took: the service was reached. */
  readonly onContact?: (tookMs: number) => void;
};

export type LeverRequest = {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Path with the ids left out, as it stands in errors and in the log: `/opportunities/:id/files`. */
  readonly route: string;
  /** Path below the API root, ids already encoded. */
  readonly path: string;
  readonly query?: ReadonlyArray<readonly [string, string]>;
  readonly body?: () => string | FormData;
  readonly contentType?: string;
  /** True when a second sending can do no harm. */
  readonly isIdempotent: boolean;
  readonly priority?: Priority;
  readonly signal?: AbortSignal;
  readonly maxBytes?: number;
  readonly timeouts?: Partial<Timeouts>;
  /** Called for each sending: a call that is tried again is several requests for Lever. */
  readonly onSend?: () => void;
};

/** What became of one call: an answer of 2xx, or a failure and whether anything can have reached Lever. */
export type LeverResult =
  | { readonly ok: true; readonly call: string; readonly answer: Incoming }
  | ({ readonly ok: false; readonly call: string; readonly wasAnswered: boolean } & RequestFailure);

export type LeverHttp = {
  readonly request: (request: LeverRequest) => Promise<LeverResult>;
  /** Forgets that the service was dead: the network came back, or the computer woke. */
  readonly wake: () => void;
};

const defaultTimeouts: Timeouts = { headersMs: 30_000, bodyMs: 60_000 };
const mostAttempts = { interactive: 3, background: 5 } as const satisfies Record<Priority, number>;
const firstWaitMs = 500;
const longestWaitMs = 30_000;
/** A `Retry-After` beyond this is not waited for here; the caller is told instead. */
const longestRetryAfterMs = 60_000;
const jsonMaxBytes = 64 * 1024 * 1024;

export function createLeverClient(options: LeverClientOptions): LeverHttp {
  const { supplier, limiter, logger, clock = systemClock, random = Math.random, onContact } = options;
  const apiUrl = new URL(options.apiUrl);
  const fetchAddress = options.fetch ?? fetch;
  const circuit = createCircuit(clock);

  async function attempt(request: LeverRequest, call: string, priority: Priority): Promise<LeverResult> {
    let url = addressOf(apiUrl, request);
    let isSecondLook = false;
    for (let redirects = 0; ; ) {
      const header = await supplier.authorization();
      await limiter.take(priority, request.signal);
      const sentAt = clock.now();
      request.onSend?.();
      const sent = await sendOnce(fetchAddress, {
        call,
        method: request.method,
        url,
        headers: {
          authorization: header,
          accept: 'application/json',
          ...(request.contentType === undefined ? {} : { 'content-type': request.contentType }),
        },
        timeouts: { ...defaultTimeouts, ...options.timeouts, ...request.timeouts },
        maxBytes: request.maxBytes ?? jsonMaxBytes,
        ...(request.body === undefined ? {} : { body: request.body }),
        ...(request.signal === undefined ? {} : { signal: request.signal }),
      });
      if (!sent.ok) return { ...sent, call, wasAnswered: false };
      onContact?.(clock.now() - sentAt);
      const { status, headers, bytes } = sent.answer;
      if (status >= 200 && status < 300) {
        supplier.accepted?.(header);
        return { ok: true, call, answer: sent.answer };
      }
      if (isRedirect(status)) {
        const next = redirects < mostRedirects ? allowedRedirect(url, headers.get('location'), apiUrl) : null;
        if (next === null) return refused(call, new RubricError('lever.foreign-redirect', { call, status }));
        redirects += 1;
        url = next;
        continue;
      }
      if (status === 401) {
        // A token that expired on the way gets one more look with a fresh one; `invalidate` rejects when access is lost.
        await supplier.invalidate(header);
        if (isSecondLook) return refused(call, new RubricError('connection.revoked', { call, status }));
        isSecondLook = true;
        continue;
      }
      const pause = retryAfter(headers, Date.now());
      if (status === 429) limiter.slowDown(Math.min(pause ?? 0, longestRetryAfterMs));
      return refused(call, statusFailure(call, status, decode(bytes), pause));
    }
  }

  /** Milliseconds until the next attempt: full jitter under an exponential ceiling, on top of what Lever asked for. */
  function waitBefore(nextAttempt: number, error: RubricError): number {
    const ceiling = Math.min(longestWaitMs, firstWaitMs * 2 ** (nextAttempt - 1));
    const asked = Number(error.params.retryAfterSeconds ?? 0) * 1000;
    return asked + random() * ceiling;
  }

  async function request(req: LeverRequest): Promise<LeverResult> {
    const call = `${req.method} ${req.route}`;
    const priority = req.priority ?? 'background';
    circuit.enter(priority, call);
    for (let number = 1; ; number += 1) {
      const result = await attempt(req, call, priority);
      if (result.ok) {
        circuit.succeeded();
        return result;
      }
      const mayRepeat = req.isIdempotent && isPassing(result.error) && number < mostAttempts[priority];
      const wait = waitBefore(number, result.error);
      if (!mayRepeat || wait > longestRetryAfterMs + longestWaitMs) {
        noteFailure(result);
        return result;
      }
      logger.debug('A call to Lever is tried again', {
        call,
        attempt: number,
        waitMs: Math.round(wait),
        reason: result.error.code,
      });
      await clock.sleep(wait, req.signal);
    }
  }

  function noteFailure(result: Extract<LeverResult, { ok: false }>): void {
    const { error } = result;
    logger.warn('A call to Lever failed', { failure: error.code, ...error.params, cause: error.cause });
    if (isDead(error)) circuit.failed(error);
    else if (result.wasAnswered) circuit.succeeded();
  }

  return { request, wake: circuit.reset };
}

function refused(call: string, error: RubricError): LeverResult {
  return { ok: false, call, wasAnswered: true, error, isCertainlyUnsent: false };
}

/** Trouble that may be over in a moment. */
function isPassing(error: RubricError): boolean {
  const { code, params } = error;
  if (code === 'lever.bad-answer') return params.detail === 'cut';
  return code === 'lever.rate-limited' || isDead(error);
}

/** Trouble that says: nobody is there, or nobody who can answer. */
function isDead(error: RubricError): boolean {
  return (
    isRubricError(error, 'lever.offline') ||
    isRubricError(error, 'lever.timeout') ||
    isRubricError(error, 'lever.unavailable')
  );
}

function addressOf(apiUrl: URL, { path, query }: LeverRequest): URL {
  const url = new URL(`${apiUrl.href.replace(/\/$/, '')}${path}`);
  for (const [name, value] of query ?? []) url.searchParams.append(name, value);
  return url;
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** Parses the JSON of an answer. Throws 'lever.bad-answer' with the call and the place, never with what stood there. */
export function parseAnswer<T>(call: string, answer: Incoming, schema: z.ZodType<T>): T {
  const type = answer.headers.get('content-type') ?? '';
  const text = decode(answer.bytes);
  if (/html/i.test(type) || /^\s*</.test(text)) throw badAnswer(call, html);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw badAnswer(call, text.trim() === '' ? 'empty' : 'not JSON');
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const path = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
  throw badAnswer(call, path === '' ? 'unexpected form' : path);
}

/** The server's clock at this answer, milliseconds; null when it sent no date. */
export function serverDate(answer: Incoming): number | null {
  const date = Date.parse(answer.headers.get('date') ?? '');
  return Number.isNaN(date) ? null : date;
}
