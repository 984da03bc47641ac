import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isRubricError, RubricError } from '../errors/index.ts';
import { type AnswerPages, answerPage, type PageText, pageHeaders } from './answer-page.ts';

/** A path of its own for each service, so that two services cannot be mixed up. */
export type CallbackPath = '/cb/lever' | '/cb/google';

/** The callback address; Lever's must be registered there, letter for letter. */
export function callbackUrl(port: number, path: CallbackPath = '/cb/lever'): string {
  return `http://127.0.0.1:${port}${path}`;
}

export type LoopbackOptions = {
  /** 0: any port that is free. */
  readonly port: number;
  readonly path?: CallbackPath;
  /** The state that the one valid callback carries. */
  readonly state: string;
  readonly pages: AnswerPages;
  /** Milliseconds until the sign-in is given up; 10 minutes unless told otherwise. */
  readonly limitMs?: number;
  readonly signal?: AbortSignal;
};

export type Loopback = {
  readonly redirectUri: string;
  /**
   * The parameters of the first valid callback, be it a code or an error. Rejects with 'connection.timed-out' or
   * 'connection.cancelled'. Either way the listener is closed then.
   */
  readonly callback: Promise<URLSearchParams>;
  readonly cancel: () => void;
};

const tenMinutes = 600_000;

/**
 * Listens on 127.0.0.1 for one callback (reference/electron.md section 3). Whatever is not that callback is refused, and
 * the listener goes on waiting: no page in a browser can end a sign-in. Rejects with 'connection.port-taken'.
 */
export async function openLoopback({
  port: askedPort,
  path = '/cb/lever',
  state,
  pages,
  limitMs = tenMinutes,
  signal,
}: LoopbackOptions): Promise<Loopback> {
  if (signal?.aborted) throw new RubricError('connection.cancelled');
  const server = createServer({ headersTimeout: 5_000, requestTimeout: 5_000, maxHeaderSize: 16_384 });
  const port = await listen(server, askedPort);

  const { promise, resolve, reject } = Promise.withResolvers<URLSearchParams>();
  // Whoever waits for the callback hears of the rejection; without one waiting yet, Node must not end the process.
  promise.catch(() => {});
  let isOver = false;
  const close = () => {
    isOver = true;
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
    server.close();
    server.closeIdleConnections();
  };
  const giveUp = (error: RubricError) => {
    if (isOver) return;
    close();
    server.closeAllConnections();
    reject(error);
  };
  const cancel = () => giveUp(new RubricError('connection.cancelled'));
  const timer = setTimeout(() => giveUp(new RubricError('connection.timed-out')), limitMs);
  signal?.addEventListener('abort', cancel, { once: true });
  // Given up while the port was being opened.
  if (signal?.aborted) cancel();

  server.on('request', (request, response) => {
    const answer = (status: number, text: PageText) => send(response, status, answerPage(pages.language, text));
    const verdict = judge(request, port, path, state);
    if (typeof verdict === 'number') {
      answer(verdict, pages.refused);
      return;
    }
    if (isOver) {
      answer(410, pages.refused);
      return;
    }
    close();
    answer(200, verdict.has('code') ? pages.received : pages.denied);
    resolve(verdict);
  });

  return { redirectUri: callbackUrl(port, path), callback: promise, cancel };
}

/** The parameters of the valid callback, or the status with which the request is refused. */
function judge(request: IncomingMessage, port: number, path: CallbackPath, state: string): URLSearchParams | number {
  const origin = `http://127.0.0.1:${port}`;
  // Another name for this address is how a page on the web would reach it (DNS rebinding).
  if (request.headers.host !== `127.0.0.1:${port}`) return 400;
  if (request.headers.origin !== undefined && request.headers.origin !== origin) return 403;
  const target = request.url ?? '';
  if (!target.startsWith('/') || !URL.canParse(target, origin)) return 400;
  const { pathname, searchParams } = new URL(target, origin);
  if (pathname !== path) return 404;
  if (request.method !== 'GET') return 405;
  const [given, ...others] = searchParams.getAll('state');
  if (given === undefined || others.length > 0 || !isSameText(given, state)) return 400;
  const answers = [...searchParams.getAll('code'), ...searchParams.getAll('error')];
  return answers.length === 1 && answers[0] !== '' ? searchParams : 400;
}

/** Compares in constant time, whatever the lengths. */
function isSameText(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}

function send(response: ServerResponse, status: number, html: string): void {
  const allow = status === 405 ? { Allow: 'GET' } : {};
  response.writeHead(status, { ...pageHeaders, ...allow }).end(html);
}

/** The port that is listened on. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const code = 'code' in error ? error.code : '';
      const isTaken = code === 'EADDRINUSE' || code === 'EACCES';
      reject(isTaken ? new RubricError('connection.port-taken', { port }, error) : error);
    });
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/** Whether this computer lets us listen on a port of its own address right now. */
export async function isPortFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    await listen(server, port);
  } catch (error) {
    if (isRubricError(error, 'connection.port-taken')) return false;
    throw error;
  }
  await new Promise((resolve) => server.close(resolve));
  return true;
}
