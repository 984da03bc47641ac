import { expect, it } from 'vitest';
import { migrate } from '../../src-main/database/migrations/index.ts';
import { storeAt } from './helpers.ts';

it('0120 keeps what others wrote beside the candidate, and lets it go with them', () => {
  const database = storeAt(119);
  database.exec(`
    INSERT INTO opportunity (id, name, emails, tags, is_anonymized, created_at, seen_in)
      VALUES ('o', 'Ada Example', '[]', '[]', 0, 1, 'x');
  `);
  migrate(database, 120);
  const insert = database.prepare(
    'INSERT INTO others_writing (opportunity_id, feedback, notes, read_at) VALUES (?, ?, ?, 2)',
  );
  insert.run('o', '[]', null);
  expect(() => insert.run('nobody', '[]', '[]')).toThrow('FOREIGN KEY');
  database.exec("DELETE FROM opportunity WHERE id = 'o'");
  expect(database.prepare('SELECT count(*) AS n FROM others_writing').get()).toEqual({ n: 0 });
});
