import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import type { AppError } from '../../src-preload/contract/errors.ts';
import { openWriter } from '../database/open.ts';
import { replaceOccupations } from '../database/writes/occupations.ts';
import { toAppError } from '../errors/index.ts';
import { databaseFiles, databaseFrom } from './database-parts.ts';
import { readFiles } from './read-files.ts';

/** What the thread says before it ends: null when all is stored. */
export type ImportAnswer = { readonly error: AppError | null };

const task = z
  .object({ path: z.string(), databaseFile: z.string(), sqliteBinding: z.string().optional(), now: z.number() })
  .parse(workerData);

function work(): ImportAnswer {
  try {
    const database = databaseFrom(readFiles(task.path, databaseFiles));
    const write = openWriter({ file: task.databaseFile, binding: task.sqliteBinding });
    try {
      replaceOccupations(write, database, task.now);
    } finally {
      write.close();
    }
    return { error: null };
  } catch (cause) {
    return { error: toAppError(cause) };
  }
}

parentPort?.postMessage(work());
