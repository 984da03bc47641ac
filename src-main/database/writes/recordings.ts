import type { ConsentWay } from '../../../src-preload/contract/recordings.ts';
import { fail } from '../../errors/index.ts';
import { one, run, type WriteHandle } from '../handles.ts';
import type { Stamp } from '../stamp.ts';

function needInterview(handle: WriteHandle, interviewId: string): void {
  if (!one(handle, 'SELECT 1 FROM interview WHERE id = ?', interviewId)) {
    throw fail('item.not-found', { what: 'interview' });
  }
}

/** Writes down what the candidate decided, and how; earlier decisions stay. */
export function addConsent(
  handle: WriteHandle,
  consent: { readonly interviewId: string; readonly state: 'granted' | 'refused'; readonly how: ConsentWay },
  stamp: Stamp,
): void {
  needInterview(handle, consent.interviewId);
  run(
    handle,
    'INSERT INTO recording_consent (id, interview_id, state, how, decided_at) VALUES (?, ?, ?, ?, ?)',
    stamp.newId(),
    consent.interviewId,
    consent.state,
    consent.how,
    stamp.now(),
  );
}

/** A recording that begins, or one whose folder is there while the row is not. */
export function addRecording(
  handle: WriteHandle,
  recording: {
    readonly id: string;
    readonly interviewId: string;
    readonly startedAt: number;
    readonly channels: 1 | 2;
  },
): void {
  needInterview(handle, recording.interviewId);
  run(
    handle,
    'INSERT INTO recording (id, interview_id, started_at, channels) VALUES (?, ?, ?, ?)',
    recording.id,
    recording.interviewId,
    recording.startedAt,
    recording.channels,
  );
}

export function endRecording(
  handle: WriteHandle,
  end: {
    readonly id: string;
    readonly endedAt: number;
    readonly milliseconds: number;
    readonly wasInterrupted: boolean;
  },
): void {
  run(
    handle,
    'UPDATE recording SET ended_at = ?, milliseconds = ?, was_interrupted = ? WHERE id = ?',
    end.endedAt,
    end.milliseconds,
    end.wasInterrupted ? 1 : 0,
    end.id,
  );
}

/** Marks a recording whose files are to be deleted: a crash in between only puts it off. */
export function markForErasure(handle: WriteHandle, id: string): void {
  run(handle, 'UPDATE recording SET is_to_erase = 1 WHERE id = ?', id);
}

/** Forgets a recording whose files are gone. */
export function forgetRecording(handle: WriteHandle, id: string): void {
  run(handle, 'DELETE FROM recording WHERE id = ?', id);
}
