import { createServer } from 'node:net';

/** Below every system's range for outgoing connections (Linux begins at 32768, macOS and Windows at 49152). */
const lowest = 12_000;
const count = 20_000;

/**
 * A loopback port that is free now and that no outgoing connection can take before the caller listens on it: a port
 * that the system itself hands out can be taken by any client in between, which has failed a run.
 */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const port = lowest + Math.floor(Math.random() * count);
    if (await isFree(port)) return port;
  }
  throw new Error('no free port found');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
