import { describe, expect, it } from 'vitest';
import { migrate, versionOf } from '../../src-main/database/migrations/index.ts';
import { storeAt } from './helpers.ts';

const scorecard = `
  INSERT INTO position (id, name, role, created_at) VALUES ('p', 'Backend Engineer', 'Backend engineer', 1);
  INSERT INTO round (id, position_id, ordinal, name, minutes) VALUES ('r', 'p', 0, 'Screen', 30);
  INSERT INTO guide (id, round_id, version, content, created_at) VALUES ('g', 'r', 1, '{}', 1);
  INSERT INTO candidate (id, name, created_at) VALUES ('c', 'Ada Example', 1);
  INSERT INTO interview (id, position_id, round_id, guide_id, candidate_id, minutes, created_at)
    VALUES ('i', 'p', 'r', 'g', 'c', 30, 1);
  INSERT INTO scorecard (id, interview_id, revision, state, summary) VALUES ('s', 'i', 1, 'draft', 'Clear.');
  INSERT INTO rating (scorecard_id, skill_id, value) VALUES ('s', 'rated', 4);
  INSERT INTO rating (scorecard_id, skill_id, cannot_judge) VALUES ('s', 'left-out', 'Ada was ill');
  UPDATE scorecard SET state = 'submitted', submitted_at = 2 WHERE id = 's';`;

describe('0020 sync marks', () => {
  it('keeps what is there and lets the next whole read see every row as unseen', () => {
    const database = storeAt(10);
    database.exec(`
      INSERT INTO opportunity (id, name, emails, tags, is_anonymized, created_at, seen_in)
        VALUES ('o', 'Ada Example', '[]', '[]', 0, 1, 'ffffffff-crawl');
      INSERT INTO sync_state (job, kind, cursor) VALUES ('workspace', 'workspace', '{}');`);
    migrate(database, 20);
    expect(versionOf(database)).toBe(20);
    expect(database.prepare('SELECT name, seen_in FROM opportunity').get()).toEqual({
      name: 'Ada Example',
      seen_in: '',
    });
    expect(database.prepare('SELECT cursor, unseen_changes, looked_at FROM sync_state').get()).toEqual({
      cursor: '{}',
      unseen_changes: null,
      looked_at: null,
    });
    expect(database.prepare('SELECT last FROM crawl_number').pluck().get()).toBe(0);
  });

  it('lets a submitted scorecard lose the words of a rating that was left out, and nothing else', () => {
    const database = storeAt(20);
    database.exec(scorecard);
    database.exec("UPDATE rating SET cannot_judge = '' WHERE skill_id = 'left-out'");
    for (const change of [
      "cannot_judge = 'Other words' WHERE skill_id = 'left-out'",
      "value = 3, cannot_judge = '' WHERE skill_id = 'left-out'",
      "cannot_judge = '' WHERE skill_id = 'rated'",
      "value = 1 WHERE skill_id = 'rated'",
    ]) {
      expect(() => database.exec(`UPDATE rating SET ${change}`), change).toThrow('scorecard is frozen');
    }
  });
});
