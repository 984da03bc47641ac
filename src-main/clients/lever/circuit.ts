import { RubricError } from '../../errors/index.ts';
import type { Clock } from './clock.ts';
import type { Priority } from './limiter.ts';

/** Calls that failed one after the other, retries included, before the service counts as dead. */
const failuresToOpen = 3;
const firstRestMs = 15_000;
const longestRestMs = 300_000;
/** A person who presses a button may ask a dead service, but no oftener than this. */
const interactiveRestMs = 5_000;

export type Circuit = {
  /** Throws the last failure again while the service rests; otherwise the call may be made. */
  readonly enter: (priority: Priority, call: string) => void;
  readonly succeeded: () => void;
  readonly failed: (error: RubricError) => void;
  /** Forgets what it knows: the network came back, or the computer woke. */
  readonly reset: () => void;
};

/** Stops asking a service that is dead: after three failed calls one trial per rest, and the rest doubles up to 5 minutes. */
export function createCircuit(clock: Clock): Circuit {
  let failures = 0;
  let restMs = firstRestMs;
  let triedAt = 0;
  let last: RubricError | null = null;

  return {
    enter: (priority, call) => {
      if (failures < failuresToOpen || last === null) return;
      const rested = clock.now() - triedAt;
      const needed = priority === 'interactive' ? Math.min(interactiveRestMs, restMs) : restMs;
      if (rested < needed) {
        throw new RubricError(last.code, { ...last.params, call, retryInSeconds: Math.ceil((needed - rested) / 1000) });
      }
      // This call is the trial; whoever comes while it runs waits for the next rest.
      triedAt = clock.now();
    },
    succeeded: () => {
      failures = 0;
      restMs = firstRestMs;
      last = null;
    },
    failed: (error) => {
      failures += 1;
      if (failures > failuresToOpen) restMs = Math.min(longestRestMs, restMs * 2);
      triedAt = clock.now();
      last = error;
    },
    reset: () => {
      failures = 0;
      restMs = firstRestMs;
      last = null;
    },
  };
}
