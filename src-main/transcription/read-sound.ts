import type { FileHandle } from 'node:fs/promises';
import { sampleRate } from '../../src-preload/contract/recordings.ts';
import { headerBytes } from '../recordings/wave.ts';
import { stepMs } from './split-speech.ts';

const stepFrames = (sampleRate * stepMs) / 1_000;
const fullScale = 32_768;
/** Steps that are read at once: ten seconds. */
const stepsAtOnce = 500;

/** Samples of all channels in turn, from one step to another; fewer at the end of the file. */
async function readSteps(handle: FileHandle, channels: number, from: number, to: number): Promise<Int16Array> {
  const bytes = stepFrames * channels * 2;
  const buffer = Buffer.alloc((to - from) * bytes);
  const { bytesRead } = await handle.read(buffer, 0, buffer.byteLength, headerBytes + from * bytes);
  const samples = new Int16Array(Math.floor(bytesRead / 2));
  for (let index = 0; index < samples.length; index += 1) samples[index] = buffer.readInt16LE(index * 2);
  return samples;
}

/** How loud each channel is in each step: root mean square, 0 to 1. Reads the file once, a piece at a time. */
export async function readLevels(handle: FileHandle, channels: 1 | 2): Promise<readonly Float32Array[]> {
  const { size } = await handle.stat();
  const steps = Math.floor((size - headerBytes) / (stepFrames * channels * 2));
  const levels = Array.from({ length: channels }, () => new Float32Array(Math.max(0, steps)));
  for (let from = 0; from < steps; from += stepsAtOnce) {
    const to = Math.min(steps, from + stepsAtOnce);
    const samples = await readSteps(handle, channels, from, to);
    for (const [channel, ofChannel] of levels.entries()) {
      for (let step = from; step < to; step += 1) {
        let sum = 0;
        for (let frame = 0; frame < stepFrames; frame += 1) {
          const sample = (samples[((step - from) * stepFrames + frame) * channels + channel] ?? 0) / fullScale;
          sum += sample * sample;
        }
        ofChannel[step] = Math.sqrt(sum / stepFrames);
      }
    }
  }
  return levels;
}

/** The samples of one channel between two steps, -1 to 1. */
export async function readChannel(
  handle: FileHandle,
  channels: 1 | 2,
  channel: number,
  from: number,
  to: number,
): Promise<Float32Array> {
  const samples = await readSteps(handle, channels, from, to);
  return Float32Array.from(
    { length: Math.floor(samples.length / channels) },
    (_, frame) => (samples[frame * channels + channel] ?? 0) / fullScale,
  );
}
