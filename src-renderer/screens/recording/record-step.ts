import type { RecordingState } from '../../../src-preload/contract/recordings.ts';

type RecordStep =
  | { readonly kind: 'start' }
  | { readonly kind: 'show' }
  | { readonly kind: 'none' }
  | { readonly kind: 'pause' | 'resume'; readonly recordingId: string };

/**
 * What the key for recording does at this moment: pause or go on with the recording of this interview, start one, or
 * (consent is not granted, or another interview is being recorded) show where that is said. Nothing while it is ending.
 */
export function recordStep(recording: RecordingState | null, interviewId: string): RecordStep {
  if (recording === null) return { kind: 'show' };
  const { active, consent } = recording;
  if (active === null) return { kind: consent.state === 'granted' ? 'start' : 'show' };
  if (active.interviewId !== interviewId) return { kind: 'show' };
  const { recordingId, state } = active;
  if (state === 'stopping') return { kind: 'none' };
  return { kind: state === 'recording' ? 'pause' : 'resume', recordingId };
}
