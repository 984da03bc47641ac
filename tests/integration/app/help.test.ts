import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { maskNames } from '../../../src-main/help/mask-names.ts';
import { readNotices } from '../../../src-main/help/notices.ts';
import { addPosition, connect, newProfile, startApp, startLever } from './app.ts';

const secrets = {
  bearer: 'Bearer eyJhbGciOi5planted.eyJzdWIiOiJ4In0.c2lnbmF0dXJlcGxhbnRlZA',
  refresh: 'v1.PlantedRefreshToken0123456789abcdef',
  apiKey: 'PlantedKey0123456789abcdefPlantedKey0123456789',
};

async function diagnosed() {
  const lever = await startLever();
  const folder = newProfile();
  const app = await startApp(lever, folder);
  await connect(app, lever);
  const { id: positionId } = await addPosition(app);
  const round = (await app.api.positions.get({ id: positionId })).rounds[0];
  const candidate = { kind: 'new' as const, name: 'Wilhelmina Planted-Fjordsen', email: 'wilhelmina@planted.example' };
  await app.api.interviews.addByHand({ positionId, roundId: round?.id ?? '', candidate });
  const { items } = await app.api.candidates.search({ positionId, query: '', limit: 500 });
  const names = [candidate.name, ...items.map(({ name }) => name)].filter((name) => name !== '');
  const logs = join(folder, 'logs');
  mkdirSync(logs, { recursive: true });
  const lines = [
    `2026-11-24 info authorization: ${secrets.bearer}`,
    `2026-11-24 info refresh_token=${secrets.refresh} {"apiKey":"${secrets.apiKey}"}`,
    `2026-11-24 info mail to ${candidate.email} about ${names.join(', ')}`,
    `2026-11-24 info file ${join(homedir(), 'Documents', 'x.pdf')}`,
    '2026-11-24 warn export was not delivered {"failure":"lever.offline"}',
  ];
  writeFileSync(join(logs, 'rubric.log'), `${lines.join('\n')}\n`);
  writeFileSync(join(logs, 'rubric.old.log'), `${'x'.repeat(40)}\n${lines.join('\n')}\n`.repeat(4_000));
  app.files.save = join(folder, 'diagnostics.zip');
  const saved = await app.api.help.exportDiagnostics(undefined);
  const files = Object.fromEntries(
    Object.entries(unzipSync(readFileSync(app.files.save))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
  return { app, lever, folder, names, candidate, saved, files };
}

describe('Export diagnostics…', () => {
  it('has what helps, and none of the tokens, names and e-mail addresses that were planted', async () => {
    const { lever, names, candidate, saved, files } = await diagnosed();
    expect(saved).toEqual({ fileName: 'diagnostics.zip' });
    expect(Object.keys(files).sort()).toEqual([
      'about.json',
      'exports.json',
      'rubric.log',
      'rubric.old.log',
      'stored.json',
      'sync-history.json',
    ]);
    const about = JSON.parse(files['about.json'] ?? '');
    expect(about).toMatchObject({ version: '0.1.0', store: 'ready', sqlite: expect.stringMatching(/^3\./) });
    const runs: { kind: string; error: unknown }[] = JSON.parse(files['sync-history.json'] ?? '');
    expect(runs.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['applicants', 'job-details', 'workspace']));
    expect(files['rubric.log']).toContain('"failure":"lever.offline"');
    expect(files['rubric.log']).toContain('~');

    const all = Object.values(files).join('\n');
    expect(names.length).toBeGreaterThan(20);
    for (const secret of [...Object.values(secrets), lever.apiKey, lever.clientSecret])
      expect(all).not.toContain(secret);
    for (const name of names) expect(all, name).not.toContain(name);
    expect(all).not.toMatch(/Wilhelmina|Fjordsen/);
    expect(all).not.toContain(candidate.email);
    expect(all).not.toMatch(/@[a-z.]+\.example/);
    expect(all).not.toContain(join(homedir(), 'Documents'));
    // Of a long log its end alone, cut at a line.
    expect(files['rubric.old.log']?.length).toBeLessThan(1024 * 1024);
    expect(files['rubric.old.log']?.slice(0, 4)).toMatch(/^(2026|xxxx)/);
  });

  it('writes nothing when the dialog was closed', async () => {
    const app = await startApp(await startLever(), newProfile());
    expect(await app.api.help.exportDiagnostics(undefined)).toBeNull();
  });
});

describe('names', () => {
  it.each([
    ['Asked about Zoë Nørgaard twice', ['Zoë Nørgaard'], 'Asked about [name] twice'],
    ['ნინო ბერიძე', ['ნინო ბერიძე'], '[name]'],
    ['王小明 and 김민준', ['王小明', '김민준'], '[name] and [name]'],
    ['de la Cruz wrote', ['Ana de la Cruz'], 'de la [name] wrote'],
    ['sync went well', ['Will Sync'], 'sync went well'],
  ])('%s', (text, names, masked) => {
    expect(maskNames(text, names)).toBe(masked);
  });
});

describe('What is stored', () => {
  it('gives the real sizes', async () => {
    const { app, folder } = await diagnosed();
    const { parts, folder: shown } = await app.api.help.stored(undefined);
    expect(shown).toBe(folder);
    const size = (file: string) => statSync(join(folder, file)).size;
    const logs = parts.find(({ part }) => part === 'logs');
    expect(logs).toMatchObject({ files: 2, bytes: size('logs/rubric.log') + size('logs/rubric.old.log') });
    const database = parts.find(({ part }) => part === 'database');
    expect(database?.names).toContain('rubric.db');
    expect(database?.bytes).toBeGreaterThanOrEqual(size('rubric.db'));
    expect(parts.find(({ part }) => part === 'vault')?.bytes).toBe(size('vault'));
  });
});

describe('Third-party notices', () => {
  it('are there for every package, each with a licence text', async () => {
    const root = join(import.meta.dirname, '..', '..', '..');
    const notices = await readNotices(join(root, '.vite', 'build', 'notices'));
    const names = notices.map(({ name }) => name);
    const expected = [
      'better-sqlite3',
      'sherpa-onnx-node',
      'onnxruntime',
      'electron',
      'react',
      'pdfkit',
      '@fontsource-variable/inter',
      'zod',
      'pdfjs-dist',
    ];
    expect(names).toEqual(expect.arrayContaining(expected));
    for (const { name, version, text } of notices) {
      expect(text.length, `${name} ${version}`).toBeGreaterThan(200);
    }
    expect(new Set(notices.map(({ name, version }) => `${name} ${version}`)).size).toBe(notices.length);
  });
});
