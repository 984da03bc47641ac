import type BetterSqlite3 from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../src-main/database/migrations/index.ts';
import { storeAt } from './helpers.ts';

describe('0080 candidates', () => {
  let database: BetterSqlite3.Database;
  beforeEach(() => {
    database = storeAt(79);
    database.exec(`
      INSERT INTO position (id, name, role, created_at) VALUES ('p', 'Backend Engineer', 'Backend engineer', 1);
      INSERT INTO round (id, position_id, ordinal, name, minutes) VALUES ('r', 'p', 0, 'Screen', 30);
      INSERT INTO guide (id, round_id, version, content, created_at) VALUES ('g', 'r', 1, '{}', 1);
      INSERT INTO opportunity (id, name, emails, tags, is_anonymized, created_at, seen_in)
        VALUES ('o', 'Ada Example', '[]', '[]', 0, 1, '');
      INSERT INTO candidate (id, opportunity_id, name, created_at) VALUES ('c', NULL, 'Ada', 1), ('d', 'o', 'Ada Example', 1);
      INSERT INTO interview (id, position_id, round_id, guide_id, candidate_id, minutes, created_at)
        VALUES ('i', 'p', 'r', 'g', 'c', 30, 1);
    `);
    migrate(database, 80);
  });

  it('keeps people and interviews, nobody linked', () => {
    expect(database.prepare('SELECT id, linked_to, linked_at FROM candidate ORDER BY id').all()).toEqual([
      { id: 'c', linked_to: null, linked_at: null },
      { id: 'd', linked_to: null, linked_at: null },
    ]);
    expect(database.prepare('SELECT candidate_id, by_hand_id FROM interview').get()).toEqual({
      candidate_id: 'c',
      by_hand_id: null,
    });
  });

  it('forgets what changed, and who was linked, with the record itself', () => {
    database.exec(`
      INSERT INTO opportunity_change (opportunity_id, kind, before, after, at) VALUES ('o', 'stage', 'a', 'b', 2);
      UPDATE candidate SET linked_to = 'd' WHERE id = 'c';
      UPDATE interview SET candidate_id = 'd', by_hand_id = 'c';
      DELETE FROM opportunity;
      DELETE FROM interview;
      DELETE FROM candidate WHERE id = 'd';
    `);
    expect(database.prepare('SELECT count(*) FROM opportunity_change').pluck().get()).toBe(0);
    expect(database.prepare('SELECT count(*) FROM candidate').pluck().get()).toBe(0);
  });
});
