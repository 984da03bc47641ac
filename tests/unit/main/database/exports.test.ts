import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { one, run, type WriteHandle } from '../../../../src-main/database/handles.ts';
import { closeStore, openStore } from '../../../../src-main/database/open.ts';
import {
  markAttention,
  markDelivered,
  markMaybeSent,
  markSending,
  markWaiting,
} from '../../../../src-main/database/writes/exports.ts';
import { purgePerson } from '../../../../src-main/database/writes/purge-person.ts';
import type { AppError } from '../../../../src-preload/contract/errors.ts';

const offline: AppError = { kind: 'offline', code: 'lever.offline', params: {} };
const rejected: AppError = { kind: 'rejected', code: 'lever.rejected', params: {} };

describe('an export whose person is removed while it is being sent', () => {
  let folder: string;
  let opened: Extract<ReturnType<typeof openStore>, { state: 'ready' }>;
  let handle: WriteHandle;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rubric-exports-'));
    const store = openStore({ file: join(folder, 'rubric.db'), backupsFolder: join(folder, 'backups'), now: () => 1 });
    if (store.state !== 'ready') throw new Error(`store is ${store.state}`);
    opened = store;
    handle = store.write;
    handle.exec(`
      INSERT INTO position (id, name, role, created_at) VALUES ('p', 'Backend Engineer', 'Backend engineer', 1);
      INSERT INTO round (id, position_id, ordinal, name, minutes) VALUES ('r', 'p', 0, 'Screen', 30);
      INSERT INTO guide (id, round_id, version, content, created_at) VALUES ('g', 'r', 1, '{}', 1);
      INSERT INTO candidate (id, opportunity_id, name, created_at) VALUES ('c', 'o', 'Ada Example', 1);
      INSERT INTO interview (id, position_id, round_id, guide_id, candidate_id, minutes, created_at)
        VALUES ('i', 'p', 'r', 'g', 'c', 30, 1);
      INSERT INTO scorecard (id, interview_id, revision, state) VALUES ('s', 'i', 1, 'submitted');
      INSERT INTO export (id, short_id, kind, state, interview_id, scorecard_id, opportunity_id, document, created_at)
        VALUES ('e', 'EEEEEE', 'pdf', 'waiting', 'i', 's', 'o', '{"words": "of Ada"}', 7);
    `);
    expect(markSending(handle, 'e')).toBe(true);
    purgePerson(handle, 'o', 'export.candidate-anonymised');
  });
  afterEach(() => {
    closeStore(opened.write, opened.read);
    rmSync(folder, { recursive: true, force: true });
  });

  const row = () => one<{ state: string; error: string | null; document: string }>(handle, 'SELECT * FROM export');
  const parked = { state: 'attention', document: '{}' };
  const why = () => JSON.parse(row()?.error ?? '{}').code;

  it('stays parked with its reason, whatever the send in hand comes to', () => {
    expect(row()).toMatchObject(parked);
    markWaiting(handle, 'e', { nextTryAt: 9, error: offline }, 8);
    expect(row()).toMatchObject(parked);
    markAttention(handle, 'e', rejected, 8);
    expect(row()).toMatchObject(parked);
    expect(why()).toBe('export.candidate-anonymised');
    expect(markMaybeSent(handle, 'e', 8)).toBe(false);
    expect(markSending(handle, 'e')).toBe(false);
  });

  it('counts as delivered when Lever has it all the same', () => {
    markDelivered(handle, 'e', { leverId: 'file', confirmAt: null }, 8);
    expect(row()).toMatchObject({ state: 'delivered', document: '{}' });
  });

  it('can need attention once it is delivered: Lever could not process the file', () => {
    run(handle, "UPDATE export SET state = 'delivered'");
    markAttention(handle, 'e', rejected, 8);
    expect(why()).toBe('lever.rejected');
  });
});
