import type { Settings } from '../../src-preload/contract/settings.ts';
import type { ReadHandle, WriteHandle } from '../database/handles.ts';
import { addRecording, endRecording, forgetRecording, markForErasure } from '../database/writes/recordings.ts';
import type { Logger } from '../logging/index.ts';
import { hasInterview } from '../queries/interviews.ts';
import { listAllRecordings, type StoredRecording } from '../queries/recordings.ts';
import { findRecordingFolders, lastWritten, mendRecordingFile, removeRecordingFiles } from './recording-file.ts';
import { millisecondsOf } from './wave.ts';

export type KeepOptions = {
  readonly folder: string;
  readonly store: () => { readonly write: WriteHandle; readonly read: ReadHandle };
  readonly settings: () => Pick<Settings, 'recordingDays' | 'deleteRecordingOnSubmit'>;
  readonly now: () => number;
  readonly logger: Logger;
  readonly changed: () => void;
  readonly recorder: {
    readonly active: () => { readonly recordingId: string } | null;
    readonly end: () => Promise<void>;
  };
};

const dayMs = 24 * 60 * 60_000;
const hourMs = 60 * 60_000;

/** When a recording is deleted by the setting; null: not by itself. */
export function deletionTime(recording: { readonly startedAt: number }, days: number | null): number | null {
  return days === null ? null : recording.startedAt + days * dayMs;
}

/** Finds recordings again after a crash, and deletes those whose time has come. */
export function createRecordingKeeper(options: KeepOptions) {
  const { folder, store, settings, now, logger, changed, recorder } = options;
  let timer: NodeJS.Timeout | undefined;
  /** The store is being closed. */
  let isStopped = false;
  let queue: Promise<void> = Promise.resolve();

  /** Whether its folder may go: marked so, too old, or its scores are submitted. */
  function isDue(recording: StoredRecording): boolean {
    if (recording.isToErase) return true;
    if (recording.endedAt === null) return false;
    const { recordingDays, deleteRecordingOnSubmit } = settings();
    const due = deletionTime(recording, recordingDays);
    return (due !== null && now() >= due) || (deleteRecordingOnSubmit && recording.isSubmitted);
  }

  /** What a crash left: the files say how long a recording is, and whose one is that no row knows. */
  async function recover(): Promise<void> {
    const { write, read } = store();
    const known = new Set(listAllRecordings(read).map(({ id }) => id));
    for (const { id, ...facts } of await findRecordingFolders(folder)) {
      if (!known.has(id) && hasInterview(read, facts.interviewId)) addRecording(write, { id, ...facts });
    }
    for (const recording of listAllRecordings(read)) {
      if (recording.endedAt !== null || recording.isToErase || recorder.active()?.recordingId === recording.id)
        continue;
      const channels = recording.hasSystemSound ? 2 : 1;
      const size = await mendRecordingFile(folder, recording.id, channels);
      if (size === 0) {
        await removeRecordingFiles(folder, recording.id);
        forgetRecording(write, recording.id);
        continue;
      }
      endRecording(write, {
        id: recording.id,
        endedAt: (await lastWritten(folder, recording.id)) ?? recording.startedAt,
        milliseconds: millisecondsOf(size, channels),
        wasInterrupted: true,
      });
      logger.info('a recording that was cut off was found again', { id: recording.id });
    }
    changed();
  }

  async function deleteDue(): Promise<void> {
    const { write, read } = store();
    let hasDeleted = false;
    for (const recording of listAllRecordings(read).filter(isDue)) {
      if (recorder.active()?.recordingId === recording.id) await recorder.end();
      markForErasure(write, recording.id);
      await removeRecordingFiles(folder, recording.id);
      forgetRecording(write, recording.id);
      hasDeleted = true;
    }
    if (hasDeleted) changed();
  }

  /** Folders of another store (set aside, or begun anew) have no rows here; their time runs all the same. */
  async function deleteOldStrays(): Promise<void> {
    const { read } = store();
    const known = new Set(listAllRecordings(read).map(({ id }) => id));
    for (const { id, startedAt } of await findRecordingFolders(folder)) {
      const due = deletionTime({ startedAt }, settings().recordingDays);
      if (!known.has(id) && recorder.active()?.recordingId !== id && due !== null && now() >= due) {
        await removeRecordingFiles(folder, id);
      }
    }
  }

  function inTurn(work: () => Promise<void>): Promise<void> {
    queue = queue
      .then(() => (isStopped ? undefined : work()))
      .catch((cause: unknown) => logger.error('recordings were not kept', { error: cause }));
    return queue;
  }

  return {
    /** Takes up what is on the disk; again after a fresh start or a restored backup. */
    begin(): Promise<void> {
      clearInterval(timer);
      timer = setInterval(() => {
        void inTurn(deleteDue);
        void inTurn(deleteOldStrays);
      }, hourMs).unref();
      isStopped = false;
      return inTurn(async () => {
        await recover();
        await deleteDue();
        await deleteOldStrays();
      });
    },
    /** Deletes what is due now: after a setting, a submission or a sync changed something. */
    check: () => inTurn(deleteDue),
    stop(): void {
      clearInterval(timer);
      isStopped = true;
    },
  };
}
export type RecordingKeeper = ReturnType<typeof createRecordingKeeper>;
