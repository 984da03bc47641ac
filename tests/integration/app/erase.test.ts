import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeBackup } from '../../../src-main/database/backups.ts';
import { inTransaction } from '../../../src-main/database/handles.ts';
import { openStore } from '../../../src-main/database/open.ts';
import { personOf } from '../../../src-main/database/person.ts';
import { eraseRows, markErased } from '../../../src-main/database/writes/erase-person.ts';
import { fold } from '../../../src-main/interviews/fold.ts';
import { storeAt } from '../../migrations/helpers.ts';
import { connect, newProfile, startApp, startLever, type TestApp, until } from './app.ts';
import { calendar, email, everythingAbout, holdExports, name, syncNow, traces, tracesLeft } from './one-person.ts';

/** Files of a profile in whose raw bytes a trace stands, whatever the case, in UTF-8 or UTF-16. */
function filesWithTraces(folder: string, words: readonly string[] = traces): readonly string[] {
  const needles = words.flatMap((word) => [word, word.toLowerCase(), word.toUpperCase()]);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return needles.some((needle) => bytes.includes(needle, 0, 'utf8') || bytes.includes(needle, 0, 'utf16le'));
    });
}

async function started() {
  const lever = await startLever();
  const folder = newProfile();
  const app = await startApp(lever, folder);
  await connect(app, lever);
  const person = await everythingAbout(lever, app);
  await holdExports(app);
  return { lever, folder, app, ...person, ref: { kind: 'opportunity' as const, id: person.opportunityId } };
}

function backUp(app: TestApp, folder: string, at: number): string {
  return writeBackup(app.keeper.get().write, join(folder, 'backups'), at);
}

/** The copy that was made before the store's form changed last. */
function olderBackup(folder: string, opportunityId: string): void {
  const store = storeAt(60);
  store
    .prepare(
      `INSERT INTO opportunity (id, name, emails, tags, is_anonymized, created_at, seen_in) VALUES (?, ?, ?, '[]', 0, 1, '')`,
    )
    .run(opportunityId, name, JSON.stringify([email]));
  store.prepare('VACUUM INTO ?').run(join(folder, 'backups', 'rubric-1700000000000.db'));
}

describe('erasing a person', () => {
  it('leaves no byte of name, e-mail or notes in any file: log, free pages, index and backups included', async () => {
    const { folder, app, ref, id } = await started();
    const second = await app.api.interviews.addByHand({
      positionId: id,
      roundId: (await app.api.positions.get({ id })).rounds[0]?.id ?? '',
      candidate: { kind: 'new', name, email },
    });
    const interviewId = second.id;
    // Text that was replaced lies in free pages; long enough to have had pages of its own.
    const long = `${name} ${'Quetzalwort '.repeat(5_000)}`;
    await app.api.interviews.saveNotes({ interviewId, body: long, baseRevision: 0, cursor: 0 });
    backUp(app, folder, Date.now() - 2);
    await app.api.interviews.saveNotes({ interviewId, body: `${name} short`, baseRevision: 1, cursor: 0 });
    const backup = backUp(app, folder, Date.now() - 1);
    olderBackup(folder, ref.id);
    writeFileSync(join(folder, 'rubric.db.set-aside-2026-01-01'), readFileSync(backup).subarray(0, 30_000));
    writeFileSync(join(folder, 'backups', 'rubric-1.db.unfinished'), readFileSync(backup));
    const before = filesWithTraces(folder).map((file) => file.slice(folder.length + 1));
    expect(before).toEqual(expect.arrayContaining(['rubric.db-wal']));
    expect(before.filter((file) => file.startsWith('backups/'))).toHaveLength(4);

    expect(await app.api.privacy.describe({ ref })).toMatchObject({
      name,
      interviews: 2,
      opportunities: 1,
      transcripts: 1,
      exportsWaiting: 1,
      events: 2,
      backups: 3,
      setAside: 1,
      isInLever: true,
    });
    await app.api.privacy.erase({ ref });

    expect(tracesLeft(app)).toEqual([]);
    expect(filesWithTraces(folder)).toEqual([]);
    expect(await app.api.exports.list(undefined)).toEqual([]);
    const { erased, erasing } = await app.api.privacy.state(undefined);
    expect(erasing).toBeNull();
    expect(erased).toMatchObject([{ why: 'asked', isFinished: true, positions: ['Backend Engineer'] }]);
    expect(app.logger.lines.filter((line) => traces.some((trace) => JSON.stringify(line).includes(trace)))).toEqual([]);
    await app.end();
    expect(filesWithTraces(folder)).toEqual([]);
  });

  it('keeps everybody else, in the store and in the backups, which can still be restored', async () => {
    const { folder, app, ref, id } = await started();
    const [other] = (await app.api.candidates.search({ positionId: id, query: '', limit: 1 })).items;
    const total = (await app.api.candidates.search({ positionId: id, query: '', limit: 1 })).total;
    const backup = backUp(app, folder, Date.now());
    await app.api.privacy.erase({ ref });
    const query = other?.name.slice(0, 4) ?? '';
    const after = await app.api.candidates.search({ positionId: id, query, limit: 500 });
    expect(after.items.map((item) => item.name)).toContain(other?.name);
    expect(after.total).toBe(total - 1);

    const copy = openStore({ file: backup, backupsFolder: join(folder, 'none'), now: Date.now });
    if (copy.state !== 'ready') throw new Error('the backup does not open');
    expect(copy.read.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(copy.read.prepare('SELECT count(*) FROM opportunity').pluck().get()).toBe(
      app.keeper.get().read.prepare('SELECT count(*) FROM opportunity').pluck().get(),
    );
    expect(copy.read.prepare('SELECT count(*) FROM erased_mark').pluck().get()).toBeGreaterThan(0);
    copy.read.close();
    copy.write.close();
  });

  it('keeps the person out when Lever and the calendar name them again, says so, and lets them come back', async () => {
    const { lever, app, ref, id } = await started();
    const search = () => app.api.candidates.search({ positionId: id, query: 'purgatova', limit: 10 });
    await app.api.privacy.erase({ ref });
    const stages = app.keeper.get().read.prepare('SELECT id FROM stage ORDER BY ordinal').pluck().all() as string[]; // one text column
    for (const stage of stages.slice(0, 2)) lever.control.moveStage(ref.id, stage);
    await syncNow(app, id);
    await app.thread.readCalendar({ text: calendar(Date.now()), source: { kind: 'ics', name: 'test.ics' } });
    expect((await search()).items).toEqual([]);
    expect(tracesLeft(app)).toEqual([]);
    const [erased] = (await app.api.privacy.state(undefined)).erased;
    expect(erased?.isInLever).toBe(true);

    await app.api.privacy.bringBack({ id: erased?.id ?? '' });
    await until('the person is back', async () => (await search()).items.length === 1);
    expect((await app.api.privacy.state(undefined)).erased).toEqual([]);
  });

  it('is refused while an interview is held, and for somebody who is not there', async () => {
    const { app, ref, interviewId } = await started();
    const other = await app.api.interviews.addByHand({
      positionId: (await app.api.interviews.get({ id: interviewId })).positionId,
      roundId: (await app.api.interviews.get({ id: interviewId })).roundId,
      candidate: { kind: 'new', name: 'Ada Other', email: '' },
    });
    await app.api.interviews.start({ id: other.id });
    await expect(app.api.privacy.erase({ ref })).rejects.toMatchObject({ code: 'privacy.interview-running' });
    expect(tracesLeft(app).length).toBeGreaterThan(0);
    await app.api.interviews.end({ id: other.id });
    await expect(app.api.privacy.erase({ ref: { kind: 'opportunity', id: 'nobody' } })).rejects.toMatchObject({
      code: 'item.not-found',
    });
    await app.api.privacy.erase({ ref });
    expect(tracesLeft(app)).toEqual([]);
  });

  it('leaves a colleague who applied in other people’s interviews and events', async () => {
    const { lever, app, id, interviewId } = await started();
    const postingId = (await app.api.positions.get({ id })).posting?.id ?? '';
    const colleague = { name: 'Ines Baumgartner', email: 'ines.baumgartner@nordkap.example' };
    const applied = lever.control.addApplicant(postingId, colleague);
    await syncNow(app, id);
    await app.api.privacy.erase({ ref: { kind: 'opportunity', id: applied.id } });
    const search = await app.api.candidates.search({ positionId: id, query: 'baumgartner', limit: 10 });
    expect(search.items).toEqual([]);
    const { participants, eventTitle } = await app.api.interviews.get({ id: interviewId });
    expect(participants.map((person) => person.email)).toContain(colleague.email);
    expect(eventTitle).toBe(`Interview ${name}`);
    const { likely, coming } = await app.api.events.list({ positionId: id });
    expect([...likely, ...coming].map(({ title }) => title)).toContain(`Interview ${name}`);
  });

  it('is finished by the next check when the app ended in the middle', async () => {
    const { folder, app, ref } = await started();
    const backup = backUp(app, folder, Date.now());
    // The first step alone: rows out, hashes in.
    const { write } = app.keeper.get();
    inTransaction(write, () => {
      const records = personOf(write, ref);
      if (records === null) throw new Error('the person is needed');
      markErased(write, { id: 'half', code: '7F3A', why: 'asked', records, now: Date.now() });
      eraseRows(write, records, fold, 'half');
    });
    expect(filesWithTraces(folder)).toContain(backup);
    expect((await app.api.privacy.state(undefined)).erased).toMatchObject([{ isFinished: false }]);
    await app.privacy.check();
    expect(filesWithTraces(folder)).toEqual([]);
    expect(app.cleared.times).toBe(1);
    expect((await app.api.privacy.state(undefined)).erased).toMatchObject([{ isFinished: true }]);
  });

  it('cleans file and backups of people whom Lever took back, with the next check', async () => {
    const { lever, folder, app, ref, id } = await started();
    backUp(app, folder, Date.now());
    lever.control.anonymise(ref.id);
    await syncNow(app, id);
    await until('nothing is left in the rows', () => tracesLeft(app).length === 0);
    expect(filesWithTraces(folder).length).toBeGreaterThan(0);
    await app.privacy.check();
    expect(filesWithTraces(folder)).toEqual([]);
    expect((await app.api.privacy.state(undefined)).erased).toEqual([]);
    // The scores stay, as with every purge.
    const [row] = await app.api.interviews.list({ state: 'scored' });
    expect(row?.recommendation).toBe('yes');
  });
});
