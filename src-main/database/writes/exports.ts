import type { AppError } from '../../../src-preload/contract/errors.ts';
import type { ExportKind } from '../../../src-preload/contract/exports.ts';
import { run, type WriteHandle } from '../handles.ts';
import type { Stamp } from '../stamp.ts';

export type NewExport = {
  readonly shortId: string;
  readonly kind: ExportKind;
  readonly interviewId: string;
  readonly scorecardId: string;
  readonly opportunityId: string | null;
  /** Posting and contact of the opportunity now, so that a move or a merge until the delivery can be told. */
  readonly askedPostingId: string | null;
  readonly askedContactId: string | null;
  /** What is rendered and sent, as JSON, fixed now so that a later app sends what was meant. */
  readonly document: string;
  /** What only this kind has, as JSON. */
  readonly extra: string | null;
  readonly fileName: string | null;
};

/** Stores the intention to export; the worker delivers it. Its id. */
export function putExport(handle: WriteHandle, item: NewExport, stamp: Stamp): string {
  const id = stamp.newId();
  run(
    handle,
    `INSERT INTO export (id, short_id, kind, state, interview_id, scorecard_id, opportunity_id, asked_posting_id,
       asked_contact_id, document, extra, file_name, created_at)
     VALUES (?, ?, ?, 'waiting', ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    item.shortId,
    item.kind,
    item.interviewId,
    item.scorecardId,
    item.opportunityId,
    item.askedPostingId,
    item.askedContactId,
    item.document,
    item.extra,
    item.fileName,
    stamp.now(),
  );
  return id;
}

/** The worker takes an export up; one more attempt. False when it is not waiting any more. */
export function markSending(handle: WriteHandle, id: string): boolean {
  return (
    run(
      handle,
      "UPDATE export SET state = 'sending', attempts = attempts + 1, error = NULL WHERE id = ? AND state = 'waiting'",
      id,
    ) > 0
  );
}

/** What the document became, before it is sent. */
export function putRendered(
  handle: WriteHandle,
  id: string,
  rendered: { readonly sha256: string; readonly pages: number; readonly bytes: number },
): void {
  run(
    handle,
    'UPDATE export SET sha256 = ?, pages = ?, bytes = ? WHERE id = ?',
    rendered.sha256,
    rendered.pages,
    rendered.bytes,
    id,
  );
}

/**
 * From here on a copy may be in Lever: written, and on the disk, before the first byte leaves. False when the export is no
 * longer being sent (the person was removed meanwhile), and then nothing may leave.
 */
export function markMaybeSent(handle: WriteHandle, id: string, now: number): boolean {
  return run(handle, "UPDATE export SET maybe_sent = 1, sent_at = ? WHERE id = ? AND state = 'sending'", now, id) > 0;
}

/**
 * Lever answered, so nothing is on its way. `leverId`: what it became there, in part at least; when none of the export is
 * in Lever (null) it can be called off again.
 */
export function markAnswered(handle: WriteHandle, id: string, leverId: string | null): void {
  run(
    handle,
    'UPDATE export SET sent_at = NULL, maybe_sent = ?, lever_id = ? WHERE id = ?',
    leverId === null ? 0 : 1,
    leverId,
    id,
  );
}

/** Lever has it under this id. `confirmAt`: when to read whether it could be processed; null when there is nothing to. */
export function markDelivered(
  handle: WriteHandle,
  id: string,
  delivery: { readonly leverId: string; readonly confirmAt: number | null },
  now: number,
): void {
  run(
    handle,
    `UPDATE export SET state = 'delivered', lever_id = ?, confirm_at = ?, delivered_at = ?, next_try_at = NULL,
       sent_at = NULL, error = NULL
     WHERE id = ?`,
    delivery.leverId,
    delivery.confirmAt,
    now,
    id,
  );
}

/** When to read again whether Lever processed a delivered file; null when that is known. */
export function setConfirmAt(handle: WriteHandle, id: string, confirmAt: number | null): void {
  run(handle, 'UPDATE export SET confirm_at = ? WHERE id = ?', confirmAt, id);
}

/** Of two equal files in Lever this one stays. */
export function setLeverId(handle: WriteHandle, id: string, leverId: string): void {
  run(handle, 'UPDATE export SET lever_id = ? WHERE id = ?', leverId, id);
}

/** Not now: tried again at `nextTryAt`, with the cause of the last failure kept for the person. */
export function markWaiting(
  handle: WriteHandle,
  id: string,
  wait: { readonly nextTryAt: number | null; readonly error: AppError | null },
  now: number,
): void {
  run(
    handle,
    "UPDATE export SET state = 'waiting', next_try_at = ?, error = ?, failed_at = ? WHERE id = ? AND state = 'sending'",
    wait.nextTryAt,
    wait.error ? JSON.stringify(wait.error) : null,
    now,
    id,
  );
}

/**
 * A person has to do something; never dropped. One that was parked while it was being sent (its person is gone) keeps the
 * reason that it has.
 */
export function markAttention(handle: WriteHandle, id: string, error: AppError, now: number): void {
  run(
    handle,
    `UPDATE export SET state = 'attention', next_try_at = NULL, confirm_at = NULL, error = ?, failed_at = ?
     WHERE id = ? AND state IN ('sending', 'delivered')`,
    JSON.stringify(error),
    now,
    id,
  );
}

/** The person asks for another try, now; also for one that waits for its time. */
export function retryExport(handle: WriteHandle, id: string): boolean {
  return (
    run(
      handle,
      "UPDATE export SET state = 'waiting', next_try_at = NULL WHERE id = ? AND state IN ('attention', 'waiting')",
      id,
    ) > 0
  );
}

/** Another Lever user adds it, and it is tried again now. */
export function sendAs(handle: WriteHandle, id: string, userId: string): boolean {
  return (
    run(
      handle,
      `UPDATE export SET state = 'waiting', next_try_at = NULL, perform_as = ?
       WHERE id = ? AND state IN ('attention', 'waiting')`,
      userId,
      id,
    ) > 0
  );
}

/**
 * What waited for the person to link the candidate, or to say who they are, goes on by itself once that is done. True when
 * there was such a one.
 */
export function releaseUnblocked(handle: WriteHandle): boolean {
  const linked = run(
    handle,
    `UPDATE export SET state = 'waiting', next_try_at = NULL, error = NULL
     WHERE state = 'attention' AND json_extract(error, '$.code') = 'export.not-linked' AND EXISTS (
       SELECT 1 FROM interview JOIN candidate ON candidate.id = interview.candidate_id
       WHERE interview.id = export.interview_id AND candidate.opportunity_id IS NOT NULL)`,
  );
  const named = run(
    handle,
    `UPDATE export SET state = 'waiting', next_try_at = NULL, error = NULL
     WHERE state = 'attention' AND json_extract(error, '$.code') = 'export.user-missing'
       AND EXISTS (SELECT 1 FROM connection WHERE user_id IS NOT NULL)`,
  );
  return linked + named > 0;
}

/** Called off. Only one that certainly has not left can be. */
export function cancelExport(handle: WriteHandle, id: string): boolean {
  return (
    run(
      handle,
      "UPDATE export SET state = 'cancelled' WHERE id = ? AND state IN ('waiting', 'attention') AND maybe_sent = 0",
      id,
    ) > 0
  );
}

/** Takes a cancellation back. Only what was never sent could be cancelled, so nothing can be there twice. */
export function resumeExport(handle: WriteHandle, id: string): boolean {
  return (
    run(handle, "UPDATE export SET state = 'waiting', next_try_at = NULL WHERE id = ? AND state = 'cancelled'", id) > 0
  );
}

/** After a start: what was being sent when the app ended is waiting again (`maybe_sent` remembers how far it came). */
export function releaseSending(handle: WriteHandle): void {
  run(handle, "UPDATE export SET state = 'waiting', next_try_at = NULL WHERE state = 'sending'");
}
