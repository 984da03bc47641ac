import { isRubricError } from '../errors/index.ts';
import type { Logger } from '../logging/index.ts';
import { opportunitiesToAsk, opportunitiesToFollow } from '../queries/lever-interviews.ts';
import type { SyncThread } from '../sync/index.ts';
import type { CalendarStore } from './calendars.ts';

/** What is needed of the connection to Lever. */
export type LeverAccess = {
  /** Root of Lever's API; null while there is no connection that works. */
  readonly apiUrl: () => string | null;
  readonly lacks: (scope: string) => boolean;
};

export type LeverInterviewsOptions = {
  readonly store: () => CalendarStore;
  readonly lever: LeverAccess;
  readonly thread: Pick<SyncThread, 'syncCalendar'>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly logger: Logger;
};

export type LeverInterviews = {
  /** Asks for the interviews of a position's candidates; whether it did. What Lever refuses is in the log. */
  readonly look: (positionId: string) => Promise<boolean>;
  /** Asks again for those that are to come, and for candidates that changed. */
  readonly keepUp: () => Promise<void>;
};

/** An opportunity is asked for again after this time, at the soonest. */
const freshMs = 10 * 60_000;
/** A position is looked through no sooner again, however often its list is opened. */
const pauseMs = 60_000;
/** Requests of one look, and of keeping up: Lever's limit is the whole company's (design section 5). */
const mostOfLook = 100;
const mostOfKeepingUp = 20;
/** A key that may not read interviews is not tried again for so long. */
const refusedMs = 60 * 60_000;

/**
 * When Lever is asked for interviews: it has no list of them, only one for each opportunity, so that they are asked for
 * when somebody looks for an event, in the background, and kept up for those that are known.
 */
export function createLeverInterviews(options: LeverInterviewsOptions): LeverInterviews {
  const { now } = options;
  const lookedAt = new Map<string, number>();
  let refusedAt = Number.NEGATIVE_INFINITY;

  function address(): string | null {
    if (options.lever.lacks('interviews:read') || now() - refusedAt < refusedMs) return null;
    return options.lever.apiUrl();
  }

  async function ask(apiUrl: string, opportunityIds: readonly string[]): Promise<void> {
    if (opportunityIds.length === 0) return;
    try {
      await options.thread.syncCalendar({ kind: 'lever', apiUrl, opportunityIds });
    } catch (cause) {
      // What was granted to a key shows when it is used; the rest (offline, access withdrawn) the connection tells.
      if (isRubricError(cause, 'lever.forbidden')) refusedAt = now();
      options.logger.info('the interviews in Lever could not be read', { error: cause });
    }
  }

  return {
    async look(positionId) {
      const apiUrl = address();
      if (apiUrl === null || now() - (lookedAt.get(positionId) ?? 0) < pauseMs) return false;
      lookedAt.set(positionId, now());
      const { read } = options.store();
      await ask(apiUrl, opportunitiesToAsk(read, positionId, { before: now() - freshMs, limit: mostOfLook }));
      return true;
    },
    async keepUp() {
      const apiUrl = address();
      if (apiUrl === null) return;
      const { read } = options.store();
      await ask(apiUrl, opportunitiesToFollow(read, { now: now(), limit: mostOfKeepingUp }));
    },
  };
}
