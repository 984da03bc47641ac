import { erasedPersonOf, hasErased } from '../erased-marks.ts';
import { all, one, run, type WriteHandle } from '../handles.ts';
import { putSearchEntries } from './candidate-search.ts';
import { invitedEmails, isAnybodyGone, putBack, takeOutOfEvents } from './gone-people.ts';
import { markGone } from './mark-gone.ts';
import { type Noticed, putOpportunityChanges } from './opportunity-changes.ts';
import { purgePerson } from './purge-person.ts';

/** An opportunity as Lever tells it. Times in milliseconds. */
export type OpportunityRow = {
  readonly id: string;
  readonly contactId: string | null;
  readonly postingId: string | null;
  readonly name: string;
  readonly emails: readonly string[];
  readonly headline: string | null;
  readonly stageId: string | null;
  readonly origin: string | null;
  readonly ownerId: string | null;
  readonly tags: readonly string[];
  readonly archivedAt: number | null;
  readonly archiveReasonId: string | null;
  readonly isAnonymized: boolean;
  readonly createdAt: number;
  readonly updatedAt: number | null;
  readonly lastAdvancedAt: number | null;
  readonly url: string | null;
  /** Name and e-mail, folded, for the search. */
  readonly folded: string;
};

export type OpportunityChange = 'added' | 'moved' | 'archived' | 'same';

/** Number of a crawl, as it stands in `seen_in`: digits of one length, so that text compares as the numbers do. */
export type CrawlNumber = string;

const crawlDigits = 12;

/** The next crawl's number; greater than all that were given before. */
export function nextCrawlNumber(handle: WriteHandle): CrawlNumber {
  run(handle, 'UPDATE crawl_number SET last = last + 1');
  return lastCrawlNumber(handle);
}

/** The number that rows bear which are read between crawls: the last one that was given. */
export function lastCrawlNumber(handle: WriteHandle): CrawlNumber {
  const last = one<{ last: number }>(handle, 'SELECT last FROM crawl_number')?.last ?? 0;
  return String(last).padStart(crawlDigits, '0');
}

type KnownOpportunity = Noticed & { readonly name: string; readonly emails: string; readonly seen_in: string };
const knownColumns = 'stage_id, archived_at, posting_id, owner_id, contact_id, tags, name, emails, seen_in';

/**
 * Takes the person of an opportunity out of what was written here, and out of calendars, as they were `known` until now.
 * Calendars keep somebody whom Lever still shows with another opportunity, and colleagues.
 */
function purge(
  handle: WriteHandle,
  id: string,
  known: KnownOpportunity | undefined,
  why: Parameters<typeof purgePerson>[2],
): void {
  const found = purgePerson(handle, id, why);
  const isShownElsewhere =
    one(
      handle,
      'SELECT 1 FROM opportunity WHERE contact_id = ? AND id <> ? AND is_anonymized = 0',
      known?.contact_id ?? null,
      id,
    ) !== undefined;
  if (isShownElsewhere) return;
  const emails = [...(known ? (JSON.parse(known.emails) as string[]) : []), ...found.emails]; // written by putOpportunity only
  const isColleague = emails.some((email) =>
    one(handle, 'SELECT 1 FROM lever_user WHERE lower(email) = lower(?)', email),
  );
  if (!isColleague) takeOutOfEvents(handle, { names: [known?.name ?? '', ...found.names], emails });
}

/** What storing a row meant for the list of candidates, and whether this crawl had not seen it yet. */
export type Stored = { readonly change: OpportunityChange; readonly isFirstSight: boolean };

/** Stores one opportunity. */
export function putOpportunity(handle: WriteHandle, row: OpportunityRow, seenIn: CrawlNumber): void {
  putOpportunities(handle, [row], seenIn);
}

/**
 * Stores opportunities, part of the caller's transaction. A mark that is later than this one stays. Somebody who was erased
 * here is left out, and it is noted that Lever still has them.
 */
export function putOpportunities(
  handle: WriteHandle,
  rows: readonly OpportunityRow[],
  seenIn: CrawlNumber,
): readonly Stored[] {
  const kept = hasErased(handle) ? rows.filter((row) => !isErased(handle, row)) : rows;
  const before = whatIsKnown(handle, kept);
  const stored = kept.map((row) => putRecord(handle, row, seenIn, before));
  putSearchEntries(
    handle,
    kept.map(({ id, postingId, folded }) => ({ kind: 'opportunity', refId: id, scope: postingId ?? '', folded })),
  );
  return stored;
}

function isErased(handle: WriteHandle, row: OpportunityRow): boolean {
  const erased = erasedPersonOf(handle, row);
  if (erased === null) return false;
  run(handle, 'UPDATE erased_person SET is_in_lever = 1 WHERE id = ? AND is_in_lever = 0', erased);
  return true;
}

/** What a batch needs to know of the store, read once for all of its rows and kept true while they are stored. */
type Before = {
  readonly known: Map<string, KnownOpportunity>;
  /** Opportunities that somebody works with here. */
  readonly withWork: ReadonlySet<string>;
  isAnybodyGone: boolean;
};

function whatIsKnown(handle: WriteHandle, rows: readonly OpportunityRow[]): Before {
  const ids = JSON.stringify(rows.map(({ id }) => id));
  const known = all<KnownOpportunity & { readonly id: string }>(
    handle,
    `SELECT id, ${knownColumns} FROM opportunity WHERE id IN (SELECT value FROM json_each(?))`,
    ids,
  );
  const withWork = all<{ id: string }>(
    handle,
    'SELECT opportunity_id AS id FROM candidate WHERE opportunity_id IN (SELECT value FROM json_each(?))',
    ids,
  );
  return {
    known: new Map(known.map((row) => [row.id, row])),
    withWork: new Set(withWork.map(({ id }) => id)),
    isAnybodyGone: isAnybodyGone(handle),
  };
}

function putRecord(handle: WriteHandle, row: OpportunityRow, seenIn: CrawlNumber, before: Before): Stored {
  const known = before.known.get(row.id);
  const emails = JSON.stringify(row.emails);
  const tags = JSON.stringify(row.tags);
  run(
    handle,
    `INSERT INTO opportunity (id, contact_id, posting_id, name, emails, headline, stage_id, origin, owner_id, tags,
       archived_at, archive_reason_id, is_anonymized, created_at, updated_at, last_advanced_at, url, seen_in)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET contact_id = excluded.contact_id, posting_id = excluded.posting_id,
       name = excluded.name, emails = excluded.emails, headline = excluded.headline, stage_id = excluded.stage_id,
       origin = excluded.origin, owner_id = excluded.owner_id, tags = excluded.tags,
       archived_at = excluded.archived_at, archive_reason_id = excluded.archive_reason_id,
       is_anonymized = excluded.is_anonymized, created_at = excluded.created_at, updated_at = excluded.updated_at,
       last_advanced_at = excluded.last_advanced_at, url = excluded.url,
       seen_in = max(seen_in, excluded.seen_in)`,
    row.id,
    row.contactId,
    row.postingId,
    row.name,
    emails,
    row.headline,
    row.stageId,
    row.origin,
    row.ownerId,
    tags,
    row.archivedAt,
    row.archiveReasonId,
    row.isAnonymized ? 1 : 0,
    row.createdAt,
    row.updatedAt,
    row.lastAdvancedAt,
    row.url,
    seenIn,
  );
  if (row.isAnonymized) {
    purge(handle, row.id, known, 'export.candidate-anonymised');
    if (known !== undefined && known.name !== row.name) markGone(handle, [row.id]);
    before.isAnybodyGone = isAnybodyGone(handle);
  } else {
    if (before.isAnybodyGone) putBack(handle, { names: [row.name], emails: row.emails });
    if (before.withWork.has(row.id)) renameCandidate(handle, row);
    if (known) putOpportunityChanges(handle, known, row);
  }
  // A list may name somebody twice.
  before.known.set(row.id, {
    stage_id: row.stageId,
    archived_at: row.archivedAt,
    posting_id: row.postingId,
    owner_id: row.ownerId,
    contact_id: row.contactId,
    tags,
    name: row.name,
    emails,
    seen_in: known !== undefined && known.seen_in > seenIn ? known.seen_in : seenIn,
  });
  if (!known) return { change: 'added', isFirstSight: true };
  const isFirstSight = known.seen_in < seenIn;
  if (known.archived_at === null && row.archivedAt !== null) return { change: 'archived', isFirstSight };
  const isMoved = known.stage_id !== row.stageId || known.posting_id !== row.postingId;
  return { change: isMoved ? 'moved' : 'same', isFirstSight };
}

function renameCandidate(handle: WriteHandle, row: OpportunityRow): void {
  const email = row.emails[0] ?? null;
  run(
    handle,
    'UPDATE candidate SET name = ?, email = ? WHERE opportunity_id = ? AND (name <> ? OR email IS NOT ?)',
    row.name,
    email,
    row.id,
    row.name,
    email,
  );
}

/** Takes an opportunity and what identifies the person here out of a store; false when it was not there. */
export function takeOutOpportunity(handle: WriteHandle, id: string): boolean {
  const known = one<KnownOpportunity>(handle, `SELECT ${knownColumns} FROM opportunity WHERE id = ?`, id);
  purge(handle, id, known, 'export.candidate-gone');
  run(handle, "DELETE FROM candidate_search WHERE kind = 'opportunity' AND ref_id = ?", id);
  return run(handle, 'DELETE FROM opportunity WHERE id = ?', id) > 0;
}

/** Removes an opportunity that Lever no longer has; backups and free pages follow with the next cleaning. */
export function removeOpportunity(handle: WriteHandle, id: string): boolean {
  const wasThere = takeOutOpportunity(handle, id);
  if (wasThere) markGone(handle, [id]);
  return wasThere;
}

const unseen = `FROM opportunity WHERE posting_id = ? AND seen_in < ?
  AND NOT EXISTS (SELECT 1 FROM candidate WHERE candidate.opportunity_id = opportunity.id)`;

/**
 * Removes a batch of the opportunities of a posting that no read has seen since this crawl began, as far as nobody
 * worked with them here: how many; 0 when none is left. A small batch, so that the write lock is held for a moment only.
 */
export function removeUnseenBatch(handle: WriteHandle, postingId: string, crawl: CrawlNumber): number {
  const ids = all<{ id: string }>(handle, `SELECT id ${unseen} LIMIT 200`, postingId, crawl);
  for (const { id } of ids) {
    run(handle, "DELETE FROM candidate_search WHERE kind = 'opportunity' AND ref_id = ?", id);
    run(handle, 'DELETE FROM opportunity WHERE id = ?', id);
  }
  markGone(
    handle,
    ids.map(({ id }) => id),
  );
  return ids.length;
}

/** An opportunity that a list did not name, and its person; to be looked for. */
export type Absent = { readonly id: string; readonly contactId: string | null };

/**
 * Opportunities of a posting that no read has seen since this crawl began, and that somebody worked with here, or whose
 * person is invited to an event: what became of them has to be known.
 */
export function unseenKnownHere(handle: WriteHandle, postingId: string, crawl: CrawlNumber): readonly Absent[] {
  const invited = invitedEmails(handle);
  return all<Absent & { readonly emails: string; readonly hasWork: number }>(
    handle,
    `SELECT opportunity.id, contact_id AS contactId, emails, candidate.id IS NOT NULL AS hasWork FROM opportunity
     LEFT JOIN candidate ON candidate.opportunity_id = opportunity.id WHERE posting_id = ? AND seen_in < ?`,
    postingId,
    crawl,
  ).filter(
    ({ emails, hasWork }) =>
      hasWork === 1 || (JSON.parse(emails) as string[]).some((email) => invited.has(email.trim().toLowerCase())), // written by putOpportunity only
  );
}

/**
 * Opportunities that somebody worked with here and that belong to no posting that is kept in step: those with an
 * interview at the position, or (null) all.
 */
export function strays(handle: WriteHandle, positionId: string | null): readonly Absent[] {
  return all<Absent>(
    handle,
    `SELECT opportunity.id, contact_id AS contactId FROM opportunity
     JOIN candidate ON candidate.opportunity_id = opportunity.id
     WHERE (posting_id IS NULL OR posting_id NOT IN (SELECT posting_id FROM position
         WHERE posting_id IS NOT NULL AND archived_at IS NULL AND import_applicant_details = 1))
       AND (? IS NULL OR EXISTS (SELECT 1 FROM interview WHERE candidate_id = candidate.id AND position_id = ?))`,
    positionId,
    positionId,
  );
}

/** How many opportunities of a posting are here. */
export function countOpportunities(handle: WriteHandle, postingId: string): number {
  return one<{ n: number }>(handle, 'SELECT count(*) AS n FROM opportunity WHERE posting_id = ?', postingId)?.n ?? 0;
}
