import { all, type ReadHandle } from '../database/handles.ts';
import { type PersonRecords, tablesOf } from '../database/person.ts';

type HeldRow = Readonly<Record<string, unknown>>;
export type HeldRows = Readonly<Record<string, readonly HeldRow[]>>;

const list = 'SELECT value FROM json_each(?)';

/** Tables that hold no one person's data, though they have such a column. */
const besides: ReadonlySet<string> = new Set(['candidate_search']);

/**
 * Every row about a person, by table: those of the person's own ids, those that hang on their interviews and scorecards, and
 * the calendar's events of their interviews or with them as a guest. Tables that come later are looked through, too.
 */
export function listHeldRows(handle: ReadHandle, records: PersonRecords): HeldRows {
  const scorecardIds = all<{ id: string }>(
    handle,
    `SELECT id FROM scorecard WHERE interview_id IN (${list})`,
    JSON.stringify(records.interviewIds),
  ).map(({ id }) => id);
  const byColumn: Readonly<Record<string, readonly string[]>> = {
    interview_id: records.interviewIds,
    opportunity_id: records.opportunityIds,
    contact_id: records.contactIds,
    candidate_id: records.candidateIds,
    scorecard_id: scorecardIds,
  };
  const held: Record<string, readonly HeldRow[]> = {
    opportunity: byIds(handle, 'opportunity', records.opportunityIds),
    candidate: byIds(handle, 'candidate', records.candidateIds),
    interview: byIds(handle, 'interview', records.interviewIds),
    calendar_event: all<HeldRow>(
      handle,
      `SELECT * FROM calendar_event WHERE EXISTS (SELECT 1 FROM interview WHERE event_uid = calendar_event.uid
         AND event_original_start = calendar_event.original_start AND interview.id IN (${list}))
       OR EXISTS (SELECT 1 FROM json_each(?) AS email WHERE instr(lower(attendees), json_quote(email.value)) > 0)`,
      JSON.stringify(records.interviewIds),
      JSON.stringify(records.emails),
    ),
  };
  for (const { name, columns } of tablesOf(handle)) {
    if (held[name] !== undefined || besides.has(name)) continue;
    const rows = rowsOf(handle, name, columns, byColumn, records);
    if (rows.length > 0) held[name] = rows;
  }
  return held;
}

function byIds(handle: ReadHandle, table: string, ids: readonly string[]): readonly HeldRow[] {
  return all<HeldRow>(handle, `SELECT * FROM "${table}" WHERE id IN (${list})`, JSON.stringify(ids));
}

function rowsOf(
  handle: ReadHandle,
  table: string,
  columns: ReadonlySet<string>,
  byColumn: Readonly<Record<string, readonly string[]>>,
  records: PersonRecords,
): readonly HeldRow[] {
  const known = Object.keys(byColumn).filter((column) => columns.has(column));
  const conditions = known.map((column) => `${column} IN (${list})`);
  const values = known.map((column) => JSON.stringify(byColumn[column]));
  if (columns.has('ref_id') && columns.has('kind')) {
    conditions.push(`kind = 'opportunity' AND ref_id IN (${list})`, `kind = 'by-hand' AND ref_id IN (${list})`);
    values.push(JSON.stringify(records.opportunityIds), JSON.stringify(records.candidateIds));
  }
  if (conditions.length === 0) return [];
  return all<HeldRow>(handle, `SELECT * FROM "${table}" WHERE ${conditions.join(' OR ')}`, ...values);
}
