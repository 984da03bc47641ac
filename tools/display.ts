// A display for windows on a machine that has none: an Xvfb of our own, on a number that is free.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { endWithUs } from './end-with-us.ts';

const SCREEN = '1440x900x24';

/** A running X server; `name` is what DISPLAY must be. */
export interface Display {
  readonly name: string;
  close(): Promise<void>;
}

/** Whether windows can be shown without an Xvfb of our own. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * Starts Xvfb with one screen of 1440 x 900. It ends with `close`, and with this process.
 * Rejects when Xvfb is not installed or does not start.
 */
export async function openDisplay(): Promise<Display> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const forget = endWithUs(server);
  const failed = new Promise<never>((_resolve, reject) => {
    server.once('error', (error) =>
      reject(new Error(`Xvfb cannot be started (${error.message}): apt-get install xvfb`)),
    );
    server.once('exit', (code) => reject(new Error(`Xvfb ended at once, with code ${code}`)));
  });
  // Both stay pending while the server runs well, and reject when it is closed.
  failed.catch(() => {});
  const number = await Promise.race([failed, firstLine(server.stdio[3])]);
  return {
    name: `:${number}`,
    async close() {
      forget();
      const ended = once(server, 'exit');
      if (server.kill()) await ended;
    },
  };
}

async function firstLine(stream: unknown): Promise<string> {
  // Node types the fourth stdio as "readable, writable or nothing"; 'pipe' above makes it readable.
  const readable = stream as Readable;
  let text = '';
  for await (const chunk of readable) {
    text += String(chunk);
    if (text.includes('\n')) return text.trim();
  }
  throw new Error('Xvfb named no display');
}

/** Runs `work` with DISPLAY set, under an Xvfb of its own unless there is a display already. `always`: even then, on Linux. */
export async function withDisplay<T>(work: () => Promise<T>, options: { readonly always?: boolean } = {}): Promise<T> {
  if (process.platform !== 'linux' || (hasDisplay() && !options.always)) return work();
  const display = await openDisplay();
  const before = process.env.DISPLAY;
  const wayland = process.env.WAYLAND_DISPLAY;
  process.env.DISPLAY = display.name;
  delete process.env.WAYLAND_DISPLAY;
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env.DISPLAY;
    else process.env.DISPLAY = before;
    if (wayland !== undefined) process.env.WAYLAND_DISPLAY = wayland;
    await display.close();
  }
}
