import { fail } from '../../errors/index.ts';
import { inTransaction, one, run, type WriteHandle } from '../handles.ts';
import type { Stamp } from '../stamp.ts';
import { putSearchEntry } from './candidate-search.ts';
import { candidateFor } from './interviews.ts';

type ByHandRow = {
  readonly position_id: string | null;
  readonly opportunity_id: string | null;
  readonly linked_to: string | null;
  readonly linked_at: number | null;
};

function byHand(handle: WriteHandle, id: string): ByHandRow {
  const row = one<ByHandRow>(
    handle,
    'SELECT position_id, opportunity_id, linked_to, linked_at FROM candidate WHERE id = ?',
    id,
  );
  if (!row || row.opportunity_id !== null) throw fail('item.not-found', { what: 'candidate' });
  return row;
}

const unsent = "state IN ('waiting', 'attention') AND maybe_sent = 0";

/**
 * Says that somebody who was added by hand is this opportunity of Lever. Their interviews move to it, and what waited to
 * be exported is bound to it: a later link never changes where it goes. Refused when they are linked already
 * (`candidate.linked`) or when one of the two is not here.
 */
export function linkCandidate(handle: WriteHandle, id: string, opportunityId: string, stamp: Stamp): void {
  inTransaction(handle, () => {
    const person = byHand(handle, id);
    if (person.linked_to !== null) throw fail('candidate.linked');
    const opportunity = one<{ posting_id: string | null; contact_id: string | null; is_anonymized: number }>(
      handle,
      'SELECT posting_id, contact_id, is_anonymized FROM opportunity WHERE id = ?',
      opportunityId,
    );
    if (!opportunity || opportunity.is_anonymized === 1 || person.position_id === null) {
      throw fail('item.not-found', { what: 'candidate' });
    }
    const target = candidateFor(handle, person.position_id, { kind: 'opportunity', id: opportunityId }, stamp);
    run(handle, 'UPDATE candidate SET linked_to = ?, linked_at = ? WHERE id = ?', target, stamp.now(), id);
    run(handle, 'UPDATE interview SET candidate_id = ?, by_hand_id = ? WHERE candidate_id = ?', target, id, id);
    run(handle, "DELETE FROM candidate_search WHERE kind = 'by-hand' AND ref_id = ?", id);
    run(
      handle,
      `UPDATE export SET opportunity_id = ?, asked_posting_id = ?, asked_contact_id = ?
       WHERE opportunity_id IS NULL AND ${unsent}
         AND interview_id IN (SELECT id FROM interview WHERE by_hand_id = ?)`,
      opportunityId,
      opportunity.posting_id,
      opportunity.contact_id,
      id,
    );
  });
}

/**
 * Takes a link back: the interviews are those of the person added by hand again, as they were typed (`folded`: their name
 * and e-mail). Exports that have not left wait for another link; those that were asked for under the other name are
 * called off, since that name stands in them. Refused while one may be on its way (`candidate.export-on-its-way`).
 */
export function unlinkCandidate(handle: WriteHandle, id: string, folded: string): void {
  inTransaction(handle, () => {
    const { linked_to: target, linked_at: linkedAt, position_id: positionId } = byHand(handle, id);
    if (target === null) return;
    const ofPerson = 'interview_id IN (SELECT id FROM interview WHERE by_hand_id = ?)';
    const onItsWay = `state = 'sending' OR (state IN ('waiting', 'attention') AND maybe_sent = 1)`;
    if (one(handle, `SELECT 1 FROM export WHERE ${ofPerson} AND (${onItsWay})`, id)) {
      throw fail('candidate.export-on-its-way');
    }
    run(
      handle,
      `UPDATE export SET state = 'cancelled' WHERE ${ofPerson} AND ${unsent} AND created_at >= ?`,
      id,
      linkedAt,
    );
    run(
      handle,
      `UPDATE export SET opportunity_id = NULL, asked_posting_id = NULL, asked_contact_id = NULL
       WHERE ${ofPerson} AND ${unsent}`,
      id,
    );
    run(handle, 'UPDATE interview SET candidate_id = ?, by_hand_id = NULL WHERE by_hand_id = ?', id, id);
    run(handle, 'UPDATE candidate SET linked_to = NULL, linked_at = NULL WHERE id = ?', id);
    run(
      handle,
      `DELETE FROM candidate WHERE id = ? AND NOT EXISTS (SELECT 1 FROM interview WHERE candidate_id = candidate.id)
         AND NOT EXISTS (SELECT 1 FROM candidate AS other WHERE other.linked_to = candidate.id)`,
      target,
    );
    if (positionId !== null) putSearchEntry(handle, { kind: 'by-hand', refId: id, scope: positionId, folded });
  });
}
