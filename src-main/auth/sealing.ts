/** The part of Electron's `safeStorage` that the vault uses; the async calls exist on newer Electrons only. */
export type SafeStorage = {
  readonly isEncryptionAvailable: () => boolean;
  readonly encryptString: (plainText: string) => Buffer;
  readonly decryptString: (encrypted: Buffer) => string;
  /** Linux only. */
  readonly getSelectedStorageBackend?: () => string;
  readonly setUsePlainTextEncryption?: (usePlainText: boolean) => void;
  readonly isAsyncEncryptionAvailable?: () => Promise<boolean>;
  readonly encryptStringAsync?: (plainText: string) => Promise<Buffer>;
  readonly decryptStringAsync?: (
    encrypted: Buffer,
  ) => Promise<{ readonly result: string; readonly shouldReEncrypt: boolean }>;
};

/** Which of the two interfaces sealed a text; they need not understand each other's. */
export type Sealer = 'async' | 'sync';
export type Sealed = { readonly by: Sealer; readonly bytes: Buffer };

/**
 * Whether the system offers a keyring that protects anything. On Linux `basic_text` seals with a key that everybody
 * knows, and `unknown` may turn out to be that (reference/electron.md section 2.1). Ask after Electron's `ready`.
 */
export async function hasRealKeyring(safeStorage: SafeStorage, platform: string): Promise<boolean> {
  if (platform === 'linux') {
    const backend = safeStorage.getSelectedStorageBackend?.() ?? 'unknown';
    if (backend === 'basic_text' || backend === 'unknown') return false;
  }
  if (usesAsync(safeStorage)) return (await safeStorage.isAsyncEncryptionAvailable?.()) ?? false;
  return safeStorage.isEncryptionAvailable();
}

/** Seals with the keyring, or (when the user chose to store anyway) with Electron's built-in key, which protects nothing. */
export async function seal(safeStorage: SafeStorage, text: string, isPlain: boolean): Promise<Sealed> {
  if (isPlain) {
    safeStorage.setUsePlainTextEncryption?.(true);
    return { by: 'sync', bytes: safeStorage.encryptString(text) };
  }
  if (usesAsync(safeStorage) && safeStorage.encryptStringAsync) {
    return { by: 'async', bytes: await safeStorage.encryptStringAsync(text) };
  }
  return { by: 'sync', bytes: safeStorage.encryptString(text) };
}

/** Opens what was sealed. `isStale`: it should be sealed again, because the key was changed or a better way exists. */
export async function unseal(
  safeStorage: SafeStorage,
  { by, bytes }: Sealed,
  isPlain: boolean,
): Promise<{ readonly text: string; readonly isStale: boolean }> {
  if (by === 'async') {
    if (!safeStorage.decryptStringAsync) throw new Error('sealed by an interface that this Electron lacks');
    const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(bytes);
    return { text: result, isStale: shouldReEncrypt };
  }
  if (isPlain) safeStorage.setUsePlainTextEncryption?.(true);
  return { text: safeStorage.decryptString(bytes), isStale: !isPlain && usesAsync(safeStorage) };
}

function usesAsync(safeStorage: SafeStorage): boolean {
  return safeStorage.encryptStringAsync !== undefined && safeStorage.isAsyncEncryptionAvailable !== undefined;
}
