import { createHash, randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import type { DemoLever } from '../../../src-main/demo/index.ts';
import { all, basic, call, closeAll, type Json, opportunityNamed, start, TUESDAY, userNamed } from './demo-client.ts';

afterEach(closeAll);

const NAME = 'Scorecard – Zoë Nørgaard "王小明" (7f3k).pdf';

function form(bytes: Uint8Array<ArrayBuffer>, name: string, part = 'file'): FormData {
  const data = new FormData();
  data.append(part, new Blob([bytes], { type: 'application/pdf' }), name);
  return data;
}

async function place(demo: DemoLever): Promise<{ path: string; id: string; user: string }> {
  const [{ id }, user] = [await opportunityNamed(demo, 'Zoë Nørgaard'), await userNamed(demo, 'Ines Baumgartner')];
  return { path: `/opportunities/${id}/files`, id, user: user.id };
}

/** Sends a body as it is, which fetch would not. */
function post(demo: DemoLever, path: string, contentType: string, body: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    const sending = request(
      `${demo.apiUrl}${path}`,
      { method: 'POST', headers: { authorization: basic(demo.apiKey), 'content-type': contentType } },
      (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      },
    );
    sending.on('error', reject);
    sending.end(body);
  });
}

describe('an upload', () => {
  test('comes back byte for byte, with its name', async () => {
    const demo = await start();
    const { path, id, user } = await place(demo);
    // Bytes that look like the end of a part must survive.
    const bytes = Buffer.concat([randomBytes(70_000), Buffer.from('\r\n--x\r\n\r\n--'), randomBytes(30)]);
    const sent = await call(demo, `${path}?perform_as=${user}`, { method: 'POST', form: form(bytes, NAME) });
    expect(sent.status).toBe(201);
    expect(sent.body.data).toEqual({
      id: expect.any(String),
      downloadUrl: `https://hire.lever.co/candidates/${id}/files/${sent.body.data.id}/download`,
      ext: '.pdf',
      name: NAME,
      uploadedAt: TUESDAY,
      status: 'processed',
      size: bytes.length,
    });
    const headers = { authorization: basic(demo.apiKey) };
    const back = await fetch(`${demo.apiUrl}${path}/${sent.body.data.id}/download`, { headers });
    expect(Buffer.from(await back.arrayBuffer()).equals(bytes)).toBe(true);
    expect(back.headers.get('content-disposition')).toContain(encodeURIComponent('王小明'));
    expect(await all(demo, path)).toEqual([sent.body.data]);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(demo.control.filesOf(id)).toEqual([
      { id: sent.body.data.id, name: NAME, size: bytes.length, sha256, user, uploadedAt: TUESDAY },
    ]);
    expect((await demo.control.fileBytes(id, sent.body.data.id)).equals(bytes)).toBe(true);
  });

  test('does not move the updatedAt of its opportunity', async () => {
    const demo = await start();
    const { path, id, user } = await place(demo);
    const before = (await call(demo, `/opportunities/${id}`)).body.data.updatedAt;
    await call(demo, `${path}?perform_as=${user}`, { method: 'POST', form: form(Buffer.from('x'), 'a.txt') });
    expect((await call(demo, `/opportunities/${id}`)).body.data.updatedAt).toBe(before);
  });

  test('can be deleted', async () => {
    const demo = await start();
    const { path, id, user } = await place(demo);
    const sent = await call(demo, `${path}?perform_as=${user}`, {
      method: 'POST',
      form: form(Buffer.from('x'), 'a.md'),
    });
    expect(sent.body.data.status).toBe('unsupported');
    const file = `${path}/${sent.body.data.id}`;
    expect((await call(demo, file, { method: 'DELETE' })).status).toBe(400);
    const gone = await call(demo, `${file}?perform_as=${user}`, { method: 'DELETE' });
    expect([gone.status, gone.body]).toEqual([204, null]);
    expect((await call(demo, file)).status).toBe(404);
    expect(demo.control.filesOf(id)).toEqual([]);
  });

  test('is found by its time, both ends inclusive', async () => {
    const demo = await start();
    const { path, user } = await place(demo);
    await call(demo, `${path}?perform_as=${user}`, { method: 'POST', form: form(Buffer.from('x'), 'a.txt') });
    expect(await all(demo, `${path}?uploaded_at_start=${TUESDAY}&uploaded_at_end=${TUESDAY}`)).toHaveLength(1);
    expect(await all(demo, `${path}?uploaded_at_start=${TUESDAY + 1}`)).toHaveLength(0);
    expect((await call(demo, `${path}?uploaded_at_start=soon`)).status).toBe(400);
  });

  test.each([
    ['RFC 5987', `filename="x.pdf"; filename*=UTF-8''Zo%C3%AB%20%E7%8E%8B.pdf`, 'Zoë 王.pdf'],
    ['raw UTF-8', 'filename="Zoë 王.pdf"', 'Zoë 王.pdf'],
    ['escaped quotes', 'filename="the %22final%22 one.pdf"', 'the "final" one.pdf'],
    ['backslash quotes', 'filename="the \\"final\\" one.pdf"', 'the "final" one.pdf'],
    ['no quotes', 'filename=plain.pdf', 'plain.pdf'],
    ['a path', 'filename="../../etc/passwd.txt"', 'passwd.txt'],
  ])('may name itself by %s', async (_what, parameter, expected) => {
    const demo = await start();
    const { path, id, user } = await place(demo);
    const body = `--b\r\nContent-Disposition: form-data; name="file"; ${parameter}\r\n\r\nabc\r\n--b--\r\n`;
    const status = await post(demo, `${path}?perform_as=${user}`, 'multipart/form-data; boundary=b', Buffer.from(body));
    expect(status).toBe(201);
    expect(demo.control.filesOf(id).map((file) => [file.name, file.size])).toEqual([[expected, 3]]);
  });
});

describe('an upload is refused', () => {
  test('without perform_as, or with an unknown or deactivated user', async () => {
    const demo = await start();
    const { path, id } = await place(demo);
    const henrik = await userNamed(demo, 'Henrik Sørby');
    const send = async (query: string) =>
      (await call(demo, `${path}${query}`, { method: 'POST', form: form(Buffer.from('x'), 'a.pdf') })).status;
    expect(await send('')).toBe(400);
    expect(await send('?perform_as=nobody')).toBe(400);
    expect(await send(`?perform_as=${henrik.id}`)).toBe(403);
    expect(demo.control.filesOf(id)).toEqual([]);
  });

  test('with another part, no part, or two', async () => {
    const demo = await start();
    const { path, id, user } = await place(demo);
    const send = async (data: FormData) =>
      (await call(demo, `${path}?perform_as=${user}`, { method: 'POST', form: data })).status;
    expect(await send(form(Buffer.from('x'), 'a.pdf', 'document'))).toBe(400);
    const two = form(Buffer.from('x'), 'a.pdf');
    two.append('file', new Blob(['y']), 'b.pdf');
    expect(await send(two)).toBe(400);
    const field = new FormData();
    field.append('file', 'just text');
    expect(await send(field)).toBe(400);
    expect(demo.control.filesOf(id)).toEqual([]);
  });

  test.each([
    ['JSON', 'application/json', '{}'],
    ['no boundary', 'multipart/form-data', 'abc'],
    ['a boundary that does not occur', 'multipart/form-data; boundary=b', 'abc'],
    [
      'a body that was cut',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\nabc',
    ],
    ['a part without headers', 'multipart/form-data; boundary=b', '--b\r\nabc\r\n--b--\r\n'],
  ])('for %s', async (_what, type, body) => {
    const demo = await start();
    const { path, id, user } = await place(demo);
    expect(await post(demo, `${path}?perform_as=${user}`, type, Buffer.from(body))).toBe(400);
    expect(demo.control.filesOf(id)).toEqual([]);
  });

  test('beyond 30 MB', async () => {
    const demo = await start();
    const { path, id, user } = await place(demo);
    const large = new Uint8Array(30 * 1024 * 1024);
    const sent = await call(demo, `${path}?perform_as=${user}`, { method: 'POST', form: form(large, 'a.pdf') });
    expect(sent.status).toBe(413);
    expect(demo.control.filesOf(id)).toEqual([]);
  });
});

describe('notes', () => {
  test('are written with and without an author, answered, and deleted', async () => {
    const demo = await start();
    const { id, user } = await place(demo);
    const path = `/opportunities/${id}/notes`;
    const before = await all(demo, path);
    const sent = await call(demo, `${path}?perform_as=${user}`, {
      method: 'POST',
      json: { value: 'Line one\nline two' },
    });
    expect(sent.status).toBe(201);
    expect(sent.body.data).toMatchObject({
      text: 'Note',
      user,
      secret: false,
      deletedAt: null,
      noteId: sent.body.data.id,
    });
    expect(sent.body.data.fields).toHaveLength(1);
    expect(sent.body.data.fields[0]).toMatchObject({
      type: 'note',
      text: 'Comment',
      value: 'Line one\nline two',
      user,
    });
    expect(sent.body.data).not.toHaveProperty('madeByApi');
    const comment = { method: 'POST', json: { value: 'Agreed' } };
    const answered = await call(demo, `${path}?note_id=${sent.body.data.id}`, comment);
    expect(answered.body.data.fields.map((field: Json) => field.value)).toEqual(['Line one\nline two', 'Agreed']);
    expect((await call(demo, path, { method: 'POST', json: { value: 'x' } })).body.data.user).toBeNull();
    expect((await call(demo, `${path}/${sent.body.data.id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await call(demo, `${path}/${sent.body.data.id}`)).body.data.deletedAt).toBe(TUESDAY);
    expect((await call(demo, `${path}/${before[0]?.id}`, { method: 'DELETE' })).status).toBe(403);
    expect(demo.control.notesOf(id)).toHaveLength(before.length + 2);
  });

  test.each([
    ['no value', {}],
    ['an empty value', { value: ' ' }],
    ['an unknown member', { value: 'x', colour: 'red' }],
    ['a score of five', { value: 'x', score: 5 }],
    ['a time to come', { value: 'x', createdAt: TUESDAY + 1 }],
  ])('are refused for %s', async (_what, json) => {
    const demo = await start();
    const { id } = await place(demo);
    const count = demo.control.notesOf(id).length;
    expect((await call(demo, `/opportunities/${id}/notes`, { method: 'POST', json })).status).toBe(400);
    expect(demo.control.notesOf(id)).toHaveLength(count);
  });
});
