import { describe, expect, it } from 'vitest';
import { migrate, versionOf } from '../../src-main/database/migrations/index.ts';
import { storeAt } from './helpers.ts';

function oldStore() {
  const database = storeAt(39);
  database.exec(`
    INSERT INTO event_source (id, kind, name, read_at) VALUES ('s', 'ics', 'work.ics', 5);
    INSERT INTO calendar_event (id, source_id, uid, original_start, title, description, location, starts_at, ends_at,
      is_all_day, is_private, is_cancelled, attendees) VALUES
      ('e1', 's', 'single', 100, 'One', '', '', 100, 200, 0, 0, 0, '[]'),
      ('e2', 's', 'series', 100, 'Many', '', '', 100, 200, 0, 0, 0, '[]'),
      ('e3', 's', 'series', 900, 'Many', '', '', 900, 950, 0, 0, 0, '[]');
    INSERT INTO position (id, name, role, created_at) VALUES ('p', 'Backend Engineer', 'Backend engineer', 1);
    INSERT INTO round (id, position_id, ordinal, name, minutes) VALUES ('r', 'p', 0, 'Screen', 30);
    INSERT INTO guide (id, round_id, version, content, created_at) VALUES ('g', 'r', 1, '{}', 1);
    INSERT INTO candidate (id, name, created_at) VALUES ('c', 'Ada Example', 1);
    INSERT INTO interview (id, position_id, round_id, guide_id, candidate_id, event_uid, event_original_start, minutes,
      created_at) VALUES ('i1', 'p', 'r', 'g', 'c', 'single', 100, 30, 1), ('i2', 'p', 'r', 'g', 'c', 'series', 900, 30, 1);
  `);
  migrate(database, 40);
  return database;
}

describe('0040 calendars', () => {
  it('brings a store of form 10 to form 40, and makes its table strict', () => {
    const database = oldStore();
    expect(versionOf(database)).toBe(40);
    expect(database.prepare("SELECT strict FROM pragma_table_list WHERE name = 'calendar_account'").pluck().get()).toBe(
      1,
    );
  });

  it('knows single events by their uid alone, interviews too, and leaves series as they were', () => {
    const database = oldStore();
    expect(database.prepare('SELECT id, original_start FROM calendar_event ORDER BY id').raw().all()).toEqual([
      ['e1', 0],
      ['e2', 100],
      ['e3', 900],
    ]);
    expect(database.prepare('SELECT id, event_original_start FROM interview ORDER BY id').raw().all()).toEqual([
      ['i1', 0],
      ['i2', 900],
    ]);
  });

  it('keeps the sources, chosen and without an account, and forgets calendars with their account', () => {
    const database = oldStore();
    expect(database.prepare('SELECT name, is_chosen, account_id FROM event_source').raw().all()).toEqual([
      ['work.ics', 1, null],
    ]);
    database.exec(`
      INSERT INTO calendar_account (id, kind, email, name, connected_at) VALUES ('a', 'google', 'ada@post.example', 'Ada', 1);
      INSERT INTO event_source (id, kind, name, read_at, account_id, remote_id) VALUES ('t', 'google', 'Own', 0, 'a', 'x');
      DELETE FROM calendar_account;
    `);
    expect(database.prepare('SELECT id FROM event_source').pluck().all()).toEqual(['s']);
  });
});
