import type { AppError } from '../../src-preload/contract/errors.ts';
import type {
  CalendarAccount,
  CalendarAccountKind,
  EventSource,
  EventSourceKind,
} from '../../src-preload/contract/events.ts';
import { all, one, type ReadHandle } from '../database/handles.ts';
import type { EventRow, StoredAttendee } from '../database/writes/events.ts';
import { strings } from './json.ts';

export type StoredEvent = EventRow & {
  readonly id: string;
  readonly source: EventSourceKind;
  /** Whose interview in Lever this is; null for events of calendars. */
  readonly opportunityId: string | null;
  /** Google's id of the same event, where Lever named it. */
  readonly googleEventId: string | null;
};

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
  is_declined: number;
  is_cut: number;
  remote_id: string | null;
  has_address: number;
  read_at: number;
  sequence: number;
  attendees: string;
  meeting_url: string | null;
  opportunity_id: string | null;
  google_event_id: string | null;
  invitees: string;
};

function toEvent(row: Row): StoredEvent {
  return {
    id: row.id,
    source: row.kind,
    remoteId: row.remote_id,
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
    isDeclined: row.is_declined === 1,
    isCut: row.is_cut === 1,
    attendees: attendeesOf(row),
    meetingUrl: row.meeting_url,
    opportunityId: row.opportunity_id,
    googleEventId: row.google_event_id,
  };
}

/** The people whom the calendar names, and those who were to come without being named there. */
function attendeesOf(row: Row): readonly StoredAttendee[] {
  const named = JSON.parse(row.attendees) as readonly StoredAttendee[]; // written by putEvent only
  const known = new Set(named.map(({ email }) => email));
  const others = { name: '', isRoom: false, isOptional: false, isOrganizer: false, response: 'unknown' } as const;
  return [
    ...named,
    ...strings(row.invitees)
      .filter((email) => !known.has(email))
      .map((email) => ({ ...others, email })),
  ];
}

const eventSql = `SELECT calendar_event.*, kind, address IS NOT NULL AS has_address, read_at,
    (SELECT json_group_array(email) FROM event_invitee WHERE event_invitee.uid = calendar_event.uid) AS invitees
  FROM calendar_event JOIN event_source ON event_source.id = source_id`;

/** Names a meeting across calendars. */
export function eventKey(event: { readonly uid: string; readonly originalStart: number }): string {
  return `${event.uid} ${event.originalStart}`;
}

/** One that a service keeps up to date, one that is read again and again, or one that was read once. */
function freshness(row: Row): number {
  if (row.kind === 'google' || row.kind === 'microsoft') return 0;
  return row.has_address === 1 ? 1 : 2;
}

/**
 * Which of two copies of a meeting says more: the fresher kind; of files the later version, and of two that are one
 * version, one a cancellation, the file that was read later. Otherwise one that still takes place (a person may have
 * deleted their own copy), one with its details, one with more people.
 */
function weight(row: Row, other: Row): readonly number[] {
  const isFile = freshness(row) > 0;
  const version = isFile ? -row.sequence : 0;
  const isOfOneVersion = isFile && row.sequence === other.sequence && row.is_cancelled !== other.is_cancelled;
  const recency = isOfOneVersion ? -row.read_at : 0;
  return [freshness(row), version, recency, row.is_cancelled, row.is_private, row.is_cut, -row.attendees.length];
}

function isBetter(one: Row, other: Row): boolean {
  const [ofOne, ofOther] = [weight(one, other), weight(other, one)];
  const at = ofOne.findIndex((value, index) => value !== ofOther[index]);
  return at >= 0 && (ofOne[at] ?? 0) < (ofOther[at] ?? 0);
}

function onePerMeeting(rows: readonly Row[]): readonly StoredEvent[] {
  const best = new Map<string, Row>();
  for (const row of rows) {
    const key = eventKey({ uid: row.uid, originalStart: row.original_start });
    const known = best.get(key);
    if (known === undefined || isBetter(row, known)) best.set(key, row);
  }
  return [...best.values()].map(toEvent).toSorted((a, b) => a.startsAt - b.startsAt);
}

const rowsAtOnce = 100;

/** Events that end after `from` and start before `to`, by start; the same meeting from two sources once. */
export function listEvents(handle: ReadHandle, from: number, to: number): readonly StoredEvent[] {
  return onePerMeeting(all<Row>(handle, `${eventSql} WHERE ends_at >= ? AND starts_at <= ?`, from, to));
}

/** The same in slices, `breathe` between them: a calendar of thousands of events takes longer than the main process may. */
export async function readEvents(
  handle: ReadHandle,
  from: number,
  to: number,
  breathe: () => Promise<void>,
): Promise<readonly StoredEvent[]> {
  const span = 'SELECT id FROM calendar_event WHERE ends_at >= ? AND starts_at <= ?';
  const ids = all<{ id: string }>(handle, span, from, to).map(({ id }) => id);
  const rows: Row[] = [];
  for (let at = 0; at < ids.length; at += rowsAtOnce) {
    if (at > 0) await breathe();
    const slice = JSON.stringify(ids.slice(at, at + rowsAtOnce));
    rows.push(...all<Row>(handle, `${eventSql} WHERE calendar_event.id IN (SELECT value FROM json_each(?))`, slice));
  }
  return onePerMeeting(rows);
}

/** The best copy of each of the meetings that interviews were made from and that are still to come or going on. */
export function listFollowedEvents(handle: ReadHandle): readonly StoredEvent[] {
  return onePerMeeting(
    all<Row>(
      handle,
      `${eventSql} WHERE EXISTS (SELECT 1 FROM interview WHERE event_uid = calendar_event.uid
         AND event_original_start = calendar_event.original_start AND removed_at IS NULL AND started_at IS NULL)`,
    ),
  );
}

export function getEvent(handle: ReadHandle, id: string): StoredEvent | null {
  const row = one<Row>(handle, `${eventSql} WHERE calendar_event.id = ?`, id);
  return row ? toEvent(row) : null;
}

type SourceRow = {
  id: string;
  kind: EventSourceKind;
  name: string;
  read_at: number;
  events: number;
  account_id: string | null;
  address: string | null;
  is_primary: number;
  is_chosen: number;
  error: string | null;
};

export function listEventSources(handle: ReadHandle): readonly EventSource[] {
  return all<SourceRow>(
    handle,
    `SELECT event_source.*, (SELECT count(*) FROM calendar_event WHERE source_id = event_source.id) AS events
     FROM event_source ORDER BY is_primary DESC, name COLLATE NOCASE`,
  ).map((row) => ({
    id: row.id,
    kind: row.kind,
    name: row.name,
    readAt: row.read_at === 0 ? null : row.read_at,
    events: row.events,
    accountId: row.account_id,
    isSubscribed: row.address !== null,
    isPrimary: row.is_primary === 1,
    isChosen: row.is_chosen === 1,
    error: row.error === null ? null : parseError(row.error),
  }));
}

function parseError(text: string): AppError {
  return JSON.parse(text) as AppError; // written by setSourceError and setAccountOutcome only
}

type AccountRow = {
  id: string;
  kind: CalendarAccountKind;
  email: string;
  name: string;
  error: string | null;
  read_at: number | null;
};

export type StoredAccount = Omit<CalendarAccount, 'secretsKept'>;

export function listAccounts(handle: ReadHandle): readonly StoredAccount[] {
  return all<AccountRow>(handle, 'SELECT * FROM calendar_account ORDER BY connected_at').map((row) => ({
    id: row.id,
    kind: row.kind,
    email: row.email,
    name: row.name,
    readAt: row.read_at,
    error: row.error === null ? null : parseError(row.error),
  }));
}

/** Ids of the sources with an address that is read again and again. */
export function listSubscribed(handle: ReadHandle): readonly string[] {
  return all<{ id: string }>(handle, 'SELECT id FROM event_source WHERE address IS NOT NULL').map(({ id }) => id);
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

/**
 * The meeting of the person's calendars that begins first in a span, `exceptUid` left out: the interview itself is not what
 * comes after it.
 */
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
       AND opportunity_id IS NULL
     ORDER BY starts_at LIMIT 1`,
    from,
    to,
    exceptUid,
  );
  return row ? { title: row.title, startsAt: row.starts_at } : null;
}

/** The service's id of an account's calendar. */
export function remoteIdOf(handle: ReadHandle, sourceId: string): string {
  const row = one<{ remote_id: string | null }>(handle, 'SELECT remote_id FROM event_source WHERE id = ?', sourceId);
  return row?.remote_id ?? '';
}
