import { fetchCalendar, readIcs } from '../../clients/ics/index.ts';
import type { WriteHandle } from '../../database/handles.ts';
import type { Stamp } from '../../database/stamp.ts';
import { findSource, putAddressReading, setSourceRead } from '../../database/writes/calendars.ts';
import { fail } from '../../errors/index.ts';
import { rowsOf } from './calendar.ts';
import { isWindowOld, windowAt } from './calendar-window.ts';

/**
 * Reads a subscribed address, with the ETag of the last time unless the window is to slide. A file that cannot be read
 * leaves the events of before. How many events it has now; null when nothing changed.
 */
export async function syncAddress(
  sourceId: string,
  write: WriteHandle,
  stamp: Stamp,
  signal: AbortSignal,
): Promise<number | null> {
  const source = findSource(write, sourceId) ?? fail('item.not-found', { what: 'calendar' });
  const now = stamp.now();
  const etag = isWindowOld(source.wholeAt, now) ? null : source.syncKey;
  const fetched = await fetchCalendar(source.address ?? '', etag, signal);
  if (fetched.isSame) {
    setSourceRead(write, sourceId, now);
    return null;
  }
  const window = windowAt(now);
  const events = rowsOf((await readIcs(fetched.text, window)).events);
  await putAddressReading(write, sourceId, { events, window, syncKey: fetched.etag }, stamp);
  return events.length;
}
