import { bytesPerSecond, sampleRate } from '../../src-preload/contract/recordings.ts';

/** Bytes before the first sample of a WAVE file as it is written here. */
export const headerBytes = 44;

/** Milliseconds that so many bytes of samples last. */
export function millisecondsOf(sampleBytes: number, channels: 1 | 2): number {
  return Math.floor((sampleBytes * 1_000) / (bytesPerSecond * channels));
}

/** The head of a WAVE file (RIFF, PCM, 16 bit) with so many bytes of samples behind it. */
export function waveHeader(channels: 1 | 2, sampleBytes: number): Buffer {
  const header = Buffer.alloc(headerBytes);
  const frameBytes = channels * 2;
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(headerBytes - 8 + sampleBytes, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(channels, 22);
  header.writeUInt32LE(sampleRate, 24);
  header.writeUInt32LE(sampleRate * frameBytes, 28);
  header.writeUInt16LE(frameBytes, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(sampleBytes, 40);
  return header;
}
