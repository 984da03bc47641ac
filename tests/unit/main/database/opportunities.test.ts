import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { all, inTransaction, one, type WriteHandle } from '../../../../src-main/database/handles.ts';
import { closeStore, openStore } from '../../../../src-main/database/open.ts';
import { markErased } from '../../../../src-main/database/writes/erase-person.ts';
import {
  nextCrawlNumber,
  type OpportunityRow,
  putOpportunities,
  type Stored,
} from '../../../../src-main/database/writes/opportunities.ts';

function person(id: string, change: Partial<OpportunityRow> = {}): OpportunityRow {
  const name = change.name ?? `Person ${id} Example`;
  return {
    id,
    contactId: `contact-${id}`,
    postingId: 'posting',
    name,
    emails: [`${id}@post.example`],
    headline: null,
    stageId: 'screen',
    origin: null,
    ownerId: null,
    tags: [],
    archivedAt: null,
    archiveReasonId: null,
    isAnonymized: false,
    createdAt: 1_000,
    updatedAt: 2_000,
    lastAdvancedAt: null,
    url: null,
    folded: name.toLowerCase(),
    ...change,
  };
}

const anonymised = (id: string) => person(id, { name: '', emails: [], isAnonymized: true, folded: '' });

describe('a batch of opportunities', () => {
  let folder: string;
  let opened: Extract<ReturnType<typeof openStore>, { state: 'ready' }>;
  let write: WriteHandle;
  let crawl: string;

  const put = (...rows: readonly OpportunityRow[]): readonly Stored[] =>
    inTransaction(write, () => putOpportunities(write, rows, crawl));
  const ids = () => all<{ id: string }>(write, 'SELECT id FROM opportunity ORDER BY id').map(({ id }) => id);
  const total = (scope = 'posting') =>
    one<{ total: number }>(write, 'SELECT total FROM candidate_scope WHERE scope = ?', scope)?.total ?? 0;
  const found = (text: string) =>
    all<{ ref_id: string }>(
      write,
      `SELECT ref_id FROM candidate_trigram JOIN candidate_search ON id = candidate_trigram.rowid
       WHERE candidate_trigram MATCH ? ORDER BY ref_id`,
      text,
    ).map(({ ref_id }) => ref_id);
  const gone = () => all(write, 'SELECT * FROM gone_person').length;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rubric-opportunities-'));
    const store = openStore({ file: join(folder, 'rubric.db'), backupsFolder: join(folder, 'backups'), now: () => 1 });
    if (store.state !== 'ready') throw new Error(`store is ${store.state}`);
    opened = store;
    write = store.write;
    crawl = inTransaction(write, () => nextCrawlNumber(write));
  });
  afterEach(() => {
    closeStore(opened.write, opened.read);
    rmSync(folder, { recursive: true, force: true });
  });

  it('leaves out the erased ones and stores those beside them', () => {
    const records = { opportunityIds: ['b'], contactIds: [], candidateIds: [], emails: [], positionIds: [] };
    markErased(write, {
      id: 'erased',
      code: 'A1',
      why: 'asked',
      records: { ...records, interviewIds: [], names: [], isColleague: false },
      now: 5_000,
    });
    expect(put(person('a'), person('b'), person('c'))).toHaveLength(2);
    expect(ids()).toEqual(['a', 'c']);
    expect(total()).toBe(2);
    expect(found('per')).toEqual(['a', 'c']);
    expect(one(write, 'SELECT is_in_lever FROM erased_person')).toEqual({ is_in_lever: 1 });
  });

  it('compares a record that comes twice with the one before it', () => {
    expect(
      put(person('a'), person('b'), person('a', { stageId: 'offer', name: 'Renamed', folded: 'renamed' })),
    ).toEqual([
      { change: 'added', isFirstSight: true },
      { change: 'added', isFirstSight: true },
      { change: 'moved', isFirstSight: false },
    ]);
    expect(all(write, 'SELECT opportunity_id, kind, before, after FROM opportunity_change')).toEqual([
      { opportunity_id: 'a', kind: 'stage', before: 'screen', after: 'offer' },
    ]);
    expect(total()).toBe(2);
    expect(found('ren')).toEqual(['a']);
    expect(found('per')).toEqual(['b']);
  });

  it('tells who is new to a crawl, who moved and who was archived, with or without an earlier row', () => {
    put(person('a'), person('b'), person('c'));
    crawl = inTransaction(write, () => nextCrawlNumber(write));
    expect(
      put(person('a'), person('b', { stageId: 'offer' }), person('c', { archivedAt: 9 }), person('d'), person('a')),
    ).toEqual([
      { change: 'same', isFirstSight: true },
      { change: 'moved', isFirstSight: true },
      { change: 'archived', isFirstSight: true },
      { change: 'added', isFirstSight: true },
      { change: 'same', isFirstSight: false },
    ]);
  });

  it('counts and finds those of several postings, and follows them to another', () => {
    put(person('a'), person('b', { postingId: 'other' }), person('c'));
    expect([total(), total('other')]).toEqual([2, 1]);
    put(person('a', { postingId: 'other' }), person('d'));
    expect([total(), total('other')]).toEqual([2, 2]);
    expect(found('per')).toEqual(['a', 'b', 'c', 'd']);
  });

  it('puts somebody back into calendars whom the same batch took out, and nobody else', () => {
    const ada = { name: 'Ada Quetzal Example', emails: ['ada@post.example'], folded: 'ada quetzal example' };
    put(person('a', ada), person('b', { name: 'Bob Toucan Example' }));
    put(anonymised('a'), anonymised('b'));
    const marks = gone();
    expect(marks).toBeGreaterThan(2);
    put(person('c', ada));
    const afterAda = gone();
    expect(afterAda).toBeLessThan(marks);
    expect(afterAda).toBeGreaterThan(0);
    put(anonymised('c'), person('d', ada));
    expect(gone()).toBe(afterAda);
  });

  it('renames candidates with interviews here, wherever they stand in the batch', () => {
    const add = write.prepare('INSERT INTO candidate (id, opportunity_id, name, created_at) VALUES (?, ?, ?, 1)');
    for (const id of ['b', 'c']) add.run(`candidate-${id}`, id, 'Before');
    put(person('a'), person('b', { name: 'After' }), anonymised('c'));
    expect(all(write, 'SELECT id, name, email FROM candidate ORDER BY id')).toEqual([
      { id: 'candidate-b', name: 'After', email: 'b@post.example' },
      { id: 'candidate-c', name: '', email: null },
    ]);
  });
});
