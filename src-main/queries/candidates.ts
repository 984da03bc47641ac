import type { CandidateOption, FoundCandidate } from '../../src-preload/contract/candidates.ts';
import { all, one, type ReadHandle } from '../database/handles.ts';
import { blinded, isPositionBlind } from './blind.ts';
import { findBlind } from './blind-search.ts';
import { countCandidates, findCandidates } from './candidate-search.ts';
import { strings } from './json.ts';

type OptionRow = {
  kind: 'opportunity' | 'by-hand';
  id: string;
  name: string;
  emails: string | null;
  email: string | null;
  stage: string | null;
  archived_at: number | null;
  is_anonymized: number;
  created_at: number;
};

const optionSql = `
  SELECT search.id AS search_id, search.scope, search.kind, search.ref_id AS id, COALESCE(opportunity.name, candidate.name) AS name, opportunity.emails,
    candidate.email, COALESCE(stage.text, opportunity.stage_id) AS stage, opportunity.archived_at,
    COALESCE(opportunity.is_anonymized, 0) AS is_anonymized,
    COALESCE(opportunity.created_at, candidate.created_at) AS created_at
  FROM candidate_search AS search
  LEFT JOIN opportunity ON search.kind = 'opportunity' AND opportunity.id = search.ref_id
  LEFT JOIN candidate ON search.kind = 'by-hand' AND candidate.id = search.ref_id
  LEFT JOIN stage ON stage.id = opportunity.stage_id`;

function toOption(row: OptionRow): CandidateOption {
  return {
    ref: { kind: row.kind, id: row.id },
    name: row.name,
    email: row.email ?? (row.emails === null ? null : (strings(row.emails)[0] ?? null)),
    stage: row.stage,
    isArchived: row.archived_at !== null,
    isAnonymized: row.is_anonymized === 1,
    isSynced: row.kind === 'opportunity',
    createdAt: row.created_at,
  };
}

type Scopes = { readonly positionId: string; readonly postingId: string | null };

function scopesOf(handle: ReadHandle, positionId: string): Scopes {
  const row = one<{ posting_id: string | null }>(handle, 'SELECT posting_id FROM position WHERE id = ?', positionId);
  return { positionId, postingId: row?.posting_id ?? null };
}

/**
 * Candidates of a position whose name or e-mail has every part of the folded query, best first (see
 * `candidate-search.ts`). `matches` counts all of them, or is a lower bound when `isExact` is false.
 */
export function searchCandidates(
  handle: ReadHandle,
  options: { readonly positionId: string; readonly foldedQuery: string; readonly limit: number },
): { items: readonly CandidateOption[]; matches: number; isExact: boolean; total: number } {
  const { positionId, postingId } = scopesOf(handle, options.positionId);
  const scopes = postingId === null ? [positionId] : [positionId, postingId];
  const isBlind = isPositionBlind(handle, positionId);
  const found = isBlind ? findBlind(handle, { ...options, scopes }) : findCandidates(handle, { ...options, scopes });
  const rows = all<OptionRow & { search_id: number }>(
    handle,
    `${optionSql} WHERE search.id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(found.ids),
  );
  const byId = new Map(rows.map((row) => [row.search_id, blinded(toOption(row), handle, isBlind)]));
  return {
    items: found.ids.flatMap((id) => byId.get(id) ?? []),
    matches: found.matches,
    isExact: found.isExact,
    total: countCandidates(handle, scopes),
  };
}

/** The positions that are worked on, by the scopes of their candidates: their own, and their posting's. */
function openPositionsByScope(handle: ReadHandle): ReadonlyMap<string, { readonly id: string; readonly name: string }> {
  const rows = all<{ id: string; name: string; posting_id: string | null }>(
    handle,
    'SELECT id, name, posting_id FROM position WHERE archived_at IS NULL ORDER BY created_at DESC',
  );
  // Of several positions on one posting the oldest has it: it comes last.
  return new Map(
    rows.flatMap(({ id, name, posting_id }) =>
      [id, posting_id].flatMap((scope) => (scope === null ? [] : [[scope, { id, name }] as const])),
    ),
  );
}

/**
 * Candidates of all positions that are not archived, found as `searchCandidates` finds those of one; those of blind positions
 * by their labels, behind the others.
 */
export function findAnyCandidates(
  handle: ReadHandle,
  options: { readonly foldedQuery: string; readonly limit: number },
): readonly FoundCandidate[] {
  const positions = openPositionsByScope(handle);
  const blind = new Set([...positions].flatMap(([scope, { id }]) => (isPositionBlind(handle, id) ? [scope] : [])));
  const open = [...positions.keys()].filter((scope) => !blind.has(scope));
  const shown = findCandidates(handle, { ...options, scopes: open }).ids;
  const left = options.limit - shown.length;
  const hidden =
    blind.size === 0 || left <= 0 ? [] : findBlind(handle, { ...options, scopes: [...blind], limit: left }).ids;
  const ids = [...shown, ...hidden];
  const rows = all<OptionRow & { search_id: number; scope: string }>(
    handle,
    `${optionSql} WHERE search.id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  );
  const byId = new Map(rows.map((row) => [row.search_id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    const position = row === undefined ? undefined : positions.get(row.scope);
    if (row === undefined || position === undefined) return [];
    const option = blinded(toOption(row), handle, blind.has(row.scope));
    return [{ ...option, positionId: position.id, positionName: position.name }];
  });
}

/** What the matching of an event needs of each candidate of a position. */
export type MatchRow = {
  readonly option: CandidateOption;
  readonly emails: readonly string[];
  readonly opportunityId: string | null;
  /** Addresses that a person confirmed to be this candidate's, in interviews of any position. */
  readonly confirmedEmails: readonly string[];
};

/** Addresses of attendees with the role of the candidate, by opportunity or, for one added by hand, by candidate. */
export function confirmedEmails(handle: ReadHandle): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { id, email } of all<{ id: string; email: string }>(
    handle,
    `SELECT DISTINCT COALESCE(candidate.opportunity_id, candidate.id) AS id, participant.email
     FROM participant JOIN interview ON interview.id = participant.interview_id
     JOIN candidate ON candidate.id = interview.candidate_id
     WHERE participant.role = 'candidate' AND participant.email <> '' AND interview.removed_at IS NULL`,
  )) {
    found.set(id, [...(found.get(id) ?? []), email]);
  }
  return found;
}

/** Which candidates belong to a position, as `rowsForMatching` takes them, some at a time. */
export function idsForMatching(handle: ReadHandle, positionId: string): readonly number[] {
  const { postingId } = scopesOf(handle, positionId);
  return all<{ id: number }>(
    handle,
    'SELECT id FROM candidate_search WHERE scope IN (?, ?)',
    positionId,
    postingId ?? positionId,
  ).map(({ id }) => id);
}

/** A number that changes with every change of the store that this handle has not seen. */
export function storeVersion(handle: ReadHandle): number {
  return Number(handle.pragma('data_version', { simple: true }));
}

export function rowsForMatching(
  handle: ReadHandle,
  ids: readonly number[],
  confirmed: ReadonlyMap<string, readonly string[]>,
): readonly MatchRow[] {
  return all<OptionRow>(
    handle,
    `${optionSql} WHERE search.id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  ).map((row) => ({
    option: toOption(row),
    emails: row.emails === null ? (row.email ? [row.email] : []) : strings(row.emails),
    opportunityId: row.kind === 'opportunity' ? row.id : null,
    confirmedEmails: confirmed.get(row.id) ?? [],
  }));
}

/** Address of an opportunity's page, as Lever gave it. */
export function getOpportunityUrl(handle: ReadHandle, opportunityId: string): string | null {
  return one<{ url: string | null }>(handle, 'SELECT url FROM opportunity WHERE id = ?', opportunityId)?.url ?? null;
}
