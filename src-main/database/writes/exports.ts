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
  /** What is rendered and sent, as JSON, fixed now so that a later app sends what was meant. */
  readonly document: string;
  readonly fileName: string | null;
};

/** Stores the intention to export; the worker delivers it. Its id. */
export function putExport(handle: WriteHandle, item: NewExport, stamp: Stamp): string {
  const id = stamp.newId();
  run(
    handle,
    `INSERT INTO export (id, short_id, kind, state, interview_id, scorecard_id, opportunity_id, document, file_name,
       created_at)
     VALUES (?, ?, ?, 'waiting', ?, ?, ?, ?, ?, ?)`,
    id,
    item.shortId,
    item.kind,
    item.interviewId,
    item.scorecardId,
    item.opportunityId,
    item.document,
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

/** From here on a copy may be in Lever: written, and on the disk, before the first byte leaves. */
export function markMaybeSent(handle: WriteHandle, id: string): void {
  run(handle, 'UPDATE export SET maybe_sent = 1 WHERE id = ?', id);
}

/** Lever has it under this id. */
export function markDelivered(handle: WriteHandle, id: string, leverId: string, now: number): void {
  run(
    handle,
    `UPDATE export SET state = 'delivered', lever_id = ?, delivered_at = ?, next_try_at = NULL, error = NULL
     WHERE id = ?`,
    leverId,
    now,
    id,
  );
}

/** Not now: tried again at `nextTryAt`, with the cause of the last failure kept for the person. */
export function markWaiting(handle: WriteHandle, id: string, nextTryAt: number | null, error: AppError | null): void {
  run(
    handle,
    "UPDATE export SET state = 'waiting', next_try_at = ?, error = ? WHERE id = ?",
    nextTryAt,
    error ? JSON.stringify(error) : null,
    id,
  );
}

/** A person has to do something; never dropped. */
export function markAttention(handle: WriteHandle, id: string, error: AppError): void {
  run(
    handle,
    "UPDATE export SET state = 'attention', next_try_at = NULL, error = ? WHERE id = ?",
    JSON.stringify(error),
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

/** After a start: what was being sent when the app ended is waiting again (`maybe_sent` remembers how far it came). */
export function releaseSending(handle: WriteHandle): void {
  run(handle, "UPDATE export SET state = 'waiting', next_try_at = NULL WHERE state = 'sending'");
}
