import type {
  CandidateByHand,
  CandidateChangeEntry,
  CandidateChangeKind,
  CandidateDetail,
  CandidateOpportunity,
} from '../../src-preload/contract/candidates.ts';
import { all, one, type ReadHandle } from '../database/handles.ts';
import { neutralLabel } from '../interviews/neutral-label.ts';
import { isHidden, isPositionBlind } from './blind.ts';
import { strings } from './json.ts';
import { personOf } from './person-of.ts';

type OpportunityPageRow = {
  id: string;
  name: string;
  emails: string;
  headline: string | null;
  is_anonymized: number;
  posting: string | null;
  position_id: string | null;
  position_name: string | null;
  stage: string | null;
  owner: string | null;
  origin: string | null;
  tags: string;
  archived_at: number | null;
  archive_reason: string | null;
  created_at: number;
  updated_at: number | null;
  url: string | null;
};

/** Of several positions on one posting, the one that was added last is named. */
const opportunitySql = `
  SELECT opportunity.id, opportunity.name, emails, headline, is_anonymized, posting.text AS posting,
    position.id AS position_id, position.name AS position_name, COALESCE(stage.text, opportunity.stage_id) AS stage,
    owner.name AS owner, origin, tags, opportunity.archived_at, archive_reason.text AS archive_reason,
    opportunity.created_at, opportunity.updated_at, opportunity.url
  FROM opportunity
  LEFT JOIN posting ON posting.id = opportunity.posting_id
  LEFT JOIN position ON position.id = (SELECT id FROM position WHERE posting_id = opportunity.posting_id
    ORDER BY archived_at IS NOT NULL, created_at DESC LIMIT 1)
  LEFT JOIN stage ON stage.id = opportunity.stage_id
  LEFT JOIN lever_user AS owner ON owner.id = opportunity.owner_id
  LEFT JOIN archive_reason ON archive_reason.id = opportunity.archive_reason_id
  WHERE opportunity.id IN (SELECT value FROM json_each(?)) ORDER BY opportunity.created_at DESC`;

function placeOf(id: string | null, name: string | null): { readonly id: string; readonly name: string } | null {
  return id === null || name === null ? null : { id, name };
}

function toOpportunity(row: OpportunityPageRow): CandidateOpportunity {
  return {
    id: row.id,
    position: placeOf(row.position_id, row.position_name),
    posting: row.posting,
    stage: row.stage,
    owner: row.owner,
    origin: row.origin,
    tags: strings(row.tags),
    archivedAt: row.archived_at,
    archiveReason: row.archive_reason,
    createdAt: row.created_at,
    changedAt: row.updated_at ?? row.created_at,
    hasPage: row.url !== null,
  };
}

type ByHandPageRow = {
  id: string;
  name: string;
  email: string | null;
  position_id: string | null;
  position_name: string | null;
  created_at: number;
  linked_to: string | null;
  waiting: number;
  delivered: number;
};

/** People added by hand: the one with this id, or those who are linked to one of the rows. */
function byHandOf(handle: ReadHandle, candidateIds: readonly string[]): readonly CandidateByHand[] {
  return all<ByHandPageRow>(
    handle,
    `SELECT candidate.id, candidate.name, candidate.email, position.id AS position_id, position.name AS position_name,
       candidate.created_at, target.opportunity_id AS linked_to,
       count(*) FILTER (WHERE export.state IN ('waiting', 'attention', 'sending')) AS waiting,
       count(*) FILTER (WHERE export.state = 'delivered') AS delivered
     FROM candidate
     LEFT JOIN position ON position.id = candidate.position_id
     LEFT JOIN candidate AS target ON target.id = candidate.linked_to
     LEFT JOIN interview ON interview.by_hand_id = candidate.id OR interview.candidate_id = candidate.id
     LEFT JOIN export ON export.interview_id = interview.id
     WHERE candidate.opportunity_id IS NULL
       AND (candidate.id IN (SELECT value FROM json_each(?)) OR candidate.linked_to IN (SELECT value FROM json_each(?)))
     GROUP BY candidate.id ORDER BY candidate.created_at`,
    JSON.stringify(candidateIds),
    JSON.stringify(candidateIds),
  ).map((row) => ({
    id: row.id,
    name: row.name,
    email: row.email,
    position: placeOf(row.position_id, row.position_name),
    createdAt: row.created_at,
    linkedTo: row.linked_to,
    waitingExports: row.waiting,
    deliveredExports: row.delivered,
  }));
}

type ChangeRow = {
  id: number;
  opportunity_id: string;
  kind: CandidateChangeKind;
  before: string | null;
  after: string | null;
  at: number;
};

const mostChanges = 200;

/** What became different, the newest first; ids are said in the words that they have now. */
function changesOf(handle: ReadHandle, opportunityIds: readonly string[]): readonly CandidateChangeEntry[] {
  const words = (column: string) => `CASE change.kind
    WHEN 'stage' THEN (SELECT text FROM stage WHERE id = change.${column})
    WHEN 'posting' THEN (SELECT text FROM posting WHERE id = change.${column})
    WHEN 'owner' THEN (SELECT name FROM lever_user WHERE id = change.${column})
    WHEN 'archived' THEN (SELECT text FROM archive_reason WHERE id = change.${column})
    WHEN 'tags' THEN change.${column} END`;
  return all<ChangeRow>(
    handle,
    `SELECT change.id, change.opportunity_id, change.kind, ${words('before')} AS before, ${words('after')} AS after,
       change.at
     FROM opportunity_change AS change WHERE change.opportunity_id IN (SELECT value FROM json_each(?))
     ORDER BY change.at DESC, change.id DESC LIMIT ?`,
    JSON.stringify(opportunityIds),
    mostChanges,
  ).map((row) => ({
    id: row.id,
    opportunityId: row.opportunity_id,
    kind: row.kind,
    before: row.kind === 'tags' ? tagWords(row.before) : row.before,
    after: row.kind === 'tags' ? tagWords(row.after) : row.after,
    at: row.at,
  }));
}

function tagWords(json: string | null): string | null {
  const tags = json === null ? [] : strings(json);
  return tags.length === 0 ? null : tags.join(', ');
}

/** All that is known here of one person, by the id of an opportunity or of somebody added by hand; null when nothing is. */
export function getCandidatePage(handle: ReadHandle, id: string): CandidateDetail | null {
  const person = personOf(handle, id);
  if (person === null) return null;
  const rows = all<OpportunityPageRow>(handle, opportunitySql, JSON.stringify(person.opportunityIds));
  const byHand = byHandOf(handle, person.candidateIds);
  const asked = rows.find((row) => row.id === id) ?? rows[0];
  // Without Lever's record (never linked, or the cache was wiped) there is what was kept for the interviews.
  const kept = one<{ name: string; email: string | null }>(
    handle,
    'SELECT name, email FROM candidate WHERE id = ?',
    person.candidateIds[0] ?? '',
  );
  const keptEmail = kept?.email ?? null;
  const page: CandidateDetail = {
    ref: asked ? { kind: 'opportunity', id: asked.id } : { kind: person.isByHand ? 'by-hand' : 'opportunity', id },
    name: asked?.name ?? kept?.name ?? '',
    emails: asked ? [...new Set(rows.flatMap(({ emails }) => strings(emails)))] : keptEmail === null ? [] : [keptEmail],
    headline: asked?.headline ?? null,
    isAnonymized: asked?.is_anonymized === 1,
    opportunities: rows.map(toOpportunity),
    byHand,
    changes: changesOf(handle, person.opportunityIds),
  };
  return blindedPage(handle, page);
}

/** The page as it is shown while a position of the person is blind: no name, no address, no way into Lever. */
function blindedPage(handle: ReadHandle, page: CandidateDetail): CandidateDetail {
  const positions = [...page.opportunities, ...page.byHand].flatMap(({ position }) => position?.id ?? []);
  const blind = positions.filter((id) => isPositionBlind(handle, id));
  if (blind.length === 0) return page;
  if (!blind.some((id) => isHidden(handle, id, page.ref))) return { ...page, blind: 'revealed' };
  return {
    ...page,
    name: neutralLabel(page.ref.id),
    emails: [],
    headline: null,
    blind: 'hidden',
    opportunities: page.opportunities.map((opportunity) => ({ ...opportunity, hasPage: false })),
    byHand: page.byHand.map((person) => ({ ...person, name: neutralLabel(person.id), email: null })),
  };
}
