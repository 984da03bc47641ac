import { describe, expect, it } from 'vitest';
import type { DemoLever } from '../../../src-main/demo/index.ts';
import { addPosition, connect, newProfile, startApp, startLever, type TestApp, until } from './app.ts';

const options = { notes: true, quotes: true, transcript: false, redacted: false };
const now = { options, shortId: null, withScore: false };

/** A submitted scorecard for an active candidate of the Backend Engineer posting. */
async function submitted(app: TestApp, exportPdf = false) {
  const { id } = await addPosition(app);
  const { items } = await app.api.candidates.search({ positionId: id, query: '', limit: 500 });
  const candidate = items.find((item) => !item.isArchived && !item.isAnonymized);
  if (!candidate) throw new Error('a candidate is needed');
  const round = (await app.api.positions.get({ id })).rounds[0];
  const interview = await app.api.interviews.addByHand({
    positionId: id,
    roundId: round?.id ?? '',
    candidate: candidate.ref,
  });
  const { guide } = await app.api.interviews.get({ id: interview.id });
  for (const skill of guide.skills) {
    await app.api.scorecards.rate({ interviewId: interview.id, skillId: skill.id, value: 4, cannotJudge: null });
  }
  await app.api.scorecards.recommend({ interviewId: interview.id, value: 'yes' });
  await app.api.scorecards.summarise({ interviewId: interview.id, summary: 'Clear and careful.' });
  await app.api.scorecards.submit({ interviewId: interview.id, exportPdf });
  return { interviewId: interview.id, opportunityId: candidate.ref.id };
}

async function ready() {
  const lever = await startLever();
  const folder = newProfile();
  const app = await startApp(lever, folder);
  await connect(app, lever);
  return { lever, app, folder };
}

async function stateOf(app: TestApp, id: string) {
  const row = (await app.api.exports.list(undefined)).find((item) => item.id === id);
  if (!row) throw new Error('the export is gone');
  return row;
}

async function delivered(app: TestApp, id: string): Promise<void> {
  await until('the export is delivered', async () => (await stateOf(app, id)).state === 'delivered');
}

function uploads(lever: DemoLever): number {
  return lever.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/files')).length;
}

describe('the outbox', () => {
  it('delivers a PDF under its name, and remembers Lever’s id of it', async () => {
    const { lever, app } = await ready();
    const { interviewId, opportunityId } = await submitted(app);
    const { id } = await app.api.exports.enqueue({ interviewId, kind: 'pdf', ...now });
    await delivered(app, id);
    const row = await stateOf(app, id);
    const files = lever.control.filesOf(opportunityId);
    expect(files).toHaveLength(1);
    expect(files[0]).toMatchObject({ name: row.fileName, size: row.bytes, id: row.leverId });
    const bytes = await lever.control.fileBytes(opportunityId, files[0]?.id ?? '');
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('stores the export with the submission when asked to', async () => {
    const { lever, app } = await ready();
    const { opportunityId } = await submitted(app, true);
    await until('the file is there', () => lever.control.filesOf(opportunityId).length === 1);
  });

  it('sends a note once', async () => {
    const { lever, app } = await ready();
    const { interviewId, opportunityId } = await submitted(app);
    const { id } = await app.api.exports.enqueue({ interviewId, kind: 'note', ...now });
    await delivered(app, id);
    const notes = lever.control.notesOf(opportunityId);
    const { shortId } = await stateOf(app, id);
    expect(notes.filter((note) => JSON.stringify(note).includes(shortId))).toHaveLength(1);
  });

  it.each([
    ['the answer is lost after the file was stored', 'reset-after'],
    ['the connection breaks before anything arrived', 'reset-before'],
  ] as const)('leaves exactly one file when %s', async (_name, kind) => {
    const { lever, app } = await ready();
    const { interviewId, opportunityId } = await submitted(app);
    lever.control.fail({ kind, match: /POST .*\/files$/, times: 1 });
    const { id } = await app.api.exports.enqueue({ interviewId, kind: 'pdf', ...now });
    await until('the first try is over', () => uploads(lever) > 0);
    await until('it was settled', async () => (await stateOf(app, id)).state !== 'sending');
    if ((await stateOf(app, id)).state === 'waiting') await app.api.exports.retry({ id });
    await delivered(app, id);
    expect(lever.control.filesOf(opportunityId)).toHaveLength(1);
  });

  it('waits for a new sign-in, and then delivers', async () => {
    const { lever, app } = await ready();
    const { interviewId, opportunityId } = await submitted(app);
    lever.control.revokeAccess();
    const { id } = await app.api.exports.enqueue({ interviewId, kind: 'pdf', ...now });
    await until('the loss is known', () => app.connection.state().connection?.state === 'reconnect');
    expect((await stateOf(app, id)).state).toBe('waiting');
    await connect(app, lever);
    app.outbox.kick();
    await delivered(app, id);
    expect(lever.control.filesOf(opportunityId)).toHaveLength(1);
  });

  it('asks a person when Lever refuses, keeps the export, and delivers it on Retry', async () => {
    const { lever, app } = await ready();
    const { interviewId, opportunityId } = await submitted(app);
    lever.control.fail({ kind: 'status', status: 403, match: /POST .*\/files$/, times: 1 });
    const { id } = await app.api.exports.enqueue({ interviewId, kind: 'pdf', ...now });
    await until('a person is asked', async () => (await stateOf(app, id)).state === 'attention');
    expect((await stateOf(app, id)).error?.code).toBe('lever.forbidden');
    await app.api.exports.retry({ id });
    await delivered(app, id);
    expect(lever.control.filesOf(opportunityId)).toHaveLength(1);
  });

  it('says so when the candidate is gone from Lever', async () => {
    const { lever, app } = await ready();
    const { interviewId, opportunityId } = await submitted(app);
    lever.control.deleteOpportunity(opportunityId);
    const { id } = await app.api.exports.enqueue({ interviewId, kind: 'pdf', ...now });
    await until('a person is asked', async () => (await stateOf(app, id)).state === 'attention');
    expect((await stateOf(app, id)).error?.code).toBe('export.candidate-gone');
  });

  it('does not send what was called off while it waited', async () => {
    const { lever, app } = await ready();
    const { interviewId, opportunityId } = await submitted(app);
    await app.api.connection.disconnect({ wipe: false });
    const { id } = await app.api.exports.enqueue({ interviewId, kind: 'pdf', ...now });
    await app.api.exports.cancel({ id });
    await connect(app, lever);
    // A later one of the same candidate shows that the outbox has been past the one that was called off.
    const later = await app.api.exports.enqueue({ interviewId, kind: 'pdf', ...now });
    await delivered(app, later.id);
    expect((await stateOf(app, id)).state).toBe('cancelled');
    const names = lever.control.filesOf(opportunityId).map(({ name }) => name);
    expect(names).toEqual([(await stateOf(app, later.id)).fileName]);
  });

  it('refuses to export what was not submitted', async () => {
    const { app } = await ready();
    const { id } = await addPosition(app);
    const round = (await app.api.positions.get({ id })).rounds[0];
    const candidate = { kind: 'new' as const, name: 'Ada Example', email: '' };
    const interview = await app.api.interviews.addByHand({ positionId: id, roundId: round?.id ?? '', candidate });
    const enqueue = async () => app.api.exports.enqueue({ interviewId: interview.id, kind: 'pdf', ...now });
    await expect(enqueue()).rejects.toMatchObject({ code: 'export.not-submitted' });
    expect(await app.api.exports.list(undefined)).toEqual([]);
  });
});
