import type { BusyAnswer } from '../../src-preload/contract/events.ts';
import type { CalendarClient, CalendarWindow } from '../clients/calendar-event.ts';
import type { ReadHandle } from '../database/handles.ts';
import { isRubricError } from '../errors/index.ts';
import { listEventSources, listEvents, remoteIdOf } from '../queries/events.ts';

/**
 * When the person's time is taken, by start. The service of the account is asked, since it knows what is shown as free and
 * what came a minute ago; without an account, without a network or without an answer it is what was read before.
 */
export async function findBusyTimes(
  read: ReadHandle,
  accountId: string | null,
  client: CalendarClient | null,
  window: CalendarWindow,
): Promise<BusyAnswer> {
  const source = listEventSources(read).find((one) => one.accountId === accountId && one.isPrimary);
  if (client !== null && source !== undefined) {
    try {
      const times = await client.busyTimes({ remoteId: remoteIdOf(read, source.id), isPrimary: true }, window);
      return { times: within(times, window), isLive: true };
    } catch (cause) {
      if (!isRubricError(cause) && !(cause instanceof Error && cause.name === 'TimeoutError')) throw cause;
    }
  }
  const stored = listEvents(read, window.from, window.to)
    .filter((event) => !event.isCancelled && !event.isDeclined && !event.isAllDay && event.opportunityId === null)
    .map(({ title, startsAt, endsAt, isPrivate }) => ({ title: isPrivate ? '' : title, startsAt, endsAt }));
  return { times: within(stored, window), isLive: false };
}

function within(times: BusyAnswer['times'], { from, to }: CalendarWindow): BusyAnswer['times'] {
  return times
    .filter((time) => time.endsAt > from && time.startsAt < to)
    .toSorted((one, other) => one.startsAt - other.startsAt);
}
