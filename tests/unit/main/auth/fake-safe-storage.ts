import type { SafeStorage } from '../../../../src-main/auth/index.ts';

const encrypt = (key: number, text: string) => Buffer.from(Buffer.from(text, 'utf8').map((byte) => byte ^ key));
const decrypt = (key: number, bytes: Buffer) => {
  const text = Buffer.from(bytes.map((byte) => byte ^ key)).toString('utf8');
  if (!text.startsWith('{'))
    throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptString.');
  return text;
};

/** A keyring as the older Electrons offer it. */
export function syncStorage(key = 7): SafeStorage {
  return {
    isEncryptionAvailable: () => true,
    getSelectedStorageBackend: () => 'gnome_libsecret',
    encryptString: (text) => encrypt(key, text),
    decryptString: (bytes) => decrypt(key, bytes),
  };
}

/** A keyring as the newer Electrons offer it; async and sync do not understand each other. */
export function asyncStorage(key = 9, isRotated: () => boolean = () => false): SafeStorage {
  return {
    ...syncStorage(),
    isAsyncEncryptionAvailable: async () => true,
    encryptStringAsync: async (text) => encrypt(key, text),
    decryptStringAsync: async (bytes) => ({ result: decrypt(key, bytes), shouldReEncrypt: isRotated() }),
  };
}

/** Linux without a keyring: Electron seals only after it was told that plain text is fine. */
export function plainStorage(): SafeStorage & { readonly wasAllowed: () => boolean } {
  let isAllowed = false;
  const ask = <T>(value: T): T => {
    if (!isAllowed) throw new Error('Encryption is not available.');
    return value;
  };
  return {
    isEncryptionAvailable: () => isAllowed,
    getSelectedStorageBackend: () => 'basic_text',
    setUsePlainTextEncryption: (value) => {
      isAllowed = value;
    },
    encryptString: (text) => ask(encrypt(1, text)),
    decryptString: (bytes) => ask(decrypt(1, bytes)),
    wasAllowed: () => isAllowed,
  };
}
