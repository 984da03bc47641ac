import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { onTestFinished } from 'vitest';
import type { DemoLever } from '../../../src-main/demo/index.ts';

/** An answer on its way; null instead of a body: none. */
export type OddAnswer = { status: number; headers: Record<string, string>; body: unknown };

export type Oddity = {
  /** Changes what the demo Lever answered. `path` is without the version, for example `/opportunities`. */
  readonly change?: (answer: OddAnswer, path: string, query: URLSearchParams) => void;
  /** How the bytes go out; whole and plain unless told otherwise. */
  readonly send?: 'gzip' | 'in-pieces';
};

/**
 * Another Lever, as far as answers go: the demo one behind a server that changes what it says within what
 * lever-api.md allows. For API keys, since a token is bound to the address of its Lever.
 */
export async function startOddLever(lever: DemoLever, { change, send }: Oddity): Promise<DemoLever> {
  const root = new URL(lever.apiUrl).pathname;
  const server = createServer((request, response) => {
    void (async () => {
      const target = new URL(request.url ?? '', lever.apiUrl);
      const found = await fetch(target, { headers: { authorization: request.headers.authorization ?? '' } });
      const headers: Record<string, string> = { 'content-type': 'application/json; charset=utf-8' };
      const date = found.headers.get('date');
      if (date !== null) headers.date = date;
      const answer: OddAnswer = { status: found.status, headers, body: await found.json() };
      change?.(answer, target.pathname.slice(root.length), target.searchParams);
      const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
      response.sendDate = false;
      if (send === 'gzip') answer.headers['content-encoding'] = 'gzip';
      response.writeHead(answer.status, answer.headers);
      if (send !== 'in-pieces') {
        response.end(send === 'gzip' ? gzipSync(text) : text);
        return;
      }
      const bytes = Buffer.from(text, 'utf8');
      // Letters of several bytes are cut, too.
      const piece = Math.max(1, Math.ceil(bytes.length / 7));
      for (let at = 0; at < bytes.length; at += piece) {
        response.write(bytes.subarray(at, at + piece));
        await sleep(1);
      }
      response.end();
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo; // listening on a port, not on a pipe
  // The control, the log and the address of everything else stay the demo Lever's.
  return Object.create(lever, { apiUrl: { value: `http://127.0.0.1:${port}${root}` } }) as DemoLever;
}
