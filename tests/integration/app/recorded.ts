import { sampleRate } from '../../../src-preload/contract/recordings.ts';
import type { TestApp } from './app.ts';

export const granted = (interviewId: string) => ({ interviewId, state: 'granted', how: 'said' }) as const;

/** One second of a loud tone. */
export const second = [true];

/** Seconds of sound on each channel in turn: a loud tone, or silence. */
export function sound(...channels: readonly (readonly boolean[])[]): Uint8Array<ArrayBuffer> {
  const seconds = channels[0]?.length ?? 0;
  const samples = new Int16Array(seconds * sampleRate * channels.length);
  for (const [channel, loud] of channels.entries()) {
    for (let frame = 0; frame < seconds * sampleRate; frame += 1) {
      const isLoud = loud[Math.floor(frame / sampleRate)] ?? false;
      samples[frame * channels.length + channel] = isLoud ? Math.round(9_000 * Math.sin(frame / 5)) : 0;
    }
  }
  return new Uint8Array(samples.buffer);
}

/** Records pieces from the first to the last. */
export async function record(
  app: TestApp,
  interviewId: string,
  pieces: readonly Uint8Array<ArrayBuffer>[],
  withSystemSound = false,
): Promise<string> {
  const { recordingId } = await app.api.recordings.start({ interviewId, withSystemSound });
  for (const [sequence, samples] of pieces.entries()) {
    await app.api.recordings.chunk({ recordingId, sequence, samples, isLast: false });
  }
  app.api.recordings.stop({ recordingId });
  await app.api.recordings.chunk({
    recordingId,
    sequence: pieces.length,
    samples: new Uint8Array(),
    isLast: true,
  });
  return recordingId;
}
