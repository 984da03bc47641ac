import type { AppError } from '../../../src-preload/contract/errors.ts';
import type { CalendarAccountKind } from '../../../src-preload/contract/events.ts';
import type { CalendarClient } from '../../clients/calendar-event.ts';
import type { WriteHandle } from '../../database/handles.ts';
import type { Stamp } from '../../database/stamp.ts';
import {
  chosenSources,
  putCalendars,
  putReading,
  type ReadableSource,
  setAccountOutcome,
  setSourceError,
} from '../../database/writes/calendars.ts';
import { followedEvents } from '../../database/writes/events.ts';
import { RubricError } from '../../errors/index.ts';
import { isWindowOld, windowAt } from './calendar-window.ts';

export type AccountJob = {
  readonly account: { readonly id: string; readonly kind: CalendarAccountKind };
  readonly client: CalendarClient;
  readonly write: WriteHandle;
  readonly stamp: Stamp;
  /** An error as it is stored. */
  readonly toData: (cause: unknown) => AppError;
  readonly changed: () => void;
};

/**
 * Reads an account: which calendars it has, then what changed in those that count. A calendar that is no longer shared
 * fails by itself; what fails the whole account (access withdrawn, offline, quota) ends the run and is thrown.
 */
export async function syncCalendarAccount(job: AccountJob): Promise<void> {
  const { account, client, write, stamp } = job;
  try {
    putCalendars(write, account, await client.listCalendars(), stamp);
    job.changed();
    for (const source of chosenSources(write, account.id)) await readSource(job, source);
    setAccountOutcome(write, account.id, null, stamp.now());
  } catch (cause) {
    const error = job.toData(cause);
    if (error.code !== 'connection.cancelled') setAccountOutcome(write, account.id, error, stamp.now());
    throw cause;
  } finally {
    job.changed();
  }
}

/** Errors of one calendar; any other one is the account's. */
const ownErrors: ReadonlySet<string> = new Set([
  'calendar.not-shared',
  'calendar.not-allowed',
  'calendar.bad-answer',
  'calendar.rejected',
]);

async function readSource(job: AccountJob, source: ReadableSource): Promise<void> {
  const { client, write, stamp } = job;
  const now = stamp.now();
  const window = windowAt(now);
  const syncKey = isWindowOld(source.wholeAt, now) ? null : source.syncKey;
  try {
    const changes = await client.readCalendar(source, syncKey, window);
    // A service also calls gone what merely left the window: those that interviews follow are asked for.
    const moved = [];
    for (const remoteId of followedEvents(write, source.id, changes.gone)) {
      const found = await client.findEvent(source.remoteId, remoteId);
      if (found !== null) moved.push(found);
    }
    putReading(
      write,
      source.id,
      {
        isWhole: changes.isWhole,
        events: [...changes.events, ...moved],
        gone: changes.gone,
        syncKey: changes.syncKey,
        window,
      },
      stamp,
    );
    job.changed();
  } catch (cause) {
    if (!(cause instanceof RubricError) || !ownErrors.has(cause.code)) throw cause;
    setSourceError(write, source.id, job.toData(cause));
  }
}
