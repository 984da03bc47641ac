import type BetterSqlite3 from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../src-main/database/migrations/index.ts';
import { storeAt } from './helpers.ts';

describe('0060 exports in depth', () => {
  let database: BetterSqlite3.Database;
  beforeEach(() => {
    database = storeAt(59);
    database.exec(`
      INSERT INTO position (id, name, role, created_at) VALUES ('p', 'Backend Engineer', 'Backend engineer', 1);
      INSERT INTO round (id, position_id, ordinal, name, minutes) VALUES ('r', 'p', 0, 'Screen', 30);
      INSERT INTO guide (id, round_id, version, content, created_at) VALUES ('g', 'r', 1, '{}', 1);
      INSERT INTO candidate (id, name, created_at) VALUES ('c', 'Ada Example', 1);
      INSERT INTO interview (id, position_id, round_id, guide_id, candidate_id, minutes, created_at)
        VALUES ('i', 'p', 'r', 'g', 'c', 30, 1);
      INSERT INTO scorecard (id, interview_id, revision, state) VALUES ('s', 'i', 1, 'submitted');
      INSERT INTO export (id, short_id, kind, state, interview_id, scorecard_id, document, maybe_sent, attempts, created_at)
        VALUES ('b', 'BBBBBB', 'note', 'delivered', 'i', 's', '{}', 1, 2, 7), ('a', 'AAAAAA', 'pdf', 'waiting', 'i', 's', '{}', 0, 0, 7);
    `);
    migrate(database, 60);
  });

  it('keeps every export, in its order', () => {
    const rows = database
      .prepare('SELECT id, kind, state, maybe_sent, attempts, sent_at FROM export ORDER BY rowid')
      .all();
    expect(rows).toEqual([
      { id: 'b', kind: 'note', state: 'delivered', maybe_sent: 1, attempts: 2, sent_at: null },
      { id: 'a', kind: 'pdf', state: 'waiting', maybe_sent: 0, attempts: 0, sent_at: null },
    ]);
  });

  it('takes feedback forms, and keeps ids and references as strict as before', () => {
    const insert = (kind: string, shortId: string, interview: string) =>
      database
        .prepare(
          `INSERT INTO export (id, short_id, kind, state, interview_id, scorecard_id, document, created_at)
           VALUES (?, ?, ?, 'waiting', ?, 's', '{}', 8)`,
        )
        .run(shortId, shortId, kind, interview);
    insert('feedback', 'CCCCCC', 'i');
    expect(() => insert('fax', 'DDDDDD', 'i')).toThrow('CHECK');
    expect(() => insert('pdf', 'AAAAAA', 'i')).toThrow('UNIQUE');
    expect(() => insert('pdf', 'EEEEEE', 'nobody')).toThrow('FOREIGN KEY');
  });
});
