import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { closeStore, openStore } from '../../../../src-main/database/open.ts';
import { addPosition } from '../../../../src-main/database/writes/positions.ts';
import { putRun } from '../../../../src-main/database/writes/sync-state.ts';
import { listRuns } from '../../../../src-main/queries/sync.ts';
import type { AppError } from '../../../../src-preload/contract/errors.ts';

const minuteMs = 60_000;
const noChanges = { added: 0, moved: 0, archived: 0, removed: 0 };
const failure: AppError = { kind: 'unavailable', code: 'lever.unavailable', params: {} };

it('keeps 30 days in sight: what found nothing new is one line a day, the rest a line each', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rubric-history-'));
  const store = openStore({ file: join(folder, 'rubric.db'), backupsFolder: join(folder, 'backups'), now: () => 1 });
  if (store.state !== 'ready') throw new Error(`store is ${store.state}`);
  const { write, read } = store;
  onTestFinished(() => {
    closeStore(write, read);
    rmSync(folder, { recursive: true, force: true });
  });
  const stamp = { now: () => 1, newId: () => crypto.randomUUID() };
  const positionId = addPosition(write, { name: 'Backend', role: 'Backend', postingId: 'x', rounds: [] }, stamp);
  // Minutes after noon of Greenwich are one day in every time zone.
  const firstDay = Date.UTC(2026, 9, 1, 12);
  const tick = (at: number, rows: number, error: AppError | null = null) => {
    const result = { startedAt: at, endedAt: at + 50, requests: 1, rows, changes: noChanges, error };
    putRun(write, { job: `applicants:${positionId}`, kind: 'applicants', positionId }, result);
  };
  for (let day = 0; day < 10; day += 1) {
    for (let run = 0; run < 4; run += 1) tick(firstDay + day * 24 * 60 * minuteMs + (4 + run) * minuteMs, 0);
  }
  const lastDay = firstDay + 9 * 24 * 60 * minuteMs;
  tick(lastDay + minuteMs, 7);
  tick(lastDay + 2 * minuteMs, 0, failure);
  tick(lastDay + 3 * minuteMs, 0, failure);

  const runs = listRuns(read, null, 1_000);
  expect(runs).toHaveLength(13);
  expect(runs.slice(0, 4)).toMatchObject([
    { runs: 4, requests: 4, rows: 0, durationMs: 200, startedAt: lastDay + 7 * minuteMs, error: null },
    { runs: 1, error: { code: 'lever.unavailable' }, startedAt: lastDay + 3 * minuteMs },
    { runs: 1, error: { code: 'lever.unavailable' } },
    { runs: 1, rows: 7, positionName: 'Backend' },
  ]);
  expect(listRuns(read, positionId, 2)).toEqual(runs.slice(0, 2));
});
