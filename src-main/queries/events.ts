import type { EventSource, EventSourceKind } from '../../src-preload/contract/events.ts';
import { all, one, type ReadHandle } from '../database/handles.ts';
import type { EventRow, StoredAttendee } from '../database/writes/events.ts';

export type StoredEvent = EventRow & { readonly id: string; readonly source: EventSourceKind };

type Row = {
  id: string;
  kind: EventSourceKind;
  uid: string;
  original_start: number;
  title: string;
  description: string;
  location: string;
  starts_at: number;
  ends_at: number;
  is_all_day: number;
  is_private: number;
  is_cancelled: number;
  attendees: string;
  meeting_url: string | null;
};

function toEvent(row: Row): StoredEvent {
  return {
    id: row.id,
    source: row.kind,
    uid: row.uid,
    originalStart: row.original_start,
    title: row.title,
    description: row.description,
    location: row.location,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    isAllDay: row.is_all_day === 1,
    isPrivate: row.is_private === 1,
    isCancelled: row.is_cancelled === 1,
    attendees: JSON.parse(row.attendees) as readonly StoredAttendee[], // written by replaceEvents only
    meetingUrl: row.meeting_url,
  };
}

const eventSql = 'SELECT calendar_event.*, kind FROM calendar_event JOIN event_source ON event_source.id = source_id';

/** Events that end after `from` and start before `to`, by start; the same meeting from two sources once. */
export function listEvents(handle: ReadHandle, from: number, to: number): readonly StoredEvent[] {
  const seen = new Set<string>();
  return all<Row>(handle, `${eventSql} WHERE ends_at >= ? AND starts_at <= ? ORDER BY starts_at`, from, to)
    .map(toEvent)
    .filter((event) => {
      const key = `${event.uid} ${event.originalStart}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}

export function getEvent(handle: ReadHandle, id: string): StoredEvent | null {
  const row = one<Row>(handle, `${eventSql} WHERE calendar_event.id = ?`, id);
  return row ? toEvent(row) : null;
}

export function listEventSources(handle: ReadHandle): readonly EventSource[] {
  return all<{ id: string; kind: EventSourceKind; name: string; read_at: number; events: number }>(
    handle,
    `SELECT event_source.*, (SELECT count(*) FROM calendar_event WHERE source_id = event_source.id) AS events
     FROM event_source ORDER BY name COLLATE NOCASE`,
  ).map((row) => ({ id: row.id, kind: row.kind, name: row.name, readAt: row.read_at, events: row.events }));
}

/** Keys (`uid start`) of the events that an interview of this position came from. */
export function listAddedEvents(handle: ReadHandle, positionId: string): ReadonlySet<string> {
  const rows = all<{ event_uid: string; event_original_start: number }>(
    handle,
    `SELECT event_uid, event_original_start FROM interview
     WHERE position_id = ? AND event_uid IS NOT NULL AND removed_at IS NULL`,
    positionId,
  );
  return new Set(rows.map((row) => `${row.event_uid} ${row.event_original_start}`));
}

/** The meeting that begins first in a span, `exceptUid` left out: the interview itself is not what comes after it. */
export function nextEvent(
  handle: ReadHandle,
  from: number,
  to: number,
  exceptUid: string | null,
): { readonly title: string; readonly startsAt: number } | null {
  const row = one<{ title: string; starts_at: number }>(
    handle,
    `SELECT title, starts_at FROM calendar_event
     WHERE starts_at > ? AND starts_at <= ? AND is_all_day = 0 AND is_cancelled = 0 AND uid IS NOT ?
     ORDER BY starts_at LIMIT 1`,
    from,
    to,
    exceptUid,
  );
  return row ? { title: row.title, startsAt: row.starts_at } : null;
}
