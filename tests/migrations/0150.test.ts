import { expect, it } from 'vitest';
import { migrate } from '../../src-main/database/migrations/index.ts';
import { storeAt } from './helpers.ts';

it('0150 keeps the counts of candidates, and leaves counting those that are added to whoever adds them', () => {
  const database = storeAt(149);
  const add = database.prepare(
    "INSERT INTO candidate_search (kind, ref_id, scope, folded, script) VALUES ('opportunity', ?, 'posting', 'ada', 0)",
  );
  const counts = () => database.prepare('SELECT scope, total FROM candidate_scope').all();
  add.run('a');
  add.run('b');
  migrate(database, 150);
  expect(counts()).toEqual([{ scope: 'posting', total: 2 }]);
  add.run('c');
  expect(counts()).toEqual([{ scope: 'posting', total: 2 }]);
  // Moving and removing are still counted one by one.
  database.exec(
    "UPDATE candidate_search SET scope = 'other' WHERE ref_id = 'a'; DELETE FROM candidate_search WHERE ref_id = 'b'",
  );
  expect(counts()).toEqual([
    { scope: 'other', total: 1 },
    { scope: 'posting', total: 0 },
  ]);
});

it('0150 keeps what a list of candidates is sorted by in the index', () => {
  const database = storeAt(149);
  migrate(database, 150);
  const plan = database
    .prepare(
      `EXPLAIN QUERY PLAN SELECT rowid, stage_id, owner_id, updated_at FROM opportunity INDEXED BY opportunity_of_posting
       WHERE posting_id = ?`,
    )
    .all('posting');
  expect(plan).toMatchObject([
    { detail: expect.stringContaining('COVERING INDEX opportunity_of_posting (posting_id=?)') },
  ]);
});
