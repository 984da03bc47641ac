import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * Replaces a file (mode 0600) so that a crash at any moment leaves the old content or the new one: a temporary name,
 * fsync, rename, fsync of the folder.
 */
export async function replaceFile(file: string, content: string): Promise<void> {
  const temporary = `${file}.new`;
  await rm(temporary, { force: true });
  const handle = await open(temporary, 'wx', 0o600);
  try {
    await handle.writeFile(content, 'utf8');
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, file);
  await syncFolder(path.dirname(file));
}

/** Windows cannot open a folder for this, and its rename is durable without. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
