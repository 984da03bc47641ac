import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The bytes of uploaded files, by file id. */
export interface FileBytes {
  write(id: string, bytes: Buffer): Promise<void>;
  /** Undefined when there are none. */
  read(id: string): Promise<Buffer | undefined>;
  remove(id: string): Promise<void>;
}

export function bytesInMemory(): FileBytes {
  const held = new Map<string, Buffer>();
  return {
    write: async (id, bytes) => {
      held.set(id, bytes);
    },
    read: async (id) => held.get(id),
    remove: async (id) => {
      held.delete(id);
    },
  };
}

/** @param folder made on the first write, readable by its owner only */
export function bytesInFolder(folder: string): FileBytes {
  return {
    write: async (id, bytes) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(join(folder, id), bytes, { mode: 0o600 });
    },
    read: async (id) => {
      try {
        return await readFile(join(folder, id));
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
        throw error;
      }
    },
    remove: (id) => rm(join(folder, id), { force: true }),
  };
}
