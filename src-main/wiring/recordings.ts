import { availableParallelism } from 'node:os';
import type { CoreOptions } from '../core.ts';
import { createRecorder, createRecordingKeeper, type RecorderOptions } from '../recordings/index.ts';
import { createTranscriber } from '../transcription/transcriber.ts';

export type RecordingsParts = Pick<CoreOptions, 'settings' | 'logger' | 'changed' | 'startTranscription'> &
  Pick<RecorderOptions, 'store' | 'stamp'> & { readonly recordingsFolder: string };

/** What records, keeps recordings as long as the setting says, and writes them down. */
export function createRecordings(parts: RecordingsParts) {
  const { recordingsFolder, store, stamp, settings, logger, changed } = parts;
  const recorder = createRecorder({
    folder: recordingsFolder,
    store,
    stamp,
    logger,
    changed: () => changed({ subject: 'recordings' }),
  });
  const recordingKeeper = createRecordingKeeper({
    folder: recordingsFolder,
    store,
    settings: settings.get,
    now: stamp.now,
    logger,
    changed: () => changed({ subject: 'recordings' }),
    recorder,
  });
  const transcriber = createTranscriber({
    startProcess: parts.startTranscription,
    modelFolder: settings.speechModelFolder,
    // The call beside it needs the rest.
    threads: Math.max(1, Math.floor(availableParallelism() / 2)),
    logger,
    changed: (id) => changed({ subject: 'recordings', id }),
  });
  return { recorder, recordingKeeper, transcriber };
}
