import { type FileHandle, mkdir, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { idSchema } from '../../src-preload/contract/values.ts';
import { headerBytes, waveHeader } from './wave.ts';

/**
 * A recording is a folder of the profile's `recordings`, named by its id: `audio.wav` and `recording.json`, which says whose
 * it is even where the database does not know it. The head of the sound file is made true with each piece, so that the
 * file can be played whenever the computer stopped.
 */
const soundName = 'audio.wav';
const factsName = 'recording.json';
const ownId = /^[\w-]{1,128}$/;

const factsSchema = z.object({
  interviewId: idSchema,
  startedAt: z.number().int(),
  channels: z.union([z.literal(1), z.literal(2)]),
});
export type RecordingFacts = z.infer<typeof factsSchema>;

export type RecordingFile = {
  /** Writes a piece at the end; when this resolves, the disk has it. Rejects with the system's error and keeps what was before. */
  readonly append: (samples: Uint8Array) => Promise<void>;
  /** Bytes of samples so far. */
  readonly size: () => number;
  readonly close: () => Promise<void>;
};

export function soundFile(folder: string, id: string): string {
  if (!ownId.test(id)) throw new Error('not the id of a recording');
  return join(folder, id, soundName);
}

/** Makes the folder of a new recording and its empty sound file; nobody else on the computer may read them. */
export async function createRecordingFile(folder: string, id: string, facts: RecordingFacts): Promise<RecordingFile> {
  const file = soundFile(folder, id);
  await mkdir(join(folder, id), { recursive: true, mode: 0o700 });
  await writeFile(join(folder, id, factsName), JSON.stringify(facts), { mode: 0o600, flush: true });
  const handle = await open(file, 'wx', 0o600);
  await handle.write(waveHeader(facts.channels, 0), 0, headerBytes, 0);
  await handle.datasync();
  await syncFolder(join(folder, id));
  await syncFolder(folder);
  return writerOf(handle, facts.channels);
}

/** Makes the names in a folder last. Windows cannot open one for this, and does it by itself. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

function writerOf(handle: FileHandle, channels: 1 | 2): RecordingFile {
  let size = 0;
  return {
    async append(samples) {
      await writeAll(handle, samples, headerBytes + size);
      await writeAll(handle, waveHeader(channels, size + samples.byteLength), 0);
      await handle.datasync();
      size += samples.byteLength;
    },
    size: () => size,
    close: () => handle.close(),
  };
}

/** A full disk may take a part of what is written before it refuses. */
async function writeAll(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.byteLength) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.byteLength - done, position + done);
    done += bytesWritten;
  }
}

/**
 * Bytes of samples in a file that was left as it was, after its head was made true again and half a sample cut off; 0 when
 * there is no sound.
 */
export async function mendRecordingFile(folder: string, id: string, channels: 1 | 2): Promise<number> {
  const handle = await open(soundFile(folder, id), 'r+').catch(() => null);
  if (handle === null) return 0;
  try {
    const { size } = await handle.stat();
    const frameBytes = channels * 2;
    const samples = Math.max(0, Math.floor((size - headerBytes) / frameBytes) * frameBytes);
    await handle.truncate(headerBytes + samples);
    await writeAll(handle, waveHeader(channels, samples), 0);
    await handle.datasync();
    return samples;
  } finally {
    await handle.close();
  }
}

/** When the sound file was last written, milliseconds since the epoch; null when there is none. */
export async function lastWritten(folder: string, id: string): Promise<number | null> {
  const found = await stat(soundFile(folder, id)).catch(() => null);
  return found === null ? null : Math.round(found.mtimeMs);
}

/** The folders that say of themselves that they are recordings. */
export async function findRecordingFolders(folder: string): Promise<readonly ({ id: string } & RecordingFacts)[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found: ({ id: string } & RecordingFacts)[] = [];
  for (const entry of entries) {
    if (!entry.isDirectory() || !ownId.test(entry.name)) continue;
    const text = await readFile(join(folder, entry.name, factsName), 'utf8').catch(() => null);
    const facts = text === null ? null : readFacts(text);
    if (facts !== null) found.push({ id: entry.name, ...facts });
  }
  return found;
}

function readFacts(text: string): RecordingFacts | null {
  try {
    return factsSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Deletes all of a recording from the disk; fine when it is gone already. */
export async function removeRecordingFiles(folder: string, id: string): Promise<void> {
  soundFile(folder, id);
  await rm(join(folder, id), { recursive: true, force: true, maxRetries: 3 });
}
