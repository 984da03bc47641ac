import { setTimeout } from 'node:timers/promises';
import type { EventSourceKind } from '../../../src-preload/contract/events.ts';
import { isErasedEvent } from '../erased-marks.ts';
import { all, inTransaction, one, run, type WriteHandle } from '../handles.ts';
import type { Stamp } from '../stamp.ts';
import { withoutGone } from './gone-people.ts';

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
  /** The service's own id; null for events of files and of Rubric's own. */
  readonly remoteId: string | null;
  readonly uid: string;
  /** Planned start of this occurrence of a series, milliseconds; 0 for an event that does not repeat. */
  readonly originalStart: number;
  readonly title: string;
  readonly description: string;
  readonly location: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly isAllDay: boolean;
  readonly isPrivate: boolean;
  readonly isCancelled: boolean;
  readonly isDeclined: boolean;
  /** The service left out some of the attendees. */
  readonly isCut: boolean;
  readonly attendees: readonly StoredAttendee[];
  readonly meetingUrl: string | null;
  /** iCalendar's SEQUENCE; services tell the latest state alone. */
  readonly sequence?: number;
};

export type EventSourceKey = { readonly kind: EventSourceKind; readonly name: string };

/** What a reading of a source brought; `window` bounds a whole one, milliseconds. */
export type EventChanges = {
  readonly isWhole: boolean;
  readonly events: readonly EventRow[];
  readonly gone: readonly string[];
  readonly window: { readonly from: number; readonly to: number };
};

type KnownRow = { readonly id: string; readonly starts_at: number };

const columns = [
  ...['source_id', 'remote_id', 'uid', 'original_start', 'title', 'description', 'location', 'starts_at', 'ends_at'],
  ...['is_all_day', 'is_private', 'is_cancelled', 'is_declined', 'is_cut', 'attendees', 'meeting_url', 'sequence'],
] as const;

type StoredRow = { readonly id: string } & Readonly<Record<string, unknown>>;

/**
 * Puts one event, without people who are gone, in the place of what is known of it; its id, which stays. What is the same
 * is not written again.
 */
export function putEvent(handle: WriteHandle, sourceId: string, read: EventRow, stamp: Stamp): string {
  const event = withoutGone(handle, read);
  const known =
    (event.remoteId === null
      ? undefined
      : one<StoredRow>(
          handle,
          'SELECT * FROM calendar_event WHERE source_id = ? AND remote_id = ?',
          sourceId,
          event.remoteId,
        )) ??
    one<StoredRow>(
      handle,
      'SELECT * FROM calendar_event WHERE source_id = ? AND uid = ? AND original_start = ?',
      sourceId,
      event.uid,
      event.originalStart,
    );
  const values = [
    ...[sourceId, event.remoteId, event.uid, event.originalStart, event.title, event.description, event.location],
    ...[event.startsAt, event.endsAt, Number(event.isAllDay), Number(event.isPrivate), Number(event.isCancelled)],
    ...[Number(event.isDeclined), Number(event.isCut), JSON.stringify(event.attendees), event.meetingUrl],
    event.sequence ?? 0,
  ];
  if (known !== undefined && columns.every((column, at) => known[column] === values[at])) return known.id;
  const id = known?.id ?? stamp.newId();
  run(
    handle,
    `INSERT OR REPLACE INTO calendar_event (id, ${columns.join(', ')})
     VALUES (?${', ?'.repeat(columns.length)})`,
    id,
    ...values,
  );
  return id;
}

/** Whether an interview was made from the event of this row: then the row stays when the event goes. */
const isFollowed = `EXISTS (SELECT 1 FROM interview WHERE event_uid = calendar_event.uid
  AND event_original_start = calendar_event.original_start AND removed_at IS NULL)`;

/** Rows that a file's reading writes in one transaction, and how long it lets others write then, milliseconds. */
const rowsAtOnce = 25;
const restMs = 2;

/**
 * Applies a whole reading of a file, which may have tens of thousands of events, in small transactions: whoever types
 * notes meanwhile is not to wait for it. `finish` is the last of them. What breaks off in the middle is mended by the
 * next reading; the old events are in sight until theirs are written.
 */
export async function applyFile(
  handle: WriteHandle,
  sourceId: string,
  file: Pick<EventChanges, 'events' | 'window'>,
  stamp: Stamp,
  finish: () => void,
): Promise<void> {
  const kept = new Set<string>();
  await inSteps(handle, file.events, (event) => {
    if (!isErasedEvent(handle, event)) kept.add(putEvent(handle, sourceId, event, stamp));
  });
  const known = all<KnownRow>(handle, 'SELECT id, starts_at FROM calendar_event WHERE source_id = ?', sourceId);
  const gone = known.filter(({ id }) => !kept.has(id));
  await inSteps(handle, gone, (row) => takeOut(handle, row, file.window));
  inTransaction(handle, finish);
}

async function inSteps<T>(handle: WriteHandle, items: readonly T[], work: (item: T) => void): Promise<void> {
  for (let at = 0; at < items.length; at += rowsAtOnce) {
    inTransaction(handle, () => {
      for (const item of items.slice(at, at + rowsAtOnce)) work(item);
    });
    await setTimeout(restMs);
  }
}

/** Takes out an event that its source has no more; one that merely left the window stays as it was for its interview. */
function takeOut(handle: WriteHandle, row: KnownRow, window: EventChanges['window'] | null): void {
  if (run(handle, `DELETE FROM calendar_event WHERE id = ? AND NOT ${isFollowed}`, row.id) > 0) return;
  if (window === null || (row.starts_at > window.from && row.starts_at < window.to)) {
    run(handle, 'UPDATE calendar_event SET is_cancelled = 1 WHERE id = ?', row.id);
  }
}

/**
 * Applies a reading to a source; to be called in a transaction, so that the old events are in sight until the new ones
 * are. Events that are still there keep their ids. One that is gone is deleted, or marked as cancelled where an
 * interview was made from it; one that merely left the window stays as it was for its interview. Events of people who
 * were erased here are left out.
 */
export function applyEvents(handle: WriteHandle, sourceId: string, changes: EventChanges, stamp: Stamp): void {
  const allowed = changes.events.filter((event) => !isErasedEvent(handle, event));
  const kept = new Set(allowed.map((event) => putEvent(handle, sourceId, event, stamp)));
  const candidates = changes.isWhole
    ? all<KnownRow>(handle, 'SELECT id, starts_at FROM calendar_event WHERE source_id = ?', sourceId)
    : changes.gone.flatMap((remoteId) =>
        all<KnownRow>(
          handle,
          'SELECT id, starts_at FROM calendar_event WHERE source_id = ? AND remote_id = ?',
          sourceId,
          remoteId,
        ),
      );
  for (const row of candidates) {
    if (!kept.has(row.id)) takeOut(handle, row, changes.isWhole ? changes.window : null);
  }
}

/** Remote ids out of these whose events an interview was made from. */
export function followedEvents(handle: WriteHandle, sourceId: string, remoteIds: readonly string[]): readonly string[] {
  return remoteIds.filter((remoteId) =>
    one(
      handle,
      `SELECT 1 FROM calendar_event WHERE source_id = ? AND remote_id = ? AND ${isFollowed}`,
      sourceId,
      remoteId,
    ),
  );
}

/** The source of that kind and name without an account; made when missing. */
export function ensureSource(handle: WriteHandle, source: EventSourceKey, stamp: Stamp): string {
  const known = one<{ id: string }>(
    handle,
    'SELECT id FROM event_source WHERE kind = ? AND name = ? AND account_id IS NULL AND address IS NULL',
    source.kind,
    source.name,
  );
  const id = known?.id ?? stamp.newId();
  run(
    handle,
    `INSERT INTO event_source (id, kind, name, read_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET read_at = excluded.read_at`,
    id,
    source.kind,
    source.name,
    stamp.now(),
  );
  return id;
}

/** Replaces the events of a calendar file (one of that kind and name). */
export async function replaceEvents(
  handle: WriteHandle,
  source: EventSourceKey,
  events: readonly EventRow[],
  window: EventChanges['window'],
  stamp: Stamp,
): Promise<void> {
  const sourceId = inTransaction(handle, () => ensureSource(handle, source, stamp));
  await applyFile(handle, sourceId, { events, window }, stamp, () => {});
}

/** Adds one event to Rubric's own calendar, or finds the one that was added under this uid before; its id. */
export function addOwnEvent(handle: WriteHandle, event: EventRow, sourceName: string, stamp: Stamp): string {
  return inTransaction(handle, () => {
    const known = one<{ id: string; name: string }>(handle, "SELECT id, name FROM event_source WHERE kind = 'own'");
    const sourceId = ensureSource(handle, { kind: 'own', name: known?.name ?? sourceName }, stamp);
    return putEvent(handle, sourceId, event, stamp);
  });
}

/** Notes who is to come to a stored event that names nobody in its calendar; and forgets those of events that are gone. */
export function putInvitees(handle: WriteHandle, uid: string, emails: readonly string[]): void {
  run(handle, 'DELETE FROM event_invitee WHERE uid NOT IN (SELECT uid FROM calendar_event)');
  for (const email of emails) {
    run(handle, 'INSERT OR IGNORE INTO event_invitee (uid, email) VALUES (?, ?)', uid, email.toLowerCase());
  }
}

/** Forgets a source and its events. Interviews that came from them stay. */
export function removeEventSource(handle: WriteHandle, id: string): boolean {
  return run(handle, 'DELETE FROM event_source WHERE id = ? AND account_id IS NULL', id) > 0;
}
