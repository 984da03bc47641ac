import { describe, expect, it } from 'vitest';
import type { CandidateSort } from '../../../src-preload/contract/candidates.ts';
import { addPosition, connect, newProfile, startApp, startLever, synced, type TestApp, until } from './app.ts';

const everything = { notes: true, quotes: true, transcript: false, redacted: false };

async function ready() {
  const lever = await startLever();
  const app = await startApp(lever, newProfile());
  await connect(app, lever);
  const position = await addPosition(app);
  return { lever, app, position };
}

async function candidatesOf(app: TestApp, positionId: string) {
  const { items } = await app.api.candidates.search({ positionId, query: '', limit: 500 });
  return items.filter(({ isArchived, isAnonymized, isSynced }) => !isArchived && !isAnonymized && isSynced);
}

/** Somebody added by hand with a submitted scorecard whose export waits for a link. */
async function byHand(app: TestApp, positionId: string, name: string, email = '') {
  const round = (await app.api.positions.get({ id: positionId })).rounds[0];
  const interview = await app.api.interviews.addByHand({
    positionId,
    roundId: round?.id ?? '',
    candidate: { kind: 'new', name, email },
  });
  const interviewId = interview.id;
  const { guide, candidate } = await app.api.interviews.get({ id: interviewId });
  for (const { id } of guide.skills) {
    await app.api.scorecards.rate({ interviewId, skillId: id, value: 4, cannotJudge: null });
  }
  await app.api.scorecards.recommend({ interviewId, value: 'yes' });
  await app.api.scorecards.submit({ interviewId, exportPdf: false });
  return { interviewId, id: candidate.ref.id };
}

async function enqueue(app: TestApp, interviewId: string) {
  const asked = { interviewId, kind: 'pdf' as const, options: everything, shortId: null, withScore: false };
  return (await app.api.exports.enqueue(asked)).id;
}

async function exportOf(app: TestApp, id: string) {
  const row = (await app.api.exports.list(undefined)).find((one) => one.id === id);
  if (!row) throw new Error('the export is gone');
  return row;
}

async function waitsForLink(app: TestApp, id: string): Promise<void> {
  await until('the export waits for a link', async () => (await exportOf(app, id)).error?.code === 'export.not-linked');
}

describe('somebody added by hand', () => {
  it('is suggested in Lever by e-mail, then by name', async () => {
    const { app, lever, position } = await ready();
    const twin = { name: 'Kim Example', email: 'kim.other@mail.example' };
    lever.control.addApplicant(position.postingId, twin);
    const same = lever.control.addApplicant(position.postingId, { name: 'K. Ample', email: 'kim@mail.example' });
    await app.api.sync.now({ positionId: position.id });
    await until('both are here', async () => {
      const found = await app.api.candidates.search({ positionId: position.id, query: 'mail.example kim', limit: 10 });
      return found.items.length >= 2;
    });
    const { id } = await byHand(app, position.id, 'Kim Example', 'kim@mail.example');
    const suggested = await app.api.candidates.suggestLinks({ id });
    expect(suggested.map(({ candidate, reason }) => [candidate.name, reason])).toEqual([
      [same.name, 'email'],
      [twin.name, 'name'],
    ]);
  });

  it('is linked: interviews and waiting exports go to the chosen one, and only there', async () => {
    const { app, lever, position } = await ready();
    const [chosen, other] = await candidatesOf(app, position.id);
    if (!chosen || !other) throw new Error('the posting has too few candidates');
    const before = (await app.api.positions.get({ id: position.id })).candidates;
    const { id, interviewId } = await byHand(app, position.id, 'Vorläufig Example');
    const exportId = await enqueue(app, interviewId);
    await waitsForLink(app, exportId);
    expect((await app.api.positions.get({ id: position.id })).candidates).toBe(before + 1);

    await app.api.candidates.link({ id, opportunityId: chosen.ref.id });
    await until('the export has left', async () => (await exportOf(app, exportId)).state === 'delivered');
    expect(lever.control.filesOf(chosen.ref.id)).toHaveLength(1);
    expect(lever.control.filesOf(other.ref.id)).toEqual([]);
    expect((await app.api.interviews.get({ id: interviewId })).candidate).toMatchObject({
      ref: chosen.ref,
      name: chosen.name,
      isSynced: true,
    });
    expect((await app.api.positions.get({ id: position.id })).candidates).toBe(before);
    const page = await app.api.candidates.page({ id });
    expect(page).toMatchObject({ ref: chosen.ref, name: chosen.name });
    expect(page.byHand).toMatchObject([
      { id, name: 'Vorläufig Example', linkedTo: chosen.ref.id, deliveredExports: 1 },
    ]);
    await expect((async () => app.api.candidates.link({ id, opportunityId: other.ref.id }))()).rejects.toMatchObject({
      code: 'candidate.linked',
    });
    await expect(
      (async () => app.api.candidates.link({ id: 'nobody', opportunityId: other.ref.id }))(),
    ).rejects.toMatchObject({ code: 'item.not-found' });
  });

  it('shares the row of a candidate who has interviews already, and gets their own back', async () => {
    const { app, position } = await ready();
    const [chosen] = await candidatesOf(app, position.id);
    if (!chosen) throw new Error('the posting has no candidate');
    const round = (await app.api.positions.get({ id: position.id })).rounds[0];
    const own = await app.api.interviews.addByHand({
      positionId: position.id,
      roundId: round?.id ?? '',
      candidate: chosen.ref,
    });
    const { id, interviewId } = await byHand(app, position.id, 'Vorläufig Example', 'v@mail.example');
    await app.api.candidates.link({ id, opportunityId: chosen.ref.id });
    const interviewsOf = async (candidateId: string) =>
      (await app.api.interviews.ofCandidate({ candidateId })).map((row) => row.id).sort();
    expect(await interviewsOf(chosen.ref.id)).toEqual([own.id, interviewId].sort());

    await app.api.candidates.unlink({ id });
    expect(await interviewsOf(chosen.ref.id)).toEqual([own.id]);
    expect((await app.api.interviews.get({ id: interviewId })).candidate).toMatchObject({
      ref: { kind: 'by-hand', id },
      name: 'Vorläufig Example',
      email: 'v@mail.example',
    });
    const found = await app.api.candidates.search({ positionId: position.id, query: 'vorlauf', limit: 10 });
    expect(found.items.map(({ ref }) => ref.id)).toEqual([id]);
  });

  it('is unlinked and linked to another one: nothing that bears the wrong name is sent', async () => {
    const { app, lever, position } = await ready();
    const [wrong, right] = await candidatesOf(app, position.id);
    if (!wrong || !right) throw new Error('the posting has too few candidates');
    const { id, interviewId } = await byHand(app, position.id, 'Vorläufig Example');
    // Lever refuses uploads until the link is right.
    lever.control.fail({ kind: 'status', status: 400, match: /POST .*\/files$/, times: 1 });
    const early = await enqueue(app, interviewId);
    await waitsForLink(app, early);
    await app.api.candidates.link({ id, opportunityId: wrong.ref.id });
    await until('Lever refused it', async () => (await exportOf(app, early)).error?.code === 'lever.rejected');
    // The one before it needs attention, so it waits.
    const underWrongName = await enqueue(app, interviewId);
    expect(await exportOf(app, underWrongName)).toMatchObject({ state: 'waiting' });

    await app.api.candidates.unlink({ id });
    expect(await exportOf(app, underWrongName)).toMatchObject({ state: 'cancelled' });
    expect(await exportOf(app, early)).toMatchObject({ state: 'attention', opportunityId: null });
    await app.api.candidates.link({ id, opportunityId: right.ref.id });
    await app.api.exports.retry({ id: early });
    await until('the export has left', async () => (await exportOf(app, early)).state === 'delivered');
    expect(lever.control.filesOf(wrong.ref.id)).toEqual([]);
    expect(lever.control.filesOf(right.ref.id)).toHaveLength(1);
  });

  it('stays linked while an export may be on its way', async () => {
    const { app, lever, position } = await ready();
    const [chosen] = await candidatesOf(app, position.id);
    const { id, interviewId } = await byHand(app, position.id, 'Vorläufig Example');
    await app.api.candidates.link({ id, opportunityId: chosen?.ref.id ?? '' });
    lever.control.fail({ kind: 'hang', match: /POST .*\/files$/ });
    const exportId = await enqueue(app, interviewId);
    await until('it is on its way', async () => (await exportOf(app, exportId)).state === 'sending');
    await expect((async () => app.api.candidates.unlink({ id }))()).rejects.toMatchObject({
      code: 'candidate.export-on-its-way',
    });
    expect((await app.api.interviews.get({ id: interviewId })).candidate.isSynced).toBe(true);
  });
});

describe('a candidate', () => {
  it('has all opportunities of the person, also after two records were merged, and says what changed', async () => {
    const { app, lever, position } = await ready();
    const other = await addPosition(app, 'Frontend Engineer');
    const [kept] = await candidatesOf(app, position.id);
    const [merged] = await candidatesOf(app, other.id);
    if (!kept || !merged) throw new Error('the company has too few candidates');
    const round = (await app.api.positions.get({ id: other.id })).rounds[0];
    const interview = await app.api.interviews.addByHand({
      positionId: other.id,
      roundId: round?.id ?? '',
      candidate: merged.ref,
    });
    const contact = (id: string) =>
      String(app.keeper.get().read.prepare('SELECT contact_id FROM opportunity WHERE id = ?').pluck().get(id));
    const keptContact = contact(kept.ref.id);
    const stages = app.keeper.get().read.prepare('SELECT id, text FROM stage ORDER BY ordinal DESC').all() as {
      id: string;
      text: string;
    }[]; // the two columns
    const to = stages.find(({ text }) => text !== kept.stage);
    lever.control.mergeContacts(keptContact, contact(merged.ref.id));
    lever.control.moveStage(kept.ref.id, to?.id ?? '');
    await app.api.sync.now({ positionId: position.id });
    await app.api.sync.now({ positionId: other.id });
    await until('the merge is known', () => contact(merged.ref.id) === keptContact);
    await synced(app, position.id);

    const page = await app.api.candidates.page({ id: kept.ref.id });
    expect(page.opportunities.map(({ id }) => id)).toEqual(expect.arrayContaining([kept.ref.id, merged.ref.id]));
    expect(page.opportunities.find(({ id }) => id === merged.ref.id)?.position?.id).toBe(other.id);
    expect((await app.api.interviews.ofCandidate({ candidateId: kept.ref.id })).map(({ id }) => id)).toEqual([
      interview.id,
    ]);
    expect(page.changes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ opportunityId: merged.ref.id, kind: 'merged' }),
        expect.objectContaining({ opportunityId: kept.ref.id, kind: 'stage', before: kept.stage, after: to?.text }),
      ]),
    );
  });

  it('leaves no words behind where somebody typed them, when Lever made the record anonymous', async () => {
    const { app, lever, position } = await ready();
    const [chosen] = await candidatesOf(app, position.id);
    if (!chosen) throw new Error('the posting has no candidate');
    const { id } = await byHand(app, position.id, 'Quetzalwort Example', 'quetzalwort@mail.example');
    await app.api.candidates.link({ id, opportunityId: chosen.ref.id });
    lever.control.anonymise(chosen.ref.id);
    await app.api.sync.now({ positionId: position.id });
    const { read } = app.keeper.get();
    await until('the words are gone', () => {
      const rows = read.prepare('SELECT * FROM candidate').all();
      return !JSON.stringify(rows).toLowerCase().includes('quetzalwort');
    });
    expect(
      read.prepare('SELECT count(*) FROM opportunity_change WHERE opportunity_id = ?').pluck().get(chosen.ref.id),
    ).toBe(0);
  });

  it('is refused when nobody knows them', async () => {
    const { app } = await ready();
    const ask = async () => app.api.candidates.page({ id: 'nobody' });
    await expect(ask()).rejects.toMatchObject({ code: 'item.not-found' });
  });
});

describe('the list of a position', () => {
  const best: CandidateSort = { columnId: 'best', direction: 'ascending' };

  it('has every candidate once, in any order and by stretches', async () => {
    const { app, position } = await ready();
    await byHand(app, position.id, 'Zzz Example');
    const whole = { positionId: position.id, query: '', offset: 0, limit: 500 };
    const all = await app.api.candidates.list({ ...whole, sort: best });
    expect(all.rows).toBe(all.items.length);
    expect(all.rows).toBe((await app.api.positions.get({ id: position.id })).candidates);
    const ids = all.items.map(({ ref }) => ref.id).sort();
    for (const columnId of ['name', 'stage', 'owner', 'changed'] as const) {
      for (const direction of ['ascending', 'descending'] as const) {
        const sort = { columnId, direction };
        const { items } = await app.api.candidates.list({ ...whole, sort });
        expect(items.map(({ ref }) => ref.id).sort()).toEqual(ids);
        const stretches = [];
        for (let offset = 0; offset < all.rows; offset += 7) {
          stretches.push(...(await app.api.candidates.list({ ...whole, sort, offset, limit: 7 })).items);
        }
        expect(stretches.map(({ ref }) => ref.id)).toEqual(items.map(({ ref }) => ref.id));
      }
    }
  });

  it('is in the order of the column', async () => {
    const { app, position } = await ready();
    const read = async (columnId: CandidateSort['columnId'], query = '') =>
      (
        await app.api.candidates.list({
          positionId: position.id,
          query,
          sort: { columnId, direction: 'descending' },
          offset: 0,
          limit: 500,
        })
      ).items;
    const times = (await read('changed')).map(({ changedAt }) => changedAt);
    expect(times).toEqual(times.toSorted((one, other) => other - one));
    const owners = (await read('owner')).flatMap(({ owner }) => owner ?? []);
    expect(owners).toEqual(owners.toSorted((one, other) => other.localeCompare(one)));
    const found = await read('changed', 'an');
    expect(found.length).toBeGreaterThan(1);
    const foundTimes = found.map(({ changedAt }) => changedAt);
    expect(foundTimes).toEqual(foundTimes.toSorted((one, other) => other - one));
  });

  it('follows a change at once', async () => {
    const { app, lever, position } = await ready();
    const sort: CandidateSort = { columnId: 'changed', direction: 'descending' };
    const first = async () =>
      (await app.api.candidates.list({ positionId: position.id, query: '', sort, offset: 0, limit: 1 })).items[0];
    const before = await first();
    const added = lever.control.addApplicant(position.postingId, { name: 'New Example', email: 'new@mail.example' });
    await app.api.sync.now({ positionId: position.id });
    await until('the new one is first', async () => (await first())?.ref.id === added.id);
    expect(before?.ref.id).not.toBe(added.id);
  });
});
