import { erasureKey, markOf } from '../erased-marks.ts';
import { one, run, type WriteHandle } from '../handles.ts';

/**
 * Notes, as hashes, whom Lever took back, so that the next cleaning takes them out of the backups and of the file's free
 * pages too. They may come back by themselves: this is no wish of the person at this computer.
 */
export function markGone(handle: WriteHandle, opportunityIds: readonly string[]): void {
  if (opportunityIds.length === 0) return;
  const person = one<{ id: string }>(
    handle,
    `INSERT INTO erased_person (id, code, why, positions, erased_at)
     VALUES (lower(hex(randomblob(16))), '', 'lever', '[]', CAST(unixepoch('subsec') * 1000 AS INTEGER)) RETURNING id`,
  );
  const key = erasureKey(handle);
  for (const id of opportunityIds) {
    run(
      handle,
      "INSERT INTO erased_mark (kind, hash, person_id) VALUES ('opportunity', ?, ?)",
      markOf(key, 'opportunity', id),
      person?.id,
    );
  }
}
