// One start of an Electron app, until it says that it is ready.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { processTreePss } from './memory.ts';

const GIVE_UP_AFTER_MS = 60_000;
const SETTLE_MS = 1_000;

/** What is started: the executable, its arguments and its whole environment. */
export interface Launch {
  readonly executable: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** One start: milliseconds from spawn to the line `rubric:ready`, and bytes (PSS of all processes) a second later. */
export interface Start {
  readonly milliseconds: number;
  readonly bytes: number | undefined;
}

async function untilReady(child: ChildProcess): Promise<void> {
  if (!child.stdout) throw new Error('the output of the app is not captured');
  const timer = setTimeout(() => child.kill('SIGKILL'), GIVE_UP_AFTER_MS);
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      if (line.startsWith('rubric:ready')) return;
    }
  } finally {
    clearTimeout(timer);
  }
  throw new Error('the app ended, or was given up after 60 s, before it was ready');
}

/** Starts once, measures, and ends the app. `settle`: wait a second and read the memory, too. */
export async function measureStart(launch: Launch, settle: boolean): Promise<Start> {
  const began = performance.now();
  const child = spawn(launch.executable, launch.args, { env: launch.env, stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = once(child, 'exit');
  await untilReady(child);
  const milliseconds = performance.now() - began;
  child.stdout?.resume();
  if (settle) await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  const bytes = settle && child.pid !== undefined ? processTreePss(child.pid) : undefined;
  child.kill('SIGTERM');
  await ended;
  return { milliseconds, bytes };
}
