import BetterSqlite3 from 'better-sqlite3';
import { migrate } from '../../src-main/database/migrations/index.ts';

/** An empty store in memory, brought to the form before the one that a test is about. */
export function storeAt(version: number): BetterSqlite3.Database {
  const database = new BetterSqlite3(':memory:');
  database.pragma('foreign_keys = ON');
  migrate(database, version);
  return database;
}
