import type BetterSqlite3 from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../src-main/database/migrations/index.ts';
import { storeAt } from './helpers.ts';

describe('0090 privacy', () => {
  let database: BetterSqlite3.Database;
  beforeEach(() => {
    database = storeAt(89);
    database.exec("INSERT INTO position (id, name, role, created_at) VALUES ('p', 'Backend Engineer', 'Backend', 1)");
    migrate(database, 90);
  });

  it('keeps positions, with a year of retention, no hold, and blind mode as in Settings, which is off', () => {
    expect(database.prepare('SELECT name, retention_months, legal_hold, blind FROM position').all()).toEqual([
      { name: 'Backend Engineer', retention_months: 12, legal_hold: 0, blind: null },
    ]);
    expect(database.prepare('SELECT blind FROM privacy_default').pluck().all()).toEqual([0]);
  });

  it('makes one key for hashes, another one in each store', () => {
    const keyOf = (store: BetterSqlite3.Database) => String(store.prepare('SELECT key FROM erasure_key').pluck().get());
    const other = storeAt(90);
    expect(keyOf(database)).toMatch(/^[0-9a-f]{64}$/);
    expect(keyOf(other)).not.toBe(keyOf(database));
  });

  it('forgets the hashes of a person with the person', () => {
    database.exec(`
      PRAGMA foreign_keys = ON;
      INSERT INTO erased_person (id, code, why, positions, erased_at) VALUES ('e', '7F3A', 'asked', '[]', 1);
      INSERT INTO erased_mark (kind, hash, person_id) VALUES ('email', 'ab', 'e');
      DELETE FROM erased_person;
    `);
    expect(database.prepare('SELECT count(*) FROM erased_mark').pluck().get()).toBe(0);
    expect(() =>
      database.exec("INSERT INTO erased_person (id, code, why, positions, erased_at) VALUES ('f', '', 'fun', '[]', 1)"),
    ).toThrow('CHECK');
  });
});
