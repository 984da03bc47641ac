import { single } from '../answers.ts';
import { badRequest, notFound } from '../errors.ts';
import { newestFirst, page, sorted } from '../paging.ts';
import { type Query, type QuerySpec, rangeSpec, withinRange } from '../query.ts';
import type { Posting } from '../records.ts';
import type { Call, Route } from '../router.ts';
import { resolve, select } from '../selection.ts';
import { confidentialityFilter, confidentialityValues, guardConfidential } from './lookup.ts';

const need = { resource: 'postings', access: 'read' } as const;

const categoryFilters = ['team', 'department', 'location', 'commitment', 'level'] as const;

const filters: QuerySpec = {
  state: ['published', 'internal', 'closed', 'draft', 'pending', 'rejected'],
  distributionChannel: ['public', 'internal'],
  confidentiality: confidentialityValues,
  team: 'texts',
  department: 'texts',
  location: 'texts',
  commitment: 'texts',
  level: 'texts',
  tag: 'texts',
  ...rangeSpec('updated_at'),
  expand: 'texts',
  include: 'texts',
};

const notWithUpdatedAt = ['state', 'distributionChannel', 'tag', ...categoryFilters];

/** The time range may be combined with `confidentiality` only (section 5). */
function checkCombination(query: Query): void {
  if (!query.has('updated_at_start') && !query.has('updated_at_end')) return;
  const other = notWithUpdatedAt.find((name) => query.has(name));
  if (other !== undefined) throw badRequest(`updated_at_start and updated_at_end cannot be combined with ${other}`);
}

function matches(query: Query, posting: Posting): boolean {
  const states = query.texts('state');
  const channels = query.texts('distributionChannel');
  const tags = query.texts('tag');
  if (states.length > 0 && !states.includes(posting.state)) return false;
  if (channels.length > 0) {
    if (!channels.some((channel) => posting.distributionChannels?.includes(channel))) return false;
  } else if (states.length === 1 && states[0] === 'published' && !posting.distributionChannels?.includes('public')) {
    // `published` alone gives only what stands on the public site.
    return false;
  }
  if (tags.length > 0 && !tags.some((tag) => posting.tags.includes(tag))) return false;
  for (const name of categoryFilters) {
    const wanted = query.texts(name);
    const value = posting.categories[name];
    if (wanted.length > 0 && (value === null || !wanted.includes(value))) return false;
  }
  return withinRange(query, 'updated_at', posting.updatedAt);
}

/** What the API shows of a posting, with `expand` and `include`. */
function showPosting(call: Call, posting: Posting): object {
  const user = (id: string | null) => (id === null ? null : (call.store.users.get(id) ?? null));
  return select(posting, posting, call.query, {
    user: (record) => user(record.user),
    owner: (record) => user(record.owner),
    hiringManager: (record) => user(record.hiringManager),
    followers: (record) => resolve(record.followers, call.store.users.get),
  });
}

function postingOf(call: Call): Posting {
  const id = call.path('postingId');
  const posting = call.store.postings.get(id);
  if (posting === undefined) throw notFound('postings', id);
  guardConfidential(call, posting.confidentiality);
  return posting;
}

export const postingRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/postings',
    endpoint: 'postings.list',
    need,
    list: true,
    query: filters,
    handle: (call) => {
      checkCombination(call.query);
      const isShown = confidentialityFilter(call);
      const found = call.store.postings
        .all()
        .filter((posting) => isShown(posting.confidentiality) && matches(call.query, posting));
      return page(sorted(found, newestFirst), newestFirst, call.query, call.offsets, (posting) =>
        showPosting(call, posting),
      );
    },
  },
  {
    method: 'GET',
    path: '/postings/:postingId',
    endpoint: 'postings.read',
    need,
    query: { expand: 'texts', include: 'texts', distribution: ['internal', 'external'] },
    handle: (call) => single(showPosting(call, postingOf(call))),
  },
  {
    method: 'GET',
    path: '/postings/:postingId/users',
    endpoint: 'postings.users',
    need,
    list: true,
    handle: (call) => {
      const { owner, hiringManager, followers } = postingOf(call);
      const ids = [...new Set([owner, ...(hiringManager === null ? [] : [hiringManager]), ...followers])];
      const users = sorted(resolve(ids, call.store.users.get), newestFirst);
      return page(users, newestFirst, call.query, call.offsets, (user) => user);
    },
  },
];
