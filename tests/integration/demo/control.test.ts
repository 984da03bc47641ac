import { afterEach, describe, expect, test } from 'vitest';
import { DemoError } from '../../../src-main/demo/index.ts';
import { all, call, closeAll, opportunityNamed, postingNamed, start, TUESDAY, userNamed } from './demo-client.ts';

afterEach(closeAll);

describe('candidates', () => {
  test('move through the stages, by control and by API', async () => {
    const demo = await start();
    const { id, archived } = await opportunityNamed(demo, 'Zoë Nørgaard');
    expect(archived).toBeNull();
    demo.control.moveStage(id, 'offer');
    const moved = (await call(demo, `/opportunities/${id}`)).body.data;
    expect(moved).toMatchObject({ stage: 'offer', updatedAt: TUESDAY, lastAdvancedAt: TUESDAY });
    const user = (await userNamed(demo, 'Ines Baumgartner')).id;
    const put = await call(demo, `/opportunities/${id}/stage?perform_as=${user}`, {
      method: 'PUT',
      json: { stage: 'applicant-new' },
    });
    expect(put.status).toBe(200);
    expect(put.body.data).toMatchObject({ stage: 'applicant-new' });
    const wrong = await call(demo, `/opportunities/${id}/stage`, { method: 'PUT', json: { stage: 'nowhere' } });
    expect(wrong.status).toBe(400);
  });

  test('are archived and brought back, and a stage change leaves them archived', async () => {
    const demo = await start();
    const { id } = await opportunityNamed(demo, 'Zoë Nørgaard');
    const reason = (await all(demo, '/archive_reasons?type=non-hired'))[0]?.id ?? '';
    expect(demo.control.archive(id, reason).archived).toEqual({ reason, archivedAt: TUESDAY });
    expect((await all(demo, `/opportunities?archive_reason_id=${reason}`)).map((record) => record.id)).toContain(id);
    demo.control.moveStage(id, 'offer');
    expect((await call(demo, `/opportunities/${id}`)).body.data.archived).not.toBeNull();
    const back = await call(demo, `/opportunities/${id}/archived`, { method: 'PUT', json: { reason: null } });
    expect([back.status, back.body.data.archived]).toEqual([200, null]);
    const again = await call(demo, `/opportunities/${id}/archived`, { method: 'PUT', json: { reason } });
    expect(again.body.data.archived?.reason).toBe(reason);
    const wrong = await call(demo, `/opportunities/${id}/archived`, { method: 'PUT', json: { reason: 'no' } });
    expect(wrong.status).toBe(400);
  });

  test('apply, and join their contact by e-mail', async () => {
    const demo = await start();
    const posting = await postingNamed(demo, 'Recruiter');
    const zoe = await opportunityNamed(demo, 'Zoë Nørgaard');
    const fresh = demo.control.addApplicant(posting.id, { name: 'Nuru Aklilu', email: 'nuru@mail.example' });
    const again = demo.control.addApplicant(posting.id, { name: 'Z. N.', email: 'ZOE.noergaard@mail.example' });
    expect([again.contact, again.name]).toEqual([zoe.contact, 'Zoë Nørgaard']);
    const found = await all(demo, `/opportunities?posting_id=${posting.id}&updated_at_start=${TUESDAY}`);
    expect(found.map((record) => record.id).sort()).toEqual([fresh.id, again.id].sort());
    const applications = await all(demo, `/opportunities/${fresh.id}/applications?expand=posting`);
    expect(applications[0]).toMatchObject({ name: 'Nuru Aklilu', posting: { text: 'Recruiter' } });
  });

  test('that are anonymised keep no personal data', async () => {
    const demo = await start();
    const { id, contact } = await opportunityNamed(demo, 'Zoë Nørgaard');
    demo.control.anonymise(id);
    const { data } = (await call(demo, `/opportunities/${id}?expand=applications&expand=contact`)).body;
    expect(data).toMatchObject({ name: '', emails: [], phones: [], isAnonymized: true, updatedAt: TUESDAY });
    expect(JSON.stringify(data)).not.toMatch(/zo[eë]/i);
    expect((await call(demo, `/contacts/${contact}`)).body.data).toMatchObject({ name: '', isAnonymized: true });
    expect(demo.control.notesOf(id)).toEqual([]);
    expect(demo.control.feedbackOf(id)).toEqual([]);
  });

  test('that are deleted stand in the feed without personal data, and are gone', async () => {
    const demo = await start();
    const { id, applications } = await opportunityNamed(demo, 'Zoë Nørgaard');
    demo.control.deleteOpportunity(id);
    expect((await call(demo, `/opportunities/${id}`)).status).toBe(404);
    expect((await call(demo, `/opportunities/${id}/notes`)).status).toBe(404);
    const feed = await all(demo, `/opportunities/deleted?deleted_at_start=${TUESDAY}&deleted_at_end=${TUESDAY}`);
    expect(feed).toHaveLength(1);
    expect(feed[0]).toMatchObject({ id, deletedAt: TUESDAY, deletedBy: expect.any(String), name: '', emails: [] });
    expect(await all(demo, `/opportunities/deleted?deleted_at_start=${TUESDAY + 1}`)).toEqual([]);
    const posting = await postingNamed(demo, 'Backend Engineer');
    expect(await all(demo, '/applications/deleted')).toEqual([
      { id: applications[0], deletedAt: TUESDAY, opportunityId: id, postingId: posting.id },
    ]);
  });

  test('move between postings, and contacts merge', async () => {
    const demo = await start();
    const posting = await postingNamed(demo, 'Recruiter');
    const zoe = await opportunityNamed(demo, 'Zoë Nørgaard');
    demo.control.movePosting(zoe.id, posting.id);
    const found = await all(demo, `/opportunities?posting_id=${posting.id}`);
    expect(found.map((record) => record.name)).toContain('Zoë Nørgaard');
    const yoko = await opportunityNamed(demo, '佐藤 陽子');
    demo.control.mergeContacts(zoe.contact, yoko.contact);
    const merged = (await call(demo, `/opportunities/${yoko.id}`)).body.data;
    expect(merged).toMatchObject({ contact: zoe.contact, name: 'Zoë Nørgaard' });
    expect(merged.emails).toContain('yoko.sato@mail.example');
    expect((await call(demo, `/contacts/${yoko.contact}`)).status).toBe(404);
  });

  test('show the changes of their contact', async () => {
    const demo = await start();
    const { contact } = await opportunityNamed(demo, 'Łukasz Wiśniewski');
    const put = await call(demo, `/contacts/${contact}`, {
      method: 'PUT',
      json: { name: 'Łukasz W.', location: 'Sopot' },
    });
    expect(put.status).toBe(200);
    expect(put.body.data.location).toEqual({ name: 'Sopot' });
    expect(put.body.data).not.toHaveProperty('isAnonymized');
    const both = await all(demo, `/opportunities?contact_id=${contact}`);
    expect(both.map((record) => [record.name, record.location, record.updatedAt])).toEqual([
      ['Łukasz W.', 'Sopot', TUESDAY],
      ['Łukasz W.', 'Sopot', TUESDAY],
    ]);
    expect((await call(demo, `/contacts/${contact}`, { method: 'PUT', json: { emails: ['no'] } })).status).toBe(400);
  });
});

describe('postings and users', () => {
  test('change by hand', async () => {
    const demo = await start();
    const { id } = await postingNamed(demo, 'Backend Engineer');
    demo.control.renamePosting(id, 'Backend Engineer (Routing)');
    demo.control.closePosting(id);
    const posting = (await call(demo, `/postings/${id}`)).body.data;
    expect(posting).toMatchObject({ text: 'Backend Engineer (Routing)', state: 'closed', updatedAt: TUESDAY });
    expect((await all(demo, `/postings?updated_at_start=${TUESDAY}`)).map((record) => record.id)).toEqual([id]);
    demo.control.setPostingConfidential(id);
    expect((await all(demo, '/postings')).map((record) => record.id)).not.toContain(id);
    expect(await all(demo, `/opportunities?posting_id=${id}`)).toEqual([]);
    expect(await all(demo, `/opportunities?posting_id=${id}&confidentiality=all`)).toHaveLength(60);
    demo.control.deletePosting(id);
    expect((await call(demo, `/postings/${id}`)).status).toBe(404);
    expect(await all(demo, '/postings/deleted')).toEqual([{ id, deletedAt: TUESDAY }]);
    expect(await all(demo, '/applications/deleted')).toHaveLength(60);
  });

  test('a deactivated user can no longer be performed as', async () => {
    const demo = await start();
    const user = await userNamed(demo, 'Ines Baumgartner');
    const { id } = await opportunityNamed(demo, 'Zoë Nørgaard');
    const write = async () => {
      const path = `/opportunities/${id}/notes?perform_as=${user.id}`;
      return (await call(demo, path, { method: 'POST', json: { value: 'x' } })).status;
    };
    expect(await write()).toBe(201);
    demo.control.deactivateUser(user.id);
    expect(await write()).toBe(403);
    expect(await all(demo, '/users')).toHaveLength(10);
  });

  test('unknown ids are told to the one who calls', async () => {
    const demo = await start();
    const { id } = await opportunityNamed(demo, 'Zoë Nørgaard');
    expect(() => demo.control.moveStage('nobody', 'offer')).toThrow(DemoError);
    expect(() => demo.control.moveStage(id, 'nowhere')).toThrow(DemoError);
    expect(() => demo.control.archive(id, 'nothing')).toThrow(DemoError);
    expect(() => demo.control.closePosting('nothing')).toThrow(DemoError);
    await expect(demo.control.fileBytes(id, 'nothing')).rejects.toThrow(DemoError);
  });
});
