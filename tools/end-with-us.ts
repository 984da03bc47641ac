// A child process that must not outlive this one, however this one ends.
import type { ChildProcess } from 'node:child_process';
import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
let hasHandlers = false;

/** A signal ends a Node process without its `exit` event, unless somebody listens. */
function turnSignalsIntoExit(): void {
  if (hasHandlers) return;
  hasHandlers = true;
  for (const signal of SIGNALS) process.once(signal, () => process.exit(128 + constants.signals[signal]));
}

/** Ends `child` when this process ends; the returned function forgets it again. */
export function endWithUs(child: ChildProcess): () => void {
  turnSignalsIntoExit();
  const end = () => {
    child.kill('SIGTERM');
  };
  process.once('exit', end);
  return () => {
    process.removeListener('exit', end);
  };
}
