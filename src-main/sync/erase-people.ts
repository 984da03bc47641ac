import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { cleanCopies, rebuildNameIndex, rewriteFile } from '../database/clean-file.ts';
import { all, inTransaction, type WriteHandle } from '../database/handles.ts';
import { type PersonRecords, personOf } from '../database/person.ts';
import { eraseRows, markErased, markFinished, unfinishedErasures } from '../database/writes/erase-person.ts';
import { fail } from '../errors/index.ts';
import { fold } from '../interviews/fold.ts';
import { neutralCode } from '../interviews/neutral-label.ts';
import type { EraseStep, EraseTask } from './messages.ts';

/** The sound of recordings lies in a folder each; without its row nobody would find it again. */
function eraseSounds(write: WriteHandle, { interviewIds }: PersonRecords, folder: string): void {
  const rows = all<{ id: string }>(
    write,
    'SELECT id FROM recording WHERE interview_id IN (SELECT value FROM json_each(?))',
    JSON.stringify(interviewIds),
  );
  for (const { id } of rows) rmSync(join(folder, id), { recursive: true, force: true });
}

export type EraseOptions = {
  readonly file: string;
  readonly binding: string | undefined;
  readonly now: () => number;
  readonly step: (step: EraseStep, done: number, total: number) => void;
};

/**
 * Erases people so that nothing of them is left in any file: their rows (in one transaction with the hashes that keep them
 * out), then what the index of names still knows, free pages and log, then the backups. What follows the rows is taken up
 * again by the next call when the app ends in between. Throws `privacy.unfinished` when the log could not be emptied.
 */
export function erasePeople(write: WriteHandle, task: EraseTask, options: EraseOptions): void {
  options.step('rows', 0, task.people.length);
  for (const [index, { id, ref, why }] of task.people.entries()) {
    // One transaction a person: what people write meanwhile need not wait for all of them.
    inTransaction(write, () => {
      const records = personOf(write, ref);
      // Somebody who was erased together with another of their candidacies is gone already.
      if (records === null) return;
      markErased(write, { id, code: neutralCode(ref.id), why, records, now: options.now() });
      eraseSounds(write, records, task.recordingsFolder);
      eraseRows(write, records, fold, id);
    });
    options.step('rows', index + 1, task.people.length);
  }
  const unfinished = unfinishedErasures(write);
  if (unfinished.length === 0) return;
  inTransaction(write, () => rebuildNameIndex(write));
  options.step('file', 0, 1);
  if (!rewriteFile(write)) throw fail('privacy.unfinished');
  cleanCopies(write, unfinished, {
    file: options.file,
    backupsFolder: task.backupsFolder,
    binding: options.binding,
    fold,
    progress: (done, total) => options.step('copies', done, total),
  });
  markFinished(write, unfinished, options.now());
}
