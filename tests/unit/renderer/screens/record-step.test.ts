import { expect, it } from 'vitest';
import type { ActiveRecording, Consent, RecordingState } from '../../../../src-preload/contract/recordings.ts';
import { recordStep } from '../../../../src-renderer/screens/recording/record-step.ts';

const granted: Consent = { state: 'granted', how: 'said', at: 1 };
const refused: Consent = { state: 'refused', how: 'written', at: 1 };

function state(consent: Consent, active: Partial<ActiveRecording> | null): RecordingState {
  const whole: ActiveRecording = {
    recordingId: 'r1',
    interviewId: 'mine',
    state: 'recording',
    milliseconds: 0,
    hasSystemSound: false,
    nextSequence: 0,
    problem: null,
  };
  return { consent, recordings: [], active: active === null ? null : { ...whole, ...active }, job: null };
}

it.each([
  ['starts once consent is granted', state(granted, null), { kind: 'start' }],
  ['shows where consent is noted before that', state({ state: 'unknown' }, null), { kind: 'show' }],
  ['shows that it was refused', state(refused, null), { kind: 'show' }],
  ['pauses', state(granted, {}), { kind: 'pause', recordingId: 'r1' }],
  ['goes on', state(granted, { state: 'paused' }), { kind: 'resume', recordingId: 'r1' }],
  ['lets a recording end', state(granted, { state: 'stopping' }), { kind: 'none' }],
  ['leaves the recording of another interview alone', state(granted, { interviewId: 'other' }), { kind: 'show' }],
  ['shows it while nothing is known yet', null, { kind: 'show' }],
])('%s', (_name, recording, step) => {
  expect(recordStep(recording, 'mine')).toEqual(step);
});
