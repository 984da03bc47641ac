import type BetterSqlite3 from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { migrate, versionOf } from '../../src-main/database/migrations/index.ts';
import { storeAt } from './helpers.ts';

describe('0010 initial', () => {
  let database: BetterSqlite3.Database;
  beforeEach(() => {
    database = storeAt(0);
    migrate(database, 10);
  });

  it('brings an empty store to form 10', () => {
    expect(versionOf(database)).toBe(10);
  });

  it('makes every table strict', () => {
    const loose = database
      .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0")
      .pluck()
      .all()
      .filter((name) => !String(name).startsWith('sqlite_'));
    expect(loose).toEqual([]);
  });

  describe('scorecards', () => {
    beforeEach(() => {
      database.exec(`
        INSERT INTO position (id, name, role, created_at) VALUES ('p', 'Backend Engineer', 'Backend engineer', 1);
        INSERT INTO round (id, position_id, ordinal, name, minutes) VALUES ('r', 'p', 0, 'Screen', 30);
        INSERT INTO guide (id, round_id, version, content, created_at) VALUES ('g', 'r', 1, '{}', 1);
        INSERT INTO candidate (id, name, created_at) VALUES ('c', 'Ada Example', 1);
        INSERT INTO interview (id, position_id, round_id, guide_id, candidate_id, minutes, created_at)
          VALUES ('i', 'p', 'r', 'g', 'c', 30, 1);
        INSERT INTO scorecard (id, interview_id, revision, state, summary) VALUES ('s', 'i', 1, 'draft', 'Clear.');
        INSERT INTO rating (scorecard_id, skill_id, value) VALUES ('s', 'k', 4);
        UPDATE scorecard SET state = 'submitted', submitted_at = 2, notes_body = 'note' WHERE id = 's';
      `);
    });

    it.each([
      ["UPDATE scorecard SET summary = 'Other.' WHERE id = 's'"],
      ["UPDATE scorecard SET recommendation = 'no' WHERE id = 's'"],
      ["UPDATE rating SET value = 1 WHERE scorecard_id = 's'"],
      ["INSERT INTO rating (scorecard_id, skill_id, value) VALUES ('s', 'other', 2)"],
      [
        `INSERT INTO evidence (id, scorecard_id, skill_id, kind, text, created_at)
         VALUES ('e', 's', 'k', 'note', 'late', 3)`,
      ],
    ])('are frozen once submitted: %s', (change) => {
      expect(() => database.exec(change)).toThrow('scorecard is frozen');
    });

    it("can lose a person's words, and nothing else", () => {
      database.exec("UPDATE scorecard SET summary = '', notes_body = NULL WHERE id = 's'");
      expect(() => database.exec("UPDATE scorecard SET summary = '', recommendation = 'no' WHERE id = 's'")).toThrow(
        'scorecard is frozen',
      );
    });

    it('have one open draft at the most', () => {
      database.exec("INSERT INTO scorecard (id, interview_id, revision, state) VALUES ('t', 'i', 2, 'draft')");
      expect(() =>
        database.exec("INSERT INTO scorecard (id, interview_id, revision, state) VALUES ('u', 'i', 3, 'draft')"),
      ).toThrow('UNIQUE');
    });
  });
});
