import { open } from 'node:fs/promises';
import type { Said, SoundToRead } from './messages.ts';
import { readChannel, readLevels } from './read-sound.ts';
import type { Recogniser } from './recogniser.ts';
import { findSpeech, stepMs } from './split-speech.ts';

/** Where the microphone hears at this part of the loudness of the computer's sound or less, it only hears the loudspeaker. */
const echo = 0.5;

/** True where the other side is that much louder: what the microphone picks up there is the loudspeaker. */
function isEcho(levels: readonly Float32Array[], channel: number, from: number, to: number): boolean {
  const [microphone, system] = levels;
  if (channel !== 0 || microphone === undefined || system === undefined) return false;
  const sum = (values: Float32Array) => values.subarray(from, to).reduce((total, value) => total + value, 0);
  return sum(microphone) < sum(system) * echo;
}

/**
 * Writes down what is said in the sounds, in the order of time. `progress` is told a share from 0 to 1. Throws what reading a
 * file or the engine throws.
 */
export async function transcribe(
  sounds: readonly SoundToRead[],
  recogniser: Recogniser,
  progress: (done: number) => void,
): Promise<readonly Said[]> {
  const said: Said[] = [];
  for (const [number, { file, channels, offsetMs }] of sounds.entries()) {
    const handle = await open(file, 'r');
    try {
      const levels = await readLevels(handle, channels);
      const work = levels.flatMap((ofChannel, channel) =>
        findSpeech(ofChannel)
          .filter(({ from, to }) => !isEcho(levels, channel, from, to))
          .map((stretch) => ({ channel, ...stretch })),
      );
      for (const [index, { channel, from, to }] of work.entries()) {
        const text = recogniser.hear(await readChannel(handle, channels, channel, from, to));
        if (text !== '') {
          said.push({ channel, startMs: offsetMs + from * stepMs, endMs: offsetMs + to * stepMs, text });
        }
        progress((number + (index + 1) / work.length) / sounds.length);
      }
    } finally {
      await handle.close();
    }
  }
  return said.sort((one, other) => one.startMs - other.startMs);
}
