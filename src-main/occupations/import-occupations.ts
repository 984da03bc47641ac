import { Worker } from 'node:worker_threads';
import { fail, fromAppError } from '../errors/index.ts';
import type { ImportAnswer } from './import-worker.ts';

export type ImportOptions = {
  readonly workerFile: string;
  readonly databaseFile: string;
  readonly sqliteBinding: string | undefined;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
};

/**
 * Imports run in a thread of their own, one at a time: reading 60,000 titles takes longer than a frame. Rejects with
 * the cause as a `RubricError`; what was imported before is then gone only when the new files had been read whole.
 */
export function createOccupationImport(options: ImportOptions): (path: string) => Promise<void> {
  let isRunning = false;
  return async (path) => {
    if (isRunning) throw fail('occupations.running');
    isRunning = true;
    try {
      const { error } = await runThread(options, path);
      if (error !== null) throw fromAppError(error);
    } finally {
      isRunning = false;
    }
  };
}

function runThread({ workerFile, now, ...paths }: ImportOptions, path: string): Promise<ImportAnswer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile, { workerData: { ...paths, path, now: now() } });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the import thread ended without an answer')));
  });
}
