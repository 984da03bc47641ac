export { createRecordingKeeper, deletionTime, type RecordingKeeper } from './keep-recordings.ts';
export { createRecorder, type Recorder, type RecorderOptions } from './recorder.ts';
export { soundFile } from './recording-file.ts';
