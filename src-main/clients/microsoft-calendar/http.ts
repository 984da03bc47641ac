import type { ZodType } from 'zod';
import { fail, RubricError } from '../../errors/index.ts';
import { type Attempt, type RefusedAnswer, transportError, withRetries } from '../calendar-answers.ts';
import type { CalendarClientParts } from '../calendar-event.ts';
import { errorSchema } from './schemas.ts';

const limitMs = 30_000;

/** Sent with every call: links carry parameters, not headers (calendars.md 2.1). */
const preferences = ['outlook.timezone="UTC"', 'IdType="ImmutableId"', 'odata.maxpagesize=200'].join(', ');

/** An answer that is no success, for callers that know what to do with some of them. */
export class GraphRefusal extends Error {
  readonly answer: RefusedAnswer;
  constructor(answer: RefusedAnswer) {
    super(`Graph answered ${answer.status}`);
    this.answer = answer;
  }
}

export type GraphHttp = <T>(schema: ZodType<T>, target: string, body?: unknown) => Promise<T>;

/**
 * Calls Graph: `target` is a path below the root, or a link that Graph gave. A link to another host is not followed: it
 * would hand the sign-in to whoever listens there. Throws `GraphRefusal` for an answer that is no success, `calendar.*`
 * otherwise.
 */
export function createGraphHttp({ supplier, apiUrl, signal, wait }: CalendarClientParts): GraphHttp {
  const origin = new URL(apiUrl).origin;

  async function once(address: string, body: unknown): Promise<Attempt<unknown>> {
    const authorization = await supplier.authorization();
    let response: Response;
    let text: string;
    try {
      response = await fetch(address, {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          authorization,
          prefer: preferences,
          accept: 'application/json',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        redirect: 'manual',
        signal: AbortSignal.any([signal, AbortSignal.timeout(limitMs)]),
      });
      text = await response.text();
    } catch (cause) {
      return { error: transportError(cause, signal) };
    }
    if (response.status >= 200 && response.status < 300) return { value: parse(text) };
    if (response.status === 401) await supplier.invalidate(authorization);
    return { refused: refusedOf(response, text) };
  }

  return async (schema, target, body) => {
    const address = target.startsWith('/') ? `${apiUrl}${target}` : target;
    if (!URL.canParse(address) || new URL(address).origin !== origin) fail('calendar.bad-answer');
    const tries = { signal, wait };
    let outcome = await withRetries(tries, () => once(address, body));
    // The sign-in was renewed: once more with the new one, and no further.
    if ('refused' in outcome && outcome.refused.status === 401) {
      outcome = await withRetries(tries, () => once(address, body));
    }
    if ('refused' in outcome) throw new GraphRefusal(outcome.refused);
    const parsed = schema.safeParse(outcome.value);
    if (!parsed.success) throw new RubricError('calendar.bad-answer', {}, parsed.error);
    return parsed.data;
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function refusedOf(response: Response, text: string): RefusedAnswer {
  const parsed = errorSchema.safeParse(parse(text));
  const error = parsed.success ? parsed.data.error : null;
  const reason = error?.code ?? error?.innerError?.code ?? '';
  return { status: response.status, reason, retryAfter: response.headers.get('retry-after') };
}
