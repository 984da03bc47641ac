import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { newProfile, startApp, startLever } from '../app/app.ts';

const table = (...rows: readonly string[][]) => `${rows.map((row) => row.join('\t')).join('\r\n')}\r\n`;

/** A database of three invented occupations in the form of the official text release, columns in its own order. */
const files: Readonly<Record<string, string>> = {
  'Read Me.txt': 'O*NET 30.1 Database\n',
  'Occupation Data.txt': table(
    ['O*NET-SOC Code', 'Title', 'Description'],
    ['90-0001.00', 'Lighthouse Keepers', 'Keep lights burning.'],
    ['90-0002.00', 'Beacon Engineers', 'Build beacons.'],
    ['90-0003.00', 'Ferry Clowns', 'Cheer people up on ferries.'],
  ),
  'Alternate Titles.txt': table(
    ['O*NET-SOC Code', 'Alternate Title', 'Short Title', 'Source(s)'],
    ['90-0001.00', 'Lamp Warden', 'n/a', '08'],
    ['90-0002.00', 'Buoy Specialist', 'BS', '08'],
  ),
  'Skills.txt': table(
    ['Element Name', 'O*NET-SOC Code', 'Scale ID', 'Data Value'],
    ['Monitoring', '90-0001.00', 'IM', '4.5'],
    ['Monitoring', '90-0001.00', 'LV', '5'],
    ['Writing', '90-0001.00', 'IM', '3.1'],
    ['Time Management', '90-0001.00', 'IM', '3.5'],
    ['Repairing', '90-0001.00', 'IM', '4.9'],
  ),
  'Technology Skills.txt': table(
    ['O*NET-SOC Code', 'Example', 'Hot Technology', 'In Demand'],
    ['90-0001.00', 'Lamp Console', 'N', 'Y'],
    ['90-0001.00', 'Fog Suite', 'Y', 'Y'],
    ['90-0001.00', 'Old Lens', 'N', 'N'],
  ),
  'Related Occupations.txt': table(
    ['O*NET-SOC Code', 'Related O*NET-SOC Code', 'Relatedness Tier', 'Index'],
    ['90-0002.00', '90-0001.00', 'Primary-Short', '1'],
    ['90-0003.00', '90-0002.00', 'Primary-Short', '1'],
  ),
};

async function ready() {
  const folder = newProfile();
  const app = await startApp(await startLever(), folder);
  const place = (given: Readonly<Record<string, string>>) => {
    mkdirSync(join(folder, 'onet'), { recursive: true });
    for (const [name, text] of Object.entries(given)) writeFileSync(join(folder, 'onet', name), text);
    return join(folder, 'onet', 'Occupation Data.txt');
  };
  const zip = (given: Readonly<Record<string, string>>) => {
    const path = join(folder, 'db_30_1_text.zip');
    const entries = Object.entries(given).map(([name, text]) => [`db_30_1_text/${name}`, strToU8(text)] as const);
    writeFileSync(path, zipSync(Object.fromEntries(entries)));
    return path;
  };
  return { app, place, zip };
}

describe('importing an occupation database', () => {
  it.each(['folder', 'zip'] as const)('takes it from a %s, and roles are found by its titles', async (kind) => {
    const { app, place, zip } = await ready();
    app.files.choose = kind === 'zip' ? zip(files) : place(files);
    const source = await app.api.roles.importOccupations(undefined);
    expect(source).toMatchObject({ version: '30.1', occupations: 3, titles: 6 });
    expect(await app.api.roles.search({ query: 'Sr. lamp wardn (m/f/d)' })).toMatchObject([
      { id: '90-0001.00', title: 'Lamp Warden', occupation: 'Lighthouse Keepers' },
    ]);
  });

  it('suggests what is rated, says for which occupation, and the plan begins with it', async () => {
    const { app, zip } = await ready();
    app.files.choose = zip(files);
    await app.api.roles.importOccupations(undefined);
    const own = await app.api.roles.suggestSkills({ role: 'Lighthouse keeper', postingId: null });
    expect(own.map(({ id, reason, word }) => ({ id, reason, word }))).toEqual([
      { id: 'ownership', reason: 'rated-for-occupation', word: 'Monitoring' },
      { id: 'priorities', reason: 'rated-for-occupation', word: 'Time Management' },
      { id: 'clear-writing', reason: 'rated-for-occupation', word: 'Writing' },
    ]);
    expect(own[0]?.occupation).toEqual({ title: 'Lighthouse Keepers', ratedTitle: null });
    const { id } = await app.api.positions.add({ role: 'Lighthouse keeper', postingId: null, skillIds: null });
    const skills = (await app.api.positions.plan({ id })).flatMap(({ guide }) => guide.skills.map((skill) => skill.id));
    expect(skills).toEqual(expect.arrayContaining(own.map((skill) => skill.id)));
  });

  it('says which technologies are asked for, where the occupation answers', async () => {
    const { app, zip } = await ready();
    app.files.choose = zip(files);
    await app.api.roles.importOccupations(undefined);
    const named = await app.api.roles.technologies({ role: 'Lighthouse keeper', postingId: null });
    expect(named).toEqual({ occupation: 'Lighthouse Keepers', names: ['Fog Suite', 'Lamp Console'] });
    expect(await app.api.roles.technologies({ role: 'Backend engineer', postingId: null })).toBeNull();
  });

  it('falls back to the nearest related occupation with ratings, over two steps, and names it', async () => {
    const { app, zip } = await ready();
    app.files.choose = zip(files);
    await app.api.roles.importOccupations(undefined);
    for (const role of ['Buoy specialist', 'Ferry clown']) {
      const [first] = await app.api.roles.suggestSkills({ role, postingId: null });
      expect(first?.occupation?.ratedTitle, role).toBe('Lighthouse Keepers');
    }
  });

  it('lets our own library come first', async () => {
    const { app, zip } = await ready();
    app.files.choose = zip(files);
    await app.api.roles.importOccupations(undefined);
    const skills = await app.api.roles.suggestSkills({ role: 'Backend engineer', postingId: null });
    expect(skills.every(({ occupation }) => occupation === null)).toBe(true);
  });

  it('refuses what is not whole, by name, and keeps what was imported before', async () => {
    const { app, place, zip } = await ready();
    app.files.choose = zip(files);
    const before = await app.api.roles.importOccupations(undefined);
    const { 'Skills.txt': skills = '', ...others } = files;
    app.files.choose = zip(others);
    await expect(app.api.roles.importOccupations(undefined)).rejects.toMatchObject({
      code: 'occupations.missing-file',
      params: { file: 'Skills.txt' },
    });
    app.files.choose = place({ ...files, 'Skills.txt': skills.replace('Data Value', 'Value') });
    await expect(app.api.roles.importOccupations(undefined)).rejects.toMatchObject({
      code: 'occupations.malformed',
      params: { file: 'Skills.txt', what: 'Data Value' },
    });
    app.files.choose = place({ ...files, 'Skills.txt': `${skills}Monitoring\t90-0001` });
    await expect(app.api.roles.importOccupations(undefined)).rejects.toMatchObject({ code: 'occupations.malformed' });
    expect(await app.api.roles.occupations(undefined)).toEqual(before);
  });

  it('replaces the database before, and is removed whole', async () => {
    const { app, zip } = await ready();
    app.files.choose = zip(files);
    await app.api.roles.importOccupations(undefined);
    await app.api.roles.importOccupations(undefined);
    expect(await app.api.roles.search({ query: 'lamp warden' })).toHaveLength(1);
    await app.api.roles.removeOccupations(undefined);
    expect(await app.api.roles.occupations(undefined)).toBeNull();
    expect(await app.api.roles.search({ query: 'lamp warden' })).toEqual([]);
  });
});
