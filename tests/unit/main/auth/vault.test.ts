import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openVault, type SafeStorage } from '../../../../src-main/auth/index.ts';
import { memoryLogger, silentLogger } from '../../../../src-main/logging/index.ts';
import { asyncStorage, plainStorage, syncStorage } from './fake-safe-storage.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rubric-vault-'));
  file = path.join(folder, 'vault.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (safeStorage: SafeStorage, platform = 'linux', logger = silentLogger) =>
  openVault({ file, safeStorage, platform, logger });

describe.each([
  ['sync', syncStorage],
  ['async', asyncStorage],
])('a vault over the %s calls', (_, storage) => {
  it('keeps a secret over the next start, sealed, for its owner only', async () => {
    const vault = await open(storage());
    await vault.write('lever', 'planted', 'store');
    expect(vault.kept('lever')).toBe('keyring');
    expect(readFileSync(file, 'latin1')).not.toContain('planted');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['vault.json']);
    expect((await open(storage())).read('lever')).toBe('planted');
  });

  it('means signed out, not a crash, when it cannot be opened', async () => {
    await (await open(storage())).write('lever', 'planted', 'store');
    const logger = memoryLogger();
    const other = await open(storage(200), 'linux', logger);
    expect([other.read('lever'), other.wasLost, other.kept('lever')]).toEqual([null, true, null]);
    expect(JSON.stringify(logger.lines)).not.toContain('planted');
    await other.write('lever', 'new', 'store');
    expect((await open(storage(200))).read('lever')).toBe('new');
  });

  it('keeps every one of many writes at once, and the last of each name', async () => {
    const vault = await open(storage());
    await Promise.all(Array.from({ length: 30 }, (_, n) => vault.write(`name-${n % 3}`, `value-${n}`, 'store')));
    const again = await open(storage());
    expect([0, 1, 2].map((n) => again.read(`name-${n}`))).toEqual(['value-27', 'value-28', 'value-29']);
  });

  it('forgets one, and all', async () => {
    const vault = await open(storage());
    await vault.write('a', '1', 'store');
    await vault.write('b', '2', 'store');
    await vault.remove('a');
    expect([(await open(storage())).read('a'), (await open(storage())).read('b')]).toEqual([null, '2']);
    await vault.removeAll();
    expect(existsSync(file)).toBe(false);
    expect((await open(storage())).read('b')).toBeNull();
  });
});

describe('a vault', () => {
  it.each(['', '{"format":', '{"format":2}', '{"format":1,"kept":"keyring","by":"sync","sealed":"AAAA"}'])(
    'starts empty over a file that holds %j',
    async (text) => {
      writeFileSync(file, text);
      const vault = await open(syncStorage());
      expect([vault.wasLost, vault.read('lever')]).toEqual([true, null]);
    },
  );

  it('seals again when the system changed its key', async () => {
    await (await open(asyncStorage())).write('lever', 'planted', 'store');
    const before = readFileSync(file, 'utf8');
    const rotated: SafeStorage = {
      ...asyncStorage(9, () => true),
      encryptStringAsync: asyncStorage(33).encryptStringAsync as NonNullable<SafeStorage['encryptStringAsync']>, // given above
    };
    expect((await open(rotated)).read('lever')).toBe('planted');
    expect(readFileSync(file, 'utf8')).not.toBe(before);
    expect((await open(asyncStorage(33))).read('lever')).toBe('planted');
  });

  it('moves what the sync calls sealed to the async ones', async () => {
    await (await open(syncStorage())).write('lever', 'planted', 'store');
    expect((await open(asyncStorage())).read('lever')).toBe('planted');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ by: 'async' });
    expect((await open(asyncStorage())).read('lever')).toBe('planted');
  });

  it('keeps a session secret in memory only, whatever the keyring', async () => {
    const vault = await open(syncStorage());
    await vault.write('lever', 'stored', 'store');
    await vault.write('lever', 'planted', 'session');
    expect([vault.read('lever'), vault.kept('lever')]).toEqual(['planted', 'session']);
    expect(existsSync(file)).toBe(false);
    expect((await open(syncStorage())).read('lever')).toBeNull();
  });

  it('without a keyring stores only by choice, and reads it after the next start', async () => {
    const storage = plainStorage();
    const vault = await open(storage);
    expect(vault.hasKeyring).toBe(false);
    await vault.write('a', 'session', 'session');
    expect(storage.wasAllowed()).toBe(false);
    await vault.write('b', 'stored', 'store');
    expect([vault.kept('a'), vault.kept('b')]).toEqual(['session', 'plain']);
    const again = await open(plainStorage());
    expect([again.read('a'), again.read('b')]).toEqual([null, 'stored']);
  });

  it('asks for the kind of keyring on Linux only', async () => {
    const unknown = { ...syncStorage(), getSelectedStorageBackend: () => 'unknown' };
    expect((await open(unknown)).hasKeyring).toBe(false);
    expect((await open(unknown, 'darwin')).hasKeyring).toBe(true);
    expect((await open({ ...syncStorage(), isEncryptionAvailable: () => false }, 'win32')).hasKeyring).toBe(false);
  });

  it('says so when a secret cannot be written, and keeps the one before', async () => {
    const vault = await open(syncStorage());
    await vault.write('lever', 'old', 'store');
    // A folder where the temporary file would be: works as a fault also for root.
    mkdirSync(`${file}.new`);
    chmodSync(`${file}.new`, 0o700);
    writeFileSync(path.join(`${file}.new`, 'x'), '');
    await expect(vault.write('lever', 'new', 'store')).rejects.toMatchObject({ code: 'vault.unavailable' });
    expect(vault.read('lever')).toBe('old');
    expect((await open(syncStorage())).read('lever')).toBe('old');
    rmSync(`${file}.new`, { recursive: true });
    await vault.write('lever', 'new', 'store');
    expect((await open(syncStorage())).read('lever')).toBe('new');
  });

  it('is not disturbed by the half of a write that a crash left', async () => {
    await (await open(syncStorage())).write('lever', 'old', 'store');
    writeFileSync(`${file}.new`, '{"format":1,"kept":"keyr');
    const vault = await open(syncStorage());
    expect(vault.read('lever')).toBe('old');
    await vault.write('lever', 'new', 'store');
    expect((await open(syncStorage())).read('lever')).toBe('new');
  });
});
