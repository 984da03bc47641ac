import type { Session } from 'electron';

/**
 * Empties what Chromium keeps of the pages on disk: caches, storages, compiled code. Rubric's pages store nothing there, so
 * nothing of the person's own gets lost.
 */
export async function clearWebData(session: Session): Promise<void> {
  await session.clearStorageData();
  await session.clearCache();
  await session.clearCodeCaches({ urls: [] });
  await session.flushStorageData();
}
