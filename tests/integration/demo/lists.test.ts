import { afterEach, describe, expect, test } from 'vitest';
import { all, call, closeAll, type Json, opportunityNamed, postingNamed, start, TUESDAY } from './demo-client.ts';

afterEach(closeAll);

const DAY_MS = 24 * 60 * 60 * 1000;

function ids(records: Json[]): string[] {
  return records.map((record) => record.id);
}

describe('pages', () => {
  test.each([1, 7, 50, 100])('of %i hold every opportunity once, in the order of the pipeline', async (limit) => {
    const demo = await start();
    const posting = await postingNamed(demo, 'Data Platform Engineer');
    const path = limit === 1 ? `/opportunities?posting_id=${posting.id}` : '/opportunities?confidentiality=all';
    const found = await all(demo, path, limit);
    expect(new Set(ids(found)).size).toBe(found.length);
    expect(found).toHaveLength(limit === 1 ? 38 : 400);
    const ranks = new Map(
      (await call(demo, '/disposition_stages')).body.data.stages.map((stage: Json) => [String(stage.id), stage.rank]),
    );
    const keys = found.map((record) => ({
      rank: ranks.get(record.stage) ?? 0,
      advanced: record.lastAdvancedAt,
      id: record.id,
    }));
    const inOrder = [...keys].sort((a, b) => a.rank - b.rank || b.advanced - a.advanced || (a.id < b.id ? -1 : 1));
    expect(keys).toEqual(inOrder);
  });

  test('have no next on the last one, and a token that is good encoded once or twice', async () => {
    const demo = await start();
    const first = await call(demo, '/opportunities?limit=100');
    expect(first.body.hasNext).toBe(true);
    expect(JSON.parse(decodeURIComponent(first.body.next ?? ''))).toEqual([
      expect.any(Number),
      expect.any(Number),
      expect.any(String),
    ]);
    const once = await call(demo, `/opportunities?limit=100&offset=${first.body.next}`);
    const twice = await call(demo, `/opportunities?limit=100&offset=${encodeURIComponent(first.body.next ?? '')}`);
    expect(ids(once.body.data)).toEqual(ids(twice.body.data));
    expect(ids(once.body.data)).not.toContain(first.body.data[0]?.id);
    const stages = await call(demo, '/stages');
    expect(Object.keys(stages.body)).toEqual(['data', 'hasNext']);
    expect(stages.body.hasNext).toBe(false);
  });

  test('refuse a token that has expired, and one of another list', async () => {
    const demo = await start();
    const { next } = (await call(demo, '/opportunities?limit=10')).body;
    const other = await call(demo, `/postings?limit=10&offset=${next}`);
    expect(other.status).toBe(400);
    demo.control.expireOffsets();
    const late = await call(demo, `/opportunities?limit=10&offset=${next}`);
    expect(late.status).toBe(400);
    expect(late.body.message).toContain('Invalid offset token');
  });

  test('miss nobody but the one who moved while they were read', async () => {
    const demo = await start();
    const before = ids(await all(demo, '/opportunities'));
    const first = await call(demo, '/opportunities?limit=100');
    const moved = before[150] ?? '';
    demo.control.moveStage(moved, 'lead-new');
    const seen = ids(first.body.data);
    let next: string | undefined = first.body.next;
    while (next !== undefined) {
      const page: Json = (await call(demo, `/opportunities?limit=100&offset=${encodeURIComponent(next)}`)).body;
      seen.push(...ids(page.data));
      next = page.next;
    }
    expect(before.filter((id) => !seen.includes(id))).toEqual([moved]);
    const again = ids(await all(demo, `/opportunities?updated_at_start=${TUESDAY}`));
    expect(again).toContain(moved);
  });
});

describe('filters of opportunities', () => {
  test('divide archived from active, and both are there without one', async () => {
    const demo = await start();
    const [both, archived, active] = await Promise.all([
      all(demo, '/opportunities'),
      all(demo, '/opportunities?archived=true'),
      all(demo, '/opportunities?archived=false'),
    ]);
    expect(archived.every((record) => record.archived !== null)).toBe(true);
    expect(active.every((record) => record.archived === null)).toBe(true);
    expect(archived.length + active.length).toBe(both.length);
  });

  test('by time are inclusive, and never find an updatedAt of null', async () => {
    const demo = await start();
    const both = await all(demo, '/opportunities');
    const { updatedAt } = await opportunityNamed(demo, 'Zoë Nørgaard');
    const exact = await all(demo, `/opportunities?updated_at_start=${updatedAt}&updated_at_end=${updatedAt}`);
    expect(exact.map((record) => record.name)).toContain('Zoë Nørgaard');
    const since = await all(demo, '/opportunities?updated_at_start=0');
    const dated = both.filter((record) => record.updatedAt !== null);
    expect(since).toHaveLength(dated.length);
    expect(dated.length).toBeLessThan(both.length);
    const created = await all(demo, `/opportunities?created_at_end=${TUESDAY - 100 * DAY_MS}`);
    expect(created).toHaveLength(both.filter((record) => record.createdAt <= TUESDAY - 100 * DAY_MS).length);
    expect(created.length).toBeGreaterThan(0);
  });

  test('repeat as a union, and combine as an intersection', async () => {
    const demo = await start();
    const [a, b] = [await postingNamed(demo, 'Backend Engineer'), await postingNamed(demo, 'Recruiter')];
    const union = await all(demo, `/opportunities?posting_id=${a.id}&posting_id=${b.id}`);
    expect(union).toHaveLength(68);
    const active = await all(demo, `/opportunities?posting_id=${a.id}&archived=false&stage_id=applicant-new`);
    expect(active.length).toBeGreaterThan(0);
    expect(active.every((record) => record.stage === 'applicant-new' && record.archived === null)).toBe(true);
  });

  test('by e-mail ignore case, by tag do not', async () => {
    const demo = await start();
    const mail = await all(demo, '/opportunities?email=ZOE.Noergaard%40mail.example');
    expect(mail.map((record) => record.name)).toEqual(['Zoë Nørgaard']);
    expect(await all(demo, '/opportunities?tag=backend%20engineer')).toHaveLength(0);
    expect(await all(demo, '/opportunities?tag=Backend%20Engineer')).toHaveLength(60);
  });

  test('by posting leave archived ones to archived_posting_id when told so', async () => {
    const [usual, strict] = [await start(), await start({ postingIdFindsArchived: false })];
    const { id } = await postingNamed(usual, 'Backend Engineer');
    const archived = (await all(usual, `/opportunities?archived_posting_id=${id}`)).length;
    expect(archived).toBeGreaterThan(0);
    expect(await all(usual, `/opportunities?posting_id=${id}`)).toHaveLength(60);
    expect(await all(strict, `/opportunities?posting_id=${id}`)).toHaveLength(60 - archived);
    expect(await all(strict, `/opportunities?archived_posting_id=${id}`)).toHaveLength(archived);
  });
});

describe('expand and include', () => {
  test('replace ids by objects, and keep only what is named', async () => {
    const demo = await start();
    const { id } = await opportunityNamed(demo, 'Zoë Nørgaard');
    const expand = ['applications', 'stage', 'owner', 'followers', 'sourcedBy', 'contact'];
    const query = expand.map((name) => `expand=${name}`).join('&');
    const { data } = (await call(demo, `/opportunities/${id}?${query}`)).body;
    expect(data.stage).toEqual({ id: expect.any(String), text: 'Technical interview' });
    expect(data.owner.name).toBe('Ana Tavares');
    expect(data.contact.name).toBe('Zoë Nørgaard');
    expect(data.contact.location).toEqual({ name: 'København' });
    expect(data.applications[0]).toMatchObject({ opportunityId: id, candidateId: id, archived: null });
    expect(data.sourcedBy).toBeNull();
    const short = await call(demo, `/opportunities/${id}?include=name&include=emails&expand=stage`);
    expect(Object.keys(short.body.data).sort()).toEqual(['emails', 'name', 'stage']);
  });

  test('have the recorded members, and no more', async () => {
    const demo = await start();
    const records = await all(demo, '/opportunities');
    const names = new Set(records.flatMap((record) => Object.keys(record)));
    expect(names.size).toBe(28);
    const without = records.filter((record) => record.applications.length === 0);
    expect(without.length).toBeGreaterThan(0);
    expect(without.every((record) => !('opportunityLocation' in record))).toBe(true);
  });
});

describe('postings and users', () => {
  test('published alone means the public site', async () => {
    const demo = await start();
    const published = await all(demo, '/postings?state=published');
    expect(published.every((posting) => posting.distributionChannels.includes('public'))).toBe(true);
    const drafts = await all(demo, '/postings?state=draft');
    expect(drafts.map((posting) => posting.urls)).toEqual([null, null]);
    const internal = await all(demo, '/postings?distributionChannel=internal&team=Depots');
    expect(internal.map((posting) => posting.text)).toEqual(['Depot Lead']);
  });

  test('users are the active ones, unless the others are asked for', async () => {
    const demo = await start();
    expect(await all(demo, '/users')).toHaveLength(11);
    expect(await all(demo, '/users?includeDeactivated=true')).toHaveLength(12);
    const [ines] = await all(demo, '/users?email=INES.baumgartner%40nordkap.example');
    expect(ines).toMatchObject({ name: 'Ines Baumgartner', accessRole: 'interviewer', deactivatedAt: null });
    expect(await all(demo, '/users?accessRole[]=super%20admin&accessRole=admin')).toHaveLength(3);
  });

  test('the old name of opportunities is still served', async () => {
    const demo = await start();
    const { id } = await opportunityNamed(demo, 'Zoë Nørgaard');
    expect((await call(demo, `/candidates/${id}`)).body.data.id).toBe(id);
  });

  test('stages, archive reasons, sources, tags and interviews have their shapes', async () => {
    const demo = await start();
    const stages = await all(demo, '/stages');
    expect(stages.map((stage) => stage.id)).toEqual(expect.arrayContaining(['lead-new', 'applicant-new', 'offer']));
    expect((await call(demo, '/stages/offer')).body).toEqual({ data: { id: 'offer', text: 'Offer' } });
    expect(await all(demo, '/archive_reasons?type=hired')).toHaveLength(1);
    expect((await all(demo, '/sources'))[0]).toEqual({ text: expect.any(String), count: expect.any(Number) });
    expect((await all(demo, '/tags')).find((tag) => tag.text === 'Backend Engineer')?.count).toBe(60);
    const { id } = await opportunityNamed(demo, 'Zoë Nørgaard');
    const [interview] = await all(demo, `/opportunities/${id}/interviews`);
    expect(interview).toMatchObject({ opportunityId: id, duration: 60, canceledAt: null });
    const [panel] = await all(demo, `/opportunities/${id}/panels?expand=stage`);
    expect(panel).toMatchObject({
      externallyManaged: false,
      start: interview?.date,
      stage: { text: 'Technical interview' },
    });
    expect((await call(demo, `/opportunities/${id}/resumes`)).body).toEqual({ data: [], hasNext: false });
  });
});
