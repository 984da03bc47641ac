import { expect, it } from 'vitest';
import { migrate } from '../../src-main/database/migrations/index.ts';
import { storeAt } from './helpers.ts';

it('0130 begins the count of requests with those that sync jobs are known to have made', () => {
  const database = storeAt(129);
  const insert = database.prepare(
    'INSERT INTO sync_run (kind, started_at, duration_ms, requests, rows) VALUES (?, ?, 1, ?, 0)',
  );
  insert.run('workspace', 60_000, 5);
  insert.run('applicants', 119_999, 2);
  insert.run('job-details', 120_000, 1);
  insert.run('calendar', 120_000, 7);
  insert.run('applicants', 180_000, 0);
  migrate(database, 130);
  expect(database.prepare('SELECT minute, requests FROM lever_request ORDER BY minute').raw().all()).toEqual([
    [1, 7],
    [2, 1],
  ]);
});
