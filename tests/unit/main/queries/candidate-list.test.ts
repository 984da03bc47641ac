import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeStore, openStore } from '../../../../src-main/database/open.ts';
import { createCandidateList } from '../../../../src-main/queries/candidate-list.ts';
import type { CandidateSort } from '../../../../src-preload/contract/candidates.ts';
import { fillProfile } from '../../../bench/measure/fill-profile.ts';

/** More than the beginning of an order that is found without the whole. */
const count = 1_200;
let folder: string;
let store: Extract<ReturnType<typeof openStore>, { state: 'ready' }>;
let positionId: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rubric-list-'));
  positionId = fillProfile(folder, count);
  const opened = openStore({
    file: join(folder, 'rubric.db'),
    backupsFolder: join(folder, 'backups'),
    binding: process.env.RUBRIC_SQLITE_BINDING,
    now: Date.now,
  });
  if (opened.state !== 'ready') throw new Error(`the store is ${opened.state}`);
  store = opened;
});
afterAll(() => {
  closeStore(store.write, store.read);
  rmSync(folder, { recursive: true, force: true });
});

describe('the list of more candidates than are sorted at first', () => {
  it.each(['stage', 'owner', 'changed'] as const)('has by %s every candidate once, in one order', (columnId) => {
    for (const direction of ['ascending', 'descending'] as const) {
      const sort: CandidateSort = { columnId, direction };
      const list = createCandidateList();
      const ids = (offset: number, limit: number) =>
        list.read(store.read, { positionId, foldedQuery: '', sort, offset, limit }).items.map(({ ref }) => ref.id);
      const stretches = [];
      for (let offset = 0; offset < count; offset += 50) stretches.push(...ids(offset, 50));
      expect(new Set(stretches).size).toBe(count);
      expect(ids(0, count)).toEqual(stretches);
      expect(ids(0, 50)).toEqual(stretches.slice(0, 50));
    }
  });

  it('reads of what a search finds best the stretch that is asked for', () => {
    const list = createCandidateList();
    const read = (offset: number, limit: number) =>
      list.read(store.read, {
        positionId,
        foldedQuery: 'a',
        sort: { columnId: 'best', direction: 'ascending' },
        offset,
        limit,
      });
    const whole = read(0, 500);
    expect(whole.items).toHaveLength(whole.rows);
    expect(read(50, 50).items).toEqual(whole.items.slice(50, 100));
    expect(read(50, 50).rows).toBe(whole.rows);
  });
});
