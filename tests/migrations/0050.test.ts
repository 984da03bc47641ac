import type BetterSqlite3 from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { migrate, versionOf } from '../../src-main/database/migrations/index.ts';
import { storeAt } from './helpers.ts';

describe('0050 interview work', () => {
  let database: BetterSqlite3.Database;
  beforeEach(() => {
    database = storeAt(10);
    database.exec(`
      INSERT INTO position (id, name, role, created_at) VALUES ('p', 'Backend Engineer', 'Backend engineer', 1);
      INSERT INTO round (id, position_id, ordinal, name, minutes) VALUES ('r', 'p', 0, 'Screen', 30);
      INSERT INTO guide (id, round_id, version, content, created_at) VALUES ('g', 'r', 1, '{}', 1);
      INSERT INTO candidate (id, name, created_at) VALUES ('c', 'Ada Example', 1);
      INSERT INTO interview (id, position_id, round_id, guide_id, candidate_id, minutes, created_at)
        VALUES ('i', 'p', 'r', 'g', 'c', 30, 1);
      INSERT INTO notes (interview_id, body, revision, cursor) VALUES ('i', 'Kept.', 3, 2);
      INSERT INTO scorecard (id, interview_id, revision, state) VALUES ('s', 'i', 1, 'draft');
      INSERT INTO rating (scorecard_id, skill_id, value) VALUES ('s', 'k', 4);
      INSERT INTO evidence (id, scorecard_id, skill_id, kind, text, created_at) VALUES ('e', 's', 'k', 'note', 'Said so.', 1);
    `);
    migrate(database, 50);
  });

  it('keeps what was written, with nothing known of what is new', () => {
    expect(versionOf(database)).toBe(50);
    expect(database.prepare('SELECT body, revision, cursor, line_times FROM notes').get()).toEqual({
      body: 'Kept.',
      revision: 3,
      cursor: 2,
      line_times: '[]',
    });
    expect(database.prepare('SELECT value, rated_at FROM rating').get()).toEqual({ value: 4, rated_at: null });
    expect(database.prepare('SELECT text, question_id FROM evidence').get()).toEqual({
      text: 'Said so.',
      question_id: null,
    });
  });

  it('freezes the ratings of questions with their scorecard', () => {
    database.exec(`
      INSERT INTO question_rating (scorecard_id, question_id, value) VALUES ('s', 'q', 4);
      UPDATE scorecard SET state = 'submitted', submitted_at = 2 WHERE id = 's';
    `);
    expect(() => database.exec("UPDATE question_rating SET value = 1 WHERE question_id = 'q'")).toThrow('is frozen');
    expect(() =>
      database.exec("INSERT INTO question_rating (scorecard_id, question_id, value) VALUES ('s', 'other', 2)"),
    ).toThrow('is frozen');
  });

  it('loses the versions of notes with their interview', () => {
    database.exec(`
      INSERT INTO note_version (interview_id, direction, body, line_times, cursor) VALUES ('i', 'undo', '', '[]', 0);
      DELETE FROM interview WHERE id = 'i';
    `);
    expect(database.prepare('SELECT count(*) FROM note_version').pluck().get()).toBe(0);
  });
});
