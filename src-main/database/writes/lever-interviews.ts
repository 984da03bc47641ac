import { all, inTransaction, one, run, type WriteHandle } from '../handles.ts';
import type { Stamp } from '../stamp.ts';
import { applyEvents, type EventRow, ensureSource } from './events.ts';

/** An interview in Lever as an event; `googleEventId` where Lever names the event that it made in Google's calendar. */
export type LeverEventRow = EventRow & { readonly remoteId: string; readonly googleEventId: string | null };

/** Name and addresses of an opportunity's person; null when the opportunity is not (or no longer) in the store. */
export function personOfOpportunity(
  handle: WriteHandle,
  id: string,
): { readonly name: string; readonly emails: readonly string[] } | null {
  const row = one<{ name: string; emails: string }>(
    handle,
    'SELECT name, emails FROM opportunity WHERE id = ? AND is_anonymized = 0',
    id,
  );
  return row ? { name: row.name, emails: JSON.parse(row.emails) as readonly string[] } : null; // written by putOpportunity only
}

/**
 * Puts what Lever says now of an opportunity's interviews in the place of what is known; how many events there are or
 * were. One that is gone is deleted, or cancelled where an interview was made from it. Of an opportunity that left
 * meanwhile nothing is stored.
 */
export function putLeverInterviews(
  handle: WriteHandle,
  opportunityId: string,
  events: readonly LeverEventRow[],
  stamp: Stamp,
): number {
  return inTransaction(handle, () => {
    if (personOfOpportunity(handle, opportunityId) === null) return 0;
    run(
      handle,
      `INSERT INTO lever_interview_read (opportunity_id, read_at) VALUES (?, ?)
       ON CONFLICT (opportunity_id) DO UPDATE SET read_at = excluded.read_at`,
      opportunityId,
      stamp.now(),
    );
    const known = all<{ remote_id: string }>(
      handle,
      'SELECT remote_id FROM calendar_event WHERE opportunity_id = ?',
      opportunityId,
    ).map((row) => row.remote_id);
    if (known.length === 0 && events.length === 0) return 0;
    const sourceId = ensureSource(handle, { kind: 'lever', name: 'Lever' }, stamp);
    const ids = new Set(events.map(({ remoteId }) => remoteId));
    const gone = known.filter((id) => !ids.has(id));
    // An interview is asked for by its opportunity, whenever it is: there is no window that it could leave.
    const window = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
    applyEvents(handle, sourceId, { isWhole: false, events, gone, window }, stamp);
    for (const { remoteId, googleEventId } of events) {
      run(
        handle,
        'UPDATE calendar_event SET opportunity_id = ?, google_event_id = ? WHERE source_id = ? AND remote_id = ?',
        opportunityId,
        googleEventId,
        sourceId,
        remoteId,
      );
    }
    return known.length + events.length;
  });
}
