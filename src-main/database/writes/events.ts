import type { EventSourceKind } from '../../../src-preload/contract/events.ts';
import { inTransaction, one, run, type WriteHandle } from '../handles.ts';
import type { Stamp } from '../stamp.ts';

/** One attendee as stored in `calendar_event.attendees`. */
export type StoredAttendee = {
  readonly email: string;
  readonly name: string;
  readonly isRoom: boolean;
  readonly isOptional: boolean;
  readonly isOrganizer: boolean;
  readonly response: 'accepted' | 'declined' | 'tentative' | 'needs-action' | 'unknown';
};

export type EventRow = {
  readonly uid: string;
  /** Planned start of this occurrence before it was moved, milliseconds. */
  readonly originalStart: number;
  readonly title: string;
  readonly description: string;
  readonly location: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly isAllDay: boolean;
  readonly isPrivate: boolean;
  readonly isCancelled: boolean;
  readonly attendees: readonly StoredAttendee[];
  readonly meetingUrl: string | null;
};

export type EventSourceKey = { readonly kind: EventSourceKind; readonly name: string };

function putEvent(handle: WriteHandle, sourceId: string, event: EventRow, stamp: Stamp): string {
  const known = one<{ id: string }>(
    handle,
    'SELECT id FROM calendar_event WHERE source_id = ? AND uid = ? AND original_start = ?',
    sourceId,
    event.uid,
    event.originalStart,
  );
  const id = known?.id ?? stamp.newId();
  run(
    handle,
    `INSERT OR REPLACE INTO calendar_event (id, source_id, uid, original_start, title, description, location, starts_at,
       ends_at, is_all_day, is_private, is_cancelled, attendees, meeting_url)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    sourceId,
    event.uid,
    event.originalStart,
    event.title,
    event.description,
    event.location,
    event.startsAt,
    event.endsAt,
    Number(event.isAllDay),
    Number(event.isPrivate),
    Number(event.isCancelled),
    JSON.stringify(event.attendees),
    event.meetingUrl,
  );
  return id;
}

/**
 * Replaces the events of a source (one of that kind and name) in one transaction; events that are still there keep
 * their ids. Gives the source's id.
 */
export function replaceEvents(
  handle: WriteHandle,
  source: EventSourceKey,
  events: readonly EventRow[],
  stamp: Stamp,
): string {
  return inTransaction(handle, () => {
    const known = one<{ id: string }>(
      handle,
      'SELECT id FROM event_source WHERE kind = ? AND name = ?',
      source.kind,
      source.name,
    );
    const sourceId = known?.id ?? stamp.newId();
    run(
      handle,
      `INSERT INTO event_source (id, kind, name, read_at) VALUES (?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET read_at = excluded.read_at`,
      sourceId,
      source.kind,
      source.name,
      stamp.now(),
    );
    const kept = new Set(events.map((event) => putEvent(handle, sourceId, event, stamp)));
    for (const id of handle.prepare('SELECT id FROM calendar_event WHERE source_id = ?').pluck().all(sourceId)) {
      if (typeof id === 'string' && !kept.has(id)) run(handle, 'DELETE FROM calendar_event WHERE id = ?', id);
    }
    return sourceId;
  });
}

/** Adds one event to Rubric's own calendar; its id. */
export function addOwnEvent(
  handle: WriteHandle,
  event: Omit<EventRow, 'uid'>,
  sourceName: string,
  stamp: Stamp,
): string {
  return inTransaction(handle, () => {
    const known = one<{ id: string }>(handle, "SELECT id FROM event_source WHERE kind = 'own'");
    const sourceId = known?.id ?? stamp.newId();
    run(
      handle,
      "INSERT INTO event_source (id, kind, name, read_at) VALUES (?, 'own', ?, ?) ON CONFLICT (id) DO NOTHING",
      sourceId,
      sourceName,
      stamp.now(),
    );
    return putEvent(handle, sourceId, { ...event, uid: stamp.newId() }, stamp);
  });
}

/** Forgets a source and its events. Interviews that came from them stay. */
export function removeEventSource(handle: WriteHandle, id: string): boolean {
  return run(handle, 'DELETE FROM event_source WHERE id = ?', id) > 0;
}
