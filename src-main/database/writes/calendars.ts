import type { AppError } from '../../../src-preload/contract/errors.ts';
import type { CalendarAccountKind } from '../../../src-preload/contract/events.ts';
import { all, inTransaction, one, run, type WriteHandle } from '../handles.ts';
import type { Stamp } from '../stamp.ts';
import { applyEvents, applyFile, type EventChanges } from './events.ts';

/** Stores an account, or takes up the one of this address again; its id. */
export function putAccount(
  handle: WriteHandle,
  account: { readonly kind: CalendarAccountKind; readonly email: string; readonly name: string },
  stamp: Stamp,
): string {
  return inTransaction(handle, () => {
    const known = findAccount(handle, account.kind, account.email);
    const id = known ?? stamp.newId();
    run(
      handle,
      `INSERT INTO calendar_account (id, kind, email, name, connected_at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET name = excluded.name, error = NULL`,
      id,
      account.kind,
      account.email,
      account.name,
      stamp.now(),
    );
    return id;
  });
}

/** Id of the account of this address; null when there is none. */
function findAccount(handle: WriteHandle, kind: CalendarAccountKind, email: string): string | null {
  const row = one<{ id: string }>(handle, 'SELECT id FROM calendar_account WHERE kind = ? AND email = ?', kind, email);
  return row?.id ?? null;
}

/** How the account's last reading ended: with an error, or (null) well, at `at`. */
export function setAccountOutcome(handle: WriteHandle, id: string, error: AppError | null, at: number): void {
  if (error) run(handle, 'UPDATE calendar_account SET error = ? WHERE id = ?', JSON.stringify(error), id);
  else run(handle, 'UPDATE calendar_account SET error = NULL, read_at = ? WHERE id = ?', at, id);
}

/** Forgets an account, its calendars and their events. Interviews that came from them stay. */
export function removeAccount(handle: WriteHandle, id: string): void {
  run(handle, 'DELETE FROM calendar_account WHERE id = ?', id);
}

export type AccountCalendar = {
  readonly remoteId: string;
  readonly name: string;
  readonly isPrimary: boolean;
  readonly isSuggested: boolean;
};

/** Brings the calendars of an account up to date; a person's choice of them stays, those that are gone leave. */
export function putCalendars(
  handle: WriteHandle,
  account: { readonly id: string; readonly kind: CalendarAccountKind },
  calendars: readonly AccountCalendar[],
  stamp: Stamp,
): void {
  inTransaction(handle, () => {
    for (const calendar of calendars) {
      const changed = run(
        handle,
        'UPDATE event_source SET name = ?, is_primary = ? WHERE account_id = ? AND remote_id = ?',
        calendar.name,
        Number(calendar.isPrimary),
        account.id,
        calendar.remoteId,
      );
      if (changed > 0) continue;
      run(
        handle,
        `INSERT INTO event_source (id, kind, name, read_at, account_id, remote_id, is_primary, is_chosen)
         VALUES (?, ?, ?, 0, ?, ?, ?, ?)`,
        stamp.newId(),
        account.kind,
        calendar.name,
        account.id,
        calendar.remoteId,
        Number(calendar.isPrimary),
        Number(calendar.isSuggested),
      );
    }
    const ids = new Set(calendars.map(({ remoteId }) => remoteId));
    for (const row of all<{ id: string; remote_id: string }>(
      handle,
      'SELECT id, remote_id FROM event_source WHERE account_id = ?',
      account.id,
    )) {
      if (!ids.has(row.remote_id)) run(handle, 'DELETE FROM event_source WHERE id = ?', row.id);
    }
  });
}

/** A source as reading it needs it. */
export type ReadableSource = {
  readonly id: string;
  readonly remoteId: string;
  readonly address: string | null;
  readonly isPrimary: boolean;
  readonly syncKey: string | null;
  readonly wholeAt: number | null;
};

type SourceRow = {
  id: string;
  remote_id: string | null;
  address: string | null;
  is_primary: number;
  sync_key: string | null;
  whole_at: number | null;
};

function toSource(row: SourceRow): ReadableSource {
  return {
    id: row.id,
    remoteId: row.remote_id ?? '',
    address: row.address,
    isPrimary: row.is_primary === 1,
    syncKey: row.sync_key,
    wholeAt: row.whole_at,
  };
}

/** The calendars of an account that count. */
export function chosenSources(handle: WriteHandle, accountId: string): readonly ReadableSource[] {
  return all<SourceRow>(
    handle,
    'SELECT * FROM event_source WHERE account_id = ? AND is_chosen = 1 ORDER BY is_primary DESC, name',
    accountId,
  ).map(toSource);
}

export function findSource(handle: WriteHandle, id: string): ReadableSource | null {
  const row = one<SourceRow>(handle, 'SELECT * FROM event_source WHERE id = ?', id);
  return row ? toSource(row) : null;
}

/** Applies a whole reading of an address in small transactions, and then where the next one goes on. */
export async function putAddressReading(
  handle: WriteHandle,
  sourceId: string,
  reading: Pick<EventChanges, 'events' | 'window'> & { readonly syncKey: string | null },
  stamp: Stamp,
): Promise<void> {
  if (findSource(handle, sourceId) === null) return;
  await applyFile(handle, sourceId, reading, stamp, () => {
    const now = stamp.now();
    run(
      handle,
      'UPDATE event_source SET sync_key = ?, read_at = ?, whole_at = ?, error = NULL WHERE id = ?',
      reading.syncKey,
      now,
      now,
      sourceId,
    );
  });
}

/** Applies a reading together with where the next one goes on, in one transaction. A source that is gone stays gone. */
export function putReading(
  handle: WriteHandle,
  sourceId: string,
  reading: EventChanges & { readonly syncKey: string | null },
  stamp: Stamp,
): void {
  inTransaction(handle, () => {
    const now = stamp.now();
    const changed = run(
      handle,
      `UPDATE event_source SET sync_key = ?, read_at = ?, error = NULL, whole_at = COALESCE(?, whole_at)
       WHERE id = ? AND is_chosen = 1`,
      reading.syncKey,
      now,
      reading.isWhole ? now : null,
      sourceId,
    );
    if (changed > 0) applyEvents(handle, sourceId, reading, stamp);
  });
}

/** Nothing changed since the last reading of a source. */
export function setSourceRead(handle: WriteHandle, id: string, now: number): void {
  run(handle, 'UPDATE event_source SET read_at = ?, error = NULL WHERE id = ?', now, id);
}

export function setSourceError(handle: WriteHandle, id: string, error: AppError): void {
  run(handle, 'UPDATE event_source SET error = ? WHERE id = ?', JSON.stringify(error), id);
}

/** Lets a calendar count or not; the events of one that does not are forgotten. */
export function chooseSource(handle: WriteHandle, id: string, isChosen: boolean): boolean {
  return inTransaction(handle, () => {
    const changed = run(
      handle,
      'UPDATE event_source SET is_chosen = ?, sync_key = NULL, whole_at = NULL, error = NULL WHERE id = ?',
      Number(isChosen),
      id,
    );
    if (!isChosen) run(handle, 'DELETE FROM calendar_event WHERE source_id = ?', id);
    return changed > 0;
  });
}

/** Adds a subscribed address, or finds the one that is there; its id. */
export function putAddress(handle: WriteHandle, source: { name: string; address: string }, stamp: Stamp): string {
  return inTransaction(handle, () => {
    const known = one<{ id: string }>(handle, 'SELECT id FROM event_source WHERE address = ?', source.address);
    if (known) return known.id;
    const id = stamp.newId();
    run(
      handle,
      "INSERT INTO event_source (id, kind, name, read_at, address) VALUES (?, 'ics', ?, 0, ?)",
      id,
      source.name,
      source.address,
    );
    return id;
  });
}
