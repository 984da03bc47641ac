import type { CandidateRef } from '../../../src-preload/contract/candidates.ts';
import type { RevealPlace, SetPositionPrivacy } from '../../../src-preload/contract/privacy.ts';
import { inTransaction, run, type WriteHandle } from '../handles.ts';

const blindValues = { default: null, on: 1, off: 0 } as const;

/** Changes what is given of a position's privacy. False when there is no such position. */
export function setPositionPrivacy(handle: WriteHandle, change: SetPositionPrivacy): boolean {
  return inTransaction(handle, () => {
    if (change.blind !== undefined) {
      run(handle, 'UPDATE position SET blind = ? WHERE id = ?', blindValues[change.blind], change.positionId);
    }
    return (
      run(
        handle,
        `UPDATE position SET retention_months = COALESCE(?, retention_months), legal_hold = COALESCE(?, legal_hold)
         WHERE id = ?`,
        change.retentionMonths ?? null,
        change.legalHold === undefined ? null : Number(change.legalHold),
        change.positionId,
      ) > 0
    );
  });
}

/** Whether positions that say nothing of their own are blind. */
export function setBlindDefault(handle: WriteHandle, isBlind: boolean): void {
  run(handle, 'UPDATE privacy_default SET blind = ?', Number(isBlind));
}

/** Shows a candidate's name from now on, and writes down who asked for it, when and where. */
export function addReveal(
  handle: WriteHandle,
  reveal: {
    readonly ref: CandidateRef;
    readonly positionId: string;
    readonly place: RevealPlace;
    readonly byName: string;
    /** It was seen this once, in something that carries the name; screens go on hiding it. */
    readonly isOnce: boolean;
  },
  now: number,
): void {
  run(
    handle,
    'INSERT INTO reveal (kind, ref_id, position_id, place, by_name, at, hidden_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    reveal.ref.kind,
    reveal.ref.id,
    reveal.positionId,
    reveal.place,
    reveal.byName,
    now,
    reveal.isOnce ? now : null,
  );
}

/** Hides a candidate's name again; the log keeps that it was shown. */
export function endReveal(handle: WriteHandle, ref: CandidateRef, now: number): void {
  run(
    handle,
    'UPDATE reveal SET hidden_at = ? WHERE kind = ? AND ref_id = ? AND hidden_at IS NULL',
    now,
    ref.kind,
    ref.id,
  );
}

/** The person stays at least until then, and is announced anew when that time comes. */
export function keepUntil(handle: WriteHandle, ref: CandidateRef, until: number): void {
  run(
    handle,
    `INSERT INTO retention_mark (kind, ref_id, keep_until) VALUES (?, ?, ?)
     ON CONFLICT (kind, ref_id) DO UPDATE SET keep_until = excluded.keep_until, noticed_at = NULL`,
    ref.kind,
    ref.id,
    until,
  );
}

/** Stops, or lets run again, the clock of one person. */
export function setHold(handle: WriteHandle, ref: CandidateRef, isHeld: boolean): void {
  run(
    handle,
    `INSERT INTO retention_mark (kind, ref_id, is_held) VALUES (?, ?, ?)
     ON CONFLICT (kind, ref_id) DO UPDATE SET is_held = excluded.is_held, noticed_at = NULL`,
    ref.kind,
    ref.id,
    Number(isHeld),
  );
}

/** These people were announced now. */
export function putNotices(handle: WriteHandle, refs: readonly CandidateRef[], now: number): void {
  if (refs.length === 0) return;
  inTransaction(handle, () => {
    for (const { kind, id } of refs) {
      run(
        handle,
        `INSERT INTO retention_mark (kind, ref_id, noticed_at) VALUES (?, ?, ?)
         ON CONFLICT (kind, ref_id) DO UPDATE SET noticed_at = excluded.noticed_at`,
        kind,
        id,
        now,
      );
    }
  });
}
