import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../src-main/database/open.ts';
import { sampleRate } from '../../../src-preload/contract/recordings.ts';
import { writeSpeechModel } from '../../fixtures/speech-model.ts';
import { addPosition, connect, newProfile, openApp, startApp, startLever, type TestApp, until } from './app.ts';
import { granted, record, second, sound } from './recorded.ts';

async function interviewOf(app: TestApp): Promise<{ interviewId: string; positionId: string; postingId: string }> {
  const { id: positionId, postingId } = await addPosition(app);
  const position = await app.api.positions.get({ id: positionId });
  const { items } = await app.api.candidates.search({ positionId, query: 'nørgaard', limit: 5 });
  const { id } = await app.api.interviews.addByHand({
    positionId,
    roundId: position.rounds[0]?.id ?? '',
    candidate: items[0]?.ref ?? { kind: 'new', name: 'Zoë Nørgaard', email: '' },
  });
  return { interviewId: id, positionId, postingId };
}

async function begin() {
  const lever = await startLever();
  const folder = newProfile();
  const app = await startApp(lever, folder);
  await connect(app, lever);
  return { lever, app, folder, ...(await interviewOf(app)) };
}

describe('recording', () => {
  it('needs consent, and ends at once when it is taken back', async () => {
    const { app, interviewId } = await begin();
    const { recordings } = app.api;
    const start = () => Promise.resolve().then(() => recordings.start({ interviewId, withSystemSound: false }));
    await expect(start()).rejects.toMatchObject({ code: 'recording.no-consent' });
    await recordings.setConsent({ interviewId, state: 'refused', how: 'written' });
    await expect(start()).rejects.toMatchObject({ code: 'recording.no-consent' });
    await recordings.setConsent(granted(interviewId));

    const { recordingId } = await start();
    await expect(start()).rejects.toMatchObject({ code: 'recording.running' });
    const chunk = (sequence: number) =>
      recordings.chunk({ recordingId, sequence, samples: sound(second), isLast: false });
    await chunk(0);
    await recordings.setConsent({ interviewId, state: 'refused', how: 'said' });
    await expect(chunk(1)).rejects.toMatchObject({ code: 'recording.not-running' });
    const state = await recordings.get({ interviewId });
    expect(state).toMatchObject({
      consent: { state: 'refused', how: 'said' },
      active: null,
      recordings: [{ id: recordingId, milliseconds: 1_000, wasInterrupted: false }],
    });
    expect(app.keeper.get().read.prepare('SELECT state FROM recording_consent ORDER BY rowid').pluck().all()).toEqual([
      'refused',
      'granted',
      'refused',
    ]);

    // What was recorded before is deleted when the person wants that.
    await recordings.remove({ interviewId });
    expect((await recordings.get({ interviewId })).recordings).toEqual([]);
    expect(readdirSync(join(app.recordingsFolder))).toEqual([]);
  });

  it('writes each piece once, in order, and refuses what does not fit', async () => {
    const { app, interviewId } = await begin();
    const { recordings } = app.api;
    await recordings.setConsent(granted(interviewId));
    const { recordingId } = await recordings.start({ interviewId, withSystemSound: true });
    const chunk = (sequence: number, samples: Uint8Array<ArrayBuffer>) =>
      recordings.chunk({ recordingId, sequence, samples, isLast: false });
    expect(await chunk(0, sound(second, second))).toEqual({ nextSequence: 1 });
    expect(await chunk(0, sound(second, second))).toEqual({ nextSequence: 1 });
    await expect(chunk(2, sound(second, second))).rejects.toMatchObject({ code: 'recording.out-of-order' });
    await expect(chunk(1, new Uint8Array(6))).rejects.toMatchObject({ code: 'input.invalid' });
    expect((await recordings.get({ interviewId })).active).toMatchObject({ state: 'recording', milliseconds: 1_000 });

    recordings.pause({ recordingId });
    expect(recordings.active(undefined)).toMatchObject({ state: 'paused', problem: null });
    recordings.resume({ recordingId });
    recordings.report({ recordingId, problem: 'recording.system-sound-failed' });
    expect(recordings.active(undefined)).toMatchObject({
      state: 'recording',
      problem: { code: 'recording.system-sound-failed' },
    });
    recordings.report({ recordingId, problem: 'recording.device-lost' });
    expect(recordings.active(undefined)).toMatchObject({
      state: 'paused',
      problem: { code: 'recording.device-lost' },
    });

    // The file is whole while it is still being written, and nobody else may read it.
    const file = join(app.recordingsFolder, recordingId, 'audio.wav');
    const bytes = readFileSync(file);
    expect(bytes.readUInt32LE(40)).toBe(bytes.byteLength - 44);
    expect(statSync(file).mode & 0o077).toBe(0);
    recordings.stop({ recordingId });
    await recordings.chunk({ recordingId, sequence: 1, samples: sound(second, second), isLast: true });
    expect((await recordings.get({ interviewId })).recordings).toMatchObject([
      { milliseconds: 2_000, hasSystemSound: true },
    ]);
  });

  it('finds again what a crash cut off, and what only the disk knows of', async () => {
    const lever = await startLever();
    const folder = newProfile();
    const first = await openApp(lever, folder);
    await connect(first, lever);
    const { interviewId } = await interviewOf(first);
    await first.api.recordings.setConsent(granted(interviewId));
    const cut = await record(first, interviewId, [sound(second), sound(second)]);
    const unknown = await record(first, interviewId, [sound(second)]);
    await first.end();

    const opened = openStore({
      file: join(folder, 'rubric.db'),
      backupsFolder: join(folder, 'b'),
      binding: undefined,
      now: Date.now,
    });
    if (opened.state !== 'ready') throw new Error('the store must open');
    opened.write.prepare('UPDATE recording SET ended_at = NULL, milliseconds = 0 WHERE id = ?').run(cut);
    opened.write.prepare('DELETE FROM recording WHERE id = ?').run(unknown);
    opened.write.close();
    opened.read.close();
    appendFileSync(join(folder, 'recordings', cut, 'audio.wav'), new Uint8Array(sampleRate + 1));

    const again = await startApp(lever, folder);
    await until(
      'both are there',
      async () => (await again.api.recordings.get({ interviewId })).recordings.length === 2,
    );
    expect((await again.api.recordings.get({ interviewId })).recordings).toMatchObject([
      { id: cut, milliseconds: 2_500, wasInterrupted: true },
      { id: unknown, milliseconds: 1_000, wasInterrupted: true },
    ]);
    const bytes = readFileSync(join(folder, 'recordings', cut, 'audio.wav'));
    expect(bytes.readUInt32LE(40)).toBe(sampleRate * 2 * 2.5);
  });

  it('begins nothing where the disk has no place for it', async () => {
    const { app, interviewId } = await begin();
    const { recordings } = app.api;
    await recordings.setConsent(granted(interviewId));
    // A file stands where the folder of recordings would be made.
    writeFileSync(join(app.recordingsFolder), '');
    await expect(recordings.start({ interviewId, withSystemSound: false })).rejects.toMatchObject({
      code: 'recording.unwritable',
    });
    expect(recordings.active(undefined)).toBeNull();
  });

  it('deletes after the days of the setting, after submission where wanted, and with the person', async () => {
    const { lever, app, interviewId, positionId } = await begin();
    const { recordings, settings } = app.api;
    const { write } = app.keeper.get();
    await recordings.setConsent(granted(interviewId));
    const old = await record(app, interviewId, [sound(second)]);
    const young = await record(app, interviewId, [sound(second)]);
    write.prepare('UPDATE recording SET started_at = started_at - 8 * 86400000 WHERE id = ?').run(old);
    settings.set({ recordingDays: 7 });
    await until('the old one is gone', () => !existsSync(join(app.recordingsFolder, old)));
    expect((await recordings.get({ interviewId })).recordings.map(({ id }) => id)).toEqual([young]);

    settings.set({ deleteRecordingOnSubmit: true });
    await app.recordingKeeper.check();
    expect(existsSync(join(app.recordingsFolder, young))).toBe(true);
    write.prepare("UPDATE scorecard SET state = 'submitted', submitted_at = 1 WHERE interview_id = ?").run(interviewId);
    await app.recordingKeeper.check();
    expect(existsSync(join(app.recordingsFolder, young))).toBe(false);

    settings.set({ deleteRecordingOnSubmit: false });
    const last = await record(app, interviewId, [sound(second)]);
    const opportunity = write
      .prepare(
        'SELECT opportunity_id FROM candidate JOIN interview ON candidate.id = candidate_id WHERE interview.id = ?',
      )
      .pluck()
      .get(interviewId);
    lever.control.deleteOpportunity(String(opportunity));
    await app.api.sync.now({ positionId });
    await until('the sound is gone with the person', () => !existsSync(join(app.recordingsFolder, last)));
    expect((await recordings.get({ interviewId })).consent).toEqual({ state: 'unknown' });
  });
});

describe('transcription by the real engine', () => {
  async function recorded(pieces: readonly Uint8Array<ArrayBuffer>[], withSystemSound: boolean) {
    const all = await begin();
    await all.app.api.recordings.setConsent(granted(all.interviewId));
    await record(all.app, all.interviewId, pieces, withSystemSound);
    const model = join(all.folder, 'tiny-zipformer');
    mkdirSync(model);
    all.app.files.choose = model;
    const job = async () => (await all.app.api.recordings.get({ interviewId: all.interviewId })).job;
    return { ...all, model, job };
  }

  it('says what a folder lacks, and writes down who said what, and when', async () => {
    const pieces = [sound([false, true, false], [false, false, false]), sound([false, false], [false, true])];
    const { app, interviewId, model, job } = await recorded(pieces, true);
    const { recordings } = app.api;
    expect(await recordings.model(undefined)).toEqual({ state: 'none' });
    await expect(Promise.resolve(recordings.transcribe({ interviewId }))).rejects.toMatchObject({
      code: 'transcription.no-model',
    });
    expect(await recordings.chooseModel(undefined)).toMatchObject({ state: 'incomplete' });
    writeSpeechModel(model);
    expect(await recordings.model(undefined)).toEqual({
      state: 'ready',
      kind: 'transducer',
      folderName: 'tiny-zipformer',
    });

    await recordings.transcribe({ interviewId });
    await until('it is written down', async () => (await job()) === null);
    const transcript = await app.api.transcripts.get({ interviewId });
    expect(transcript?.format).toBe('recording');
    expect(transcript?.segments).toEqual([
      { speaker: 'Ines Baumgartner', startMs: 800, endMs: 2_200, text: 'hello there' },
      { speaker: 'Zoë Nørgaard', startMs: 3_800, endMs: 5_000, text: 'hello there' },
    ]);
  });

  it('keeps the transcript that was there when a recording is silent, a model broken, or the work called off', async () => {
    const { app, interviewId, model, job } = await recorded([sound([false, false])], false);
    const { recordings, transcripts } = app.api;
    await transcripts.paste({ interviewId, text: 'Ines: Shall we?\nZoë: Yes.' });
    await recordings.chooseModel(undefined);
    writeSpeechModel(model);
    const failsWith = async (code: string) => {
      await recordings.transcribe({ interviewId });
      await until('it failed', async () => (await job())?.state === 'failed');
      expect(await job()).toMatchObject({ error: { code } });
      expect((await transcripts.get({ interviewId }))?.segments).toHaveLength(2);
    };
    await failsWith('transcription.nothing-said');
    // The engine ends its whole process over such a file; the app goes on.
    writeFileSync(join(model, 'decoder-tiny.onnx'), 'no model');
    await failsWith('transcription.model-broken');

    writeSpeechModel(model);
    await recordings.transcribe({ interviewId });
    await expect(Promise.resolve(recordings.transcribe({ interviewId }))).rejects.toMatchObject({
      code: 'transcription.running',
    });
    recordings.cancelTranscription({ interviewId });
    await until('it is called off', async () => (await job()) === null);
    expect((await transcripts.get({ interviewId }))?.format).not.toBe('recording');
  });
});
