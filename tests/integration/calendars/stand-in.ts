import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as a stand-in saw it. */
export type Seen = {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
};
export type Answer = {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly json?: unknown;
  readonly text?: string;
};
/** `isAfter`: the request does its work, and only its answer is lost. */
export type Fault = { readonly match: RegExp; readonly answer: Answer; readonly isAfter: boolean; times: number };

/** A real HTTP server on loopback that keeps what it was asked, and can be told to answer wrongly for a while. */
export async function startStandIn(route: (seen: Seen) => Answer | null) {
  const requests: Seen[] = [];
  const faults: Fault[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const seen: Seen = {
        method: request.method ?? '',
        url: new URL(request.url ?? '/', 'http://stand-in'),
        headers: request.headers,
        body: Buffer.concat(parts).toString('utf8'),
      };
      requests.push(seen);
      const fault = faults.find(({ match, times }) => times > 0 && match.test(`${seen.method} ${request.url}`));
      if (fault) fault.times -= 1;
      if (fault?.isAfter) route(seen);
      const answer = fault?.answer ?? route(seen) ?? { status: 404, json: { error: { code: 404, message: 'no' } } };
      const text = answer.text ?? (answer.json === undefined ? '' : JSON.stringify(answer.json));
      const type = answer.text === undefined ? 'application/json' : 'text/html';
      response.writeHead(answer.status ?? 200, { 'content-type': type, ...answer.headers }).end(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // It listens on an address with a port.
  const { port } = server.address() as AddressInfo;
  return {
    root: `http://127.0.0.1:${port}`,
    requests,
    fail: (match: RegExp, answer: Answer, isAfter = false) => faults.push({ match, answer, isAfter, times: 1 }),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
