import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { SecretsKept } from '../../src-preload/contract/connection.ts';
import { fail } from '../errors/index.ts';
import type { Logger } from '../logging/index.ts';
import { replaceFile, syncFolder } from './durable-file.ts';
import { hasRealKeyring, type SafeStorage, type Sealed, seal, unseal } from './sealing.ts';

export type VaultOptions = {
  /** Absolute path of the sealed file, in the profile folder. */
  readonly file: string;
  readonly safeStorage: SafeStorage;
  /** `process.platform`. */
  readonly platform: string;
  readonly logger: Logger;
};

export type Vault = {
  /** False when the system has no keyring that protects anything; the user then chooses how secrets are kept. */
  readonly hasKeyring: boolean;
  /** True when a file was there and could not be opened: the user is signed out. */
  readonly wasLost: boolean;
  readonly read: (name: string) => string | null;
  /**
   * Resolves when the value is durable. `store` means the keyring, or without one plainly on disk; `session` means in
   * memory until the app quits. Rejects with 'vault.unavailable' and keeps the value before when it cannot be written.
   */
  readonly write: (name: string, value: string, keep: 'store' | 'session') => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
  readonly removeAll: () => Promise<void>;
  readonly kept: (name: string) => SecretsKept | null;
};

const fileSchema = z.object({
  format: z.literal(1),
  kept: z.enum(['keyring', 'plain']),
  by: z.enum(['async', 'sync']),
  sealed: z.base64(),
});
const secretsSchema = z.record(z.string(), z.string());
type Secrets = Readonly<Record<string, string>>;

/** Opens the vault. Never rejects because of what the file holds: what cannot be opened means signed out. */
export async function openVault({ file, safeStorage, platform, logger }: VaultOptions): Promise<Vault> {
  const hasKeyring = await hasRealKeyring(safeStorage, platform);
  const keptOnDisk: SecretsKept = hasKeyring ? 'keyring' : 'plain';
  const session = new Map<string, string>();
  const found = await readSecrets();
  let stored: Secrets = found.secrets;
  let last: Promise<void> = Promise.resolve();
  if (found.isStale)
    await save(stored).catch((error: unknown) => logger.warn('The vault was not sealed again', { error }));

  async function readSecrets(): Promise<{
    readonly secrets: Secrets;
    readonly isStale: boolean;
    readonly wasLost: boolean;
  }> {
    let text: string;
    try {
      text = await readFile(file, 'utf8');
    } catch (error) {
      const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      if (!isMissing) logger.warn('The vault could not be read', { error });
      return { secrets: {}, isStale: false, wasLost: !isMissing };
    }
    try {
      const { kept, by, sealed } = fileSchema.parse(JSON.parse(text));
      const opened = await unseal(safeStorage, { by, bytes: Buffer.from(sealed, 'base64') }, kept === 'plain');
      // Stored plainly before a keyring was there: into the keyring with it.
      const isStale = opened.isStale || (kept === 'plain' && hasKeyring);
      return { secrets: secretsSchema.parse(JSON.parse(opened.text)), isStale, wasLost: false };
    } catch (error) {
      // The error's own text may quote what was decrypted, so only its kind is logged.
      logger.warn('The vault could not be opened', { kind: error instanceof Error ? error.name : typeof error });
      return { secrets: {}, isStale: false, wasLost: true };
    }
  }

  async function save(secrets: Secrets): Promise<void> {
    if (Object.keys(secrets).length === 0) {
      await rm(file, { force: true });
      await syncFolder(path.dirname(file));
      return;
    }
    const { by, bytes }: Sealed = await seal(safeStorage, JSON.stringify(secrets), !hasKeyring);
    await replaceFile(file, JSON.stringify({ format: 1, kept: keptOnDisk, by, sealed: bytes.toString('base64') }));
  }

  /** One change after the other; what is in memory follows only what is on disk. */
  function change(next: (secrets: Secrets) => Secrets, afterwards: () => void): Promise<void> {
    const run = last.then(async () => {
      const secrets = next(stored);
      if (secrets !== stored) {
        await save(secrets).catch((error: unknown) => fail('vault.unavailable', {}, error));
        stored = secrets;
      }
      afterwards();
    });
    last = run.catch(() => {});
    return run;
  }

  const without = (name: string) => (secrets: Secrets) => {
    if (!(name in secrets)) return secrets;
    const { [name]: _, ...others } = secrets;
    return others;
  };

  return {
    hasKeyring,
    wasLost: found.wasLost,
    read: (name) => session.get(name) ?? (Object.hasOwn(stored, name) ? (stored[name] ?? null) : null),
    write: (name, value, keep) =>
      keep === 'session'
        ? change(without(name), () => session.set(name, value))
        : change(
            (secrets) => ({ ...secrets, [name]: value }),
            () => session.delete(name),
          ),
    remove: (name) => change(without(name), () => session.delete(name)),
    removeAll: () =>
      change(
        () => ({}),
        () => session.clear(),
      ),
    kept: (name) => {
      if (session.has(name)) return 'session';
      return Object.hasOwn(stored, name) ? keptOnDisk : null;
    },
  };
}
