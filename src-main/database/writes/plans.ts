import type { Guide } from '../../../src-preload/contract/guides.ts';
import { fail } from '../../errors/index.ts';
import { all, inTransaction, one, run, type WriteHandle } from '../handles.ts';
import type { Stamp } from '../stamp.ts';
import type { NewRound } from './positions.ts';

/** Stores a round with the first version of its guide behind the others; its id. Inside the caller's transaction. */
export function insertRound(
  handle: WriteHandle,
  positionId: string,
  round: NewRound,
  ordinal: number,
  stamp: Stamp,
): string {
  const id = stamp.newId();
  run(
    handle,
    'INSERT INTO round (id, position_id, ordinal, name, minutes) VALUES (?, ?, ?, ?, ?)',
    id,
    positionId,
    ordinal,
    round.name,
    round.minutes,
  );
  insertGuide(handle, id, 1, round.guide, stamp);
  return id;
}

function insertGuide(handle: WriteHandle, roundId: string, version: number, guide: Guide, stamp: Stamp): void {
  run(
    handle,
    'INSERT INTO guide (id, round_id, version, content, created_at) VALUES (?, ?, ?, ?, ?)',
    stamp.newId(),
    roundId,
    version,
    JSON.stringify(guide),
    stamp.now(),
  );
}

/** Adds a round at the end of a plan. Throws `item.not-found` without such a position. */
export function addRound(handle: WriteHandle, positionId: string, round: NewRound, stamp: Stamp): string {
  return inTransaction(handle, () => {
    expectPosition(handle, positionId);
    return insertRound(handle, positionId, round, nextOrdinal(handle, positionId), stamp);
  });
}

export function renameRound(handle: WriteHandle, positionId: string, roundId: string, name: string): void {
  const changed = run(handle, 'UPDATE round SET name = ? WHERE id = ? AND position_id = ?', name, roundId, positionId);
  if (changed === 0) throw fail('item.not-found', { what: 'round' });
}

/** Puts the rounds into the given order. Refused (`input.invalid`) unless they are all of the position's, each once. */
export function orderRounds(handle: WriteHandle, positionId: string, roundIds: readonly string[]): void {
  inTransaction(handle, () => {
    const known = all<{ id: string }>(handle, 'SELECT id FROM round WHERE position_id = ?', positionId);
    const asked = new Set(roundIds);
    if (asked.size !== roundIds.length || known.length !== asked.size || known.some(({ id }) => !asked.has(id))) {
      throw fail('input.invalid', {});
    }
    for (const [ordinal, id] of roundIds.entries())
      run(handle, 'UPDATE round SET ordinal = ? WHERE id = ?', ordinal, id);
  });
}

/** Removes a round with its guides. One that has interviews stays: they are held to it (`plan.round-in-use`). */
export function removeRound(handle: WriteHandle, positionId: string, roundId: string): void {
  inTransaction(handle, () => {
    if (one(handle, 'SELECT 1 FROM interview WHERE round_id = ?', roundId)) throw fail('plan.round-in-use');
    const removed = run(handle, 'DELETE FROM round WHERE id = ? AND position_id = ?', roundId, positionId);
    if (removed === 0) throw fail('item.not-found', { what: 'round' });
  });
}

/**
 * Stores a changed guide; the version that it has now. A version that an interview has begun with never changes: then
 * the change becomes the next version. A change of an older version than the newest is refused (`plan.guide-changed`).
 */
export function saveGuide(
  handle: WriteHandle,
  change: {
    readonly positionId: string;
    readonly roundId: string;
    readonly baseVersion: number;
    readonly guide: Guide;
  },
  stamp: Stamp,
): number {
  return inTransaction(handle, () => {
    const newest = one<{ id: string; version: number; is_used: number }>(
      handle,
      `SELECT guide.id, guide.version, EXISTS (SELECT 1 FROM interview WHERE guide_id = guide.id) AS is_used
       FROM guide JOIN round ON round.id = guide.round_id
       WHERE round.id = ? AND round.position_id = ? ORDER BY guide.version DESC LIMIT 1`,
      change.roundId,
      change.positionId,
    );
    if (!newest) throw fail('item.not-found', { what: 'round' });
    if (newest.version !== change.baseVersion) throw fail('plan.guide-changed');
    run(handle, 'UPDATE round SET minutes = ? WHERE id = ?', change.guide.minutes, change.roundId);
    if (newest.is_used === 0) {
      run(handle, 'UPDATE guide SET content = ? WHERE id = ?', JSON.stringify(change.guide), newest.id);
      return newest.version;
    }
    insertGuide(handle, change.roundId, newest.version + 1, change.guide, stamp);
    return newest.version + 1;
  });
}

/**
 * Puts the rounds of another plan into a position. Rounds that have interviews stay, before the new ones; those
 * without go.
 */
export function replacePlan(handle: WriteHandle, positionId: string, rounds: readonly NewRound[], stamp: Stamp): void {
  inTransaction(handle, () => {
    expectPosition(handle, positionId);
    run(
      handle,
      'DELETE FROM round WHERE position_id = ? AND NOT EXISTS (SELECT 1 FROM interview WHERE round_id = round.id)',
      positionId,
    );
    const start = nextOrdinal(handle, positionId);
    for (const [index, round] of rounds.entries()) insertRound(handle, positionId, round, start + index, stamp);
  });
}

function nextOrdinal(handle: WriteHandle, positionId: string): number {
  const last = one<{ ordinal: number | null }>(
    handle,
    'SELECT max(ordinal) AS ordinal FROM round WHERE position_id = ?',
    positionId,
  );
  return (last?.ordinal ?? -1) + 1;
}

function expectPosition(handle: WriteHandle, positionId: string): void {
  if (!one(handle, 'SELECT 1 FROM position WHERE id = ?', positionId))
    throw fail('item.not-found', { what: 'position' });
}
