import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { type Answer, html, json, refusal } from './answers.ts';
import { authKind } from './auth/access.ts';
import type { Clock } from './clock.ts';
import { ApiError, DemoError } from './errors.ts';
import type { Faults } from './faults.ts';
import { readBody } from './request-body.ts';
import type { FaultRule, LoggedRequest } from './types.ts';

const LOGGED_REQUESTS = 20_000;
const SLOW_PIECES = 20;

/** A request with its body, not yet authenticated. */
export interface Received {
  method: string;
  /** Path as on the wire, without the query. */
  path: string;
  query: URLSearchParams;
  authorization: string | undefined;
  contentType: string;
  body: Buffer;
}

export interface ServerParts {
  clock: Clock;
  faults: Faults;
  requests: LoggedRequest[];
  /** Milliseconds before each answer. */
  latency(): number;
  /** Refuses a request before its body is read, by throwing an ApiError. */
  admit(path: string): void;
  handle(request: Received): Promise<Answer>;
}

function send(response: ServerResponse, answer: Answer, clock: Clock): void {
  response.writeHead(answer.status, {
    server: 'lever-data-api',
    'x-lever-region': 'global',
    date: new Date(clock.now()).toUTCString(),
    ...answer.headers,
    ...(answer.status === 204 ? {} : { 'content-length': answer.body.length }),
  });
}

async function sendSlowly(response: ServerResponse, answer: Answer, clock: Clock, delayMs: number): Promise<void> {
  send(response, answer, clock);
  const size = Math.max(1, Math.ceil(answer.body.length / SLOW_PIECES));
  for (let at = 0; at < answer.body.length; at += size) {
    if (response.destroyed) return;
    response.write(answer.body.subarray(at, at + size));
    await delay(delayMs);
  }
  response.end();
}

function faultAnswer(rule: FaultRule): Answer {
  const { status = 500, body, headers = {} } = rule;
  if (typeof body === 'string') return { status, headers, body: Buffer.from(body, 'utf8') };
  return json(status, body ?? { code: 'InternalServerError', message: 'Something went wrong' }, headers);
}

/** The answer of the workspace, whatever goes wrong inside. */
async function answerOf(request: IncomingMessage, parts: ServerParts, path: string, query: string): Promise<Answer> {
  const method = request.method ?? 'GET';
  const { authorization } = request.headers;
  try {
    let refused: unknown;
    try {
      parts.admit(path);
    } catch (error) {
      refused = error;
    }
    // The body is read in any case: a client in the middle of sending it would not see the refusal.
    const body = await readBody(request);
    if (refused !== undefined) throw refused;
    return await parts.handle({
      method,
      path,
      query: new URLSearchParams(query),
      authorization,
      contentType: request.headers['content-type'] ?? '',
      body,
    });
  } catch (error) {
    if (error instanceof ApiError) return refusal(error);
    const cause = error instanceof Error ? error.message : 'unknown cause';
    return refusal(new ApiError(500, 'InternalServerError', `The demo workspace met an error: ${cause}`));
  }
}

async function serve(request: IncomingMessage, response: ServerResponse, parts: ServerParts): Promise<void> {
  const method = request.method ?? 'GET';
  const [path = '/', query = ''] = (request.url ?? '/').split('?', 2);
  const entry: LoggedRequest = {
    at: parts.clock.now(),
    method,
    path,
    status: null,
    query,
    auth: authKind(request.headers.authorization),
  };
  parts.requests.push(entry);
  if (parts.requests.length > LOGGED_REQUESTS) parts.requests.shift();

  const fault = parts.faults.take(method, path);
  if (fault?.kind === 'hang') return;
  if (fault?.kind === 'reset-before') {
    request.socket.resetAndDestroy();
    return;
  }
  const latency = parts.latency();
  if (latency > 0) await delay(latency);

  let answer: Answer;
  if (fault?.kind === 'status' || fault?.kind === 'html') {
    await readBody(request).catch(() => undefined);
    answer =
      fault.kind === 'status'
        ? faultAnswer(fault)
        : html(200, '<!doctype html><title>Sign in</title><h1>Sign in to the network</h1>');
  } else {
    answer = await answerOf(request, parts, path, query);
  }
  if (response.destroyed) return;
  if (fault?.kind === 'reset-after') {
    request.socket.resetAndDestroy();
    return;
  }
  entry.status = answer.status;
  if (fault?.kind === 'cut-json') {
    send(response, answer, parts.clock);
    response.write(answer.body.subarray(0, Math.floor(answer.body.length / 2)), () => request.socket.destroy());
    return;
  }
  if (fault?.kind === 'slow-body') {
    await sendSlowly(response, answer, parts.clock, fault.delayMs ?? 50);
    return;
  }
  send(response, answer, parts.clock);
  response.end(answer.body);
}

export interface RunningServer {
  port: number;
  close(): Promise<void>;
}

/**
 * Listens on 127.0.0.1 only, and answers only requests that name it so: a web page that rebinds its name to this
 * address is turned away.
 * @throws DemoError `port-unavailable`
 */
export async function startServer(port: number, parts: ServerParts): Promise<RunningServer> {
  const server: Server = createServer((request, response) => {
    const host = request.headers.host ?? '';
    if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host)) {
      response.writeHead(421).end();
      return;
    }
    serve(request, response, parts).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) =>
      reject(new DemoError('port-unavailable', `The demo workspace cannot listen on port ${port}`, error)),
    );
    server.listen(port, '127.0.0.1', () => resolve());
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
