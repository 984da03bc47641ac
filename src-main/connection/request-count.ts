import type { WriteHandle } from '../database/handles.ts';
import { addLeverRequests } from '../database/writes/lever-requests.ts';
import type { Logger } from '../logging/index.ts';

export type RequestCountOptions = {
  /** Null while no store is open. */
  readonly write: () => WriteHandle | null;
  readonly now: () => number;
  readonly logger: Logger;
  /** Counted ones can be read now. */
  readonly written: () => void;
};

export type RequestCount = {
  /** One request leaves. */
  readonly note: () => void;
  /** Writes down what was counted. */
  readonly flush: () => void;
};

/** Crawls send many requests a second: they are written down together. */
const flushMs = 2_000;

/** Counts what leaves for Lever, whoever asks, so that people can see how much of their company's limit Rubric takes. */
export function createRequestCount({ write, now, logger, written }: RequestCountOptions): RequestCount {
  let counted = 0;
  let timer: NodeJS.Timeout | null = null;

  function flush(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const handle = write();
    if (counted === 0 || handle === null) return;
    try {
      addLeverRequests(handle, counted, now());
    } catch (error) {
      // Written down with the next ones.
      logger.warn('requests could not be counted', { error });
      return;
    }
    counted = 0;
    written();
  }

  return {
    note() {
      counted += 1;
      timer ??= setTimeout(flush, flushMs).unref();
    },
    flush,
  };
}
