import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listBackups, restoreBackup, writeBackup } from '../../../../src-main/database/backups.ts';
import { run } from '../../../../src-main/database/handles.ts';
import { knownVersion } from '../../../../src-main/database/migrations/index.ts';
import { closeStore, openStore, setAside } from '../../../../src-main/database/open.ts';

describe('the store', () => {
  let folder: string;
  let file: string;
  let backupsFolder: string;
  let clock: number;
  const open = () => openStore({ file, backupsFolder, now: () => clock });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rubric-store-'));
    file = join(folder, 'rubric.db');
    backupsFolder = join(folder, 'backups');
    clock = 1_760_000_000_000;
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function openReady() {
    const opened = open();
    if (opened.state !== 'ready') throw new Error(`store is ${opened.state}`);
    return opened;
  }

  it('is made in the newest form, readable by its owner alone', () => {
    const { write, read } = openReady();
    expect(write.pragma('user_version', { simple: true })).toBe(knownVersion);
    expect(write.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(write.pragma('synchronous', { simple: true })).toBe(2);
    expect(write.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    closeStore(write, read);
  });

  it('refuses a change on the read handle', () => {
    const { write, read } = openReady();
    expect(() => read.exec('DELETE FROM position')).toThrow('readonly');
    closeStore(write, read);
  });

  it('says that a file of rubbish is damaged, and leaves it as it is', () => {
    writeFileSync(file, 'this is not a database, '.repeat(500));
    const before = readFileSync(file);
    expect(open()).toMatchObject({ state: 'damaged', backup: null });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('says that a truncated file is damaged, and offers the newest good backup', () => {
    const { write, read } = openReady();
    const good = writeBackup(write, backupsFolder, clock);
    writeFileSync(join(backupsFolder, `rubric-${clock + 1000}.db`), 'rubbish');
    closeStore(write, read);
    writeFileSync(file, readFileSync(file).subarray(0, 9_000));
    expect(open()).toMatchObject({ state: 'damaged', backup: { file: good, at: clock } });
  });

  it('does not touch the file of a newer app', () => {
    const { write, read } = openReady();
    write.pragma('user_version = 9990');
    closeStore(write, read);
    const before = readFileSync(file);
    expect(open()).toEqual({ state: 'newer', found: 9990, known: knownVersion });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('sets a file aside without deleting it, and starts fresh in its place', () => {
    writeFileSync(file, 'rubbish');
    const aside = setAside(file, clock);
    expect(readFileSync(aside, 'utf8')).toBe('rubbish');
    expect(existsSync(file)).toBe(false);
    const { write, read } = openReady();
    closeStore(write, read);
  });

  it('comes back from a backup with what it held', () => {
    const { write, read } = openReady();
    run(write, "INSERT INTO position (id, name, role, created_at) VALUES ('p', 'Kept', 'Role', 1)");
    const backup = writeBackup(write, backupsFolder, clock);
    closeStore(write, read);
    writeFileSync(file, 'rubbish');
    setAside(file, clock);
    restoreBackup(backup, file);
    const restored = openReady();
    expect(restored.read.prepare('SELECT name FROM position').pluck().get()).toBe('Kept');
    closeStore(restored.write, restored.read);
  });

  it('keeps seven backups', () => {
    const { write, read } = openReady();
    for (let day = 0; day < 9; day += 1) writeBackup(write, backupsFolder, clock + day * 86_400_000);
    expect(listBackups(backupsFolder)).toHaveLength(7);
    expect(listBackups(backupsFolder)[0]?.at).toBe(clock + 8 * 86_400_000);
    expect(readdirSync(backupsFolder)).toHaveLength(7);
    closeStore(write, read);
  });

  it('backs up an older form before it is changed', () => {
    const old = new BetterSqlite3(file);
    old.pragma('user_version = 5');
    old.exec('CREATE TABLE keepsake (x TEXT) STRICT');
    old.close();
    const { write, read } = openReady();
    expect(listBackups(backupsFolder)).toHaveLength(1);
    closeStore(write, read);
  });
});
