import { expect, it } from 'vitest';
import { migrate } from '../../src-main/database/migrations/index.ts';
import { storeAt } from './helpers.ts';

it('0160 leaves the speakers of earlier transcripts as their lines say', () => {
  const database = storeAt(159);
  database.exec(`
    INSERT INTO position (id, name, role, created_at) VALUES ('p', 'Backend Engineer', 'Backend engineer', 1);
    INSERT INTO round (id, position_id, ordinal, name, minutes) VALUES ('r', 'p', 0, 'Screen', 30);
    INSERT INTO guide (id, round_id, version, content, created_at) VALUES ('g', 'r', 1, '{}', 1);
    INSERT INTO candidate (id, name, created_at) VALUES ('c', 'Ada Example', 1);
    INSERT INTO interview (id, position_id, round_id, guide_id, candidate_id, minutes, created_at)
      VALUES ('i', 'p', 'r', 'g', 'c', 30, 1);
    INSERT INTO transcript (interview_id, format, imported_at) VALUES ('i', 'plain', 1);
    INSERT INTO segment (interview_id, ordinal, speaker, text) VALUES ('i', 0, 'Room 5', 'Yes.');
  `);
  migrate(database, 160);
  expect(database.prepare('SELECT speaker_names FROM transcript').pluck().get()).toBe('{}');
  expect(database.prepare('SELECT speaker FROM segment').pluck().all()).toEqual(['Room 5']);
});
