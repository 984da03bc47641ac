import type { RecordingState } from '../../../src-preload/contract/recordings.ts';
import { useStore } from '../../store/index.ts';
import { idle, loadedValue } from '../../store/loaded.ts';
import { useReadOf } from '../../store/watch.ts';

/** What there is to know about recording an interview, kept up to date; null until it was read. */
export function useRecording(interviewId: string): RecordingState | null {
  const recording = useStore((store) => store.recordingById[interviewId] ?? idle);
  const loadRecording = useStore((store) => store.loadRecording);
  useReadOf(loadRecording, interviewId, 'recordings');
  return loadedValue(recording);
}
