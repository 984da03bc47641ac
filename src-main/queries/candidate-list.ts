import type { CandidateRow, CandidateSort, CandidatesReplies } from '../../src-preload/contract/candidates.ts';
import { all, one, type ReadHandle } from '../database/handles.ts';
import { blinded, isPositionBlind } from './blind.ts';
import { findBlind } from './blind-search.ts';
import { countCandidates, findCandidates } from './candidate-search.ts';
import { strings } from './json.ts';

export type ListRequest = {
  readonly positionId: string;
  readonly foldedQuery: string;
  readonly sort: CandidateSort;
  readonly offset: number;
  readonly limit: number;
};

/** A search shows so many of the best; more letters find the others. */
const mostFound = 500;

type Ref = { readonly kind: 'opportunity' | 'by-hand'; readonly key: number };

/**
 * The order of a posting's candidates by one column, kept until the store changes: sorting 100,000 takes a while. Its
 * beginning is found much sooner than the whole, and is all that most people look at.
 */
type Order = {
  readonly key: string;
  readonly version: number;
  readonly refs: readonly number[];
  readonly isWhole: boolean;
};

const beginning = 500;

/** Reads stretches of the list of a position's candidates. */
export type CandidateList = {
  read(handle: ReadHandle, request: ListRequest): CandidatesReplies['list'];
};

export function createCandidateList(): CandidateList {
  let order: Order | null = null;

  /** A stretch of the candidates by a column: rowids of opportunities, and (negative) of people added by hand. */
  function ordered(
    handle: ReadHandle,
    { positionId, sort, offset, limit }: ListRequest,
    postingId: string | null,
  ): readonly number[] {
    const isWhole = offset + limit > beginning;
    const key = `${positionId} ${postingId} ${sort.columnId} ${sort.direction}`;
    const version = Number(handle.pragma('data_version', { simple: true }));
    if (order?.key !== key || order.version !== version || (isWhole && !order.isWhole)) {
      order = {
        key,
        version,
        isWhole,
        refs: sortRefs(handle, positionId, postingId, sort, isWhole ? null : beginning),
      };
    }
    return order.refs.slice(offset, offset + limit);
  }

  return {
    read(handle, request) {
      const { positionId, foldedQuery, sort, offset, limit } = request;
      const postingId =
        one<{ posting_id: string | null }>(handle, 'SELECT posting_id FROM position WHERE id = ?', positionId)
          ?.posting_id ?? null;
      const scopes = postingId === null ? [positionId] : [postingId, positionId];
      const total = countCandidates(handle, scopes);
      const isBlind = isPositionBlind(handle, positionId);
      const shown = (refs: readonly Ref[]) =>
        rowsOf(handle, refs).map((row): CandidateRow => ({ ...row, ...blinded(row, handle, isBlind) }));
      if (foldedQuery.trim() !== '') {
        const find = isBlind ? findBlind : findCandidates;
        const found = find(handle, { scopes, foldedQuery, limit: mostFound });
        const { matches, isExact } = found;
        if (sort.columnId === 'best') {
          const items = shown(refsOf(handle, found.ids.slice(offset, offset + limit)));
          return { rows: found.ids.length, items, matches, isExact, total };
        }
        const rows = sortedRows(shown(refsOf(handle, found.ids)), sort);
        return { rows: rows.length, items: rows.slice(offset, offset + limit), matches, isExact, total };
      }
      const isDescending = sort.direction === 'descending';
      const refs =
        sort.columnId === 'best' || sort.columnId === 'name'
          ? refsOf(
              handle,
              isBlind
                ? byLabel(handle, scopes, isDescending, offset, limit)
                : byName(handle, scopes, isDescending, offset, limit),
            )
          : ordered(handle, request, postingId).map(
              (key): Ref => ({ kind: key > 0 ? 'opportunity' : 'by-hand', key: Math.abs(key) }),
            );
      return { rows: total, items: shown(refs), matches: total, isExact: true, total };
    },
  };
}

/** In a blind position the order of names would tell them: it is that of the labels. */
function byLabel(
  handle: ReadHandle,
  scopes: readonly string[],
  isDescending: boolean,
  offset: number,
  limit: number,
): readonly number[] {
  const { ids } = findBlind(handle, { scopes, foldedQuery: '', limit: Number.MAX_SAFE_INTEGER });
  return (isDescending ? ids.toReversed() : ids).slice(offset, offset + limit);
}

/** Rows of the search in the order of names, those without a name (anonymised) last. Skips through the index alone. */
function byName(
  handle: ReadHandle,
  scopes: readonly string[],
  isDescending: boolean,
  offset: number,
  limit: number,
): readonly number[] {
  const direction = isDescending ? 'DESC' : 'ASC';
  const read = (where: string, skip: number, most: number) => {
    const each = scopes.map(
      () => `SELECT id, folded FROM candidate_search INDEXED BY candidate_search_by_name WHERE scope = ? AND ${where}`,
    );
    return all<{ id: number }>(
      handle,
      `${each.join(' UNION ALL ')} ORDER BY folded ${direction}, id LIMIT ? OFFSET ?`,
      ...scopes,
      most,
      skip,
    ).map(({ id }) => id);
  };
  const nameless = scopes.reduce(
    (sum, scope) =>
      sum +
      (one<{ n: number }>(
        handle,
        `SELECT count(*) AS n FROM candidate_search INDEXED BY candidate_search_by_name
         WHERE scope = ? AND folded = ''`,
        scope,
      )?.n ?? 0),
    0,
  );
  const named = countCandidates(handle, scopes) - nameless;
  const first = offset < named ? read("folded > ''", offset, limit) : [];
  const rest = limit - first.length;
  return rest === 0 || nameless === 0 ? first : [...first, ...read("folded = ''", Math.max(0, offset - named), rest)];
}

const sortKeys: Readonly<Record<'stage' | 'owner' | 'changed', string>> = {
  stage: 'stage.ordinal',
  owner: 'owner.name COLLATE NOCASE',
  changed: 'opportunity.updated_at',
};

/**
 * The first so many (null: all). Whoever has nothing in the column stands last, whatever the direction; of those who are
 * alike, the newest change first.
 */
function sortRefs(
  handle: ReadHandle,
  positionId: string,
  postingId: string | null,
  { columnId, direction }: CandidateSort,
  most: number | null,
): readonly number[] {
  const key = sortKeys[columnId === 'stage' || columnId === 'owner' ? columnId : 'changed'];
  const opportunities = all<{ row: number }>(
    handle,
    `SELECT opportunity.rowid AS row FROM opportunity INDEXED BY opportunity_of_posting
     LEFT JOIN stage ON stage.id = opportunity.stage_id
     LEFT JOIN lever_user AS owner ON owner.id = opportunity.owner_id
     WHERE opportunity.posting_id = ?
     ORDER BY ${key} IS NULL, ${key} ${direction === 'descending' ? 'DESC' : 'ASC'}, opportunity.updated_at DESC LIMIT ?`,
    postingId,
    most ?? -1,
  );
  if (opportunities.length === most) return opportunities.map(({ row }) => row);
  const byHand = all<{ row: number }>(
    handle,
    `SELECT candidate.rowid AS row FROM candidate_search AS search JOIN candidate ON candidate.id = search.ref_id
     WHERE search.scope = ? AND search.kind = 'by-hand' ORDER BY candidate.created_at DESC`,
    positionId,
  );
  return [...opportunities.map(({ row }) => row), ...byHand.map(({ row }) => -row)];
}

/** The rows behind entries of the search, in the same order. */
function refsOf(handle: ReadHandle, ids: readonly number[]): readonly Ref[] {
  const found = new Map(
    all<{ id: number; kind: Ref['kind']; key: number | null }>(
      handle,
      `SELECT search.id, search.kind, COALESCE(opportunity.rowid, candidate.rowid) AS key FROM candidate_search AS search
       LEFT JOIN opportunity ON search.kind = 'opportunity' AND opportunity.id = search.ref_id
       LEFT JOIN candidate ON search.kind = 'by-hand' AND candidate.id = search.ref_id
       WHERE search.id IN (SELECT value FROM json_each(?))`,
      JSON.stringify(ids),
    ).map((row) => [row.id, row]),
  );
  return ids.flatMap((id) => {
    const row = found.get(id);
    return row === undefined || row.key === null ? [] : [{ kind: row.kind, key: row.key }];
  });
}

type OpportunityListRow = {
  row: number;
  id: string;
  name: string;
  emails: string;
  stage: string | null;
  owner: string | null;
  tags: string;
  archived_at: number | null;
  is_anonymized: number;
  created_at: number;
  updated_at: number | null;
};

type ByHandListRow = { row: number; id: string; name: string; email: string | null; created_at: number };

function rowsOf(handle: ReadHandle, refs: readonly Ref[]): readonly CandidateRow[] {
  const keys = (kind: Ref['kind']) => JSON.stringify(refs.flatMap((ref) => (ref.kind === kind ? [ref.key] : [])));
  const opportunities = new Map(
    all<OpportunityListRow>(
      handle,
      `SELECT opportunity.rowid AS row, opportunity.id, opportunity.name, emails,
         COALESCE(stage.text, opportunity.stage_id) AS stage, owner.name AS owner, tags, archived_at, is_anonymized,
         created_at, updated_at
       FROM opportunity LEFT JOIN stage ON stage.id = opportunity.stage_id
       LEFT JOIN lever_user AS owner ON owner.id = opportunity.owner_id
       WHERE opportunity.rowid IN (SELECT value FROM json_each(?))`,
      keys('opportunity'),
    ).map((row) => [row.row, opportunityOption(row)]),
  );
  const byHand = new Map(
    all<ByHandListRow>(
      handle,
      `SELECT rowid AS row, id, name, email, created_at FROM candidate
       WHERE rowid IN (SELECT value FROM json_each(?))`,
      keys('by-hand'),
    ).map((row) => [row.row, byHandOption(row)]),
  );
  return refs.flatMap(({ kind, key }) => (kind === 'opportunity' ? opportunities.get(key) : byHand.get(key)) ?? []);
}

function opportunityOption(row: OpportunityListRow): CandidateRow {
  return {
    ref: { kind: 'opportunity', id: row.id },
    name: row.name,
    email: strings(row.emails)[0] ?? null,
    stage: row.stage,
    isArchived: row.archived_at !== null,
    isAnonymized: row.is_anonymized === 1,
    isSynced: true,
    createdAt: row.created_at,
    owner: row.owner,
    tags: strings(row.tags),
    changedAt: row.updated_at ?? row.created_at,
  };
}

function byHandOption(row: ByHandListRow): CandidateRow {
  return {
    ref: { kind: 'by-hand', id: row.id },
    name: row.name,
    email: row.email,
    stage: null,
    isArchived: false,
    isAnonymized: false,
    isSynced: false,
    createdAt: row.created_at,
    owner: null,
    tags: [],
    changedAt: row.created_at,
  };
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

function sortValue(row: CandidateRow, columnId: CandidateSort['columnId']): string | number | null {
  switch (columnId) {
    case 'best':
      return null;
    case 'name':
      return row.name === '' ? null : row.name;
    case 'stage':
      return row.stage;
    case 'owner':
      return row.owner;
    case 'changed':
      return row.changedAt;
  }
}

/** What a search found by a column; those that are alike stay in the order of how well they meet it. */
function sortedRows(rows: readonly CandidateRow[], { columnId, direction }: CandidateSort): readonly CandidateRow[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((one, other) => {
    const [left, right] = [sortValue(one, columnId), sortValue(other, columnId)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
    return sign * collator.compare(String(left), String(right));
  });
}
