import type { ErrorCode, ErrorParams } from '../../../src-preload/contract/errors.ts';
import { isRubricError, RubricError } from '../../errors/index.ts';
import { errorBodySchema } from './schemas.ts';

/** Codes of the system and of undici that say: no connection was made, so nothing can have arrived. */
const offlineCodes = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_FAIL',
  'ECONNREFUSED',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'ENETDOWN',
  'EHOSTDOWN',
  'EADDRNOTAVAIL',
]);

export type RequestFailure = {
  readonly error: RubricError;
  /** True when nothing of the request can have reached Lever. */
  readonly isCertainlyUnsent: boolean;
};

/** What a rejected `fetch` means. */
export function networkFailure(call: string, error: unknown): RequestFailure {
  const codes = codesOf(error);
  if (codes.some((code) => offlineCodes.has(code))) {
    return { error: new RubricError('lever.offline', { call }, error), isCertainlyUnsent: true };
  }
  if (codes.includes('UND_ERR_CONNECT_TIMEOUT')) {
    return { error: new RubricError('lever.timeout', { call, phase: 'connect' }, error), isCertainlyUnsent: true };
  }
  if (codes.some((code) => code.startsWith('CERT_') || code.startsWith('ERR_TLS') || code.includes('SELF_SIGNED'))) {
    return {
      error: new RubricError('lever.unavailable', { call, reason: 'certificate' }, error),
      isCertainlyUnsent: true,
    };
  }
  return {
    error: new RubricError('lever.unavailable', { call, reason: 'connection-lost' }, error),
    isCertainlyUnsent: false,
  };
}

/** Codes of an error and of its causes; connecting to several addresses of a host gives an AggregateError. */
function codesOf(error: unknown, depth = 4): string[] {
  if (!(error instanceof Error) || depth === 0) return [];
  const own = 'code' in error && typeof error.code === 'string' ? [error.code] : [];
  const within = error instanceof AggregateError ? error.errors.flatMap((inner) => codesOf(inner, depth - 1)) : [];
  return [...own, ...within, ...codesOf(error.cause, depth - 1)];
}

/** What an answer that is no success means (reference/lever-api.md section 4.2; the status decides, not the body's code). */
export function statusFailure(call: string, status: number, body: string, retryAfterMs: number | null): RubricError {
  const { code, message } = readErrorBody(body);
  const cause = message === '' ? undefined : new Error(`Lever answered ${status} ${code}: ${message.slice(0, 300)}`);
  const params: ErrorParams = { call, status };
  const named = (name: ErrorCode, more: ErrorParams = {}) => new RubricError(name, { ...params, ...more }, cause);
  if (status === 401) return named('connection.revoked');
  if (status === 408) return named('lever.timeout');
  if (status === 413) return named('lever.file-too-large');
  if (status === 429) {
    return named(
      'lever.rate-limited',
      retryAfterMs === null ? {} : { retryAfterSeconds: Math.ceil(retryAfterMs / 1000) },
    );
  }
  if (status >= 500) return named('lever.unavailable');
  // A page of something between here and Lever: it says nothing of the record that was asked for.
  if (/^\s*</.test(body)) return new RubricError('lever.bad-answer', { ...params, detail: html });
  if (status === 403 && /signing key/i.test(message)) return named('connection.wrong-environment');
  if (status === 403 && /perform[_ ]as/i.test(message)) {
    return named(/deactivated/i.test(message) ? 'export.user-deactivated' : 'export.user-refused');
  }
  if (status === 403) return named('lever.forbidden');
  if (status === 404) return named('lever.not-found');
  if (/perform[_ ]as/i.test(message)) return named('export.user-refused');
  return named('lever.rejected');
}

/**
 * The failure of a list call that carried an offset token. No source says with what Lever refuses a token that it no longer
 * knows (sections 4.2 and 20), so a refusal of any kind is taken for that: the first page, asked for anew, tells.
 */
export function offsetFailure(error: RubricError): RubricError {
  const isRefused = isRubricError(error, 'lever.rejected') || isRubricError(error, 'lever.not-found');
  return isRefused ? new RubricError('lever.rejected', { ...error.params, reason: 'offset-expired' }, error) : error;
}

/** Whether a list call failed because its offset token is no longer known; the window is then read from its first page. */
export function isExpiredOffset(error: unknown): boolean {
  return isRubricError(error, 'lever.rejected') && error.params.reason === 'offset-expired';
}

/** The `detail` of a bad answer that is a page for people. */
export const html = 'HTML instead of JSON';

/** An answer that is not what Lever sends: HTML, a cut body, a wrong type. `detail` is a place or a word, never a value. */
export function badAnswer(call: string, detail: string, cause?: unknown): RubricError {
  return new RubricError('lever.bad-answer', { call, detail }, cause);
}

function readErrorBody(body: string): { readonly code: string; readonly message: string } {
  try {
    return errorBodySchema.parse(JSON.parse(body));
  } catch {
    return { code: '', message: '' };
  }
}

/** Milliseconds that `Retry-After` asks for (seconds or a date); null when it is absent or makes no sense. */
export function retryAfter(headers: Headers, now: number): number | null {
  const value = headers.get('retry-after')?.trim() ?? '';
  if (/^\d{1,6}(\.\d+)?$/.test(value)) return Number(value) * 1000;
  const until = Date.parse(value);
  if (Number.isNaN(until)) return null;
  const from = Date.parse(headers.get('date') ?? '');
  return Math.max(0, until - (Number.isNaN(from) ? now : from));
}
