import type BetterSqlite3 from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../src-main/database/migrations/index.ts';
import { storeAt } from './helpers.ts';

describe('0100 lever interviews', () => {
  let database: BetterSqlite3.Database;
  const events = (columns: string) => database.prepare(`SELECT ${columns} FROM calendar_event ORDER BY id`).all();
  beforeEach(() => {
    database = storeAt(99);
    database.exec(`
      INSERT INTO calendar_account (id, kind, email, name, connected_at) VALUES ('a', 'google', 'ines@nordkap.example', 'Ines', 1);
      INSERT INTO event_source (id, kind, name, read_at, account_id, remote_id, is_primary, sync_key)
        VALUES ('s', 'google', 'Ines', 5, 'a', 'ines@nordkap.example', 1, 'token');
      INSERT INTO calendar_event (id, source_id, uid, original_start, title, description, location, starts_at, ends_at,
        is_all_day, is_private, is_cancelled, attendees, meeting_url, remote_id, is_declined, is_cut)
        VALUES ('e', 's', 'uid', 7, 'Interview', 'd', 'l', 10, 20, 0, 1, 0, '[]', 'https://meet.example/1', 'r', 1, 0);
      INSERT INTO opportunity (id, name, emails, tags, is_anonymized, created_at, seen_in) VALUES ('o', 'Ada Example', '[]', '[]', 0, 1, 1);
    `);
    migrate(database, 100);
  });

  it('keeps calendars and their events as they are', () => {
    expect(
      database.prepare('SELECT id, account_id, remote_id, is_primary, sync_key, read_at FROM event_source').all(),
    ).toEqual([
      { id: 's', account_id: 'a', remote_id: 'ines@nordkap.example', is_primary: 1, sync_key: 'token', read_at: 5 },
    ]);
    expect(
      events('id, source_id, uid, original_start, title, is_private, remote_id, is_declined, opportunity_id'),
    ).toEqual([
      {
        id: 'e',
        source_id: 's',
        uid: 'uid',
        original_start: 7,
        title: 'Interview',
        is_private: 1,
        remote_id: 'r',
        is_declined: 1,
        opportunity_id: null,
      },
    ]);
    expect(database.pragma('foreign_key_check')).toEqual([]);
  });

  it('takes the interviews of an opportunity, which leave with it; an account takes its calendars along as before', () => {
    database.exec(`
      INSERT INTO event_source (id, kind, name, read_at) VALUES ('l', 'lever', 'Lever', 1);
      INSERT INTO calendar_event (id, source_id, uid, original_start, title, description, location, starts_at, ends_at,
        is_all_day, is_private, is_cancelled, attendees, opportunity_id)
        VALUES ('f', 'l', 'lever-interview 1', 0, 't', '', '', 10, 20, 0, 0, 0, '[]', 'o');
      INSERT INTO lever_interview_read (opportunity_id, read_at) VALUES ('o', 3);
    `);
    database.exec("DELETE FROM opportunity WHERE id = 'o'");
    expect(events('id')).toEqual([{ id: 'e' }]);
    expect(database.prepare('SELECT count(*) FROM lever_interview_read').pluck().get()).toBe(0);
    database.exec("DELETE FROM calendar_account WHERE id = 'a'");
    expect(events('id')).toEqual([]);
    expect(() =>
      database.exec("INSERT INTO event_source (id, kind, name, read_at) VALUES ('x', 'fax', '', 1)"),
    ).toThrow('CHECK');
  });
});
