export { createRecordingKeeper, deletionTime, type RecordingKeeper } from './keep-recordings.ts';
export { createRecorder, type Recorder } from './recorder.ts';
export { soundFile } from './recording-file.ts';
