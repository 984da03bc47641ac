import { expect, it } from 'vitest';
import { migrate } from '../../src-main/database/migrations/index.ts';
import { storeAt } from './helpers.ts';

it('0070 sync in depth: postings stay, and each store has a salt of its own', () => {
  const salts = [1, 2].map(() => {
    const database = storeAt(60);
    database.exec(`INSERT INTO posting (id, text, state, confidentiality, folded, seen_in)
      VALUES ('p', 'Backend Engineer', 'published', 'non-confidential', 'backend engineer', '')`);
    migrate(database, 70);
    expect(database.prepare('SELECT id, text, created_at FROM posting').all()).toEqual([
      { id: 'p', text: 'Backend Engineer', created_at: null },
    ]);
    return database.prepare('SELECT salt FROM gone_salt').pluck().all();
  });
  expect(salts[0]).toHaveLength(1);
  expect(salts[0]).not.toEqual(salts[1]);
});
