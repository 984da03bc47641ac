import type { CaptureProblem } from '../../src-preload/contract/recordings.ts';

/** Why there is no sound; `problem` has its own sentence. */
export class SoundError extends Error {
  readonly problem: CaptureProblem;

  constructor(problem: CaptureProblem, cause: unknown) {
    super(problem, { cause });
    this.problem = problem;
  }
}

function problemOf(cause: unknown): CaptureProblem {
  const name = cause instanceof DOMException ? cause.name : '';
  return name === 'NotAllowedError' || name === 'SecurityError'
    ? 'recording.device-refused'
    : 'recording.device-missing';
}

/** The sound of a microphone; of the system's choice when the chosen one is not there. Rejects with a `SoundError`. */
export async function openMicrophone(deviceId: string | null): Promise<MediaStream> {
  const audio = { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true };
  try {
    return await navigator.mediaDevices.getUserMedia({
      audio: deviceId === null ? audio : { ...audio, deviceId: { ideal: deviceId } },
    });
  } catch (cause) {
    throw new SoundError(problemOf(cause), cause);
  }
}

/** The computer's own sound. Chromium gives it with a picture of the screen, which ends here. Rejects with a `SoundError`. */
export async function openSystemSound(): Promise<MediaStream> {
  try {
    const stream = await navigator.mediaDevices.getDisplayMedia({ audio: true, video: true });
    for (const track of stream.getVideoTracks()) {
      track.stop();
      stream.removeTrack(track);
    }
    if (stream.getAudioTracks().length === 0) throw new Error('no sound came with it');
    return stream;
  } catch (cause) {
    throw new SoundError('recording.system-sound-failed', cause);
  }
}

export type Microphone = { readonly id: string; readonly name: string };

/** The microphones that the system names; without names before the person allowed one. */
export async function listMicrophones(): Promise<readonly Microphone[]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices
    .filter(({ kind, deviceId, label }) => kind === 'audioinput' && deviceId !== '' && label !== '')
    .map(({ deviceId, label }) => ({ id: deviceId, name: label }));
}
