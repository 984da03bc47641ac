import type BetterSqlite3 from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { migrate, versionOf } from '../../src-main/database/migrations/index.ts';
import { storeAt } from './helpers.ts';

describe('0030 roles and search', () => {
  let database: BetterSqlite3.Database;
  beforeEach(() => {
    database = storeAt(29);
    database.exec(`
      INSERT INTO candidate_search (kind, ref_id, scope, folded) VALUES
        ('opportunity', 'a', 'posting', 'anna example anna@mail.example'),
        ('opportunity', 'b', 'posting', '王伟 wei@mail.example'),
        ('by-hand', 'c', 'position', 'jo');
    `);
    migrate(database, 30);
  });

  it('brings a store to form 30', () => {
    expect(versionOf(database)).toBe(30);
  });

  it('keeps who could be found, and marks names that are not in ASCII', () => {
    expect(database.prepare('SELECT ref_id, scope, script FROM candidate_search ORDER BY ref_id').all()).toEqual([
      { ref_id: 'a', scope: 'posting', script: 0 },
      { ref_id: 'b', scope: 'posting', script: -1 },
      { ref_id: 'c', scope: 'position', script: 0 },
    ]);
  });

  it('puts them into the index, names of two characters too', () => {
    const found = (term: string) =>
      database
        .prepare(
          `SELECT ref_id FROM candidate_trigram JOIN candidate_search ON id = candidate_trigram.rowid
           WHERE candidate_trigram MATCH ?`,
        )
        .pluck()
        .all(`"${term}"`);
    expect(found('nna')).toEqual(['a']);
    expect(found('jo ')).toEqual(['c']);
  });

  it('counts the candidates of each scope through adding, moving and removing', () => {
    const totals = () =>
      Object.fromEntries(
        database
          .prepare('SELECT scope, total FROM candidate_scope ORDER BY scope')
          .raw()
          .all()
          .map((row) => row as [string, number]),
      );
    expect(totals()).toEqual({ posting: 2, position: 1 });
    database.exec("UPDATE candidate_search SET scope = 'other' WHERE ref_id = 'a'");
    database.exec("DELETE FROM candidate_search WHERE ref_id = 'b'");
    expect(totals()).toEqual({ other: 1, posting: 0, position: 1 });
  });
});
