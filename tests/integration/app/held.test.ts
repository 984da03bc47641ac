import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { connect, newProfile, startApp, startLever } from './app.ts';
import { email, everythingAbout, name } from './one-person.ts';

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
});
