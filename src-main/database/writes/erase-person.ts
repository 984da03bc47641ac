import { erasureKey, eventMark, type MarkKind, markOf, marksOf } from '../erased-marks.ts';
import { all, run, type WriteHandle } from '../handles.ts';
import { type PersonRecords, recordsOf, tablesOf } from '../person.ts';
import type { StoredAttendee } from './events.ts';
import { takeOutOpportunity } from './opportunities.ts';

export type ErasedWhy = 'asked' | 'retention' | 'lever';

/** How names are compared in texts: the app's own folding, which this folder does not know. */
export type Fold = (text: string) => string;

/**
 * Writes down that somebody is erased, as hashes, so that the sync leaves them out and the backups can be cleaned even if
 * the app ends in the middle. To be called in the transaction that takes the rows out.
 */
export function markErased(
  handle: WriteHandle,
  person: {
    readonly id: string;
    readonly code: string;
    readonly why: ErasedWhy;
    readonly records: PersonRecords;
    readonly now: number;
  },
): void {
  const { records } = person;
  run(
    handle,
    'INSERT INTO erased_person (id, code, why, positions, erased_at) VALUES (?, ?, ?, ?, ?)',
    person.id,
    person.code,
    person.why,
    JSON.stringify(records.positionIds),
    person.now,
  );
  putMarks(handle, person.id, 'opportunity', records.opportunityIds);
  putMarks(handle, person.id, 'contact', records.contactIds);
  putMarks(handle, person.id, 'candidate', records.candidateIds);
  putMarks(handle, person.id, 'email', records.emails);
}

function putMarks(handle: WriteHandle, personId: string, kind: MarkKind, values: readonly string[]): void {
  const key = erasureKey(handle);
  for (const value of values) {
    run(
      handle,
      'INSERT OR IGNORE INTO erased_mark (kind, hash, person_id) VALUES (?, ?, ?)',
      kind,
      markOf(key, kind, value),
      personId,
    );
  }
}

/**
 * Takes every row about a person out: interviews with all that hangs on them, exports (what waits leaves no more),
 * candidates, the cached opportunities, what the search knows, events that name them. Rows of tables that say by an
 * `opportunity_id` and the like whom they are about go too, whatever the table. To be called in a transaction.
 */
export function eraseRows(handle: WriteHandle, records: PersonRecords, fold: Fold, personId: string): void {
  const events = eventsNaming(handle, records, fold);
  putMarks(
    handle,
    personId,
    'event',
    events.map((event) => eventMark(event.uid, event.original_start)),
  );
  for (const event of events) {
    run(handle, 'DELETE FROM calendar_event WHERE uid = ? AND original_start = ?', event.uid, event.original_start);
  }
  const ids = {
    interview_id: records.interviewIds,
    opportunity_id: records.opportunityIds,
    contact_id: records.contactIds,
    candidate_id: records.candidateIds,
  };
  run(handle, `DELETE FROM interview WHERE id IN (${list})`, JSON.stringify(records.interviewIds));
  run(handle, `DELETE FROM candidate WHERE id IN (${list})`, JSON.stringify(records.candidateIds));
  run(handle, `DELETE FROM opportunity WHERE id IN (${list})`, JSON.stringify(records.opportunityIds));
  for (const table of tablesOf(handle)) {
    for (const [column, values] of Object.entries(ids)) {
      if (table.columns.has(column)) {
        run(handle, `DELETE FROM "${table.name}" WHERE ${column} IN (${list})`, JSON.stringify(values));
      }
    }
    if (table.columns.has('ref_id') && table.columns.has('kind')) {
      run(
        handle,
        `DELETE FROM "${table.name}" WHERE (kind = 'opportunity' AND ref_id IN (${list}))
           OR (kind = 'by-hand' AND ref_id IN (${list}))`,
        JSON.stringify(records.opportunityIds),
        JSON.stringify(records.candidateIds),
      );
    }
  }
  run(handle, `DELETE FROM event_invitee WHERE lower(email) IN (${list})`, JSON.stringify(records.emails));
  // As a guest of somebody else's interview.
  run(
    handle,
    `UPDATE participant SET name = '', email = '' WHERE email <> '' AND lower(email) IN (${list})`,
    JSON.stringify(records.emails),
  );
}

const list = 'SELECT value FROM json_each(?)';

type EventRow = { uid: string; original_start: number; title: string; description: string; attendees: string };

/** Events of the person's interviews, those that invite them, and those with their whole name in title or text. */
function eventsNaming(handle: WriteHandle, records: PersonRecords, fold: Fold): readonly EventRow[] {
  const emails = new Set(records.emails);
  const names = records.isColleague ? [] : records.names.map((name) => wordsOf(fold(name))).filter(isWholeName);
  const own = new Set(
    all<{ event_uid: string; event_original_start: number }>(
      handle,
      `SELECT event_uid, event_original_start FROM interview WHERE event_uid IS NOT NULL AND id IN (${list})`,
      JSON.stringify(records.interviewIds),
    ).map((row) => eventMark(row.event_uid, row.event_original_start)),
  );
  return all<EventRow>(handle, 'SELECT uid, original_start, title, description, attendees FROM calendar_event').filter(
    (event) => {
      if (own.has(eventMark(event.uid, event.original_start))) return true;
      const attendees = JSON.parse(event.attendees) as readonly StoredAttendee[]; // written by putEvent only
      if (attendees.some(({ email }) => emails.has(email.toLowerCase()))) return true;
      const text = `${event.title} ${event.description} ${attendees.map(({ name }) => name).join(' ')}`;
      const folded = wordsOf(fold(text));
      return (
        names.some((name) => isNamed(name, folded)) ||
        records.emails.some((email) => text.toLowerCase().includes(email))
      );
    },
  );
}

/** Runs of letters and digits, with a space around each. */
function wordsOf(folded: string): string {
  return ` ${(folded.match(/[\p{L}\p{N}\p{Mc}]+/gu) ?? []).join(' ')} `;
}

const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}]{2,}/u;

/** One word alone is many people's, but for scripts that write a whole name as one. */
function isWholeName(name: string): boolean {
  return name.trim().includes(' ') || unspaced.test(name);
}

function isNamed(name: string, text: string): boolean {
  return unspaced.test(name) ? text.includes(name.trim()) : text.includes(name);
}

/**
 * Takes people out of a store that knows them by their marks only: a backup. Those whom Lever took back lose their data as
 * with the sync; the others go whole. Marks and key must be in the store already.
 */
export function eraseMarked(handle: WriteHandle, personIds: readonly string[], fold: Fold): void {
  const key = erasureKey(handle);
  for (const personId of personIds) {
    const why = all<{ why: ErasedWhy; erased_at: number }>(
      handle,
      'SELECT why, erased_at FROM erased_person WHERE id = ?',
      personId,
    )[0];
    if (!why) continue;
    const known = (kind: MarkKind, table: string, column: string) => {
      const marks = marksOf(handle, kind, [personId]);
      const values =
        marks.size === 0 ? [] : all<{ id: string | null }>(handle, `SELECT DISTINCT ${column} AS id FROM ${table}`);
      return values.flatMap(({ id }) => (id !== null && marks.has(markOf(key, kind, id)) ? [id] : []));
    };
    const opportunityIds = [
      ...new Set([
        ...known('opportunity', 'opportunity', 'id'),
        ...known('opportunity', 'candidate', 'opportunity_id'),
      ]),
    ];
    if (why.why === 'lever') {
      for (const id of opportunityIds) takeOutOpportunity(handle, id);
      continue;
    }
    const records = recordsOf(handle, {
      opportunityIds,
      candidateIds: known('candidate', 'candidate', 'id'),
      contactIds: known('contact', 'opportunity', 'contact_id'),
    });
    eraseRows(handle, records, fold, personId);
    eraseMarkedEvents(handle, personId, key);
  }
}

/** Events that are known by their mark only: the person's rows in this store do not lead to them any more. */
function eraseMarkedEvents(handle: WriteHandle, personId: string, key: string): void {
  const marks = marksOf(handle, 'event', [personId]);
  for (const event of all<{ uid: string; original_start: number }>(
    handle,
    'SELECT DISTINCT uid, original_start FROM calendar_event',
  )) {
    if (!marks.has(markOf(key, 'event', eventMark(event.uid, event.original_start)))) continue;
    run(handle, 'DELETE FROM calendar_event WHERE uid = ? AND original_start = ?', event.uid, event.original_start);
  }
}

/** File, index and backups hold nothing of these people any more. Those of Lever need no remembering then. */
export function markFinished(handle: WriteHandle, personIds: readonly string[], now: number): void {
  const ids = JSON.stringify(personIds);
  run(handle, `DELETE FROM erased_person WHERE why = 'lever' AND id IN (${list})`, ids);
  run(handle, `UPDATE erased_person SET finished_at = ? WHERE id IN (${list})`, now, ids);
}

/** Erased people whose traces in file and backups are still to be removed. */
export function unfinishedErasures(handle: WriteHandle): readonly string[] {
  return all<{ id: string }>(handle, 'SELECT id FROM erased_person WHERE finished_at IS NULL').map(({ id }) => id);
}

/** The person may come back with the next sync; false when there is no such one. */
export function forgetErased(handle: WriteHandle, id: string): boolean {
  const positions = all<{ value: string }>(
    handle,
    'SELECT value FROM erased_person, json_each(positions) WHERE erased_person.id = ?',
    id,
  );
  // The next sync of these positions reads all candidates, not only those that changed since.
  for (const { value } of positions) {
    run(handle, "UPDATE sync_state SET cursor = NULL WHERE kind = 'applicants' AND position_id = ?", value);
  }
  return run(handle, 'DELETE FROM erased_person WHERE id = ?', id) > 0;
}
