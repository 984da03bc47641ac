import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { connect, newProfile, openApp, startApp, startLever, until } from './app.ts';
import { email, everythingAbout, name } from './one-person.ts';
import { granted, record, second, sound } from './recorded.ts';

describe('everything held on a person', () => {
  it('is a zip with all of it, to be read by people and by programs', async () => {
    const lever = await startLever();
    const folder = newProfile();
    const app = await startApp(lever, folder);
    await connect(app, lever);
    const { opportunityId, id } = await everythingAbout(lever, app);
    const ref = { kind: 'opportunity' as const, id: opportunityId };
    await app.api.privacy.reveal({ ref, positionId: id, place: 'interview' });

    app.files.save = null;
    expect(await app.api.privacy.saveHeld({ ref })).toBeNull();
    app.files.save = join(folder, 'held.zip');
    expect(await app.api.privacy.saveHeld({ ref })).toEqual({ fileName: 'held.zip' });

    const files = unzipSync(readFileSync(app.files.save));
    const text = (path: string) => strFromU8(files[path] ?? new Uint8Array());
    expect(Object.keys(files).sort()).toEqual(
      expect.arrayContaining([
        'data.json',
        'index.html',
        'interviews/1/interview.json',
        'interviews/1/notes.txt',
        'interviews/1/scorecards.json',
        'interviews/1/transcript.vtt',
      ]),
    );
    const pdf = Object.entries(files).find(([path]) => /^exports\/pdf [0-9A-Z]{6}\.pdf$/.test(path));
    expect(strFromU8((pdf?.[1] ?? new Uint8Array()).subarray(0, 5))).toBe('%PDF-');
    expect(text('interviews/1/notes.txt')).toBe(`${name} said Quetzalwort`);
    expect(text('interviews/1/transcript.vtt')).toContain(`<v ${name}>Quetzalwort`);
    const data: unknown = JSON.parse(text('data.json'));
    expect(data).toMatchObject({
      person: { names: [name], emails: [email] },
      records: {
        opportunity: [{ id: opportunityId, name }],
        calendar_event: [{ title: `Interview ${name}` }, { title: `Talk about ${name}` }],
        reveal: [{ place: 'interview', by_name: 'Ines Baumgartner' }],
      },
    });
    const tables = Object.keys((data as { records: Record<string, unknown> }).records); // checked just above
    expect(tables).toEqual(
      expect.arrayContaining(['evidence', 'export', 'notes', 'participant', 'rating', 'scorecard', 'segment']),
    );
    const page = text('index.html');
    for (const part of [name, email, 'said Quetzalwort', 'Ines Baumgartner', 'href="data.json"']) {
      expect(page).toContain(part);
    }
    expect(page).not.toContain('<script');
  });

  it('writes nothing where it cannot', async () => {
    const lever = await startLever();
    const folder = newProfile();
    const app = await startApp(lever, folder);
    await connect(app, lever);
    const { opportunityId } = await everythingAbout(lever, app);
    app.files.save = join(folder, 'nowhere', 'held.zip');
    await expect(app.api.privacy.saveHeld({ ref: { kind: 'opportunity', id: opportunityId } })).rejects.toMatchObject({
      code: 'file.unwritable',
    });
    expect(existsSync(app.files.save)).toBe(false);
  });

  /** A person with a recorded interview, and a place for the zip where an older one lies. */
  async function recorded() {
    const lever = await startLever();
    const folder = newProfile();
    const app = await openApp(lever, folder);
    await connect(app, lever);
    const { opportunityId, interviewId } = await everythingAbout(lever, app);
    await app.api.recordings.setConsent(granted(interviewId));
    const recordingId = await record(app, interviewId, [sound(second), sound(second)]);
    const target = join(folder, 'zips');
    mkdirSync(target);
    const file = join(target, 'held.zip');
    app.files.save = file;
    writeFileSync(file, 'an older one');
    const isUntouched = () => {
      expect(readdirSync(target)).toEqual(['held.zip']);
      expect(readFileSync(file, 'utf8')).toBe('an older one');
    };
    const soundFile = join(app.recordingsFolder, recordingId, 'audio.wav');
    const ref = { kind: 'opportunity' as const, id: opportunityId };
    return { app, ref, interviewId, file, soundFile, isUntouched };
  }

  /** Hours of sound, which take no room on the disk: the writing is under way long enough to be met. */
  const hours = 2_000_000_000;

  it('has the sound of the interviews in it, also of a recording that goes on', async () => {
    const { app, ref, interviewId, file, soundFile } = await recorded();
    const { recordingId } = await app.api.recordings.start({ interviewId, withSystemSound: false });
    await app.api.recordings.chunk({ recordingId, sequence: 0, samples: sound(second), isLast: false });
    expect(await app.api.privacy.saveHeld({ ref })).toEqual({ fileName: 'held.zip' });
    const files = unzipSync(readFileSync(file));
    expect(Buffer.from(files['interviews/1/recording 1.wav'] ?? []).equals(readFileSync(soundFile))).toBe(true);
    const going = readFileSync(join(app.recordingsFolder, recordingId, 'audio.wav'));
    expect(Buffer.from(files['interviews/1/recording 2.wav'] ?? []).equals(going)).toBe(true);
    expect(strFromU8(files['index.html'] ?? new Uint8Array())).toContain('href="interviews/1/recording%201.wav"');
    expect((await app.api.privacy.state(undefined)).saving).toBeNull();
    await app.end();
  });

  it('says how far it is, can be called off, and leaves what was there before', async () => {
    const { app, ref, soundFile, isUntouched } = await recorded();
    truncateSync(soundFile, hours);
    const percent = async () => (await app.api.privacy.state(undefined)).saving?.percent ?? null;
    const saving = app.api.privacy.saveHeld({ ref });
    await until('a part is written', async () => ((await percent()) ?? 0) > 0);
    await expect(app.api.privacy.saveHeld({ ref })).rejects.toMatchObject({ code: 'privacy.saving' });
    await expect(app.api.privacy.erase({ ref })).rejects.toMatchObject({ code: 'privacy.saving' });
    await app.api.privacy.cancelSaveHeld(undefined);
    expect(await saving).toBeNull();
    isUntouched();
    expect(await percent()).toBeNull();
    await app.end();
  });

  it('leaves no half zip when the app ends meanwhile', async () => {
    const { app, ref, soundFile, isUntouched } = await recorded();
    truncateSync(soundFile, hours);
    const saving = app.api.privacy.saveHeld({ ref });
    await until('a part is written', async () => ((await app.api.privacy.state(undefined)).saving?.percent ?? 0) > 0);
    await app.end();
    expect(await saving).toBeNull();
    isUntouched();
  });

  it('leaves what was there before when a sound cannot be read, or is more than a zip can hold', async () => {
    const { app, ref, soundFile, isUntouched } = await recorded();
    truncateSync(soundFile, 4_100_000_000);
    await expect(app.api.privacy.saveHeld({ ref })).rejects.toMatchObject({ code: 'privacy.too-much-sound' });
    isUntouched();
    rmSync(soundFile);
    mkdirSync(soundFile);
    await expect(app.api.privacy.saveHeld({ ref })).rejects.toMatchObject({ code: 'file.unwritable' });
    isUntouched();
    await app.end();
  });
});
