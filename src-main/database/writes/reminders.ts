import { run, type WriteHandle } from '../handles.ts';

/** Notes that a reminder is shown; false when it was shown before. */
export function claimReminder(handle: WriteHandle, interviewId: string, kind: string, now: number): boolean {
  return (
    run(
      handle,
      'INSERT INTO reminder (interview_id, kind, shown_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
      interviewId,
      kind,
      now,
    ) > 0
  );
}
