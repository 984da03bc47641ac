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

it('0120 keeps all segments of earlier transcripts in view', () => {
  const database = storeAt(119);
  database.exec(`
    INSERT INTO position (id, name, role, created_at) VALUES ('p', 'Backend Engineer', 'Backend engineer', 1);
    INSERT INTO round (id, position_id, ordinal, name, minutes) VALUES ('r', 'p', 0, 'Screen', 30);
    INSERT INTO guide (id, round_id, version, content, created_at) VALUES ('g', 'r', 1, '{}', 1);
    INSERT INTO candidate (id, name, created_at) VALUES ('c', 'Ada Example', 1);
    INSERT INTO interview (id, position_id, round_id, guide_id, candidate_id, minutes, created_at)
      VALUES ('i', 'p', 'r', 'g', 'c', 30, 1);
    INSERT INTO transcript (interview_id, format, imported_at) VALUES ('i', 'plain', 1);
  `);
  migrate(database, 120);
  expect(database.prepare('SELECT first_ordinal, end_ordinal, has_rest FROM transcript').get()).toEqual({
    first_ordinal: 0,
    end_ordinal: null,
    has_rest: 0,
  });
});
