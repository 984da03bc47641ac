import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { all, call, closeAll, opportunityNamed, postingNamed, start, TUESDAY, userNamed } from './demo-client.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
let folder = '';
let stateFile = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rubric-demo-'));
  stateFile = join(folder, 'demo-lever.json');
});

afterEach(async () => {
  await closeAll();
  await rm(folder, { recursive: true });
});

test('what was delivered and changed is there after a restart', async () => {
  const first = await start({ stateFile });
  const { id } = await opportunityNamed(first, 'Zoë Nørgaard');
  const yoko = await opportunityNamed(first, '佐藤 陽子');
  const user = (await userNamed(first, 'Ines Baumgartner')).id;
  const form = new FormData();
  form.append('file', new Blob(['the bytes']), 'Zoë.pdf');
  await call(first, `/opportunities/${id}/files?perform_as=${user}`, { method: 'POST', form });
  await call(first, `/opportunities/${id}/notes?perform_as=${user}`, { method: 'POST', json: { value: 'Kept' } });
  first.control.moveStage(id, 'offer');
  first.control.deleteOpportunity(yoko.id);
  const before = await all(first, '/opportunities?confidentiality=all');
  const key = first.apiKey;
  await first.close();

  // Two days later, in the same week.
  const second = await start({ stateFile, now: () => TUESDAY + 2 * DAY_MS });
  expect(await all(second, '/opportunities?confidentiality=all')).toEqual(before);
  const [file] = second.control.filesOf(id);
  expect(file).toMatchObject({ name: 'Zoë.pdf', size: 9, user });
  expect((await second.control.fileBytes(id, file?.id ?? '')).toString()).toBe('the bytes');
  expect(second.control.notesOf(id).at(-1)?.fields[0]?.value).toBe('Kept');
  expect((await call(second, `/opportunities/${yoko.id}`)).status).toBe(404);
  expect((await all(second, '/opportunities/deleted')).map((record) => record.id)).toEqual([yoko.id]);
  expect(second.apiKey).not.toBe(key);
});

test('an upload is on disk before it is answered, readable by its owner only', async () => {
  const demo = await start({ stateFile });
  const { id } = await opportunityNamed(demo, 'Zoë Nørgaard');
  const user = (await userNamed(demo, 'Ines Baumgartner')).id;
  const form = new FormData();
  form.append('file', new Blob(['the bytes']), 'a.pdf');
  const sent = await call(demo, `/opportunities/${id}/files?perform_as=${user}`, { method: 'POST', form });
  const text = await readFile(stateFile, 'utf8');
  expect(text).toContain(sent.body.data.id);
  expect(text).not.toContain(demo.apiKey);
  expect((await stat(stateFile)).mode & 0o777).toBe(0o600);
  const bytes = join(`${stateFile}.files`, sent.body.data.id);
  expect((await stat(bytes)).mode & 0o777).toBe(0o600);
  expect(await readFile(bytes, 'utf8')).toBe('the bytes');
  expect((await readdir(folder)).sort()).toEqual(['demo-lever.json', 'demo-lever.json.files']);
});

test('many changes at once are all kept', async () => {
  const first = await start({ stateFile });
  const { id } = await postingNamed(first, 'Recruiter');
  const people = Array.from({ length: 30 }, (_, number) => ({ name: `P ${number}`, email: `p${number}@mail.example` }));
  for (const person of people) first.control.addApplicant(id, person);
  await first.close();
  const second = await start({ stateFile });
  expect(await all(second, `/opportunities?posting_id=${id}`)).toHaveLength(38);
});

test('a new week brings new interviews and keeps what was written', async () => {
  const first = await start({ stateFile });
  const { id } = await opportunityNamed(first, 'Zoë Nørgaard');
  const [before] = await all(first, `/opportunities/${id}/interviews`);
  await call(first, `/opportunities/${id}/notes`, { method: 'POST', json: { value: 'Kept' } });
  await first.close();
  const second = await start({ stateFile, now: () => TUESDAY + 7 * DAY_MS });
  const [after] = await all(second, `/opportunities/${id}/interviews`);
  expect(after?.id).toBe(before?.id);
  expect((after?.date ?? 0) - (before?.date ?? 0)).toBe(7 * DAY_MS);
  expect(second.control.notesOf(id).some((note) => note.fields[0]?.value === 'Kept')).toBe(true);
});

test.each([
  ['half a file', '{"version":1,"anchor":17'],
  ['another format', '{"version":2,"anchor":1,"tables":{}}'],
  ['a record without an id', '{"version":1,"anchor":1,"tables":{"notes":{"put":[{"text":"Note"}],"removed":[]}}}'],
])('%s is set aside, never deleted', async (_what, text) => {
  await writeFile(stateFile, text);
  const demo = await start({ stateFile });
  expect(await all(demo, '/opportunities?confidentiality=all')).toHaveLength(400);
  expect(await readFile(`${stateFile}.unreadable`, 'utf8')).toBe(text);
});
