import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ExportRow } from '../../../src-preload/contract/exports.ts';
import type { FeedbackAnswer, FeedbackForm } from '../../../src-preload/contract/feedback-forms.ts';
import { addPosition, connect, newProfile, startApp, startLever, type TestApp, until } from './app.ts';

const options = { notes: true, quotes: true, transcript: false, redacted: false };
const now = { options, shortId: null, withScore: false };

/** Connected, with a submitted scorecard for an active candidate. */
async function ready() {
  const lever = await startLever();
  const folder = newProfile();
  const app = await startApp(lever, folder);
  await connect(app, lever);
  const position = await addPosition(app);
  const { items } = await app.api.candidates.search({ positionId: position.id, query: '', limit: 500 });
  const candidate = items.find((item) => !item.isArchived && !item.isAnonymized);
  if (!candidate) throw new Error('a candidate is needed');
  return { lever, app, folder, position, ...(await scored(app, position.id, candidate.ref)) };
}

type Ref = Parameters<TestApp['api']['interviews']['addByHand']>[0]['candidate'];

async function scored(app: TestApp, positionId: string, candidate: Ref) {
  const round = (await app.api.positions.get({ id: positionId })).rounds[0];
  const { id } = await app.api.interviews.addByHand({ positionId, roundId: round?.id ?? '', candidate });
  const { guide } = await app.api.interviews.get({ id });
  for (const skill of guide.skills) {
    await app.api.scorecards.rate({ interviewId: id, skillId: skill.id, value: 4, cannotJudge: null });
  }
  await app.api.scorecards.recommend({ interviewId: id, value: 'yes' });
  await app.api.scorecards.summarise({
    interviewId: id,
    summary: 'Clear. Write to ada@nordkap.example or +45 12 34 56 78.',
  });
  await app.api.scorecards.submit({ interviewId: id, exportPdf: false });
  return { interviewId: id, opportunityId: candidate.kind === 'opportunity' ? candidate.id : '' };
}

async function rowOf(app: TestApp, id: string): Promise<ExportRow> {
  const row = (await app.api.exports.list(undefined)).find((item) => item.id === id);
  if (!row) throw new Error('the export is gone');
  return row;
}

const delivered = (app: TestApp, id: string) =>
  until('the export is delivered', async () => (await rowOf(app, id)).state === 'delivered');
const asked = async (app: TestApp, id: string) => {
  await until('a person is asked', async () => (await rowOf(app, id)).state === 'attention');
  return (await rowOf(app, id)).error;
};

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('what was previewed', () => {
  it('is what is saved and what is sent, byte for byte', async () => {
    const { app, lever, interviewId, opportunityId, folder } = await ready();
    const description = await app.api.exports.describe({ interviewId, options });
    const { shortId, fileName } = description;
    const { bytes } = await app.api.exports.preview({ interviewId, shortId });
    expect(bytes.byteLength).toBe(description.bytes);
    app.files.save = join(folder, 'saved.pdf');
    await app.api.exports.savePdf({ interviewId, shortId });
    const { id } = await app.api.exports.enqueue({ interviewId, kind: 'pdf', options, shortId, withScore: false });
    await delivered(app, id);
    const [file] = lever.control.filesOf(opportunityId);
    expect(file).toMatchObject({ name: fileName, sha256: digest(bytes) });
    expect(digest(readFileSync(app.files.save))).toBe(digest(bytes));
    expect((await rowOf(app, id)).shortId).toBe(shortId);
  });

  it('keeps its id while it is looked at, and gives it to one export only', async () => {
    const { app, interviewId } = await ready();
    const first = await app.api.exports.describe({ interviewId, options });
    expect((await app.api.exports.describe({ interviewId, options })).shortId).toBe(first.shortId);
    await app.api.exports.enqueue({ interviewId, kind: 'pdf', options, shortId: first.shortId, withScore: false });
    expect((await app.api.exports.describe({ interviewId, options })).shortId).not.toBe(first.shortId);
    const again = async () =>
      app.api.exports.enqueue({ interviewId, kind: 'pdf', options, shortId: first.shortId, withScore: false });
    await expect(again()).rejects.toMatchObject({ code: 'item.not-found' });
  });
});

const withoutFiles = JSON.stringify([{ scope: 'files:write', isGranted: false }]);

describe('trouble', () => {
  it('a deactivated user: another one adds it', async () => {
    const { app, lever, interviewId, opportunityId } = await ready();
    const users = (await app.api.connection.users(undefined)).filter(({ isDeactivated }) => !isDeactivated);
    const self = app.connection.userId() ?? '';
    const other = users.find(({ id }) => id !== self);
    lever.control.deactivateUser(self);
    const { id } = await app.api.exports.enqueue({ interviewId, kind: 'pdf', ...now });
    expect(await asked(app, id)).toMatchObject({ code: 'export.user-deactivated' });
    expect(app.notices).toContain('attention');
    await app.api.exports.sendAs({ id, userId: other?.id ?? '' });
    await delivered(app, id);
    expect(lever.control.filesOf(opportunityId)).toMatchObject([{ user: other?.id }]);
    expect(await rowOf(app, id)).toMatchObject({ performAs: other?.id, error: null });
  });

  it('what Lever refused can be called off, and that can be taken back', async () => {
    const { app, lever, interviewId, opportunityId } = await ready();
    lever.control.fail({ kind: 'status', status: 400, match: /POST .*\/files$/ });
    const { id } = await app.api.exports.enqueue({ interviewId, kind: 'pdf', ...now });
    expect(await asked(app, id)).toMatchObject({ code: 'lever.rejected' });
    await app.api.exports.cancel({ id });
    expect((await rowOf(app, id)).state).toBe('cancelled');
    lever.control.clearFaults();
    await app.api.exports.resume({ id });
    await delivered(app, id);
    expect(lever.control.filesOf(opportunityId)).toHaveLength(1);
    expect(() => app.api.exports.resume({ id })).toThrow(expect.objectContaining({ code: 'export.already-sent' }));
  });

  it('an anonymised candidate: nothing of them is sent', async () => {
    const { app, lever, interviewId, opportunityId } = await ready();
    lever.control.anonymise(opportunityId);
    const { id } = await app.api.exports.enqueue({ interviewId, kind: 'pdf', ...now });
    expect(await asked(app, id)).toMatchObject({ code: 'export.candidate-anonymised' });
    expect(lever.control.filesOf(opportunityId)).toEqual([]);
  });

  it('an archived candidate: delivered all the same, and said', async () => {
    const { app, lever, interviewId, opportunityId, position } = await ready();
    const { id } = await app.api.exports.enqueue({ interviewId, kind: 'pdf', ...now });
    await delivered(app, id);
    const reason = app.keeper.get().read.prepare('SELECT id FROM archive_reason LIMIT 1').pluck().get();
    lever.control.archive(opportunityId, String(reason));
    await app.api.sync.now({ positionId: position.id });
    await until('the archiving is known', async () => (await rowOf(app, id)).candidateChange === 'archived');
    const next = await app.api.exports.enqueue({ interviewId, kind: 'note', ...now });
    await delivered(app, next.id);
    expect(await rowOf(app, next.id)).toMatchObject({ candidateChange: 'archived' });
  });

  it.each([
    ['moved', 'posting_id'],
    ['merged', 'contact_id'],
  ])('a candidate that was %s since the export was asked for: said', async (change, column) => {
    const { app, interviewId, opportunityId } = await ready();
    const { id } = await app.api.exports.enqueue({ interviewId, kind: 'pdf', ...now });
    await delivered(app, id);
    expect((await rowOf(app, id)).candidateChange).toBeNull();
    const { write } = app.keeper.get();
    write.prepare(`UPDATE opportunity SET ${column} = 'another' WHERE id = ?`).run(opportunityId);
    expect((await rowOf(app, id)).candidateChange).toBe(change);
  });

  it('a candidate that is not linked: it leaves once they are', async () => {
    const { app, lever, position, opportunityId } = await ready();
    const added = await scored(app, position.id, { kind: 'new', name: 'Ada Example', email: '' });
    const { id } = await app.api.exports.enqueue({ interviewId: added.interviewId, kind: 'pdf', ...now });
    expect(await asked(app, id)).toMatchObject({ code: 'export.not-linked' });
    const { write } = app.keeper.get();
    write.prepare('UPDATE candidate SET opportunity_id = NULL WHERE opportunity_id = ?').run(opportunityId);
    write.prepare("UPDATE candidate SET opportunity_id = ? WHERE name = 'Ada Example'").run(opportunityId);
    app.outbox.kick();
    await delivered(app, id);
    expect(lever.control.filesOf(opportunityId)).toHaveLength(1);
  });

  it('a file that Lever could not process: told after one more look', async () => {
    const { app, lever, interviewId, opportunityId } = await ready();
    const { id } = await app.api.exports.enqueue({ interviewId, kind: 'pdf', ...now });
    await delivered(app, id);
    const [file] = lever.control.filesOf(opportunityId);
    const broken = { ...file, ext: '.pdf', status: 'error' };
    lever.control.fail({ kind: 'status', status: 200, body: { data: [broken] }, match: /GET .*\/files$/ });
    app.keeper.get().write.prepare('UPDATE export SET confirm_at = 1').run();
    app.outbox.kick();
    expect(await asked(app, id)).toMatchObject({ code: 'export.not-processed', params: { status: 'error' } });
  });

  it('a missing permission is named at once, and nothing is stored', async () => {
    const { app, interviewId } = await ready();
    app.keeper.get().write.prepare('UPDATE connection SET grants = ?').run(withoutFiles);
    const enqueue = async () => app.api.exports.enqueue({ interviewId, kind: 'pdf', ...now });
    await expect(enqueue()).rejects.toMatchObject({ code: 'export.scope-missing', params: { scope: 'files:write' } });
    expect(await app.api.exports.list(undefined)).toEqual([]);
  });

  it('a permission that was lost meanwhile is named before anything is sent', async () => {
    const { app, lever, interviewId, opportunityId } = await ready();
    const write = app.keeper.get().write;
    const { user_id: userId } = write.prepare<[], { user_id: string }>('SELECT user_id FROM connection').get() ?? {};
    write.prepare('UPDATE connection SET user_id = NULL').run();
    const { id } = await app.api.exports.enqueue({ interviewId, kind: 'pdf', ...now });
    expect(await asked(app, id)).toMatchObject({ code: 'export.user-missing' });
    write.prepare('UPDATE connection SET user_id = ?, grants = ?').run(userId, withoutFiles);
    await app.api.exports.retry({ id });
    await until('the permission is asked for', async () => (await asked(app, id))?.code === 'export.scope-missing');
    expect(lever.control.filesOf(opportunityId)).toEqual([]);
  });

  it('holds back what comes after one that needs attention, of its kind only, until that was called off', async () => {
    const { app, lever, interviewId, opportunityId } = await ready();
    lever.control.fail({ kind: 'status', status: 400, match: /POST .*\/files$/, times: 1 });
    const first = await app.api.exports.enqueue({ interviewId, kind: 'pdf', ...now });
    expect(await asked(app, first.id)).toMatchObject({ code: 'lever.rejected' });
    const second = await app.api.exports.enqueue({ interviewId, kind: 'pdf', ...now });
    const note = await app.api.exports.enqueue({ interviewId, kind: 'note', ...now });
    await delivered(app, note.id);
    expect(await rowOf(app, second.id)).toMatchObject({ state: 'waiting', isHeld: true, attempts: 0 });
    expect(lever.control.filesOf(opportunityId)).toEqual([]);
    await app.api.exports.cancel({ id: first.id });
    await delivered(app, second.id);
    expect(lever.control.filesOf(opportunityId)).toHaveLength(1);
  });

  it('keeps the order when the one that needed attention is retried', async () => {
    const { app, lever, interviewId, opportunityId } = await ready();
    lever.control.fail({ kind: 'status', status: 400, match: /POST .*\/files$/, times: 1 });
    const first = await app.api.exports.enqueue({ interviewId, kind: 'pdf', ...now });
    await asked(app, first.id);
    const second = await app.api.exports.enqueue({ interviewId, kind: 'pdf', ...now });
    await app.api.exports.retry({ id: first.id });
    await delivered(app, second.id);
    const names = [await rowOf(app, first.id), await rowOf(app, second.id)].map(({ fileName }) => fileName);
    const sent = lever.control.filesOf(opportunityId).toSorted((one, other) => one.uploadedAt - other.uploadedAt);
    expect(sent.map(({ name }) => name)).toEqual(names);
  });

  it('the last that waited for the network is told when it has left', async () => {
    const { app, lever, interviewId } = await ready();
    const write = app.keeper.get().write;
    const { id } = await app.api.exports.enqueue({ interviewId, kind: 'pdf', ...now });
    await delivered(app, id);
    expect(app.notices).toEqual([]);
    const offline = JSON.stringify({ kind: 'offline', code: 'lever.offline', params: {} });
    write.prepare("UPDATE export SET state = 'waiting', error = ? WHERE id = ?").run(offline, id);
    app.outbox.start();
    await until('it is told', () => app.notices.includes('all-left'));
    expect(lever.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/files'))).toHaveLength(1);
  });
});

describe('other ways out', () => {
  it('a note carries Lever’s score when that was chosen', async () => {
    const { app, lever, interviewId, opportunityId } = await ready();
    const { id } = await app.api.exports.enqueue({
      interviewId,
      kind: 'note',
      options,
      shortId: null,
      withScore: true,
    });
    await delivered(app, id);
    const note = lever.control
      .notesOf(opportunityId)
      .find((item) => item.id !== '' && JSON.stringify(item).includes('Rubric export'));
    expect(note?.fields[0]).toMatchObject({ score: 3 });
  });

  it('redacted: without contact data', async () => {
    const { app, lever, interviewId, opportunityId } = await ready();
    const redacted = { ...options, redacted: true };
    const { id } = await app.api.exports.enqueue({
      interviewId,
      kind: 'note',
      options: redacted,
      shortId: null,
      withScore: false,
    });
    await delivered(app, id);
    const text = JSON.stringify(lever.control.notesOf(opportunityId));
    expect(text).toContain('Write to [e-mail] or [phone].');
    expect(text).not.toContain('ada@nordkap.example');
  });

  it.each(['Technical interview', 'Recruiter screen'])('fills every field of the form “%s”, once', async (name) => {
    const { app, lever, interviewId, opportunityId } = await ready();
    const first = await app.api.exports.feedbackForm({ interviewId, templateId: null });
    const templateId = first.templates.find(({ text }) => text === name)?.id ?? '';
    const form = await app.api.exports.feedbackForm({ interviewId, templateId });
    const answers = filled(form);
    const { id } = await app.api.exports.submitFeedback({ interviewId, templateId, answers });
    await delivered(app, id);
    const forms = lever.control
      .feedbackOf(opportunityId)
      .filter((item) => JSON.stringify(item).includes('Rubric export'));
    expect(forms).toHaveLength(1);
    for (const field of forms[0]?.fields ?? []) expect(field.value, field.text).not.toBeNull();
    const again = await app.api.exports.feedbackForm({ interviewId, templateId });
    expect(again.fields.map(({ answer }) => answer.source)).toEqual(answers.map(({ source }) => source));
  });

  it('refuses a form whose required field is empty, and stores nothing', async () => {
    const { app, interviewId } = await ready();
    const form = await app.api.exports.feedbackForm({ interviewId, templateId: null });
    const templateId = form.templateId ?? '';
    const answers = filled(form).map((answer) => ({ ...answer, source: 'own', own: null }));
    const submit = async () => app.api.exports.submitFeedback({ interviewId, templateId, answers });
    await expect(submit()).rejects.toMatchObject({ code: 'export.form-incomplete' });
    expect(await app.api.exports.list(undefined)).toEqual([]);
  });
});

/** An answer of one's own wherever the proposal leaves a field empty. */
function filled(form: FeedbackForm): FeedbackAnswer[] {
  const own = (field: FeedbackForm['fields'][number]) => {
    switch (field.type) {
      case 'score':
        return 2;
      case 'yes-no':
        return 'yes';
      case 'date':
        return Date.UTC(2027, 0, 1);
      case 'multiple-select':
        return [...field.options].slice(0, 2);
      case 'multiple-choice':
      case 'dropdown':
      case 'score-system':
        return field.options[0] ?? null;
      default:
        return 'Written by hand.';
    }
  };
  return form.fields.map((field) => {
    const { source, lines } = field.answer;
    const isOpen = source === 'empty' || source === 'own';
    return { fieldId: field.id, source: isOpen ? 'own' : source, lines: [...lines], own: isOpen ? own(field) : null };
  });
}
