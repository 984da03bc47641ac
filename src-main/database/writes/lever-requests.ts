import { run, type WriteHandle } from '../handles.ts';

const minuteMs = 60_000;
const keptMinutes = 2 * 24 * 60;

/** Adds requests that left for Lever; by the minute, and none is kept for longer than two days. */
export function addLeverRequests(handle: WriteHandle, requests: number, now: number): void {
  const minute = Math.floor(now / minuteMs);
  run(
    handle,
    `INSERT INTO lever_request (minute, requests) VALUES (?, ?)
     ON CONFLICT (minute) DO UPDATE SET requests = requests + excluded.requests`,
    minute,
    requests,
  );
  run(handle, 'DELETE FROM lever_request WHERE minute < ?', minute - keptMinutes);
}
