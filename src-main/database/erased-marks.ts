import { createHmac } from 'node:crypto';
import { all, type Handle, one } from './handles.ts';

export type MarkKind = 'opportunity' | 'contact' | 'candidate' | 'email' | 'event';

/** The hash under which something of an erased person is remembered; the key never leaves the store. */
export function markOf(key: string, kind: MarkKind, value: string): string {
  return createHmac('sha256', key).update(`${kind} ${value}`).digest('hex');
}

/** What the hashes of this store are made with. */
export function erasureKey(handle: Handle): string {
  return one<{ key: string }>(handle, 'SELECT key FROM erasure_key')?.key ?? '';
}

/** Names an event among the marks. */
export function eventMark(uid: string, originalStart: number): string {
  return `${uid} ${originalStart}`;
}

/**
 * Whether somebody was erased here, and so is not to come back by themselves: the id of the erased person, or null. A new
 * application that the contact sent after the erase is a new one, and counts.
 */
export function erasedPersonOf(
  handle: Handle,
  opportunity: { readonly id: string; readonly contactId: string | null; readonly createdAt: number },
): string | null {
  if (!hasErased(handle)) return null;
  const key = erasureKey(handle);
  const found = one<{ id: string }>(
    handle,
    `SELECT person.id FROM erased_mark JOIN erased_person AS person ON person.id = person_id
     WHERE person.why <> 'lever' AND (kind = 'opportunity' AND hash = ? OR kind = 'contact' AND hash = ? AND erased_at >= ?)`,
    markOf(key, 'opportunity', opportunity.id),
    opportunity.contactId === null ? '' : markOf(key, 'contact', opportunity.contactId),
    opportunity.createdAt,
  );
  return found?.id ?? null;
}

/**
 * Whether an event is one that named an erased person, or invites one. Somebody who is a candidate again, since they applied
 * anew or were brought back, may be invited.
 */
export function isErasedEvent(
  handle: Handle,
  event: {
    readonly uid: string;
    readonly originalStart: number;
    readonly attendees: readonly { readonly email: string }[];
  },
): boolean {
  if (!hasErased(handle)) return false;
  const key = erasureKey(handle);
  const isMarked = (kind: MarkKind, value: string) =>
    one(
      handle,
      `SELECT 1 FROM erased_mark JOIN erased_person AS person ON person.id = person_id
       WHERE person.why <> 'lever' AND kind = ? AND hash = ?`,
      kind,
      markOf(key, kind, value),
    ) !== undefined;
  if (isMarked('event', eventMark(event.uid, event.originalStart))) return true;
  return event.attendees.some(({ email }) => {
    const address = email.toLowerCase();
    return address !== '' && isMarked('email', address) && !isCandidate(handle, address);
  });
}

function isCandidate(handle: Handle, email: string): boolean {
  return (
    one(
      handle,
      `SELECT 1 FROM opportunity WHERE instr(lower(emails), json_quote(?)) > 0
       UNION ALL SELECT 1 FROM candidate WHERE lower(email) = ?`,
      email,
      email,
    ) !== undefined
  );
}

/** Nearly every store has erased nobody: then no hash is worth making. */
export function hasErased(handle: Handle): boolean {
  return one(handle, "SELECT 1 FROM erased_person WHERE why <> 'lever' LIMIT 1") !== undefined;
}

/** The marks of one kind that stand for these people. */
export function marksOf(handle: Handle, kind: MarkKind, personIds: readonly string[]): ReadonlySet<string> {
  return new Set(
    all<{ hash: string }>(
      handle,
      'SELECT hash FROM erased_mark WHERE kind = ? AND person_id IN (SELECT value FROM json_each(?))',
      kind,
      JSON.stringify(personIds),
    ).map(({ hash }) => hash),
  );
}
