import type { CandidateRef } from '../../src-preload/contract/candidates.ts';
import { all, type Handle } from './handles.ts';

/** All that is known to be one person's: ids of rows, and how the person is called. */
export type PersonRecords = {
  readonly opportunityIds: readonly string[];
  readonly candidateIds: readonly string[];
  readonly contactIds: readonly string[];
  readonly interviewIds: readonly string[];
  readonly positionIds: readonly string[];
  readonly names: readonly string[];
  /** Lower case; none of a colleague, who goes on taking part in other people's interviews under them. */
  readonly emails: readonly string[];
  /** Somebody of the company who applied: only what they are as a candidate is theirs to be erased. */
  readonly isColleague: boolean;
};

type OpportunityRow = { id: string; contact_id: string | null; name: string; emails: string };
type CandidateRow = {
  id: string;
  opportunity_id: string | null;
  linked_to: string | null;
  name: string;
  email: string | null;
};

/**
 * Everything of the person behind a candidate: all opportunities of the contact, whoever was added by hand or interviewed
 * under one of their e-mail addresses, and the interviews of all these. Null when there is no such candidate.
 */
export function personOf(handle: Handle, ref: CandidateRef): PersonRecords | null {
  const found =
    ref.kind === 'opportunity'
      ? recordsOf(handle, { opportunityIds: [ref.id], candidateIds: [], contactIds: [] })
      : recordsOf(handle, { opportunityIds: [], candidateIds: [ref.id], contactIds: [] });
  return found.opportunityIds.length + found.candidateIds.length === 0 ? null : found;
}

export type PersonKeys = Pick<PersonRecords, 'opportunityIds' | 'candidateIds' | 'contactIds'>;

/** The same from any ids of the person; empty lists where nothing is stored under them. */
export function recordsOf(handle: Handle, keys: PersonKeys): PersonRecords {
  const opportunities = new Map<string, OpportunityRow>();
  const candidates = new Map<string, CandidateRow>();
  const contacts = new Set(keys.contactIds);
  const emails = new Set<string>();
  const json = (values: Iterable<string>) => JSON.stringify([...values]);
  let opportunityIds = new Set(keys.opportunityIds);
  const candidateIds = new Set(keys.candidateIds);

  // Ids lead to contacts and addresses, and those to further ids, until nothing new comes.
  for (let before = -1; before !== opportunities.size + candidates.size + emails.size; ) {
    before = opportunities.size + candidates.size + emails.size;
    for (const row of all<CandidateRow>(
      handle,
      `SELECT id, opportunity_id, linked_to, name, email FROM candidate WHERE id IN (SELECT value FROM json_each(?))
         OR linked_to IN (SELECT value FROM json_each(?))
         OR opportunity_id IN (SELECT value FROM json_each(?)) OR lower(email) IN (SELECT value FROM json_each(?))`,
      json(candidateIds),
      json(candidateIds),
      json(opportunityIds),
      json(emails),
    )) {
      candidates.set(row.id, row);
      // Who was added by hand and the record that they were linked to are one.
      candidateIds.add(row.id);
      if (row.linked_to !== null) candidateIds.add(row.linked_to);
      if (row.opportunity_id !== null) opportunityIds.add(row.opportunity_id);
      if (row.email) emails.add(row.email.toLowerCase());
    }
    for (const row of all<OpportunityRow>(
      handle,
      `SELECT id, contact_id, name, emails FROM opportunity WHERE id IN (SELECT value FROM json_each(?))
         OR contact_id IN (SELECT value FROM json_each(?))
         ${[...emails].map(() => 'OR instr(lower(emails), ?) > 0').join(' ')}`,
      json(opportunityIds),
      json(contacts),
      ...[...emails].map((email) => JSON.stringify(email)),
    )) {
      opportunities.set(row.id, row);
      if (row.contact_id !== null) contacts.add(row.contact_id);
      for (const email of JSON.parse(row.emails) as string[]) emails.add(email.toLowerCase()); // written by putOpportunity only
    }
    opportunityIds = new Set([...opportunityIds, ...opportunities.keys()]);
  }

  const interviews = all<{ id: string; position_id: string }>(
    handle,
    'SELECT id, position_id FROM interview WHERE candidate_id IN (SELECT value FROM json_each(?))',
    json(candidates.keys()),
  );
  const attended = all<{ name: string; email: string }>(
    handle,
    "SELECT name, email FROM participant WHERE role = 'candidate' AND interview_id IN (SELECT value FROM json_each(?))",
    json(interviews.map(({ id }) => id)),
  );
  const positions = all<{ id: string }>(
    handle,
    `SELECT id FROM position WHERE id IN (SELECT position_id FROM candidate WHERE id IN (SELECT value FROM json_each(?)))
       OR posting_id IN (SELECT posting_id FROM opportunity WHERE id IN (SELECT value FROM json_each(?)))
       OR id IN (SELECT value FROM json_each(?))`,
    json(candidates.keys()),
    json(opportunities.keys()),
    json(interviews.map((interview) => interview.position_id)),
  );
  const addresses = new Set(
    [...emails, ...attended.map(({ email }) => email.toLowerCase())].filter((email) => email !== ''),
  );
  const isColleague =
    all(
      handle,
      'SELECT 1 FROM lever_user WHERE lower(email) IN (SELECT value FROM json_each(?)) LIMIT 1',
      json(addresses),
    ).length > 0;
  const names = [...opportunities.values(), ...candidates.values(), ...attended].map(({ name }) => name.trim());
  return {
    opportunityIds: [...opportunities.keys()],
    candidateIds: [...candidates.keys()],
    contactIds: [...contacts],
    interviewIds: interviews.map(({ id }) => id),
    positionIds: positions.map(({ id }) => id),
    names: [...new Set(names.filter((name) => name !== ''))],
    emails: isColleague ? [] : [...addresses],
    isColleague,
  };
}

/** The store's own tables with their columns; those of text indexes are theirs. */
export function tablesOf(handle: Handle): readonly { readonly name: string; readonly columns: ReadonlySet<string> }[] {
  return all<{ name: string; columns: string }>(
    handle,
    `SELECT name, (SELECT json_group_array(name) FROM pragma_table_info(sqlite_schema.name)) AS columns
     FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'sqlite_%'
       AND name NOT LIKE 'candidate_trigram%' AND name NOT LIKE 'erased_%'`,
  ).map(({ name, columns }) => ({ name, columns: new Set(JSON.parse(columns) as string[]) })); // made just above
}
