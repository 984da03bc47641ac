import type { calendar_v3 } from '@googleapis/calendar';
import type { ZodType } from 'zod';
import { RubricError } from '../../errors/index.ts';
import { type Attempt, answerError, type RefusedAnswer, transportError, withRetries } from '../calendar-answers.ts';
import type { CalendarClientParts } from '../calendar-event.ts';
import { errorSchema } from './schemas.ts';

const limitMs = 30_000;

/** The part of the library's answer that is used. */
type Answer = {
  readonly status: number;
  /** What it is depends on the transport below the library, whatever its types say. */
  readonly headers: unknown;
  readonly data: unknown;
};

type CallOptions = {
  readonly headers: Record<string, string>;
  readonly retry: false;
  readonly timeout: number;
  readonly signal: AbortSignal;
  readonly validateStatus: () => true;
};

/** An answer that is no success, for callers that know what to do with some of them. */
export class GoogleRefusal extends Error {
  readonly answer: RefusedAnswer;
  constructor(answer: RefusedAnswer) {
    super(`Google answered ${answer.status}`);
    this.answer = answer;
  }
}

export type GoogleHttp = <T>(
  schema: ZodType<T>,
  call: (api: calendar_v3.Calendar, options: CallOptions) => Promise<Answer>,
) => Promise<T>;

let library: Promise<typeof import('@googleapis/calendar')> | null = null;

/**
 * Calls Google's library, which is loaded with the first call. The library's own repeats are off: ours know of
 * `Retry-After` and of a renewed sign-in. Throws `GoogleRefusal` for an answer that is no success, `calendar.*` otherwise.
 */
export function createGoogleHttp({ supplier, apiUrl, signal, wait }: CalendarClientParts): GoogleHttp {
  let api: calendar_v3.Calendar | null = null;

  async function once(
    call: (api: calendar_v3.Calendar, options: CallOptions) => Promise<Answer>,
  ): Promise<Attempt<unknown>> {
    library ??= import('@googleapis/calendar');
    api ??= (await library).calendar({ version: 'v3', rootUrl: `${apiUrl}/` });
    const authorization = await supplier.authorization();
    let answer: Answer;
    try {
      answer = await call(api, {
        headers: { authorization },
        retry: false,
        timeout: limitMs,
        signal,
        validateStatus: () => true,
      });
    } catch (cause) {
      return { error: transportError(cause, signal) };
    }
    if (answer.status >= 200 && answer.status < 300) return { value: answer.data };
    if (answer.status === 401) await supplier.invalidate(authorization);
    return { refused: refusedOf(answer) };
  }

  return async (schema, call) => {
    const tries = { signal, wait };
    let outcome = await withRetries(tries, () => once(call));
    // The sign-in was renewed: once more with the new one, and no further.
    if ('refused' in outcome && outcome.refused.status === 401) outcome = await withRetries(tries, () => once(call));
    if ('refused' in outcome) throw new GoogleRefusal(outcome.refused);
    const parsed = schema.safeParse(outcome.value);
    if (!parsed.success) throw new RubricError('calendar.bad-answer', {}, parsed.error);
    return parsed.data;
  };
}

function refusedOf(answer: Answer): RefusedAnswer {
  const parsed = errorSchema.safeParse(answer.data);
  const error = parsed.success ? parsed.data.error : null;
  const reason = error?.errors?.[0]?.reason ?? error?.details?.find((one) => one.reason)?.reason ?? error?.status ?? '';
  return { status: answer.status, reason, retryAfter: retryAfterOf(answer.headers) };
}

function retryAfterOf(headers: unknown): string | null {
  if (headers instanceof Headers) return headers.get('retry-after');
  if (typeof headers !== 'object' || headers === null) return null;
  if ('get' in headers && typeof headers.get === 'function') {
    const value: unknown = headers.get('retry-after');
    return typeof value === 'string' ? value : null;
  }
  return 'retry-after' in headers && typeof headers['retry-after'] === 'string' ? headers['retry-after'] : null;
}

/** What a call throws, as people read it. */
export function asRubricError(cause: unknown): unknown {
  return cause instanceof GoogleRefusal ? answerError(cause.answer) : cause;
}
