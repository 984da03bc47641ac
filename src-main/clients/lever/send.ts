import { RubricError } from '../../errors/index.ts';
import { networkFailure, type RequestFailure } from './failures.ts';

/** Milliseconds. Connecting has undici's own limit of 10 s; it counts into `headersMs` too. */
export type Timeouts = {
  /** From the call until the head of the answer. */
  readonly headersMs: number;
  /** From the head until the last byte of the body. */
  readonly bodyMs: number;
};

export type Outgoing = {
  readonly call: string;
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** Made anew for each attempt; absent for calls without a body. */
  readonly body?: () => string | FormData;
  readonly timeouts: Timeouts;
  readonly maxBytes: number;
  readonly signal?: AbortSignal;
};

export type Incoming = {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
};

export type SendResult = { readonly ok: true; readonly answer: Incoming } | ({ readonly ok: false } & RequestFailure);

/** Sends one request and reads its whole answer, redirects not followed. Rejects only when the caller's signal aborts. */
export async function sendOnce(fetchAddress: typeof fetch, out: Outgoing): Promise<SendResult> {
  const stop = new AbortController();
  const onAbort = () => stop.abort(out.signal?.reason);
  if (out.signal?.aborted) throw out.signal.reason;
  out.signal?.addEventListener('abort', onAbort, { once: true });
  let phase: 'headers' | 'body' = 'headers';
  let isLate = false;
  const late = () => {
    isLate = true;
    stop.abort();
  };
  let timer = setTimeout(late, out.timeouts.headersMs);
  try {
    const response = await fetchAddress(out.url, {
      method: out.method,
      headers: out.headers,
      redirect: 'manual',
      signal: stop.signal,
      ...(out.body === undefined ? {} : { body: out.body() }),
    });
    clearTimeout(timer);
    phase = 'body';
    timer = setTimeout(late, out.timeouts.bodyMs);
    const bytes = await readBody(response, out.maxBytes, stop);
    if (bytes === null) {
      const error = new RubricError('lever.bad-answer', { call: out.call, detail: 'too large' });
      return { ok: false, error, isCertainlyUnsent: false };
    }
    return { ok: true, answer: { status: response.status, headers: response.headers, bytes } };
  } catch (error) {
    if (out.signal?.aborted) throw out.signal.reason;
    if (isLate) {
      return {
        ok: false,
        error: new RubricError('lever.timeout', { call: out.call, phase }, error),
        isCertainlyUnsent: false,
      };
    }
    if (phase === 'body') {
      const cut = new RubricError('lever.bad-answer', { call: out.call, detail: 'cut' }, error);
      return { ok: false, error: cut, isCertainlyUnsent: false };
    }
    return { ok: false, ...networkFailure(out.call, error) };
  } finally {
    clearTimeout(timer);
    out.signal?.removeEventListener('abort', onAbort);
  }
}

async function readBody(response: Response, maxBytes: number, stop: AbortController): Promise<Uint8Array | null> {
  if (response.body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body) {
    length += chunk.byteLength;
    if (length > maxBytes) {
      stop.abort();
      return null;
    }
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}
