import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Opened, openStore } from '../../../../src-main/database/open.ts';
import { addConsent } from '../../../../src-main/database/writes/recordings.ts';
import { memoryLogger } from '../../../../src-main/logging/index.ts';
import { createRecorder } from '../../../../src-main/recordings/recorder.ts';
import type { RecordingFile } from '../../../../src-main/recordings/recording-file.ts';

type Ready = Extract<Opened, { state: 'ready' }>;

/** A disk in memory that can be full. */
function createDisk() {
  const written: number[] = [];
  const disk = { isFull: false, size: 0, written };
  const file: RecordingFile = {
    append: async (samples) => {
      if (disk.isFull) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
      written.push(samples[0] ?? -1);
      disk.size += samples.byteLength;
    },
    size: () => disk.size,
    close: async () => {},
  };
  return { disk, file };
}

let store: Ready;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rubric-recorder-'));
  const opened = openStore({
    file: join(folder, 'rubric.db'),
    backupsFolder: join(folder, 'backups'),
    binding: undefined,
    now: Date.now,
  });
  if (opened.state !== 'ready') throw new Error('the store must open');
  store = opened;
  store.write.exec(`
    INSERT INTO position (id, name, role, created_at) VALUES ('p', 'Backend Engineer', 'Backend engineer', 1);
    INSERT INTO round (id, position_id, ordinal, name, minutes) VALUES ('r', 'p', 0, 'Screen', 30);
    INSERT INTO guide (id, round_id, version, content, created_at) VALUES ('g', 'r', 1, '{}', 1);
    INSERT INTO candidate (id, name, created_at) VALUES ('c', 'Ada Example', 1);
    INSERT INTO interview (id, position_id, round_id, guide_id, candidate_id, minutes, created_at)
      VALUES ('i', 'p', 'r', 'g', 'c', 30, 1);
  `);
  onTestFinished(() => {
    store.write.close();
    store.read.close();
    rmSync(folder, { recursive: true, force: true });
  });
});

async function begin() {
  let ids = 0;
  const stamp = {
    now: () => 1_000,
    newId: () => {
      ids += 1;
      return `id-${ids}`;
    },
  };
  addConsent(store.write, { interviewId: 'i', state: 'granted', how: 'said' }, stamp);
  const { disk, file } = createDisk();
  const recorder = createRecorder({
    folder,
    store: () => store,
    stamp,
    logger: memoryLogger(),
    changed: () => {},
    createFile: async () => file,
  });
  const { recordingId } = await recorder.start('i', false);
  const take = (sequence: number, isLast = false) =>
    recorder.take({ recordingId, sequence, samples: new Uint8Array(32_000).fill(sequence), isLast });
  return { recorder, recordingId, disk, take };
}

const rows = () => store.read.prepare('SELECT milliseconds, was_interrupted FROM recording').all();

describe('the recorder', () => {
  it('pauses on a full disk and says so; the same piece goes on when there is room again', async () => {
    const { recorder, recordingId, disk, take } = await begin();
    await take(0);
    disk.isFull = true;
    await expect(take(1)).rejects.toMatchObject({ code: 'recording.disk-full' });
    expect(recorder.active()).toMatchObject({
      state: 'paused',
      milliseconds: 1_000,
      nextSequence: 1,
      problem: { code: 'recording.disk-full' },
    });
    disk.isFull = false;
    recorder.resume(recordingId);
    expect(recorder.active()).toMatchObject({ state: 'recording', problem: null });
    await take(1);
    recorder.stop(recordingId);
    await take(2, true);
    expect(disk.written).toEqual([0, 1, 2]);
    expect(rows()).toEqual([{ milliseconds: 3_000, was_interrupted: 0 }]);
  });

  it('pauses when no sound arrives, and not while it is paused by the person', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const { recorder, recordingId, take } = await begin();
    await take(0);
    await vi.advanceTimersByTimeAsync(6_900);
    expect(recorder.active()?.state).toBe('recording');
    await vi.advanceTimersByTimeAsync(200);
    expect(recorder.active()).toMatchObject({ state: 'paused', problem: { code: 'recording.no-sound' } });

    recorder.resume(recordingId);
    await take(1);
    recorder.pause(recordingId);
    // What was on its way is still taken.
    await take(2);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(recorder.active()).toMatchObject({ state: 'paused', problem: null, milliseconds: 3_000 });
  });

  it('ends without the window when that does not answer, and leaves nothing of a recording without sound', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const { recorder, recordingId } = await begin();
    recorder.stop(recordingId);
    expect(recorder.active()?.state).toBe('stopping');
    await vi.advanceTimersByTimeAsync(3_000);
    vi.useRealTimers();
    await recorder.end();
    expect(recorder.active()).toBeNull();
    expect(rows()).toEqual([]);
  });

  it('is asked about consent with each piece, whatever any window believes', async () => {
    const { recorder, take } = await begin();
    await take(0);
    const stamp = { now: () => 2_000, newId: () => 'later' };
    addConsent(store.write, { interviewId: 'i', state: 'refused', how: 'said' }, stamp);
    await expect(take(1)).rejects.toMatchObject({ code: 'recording.no-consent' });
    await recorder.end();
    expect(rows()).toEqual([{ milliseconds: 1_000, was_interrupted: 0 }]);
  });

  it('ends after twelve hours, and keeps what is there', async () => {
    const { recorder, disk, take } = await begin();
    await take(0);
    disk.size = 12 * 60 * 60 * 64_000;
    await expect(take(1)).rejects.toMatchObject({ code: 'recording.too-long' });
    expect(recorder.active()).toBeNull();
    expect(rows()).toHaveLength(1);
  });
});
