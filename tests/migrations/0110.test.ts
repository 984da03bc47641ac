import { expect, it } from 'vitest';
import { migrate } from '../../src-main/database/migrations/index.ts';
import { storeAt } from './helpers.ts';

it('0110 recordings: beside what is there, tied to their interview, and as strict as the contract', () => {
  const database = storeAt(109);
  database.exec(`
    INSERT INTO position (id, name, role, created_at) VALUES ('p', 'Backend Engineer', 'Backend engineer', 1);
    INSERT INTO round (id, position_id, ordinal, name, minutes) VALUES ('r', 'p', 0, 'Screen', 30);
    INSERT INTO guide (id, round_id, version, content, created_at) VALUES ('g', 'r', 1, '{}', 1);
    INSERT INTO candidate (id, name, created_at) VALUES ('c', 'Ada Example', 1);
    INSERT INTO interview (id, position_id, round_id, guide_id, candidate_id, minutes, created_at)
      VALUES ('i', 'p', 'r', 'g', 'c', 30, 1);
  `);
  migrate(database, 110);
  expect(database.prepare('SELECT id FROM interview').pluck().all()).toEqual(['i']);
  const record = (id: string, interview: string, channels: number) =>
    database
      .prepare('INSERT INTO recording (id, interview_id, started_at, channels) VALUES (?, ?, 1, ?)')
      .run(id, interview, channels);
  const consent = (id: string, state: string, how: string) =>
    database
      .prepare("INSERT INTO recording_consent (id, interview_id, state, how, decided_at) VALUES (?, 'i', ?, ?, 1)")
      .run(id, state, how);
  record('a', 'i', 2);
  consent('x', 'granted', 'said');
  expect(() => record('b', 'nobody', 1)).toThrow('FOREIGN KEY');
  expect(() => record('b', 'i', 3)).toThrow('CHECK');
  expect(() => consent('y', 'unknown', 'said')).toThrow('CHECK');
  expect(() => consent('y', 'granted', 'guessed')).toThrow('CHECK');
  expect(database.prepare('SELECT ended_at, milliseconds, was_interrupted, is_to_erase FROM recording').get()).toEqual({
    ended_at: null,
    milliseconds: 0,
    was_interrupted: 0,
    is_to_erase: 0,
  });
});
