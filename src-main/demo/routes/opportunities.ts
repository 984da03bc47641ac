import { single } from '../answers.ts';
import { applicationsOf } from '../changes.ts';
import { compareKeys, type Order, page } from '../paging.ts';
import { type QuerySpec, rangeSpec, withinRange } from '../query.ts';
import type { Opportunity } from '../records.ts';
import type { Call, Route } from '../router.ts';
import { type Expansions, resolve, select } from '../selection.ts';
import type { Store } from '../store/store.ts';
import { confidentialityFilter, confidentialityValues, opportunityOf } from './lookup.ts';
import { shownStage } from './pipeline.ts';

const need = { resource: 'opportunities', access: 'read' } as const;

const filters: QuerySpec = {
  tag: 'texts',
  email: 'texts',
  origin: ['agency', 'applied', 'internal', 'referred', 'sourced', 'university'],
  source: 'texts',
  stage_id: 'texts',
  posting_id: 'texts',
  archived_posting_id: 'texts',
  archive_reason_id: 'texts',
  contact_id: 'texts',
  location: 'texts',
  confidentiality: confidentialityValues,
  archived: 'flag',
  snoozed: 'flag',
  ...rangeSpec('created_at'),
  ...rangeSpec('updated_at'),
  ...rangeSpec('advanced_at'),
  ...rangeSpec('archived_at'),
  expand: 'texts',
  include: 'texts',
};

/** Stage rank up, `lastAdvancedAt` down, id up: verified over recordings (section 4.3). */
function orderOf(store: Store): Order<Opportunity> {
  return {
    key: (opportunity) => [store.stageRank(opportunity.stage), opportunity.lastAdvancedAt, opportunity.id],
    descending: [false, true, false],
  };
}

const sortedLists = new WeakMap<Store, { revision: number; list: Opportunity[] }>();

/** All opportunities in order; sorted again only after a change. */
function inOrder(store: Store): Opportunity[] {
  const kept = sortedLists.get(store);
  const revision = store.revision();
  if (kept?.revision === revision) return kept.list;
  const order = orderOf(store);
  const keyed = store.opportunities.all().map((record) => ({ record, key: order.key(record) }));
  keyed.sort((a, b) => compareKeys(a.key, b.key, order.descending));
  const list = keyed.map((entry) => entry.record);
  sortedLists.set(store, { revision, list });
  return list;
}

/** E-mail addresses are compared without regard to case. */
function canonical(email: string): string {
  return email.trim().toLowerCase();
}

function matchesAny(wanted: ReadonlySet<string>, values: readonly string[]): boolean {
  return wanted.size === 0 || values.some((value) => wanted.has(value));
}

function createPostingFilter(call: Call): (opportunity: Opportunity) => boolean {
  const wanted = new Set(call.query.texts('posting_id'));
  const archivedOn = new Set(call.query.texts('archived_posting_id'));
  if (wanted.size === 0 && archivedOn.size === 0) return () => true;
  return (opportunity) => {
    const applications = applicationsOf(call.store, opportunity);
    const found = applications
      .filter((application) => application.archived === null || call.postingIdFindsArchived)
      .map((application) => application.posting);
    const archived = applications
      .filter((application) => application.archived !== null)
      .map((application) => application.posting);
    return matchesAny(wanted, found) && matchesAny(archivedOn, archived);
  };
}

/** The filters of section 6; every one that is given must hold. */
function createFilter(call: Call): (opportunity: Opportunity) => boolean {
  const { query, clock } = call;
  const isShown = confidentialityFilter(call);
  const matchesPosting = createPostingFilter(call);
  const set = (name: string) => new Set(query.texts(name));
  const [tags, origins, sources, stages] = [set('tag'), set('origin'), set('source'), set('stage_id')];
  const [contacts, locations, reasons] = [set('contact_id'), set('location'), set('archive_reason_id')];
  const emails = new Set(query.texts('email').map(canonical));
  const archived = query.flag('archived');
  const snoozed = query.flag('snoozed');
  const now = clock.now();
  return (opportunity) =>
    isShown(opportunity.confidentiality) &&
    (archived === undefined || archived === (opportunity.archived !== null)) &&
    (snoozed === undefined || snoozed === (opportunity.snoozedUntil ?? 0) > now) &&
    withinRange(query, 'updated_at', opportunity.updatedAt) &&
    withinRange(query, 'created_at', opportunity.createdAt) &&
    withinRange(query, 'advanced_at', opportunity.lastAdvancedAt) &&
    withinRange(query, 'archived_at', opportunity.archived?.archivedAt) &&
    matchesAny(stages, [opportunity.stage]) &&
    matchesAny(contacts, [opportunity.contact]) &&
    matchesAny(tags, opportunity.tags) &&
    matchesAny(sources, opportunity.sources) &&
    matchesAny(origins, [opportunity.origin]) &&
    matchesAny(locations, [opportunity.location]) &&
    matchesAny(reasons, opportunity.archived === null ? [] : [opportunity.archived.reason]) &&
    matchesAny(emails, opportunity.emails.map(canonical)) &&
    matchesPosting(opportunity);
}

/** What the API shows of an opportunity, with `expand` and `include`. */
function showOpportunity(call: Call, opportunity: Opportunity): object {
  const { store } = call;
  const expansions: Expansions<Opportunity> = {
    applications: (record) => applicationsOf(store, record),
    stage: (record) => shownStage(store, record.stage),
    owner: (record) => store.users.get(record.owner) ?? null,
    followers: (record) => resolve(record.followers, store.users.get),
    sourcedBy: (record) => (record.sourcedBy === null ? null : (store.users.get(record.sourcedBy) ?? null)),
    contact: (record) => store.contacts.get(record.contact) ?? null,
  };
  return select(opportunity, opportunity, call.query, expansions);
}

export const opportunityRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/opportunities',
    endpoint: 'opportunities.list',
    need,
    list: true,
    query: filters,
    handle: (call) =>
      page(
        inOrder(call.store),
        orderOf(call.store),
        call.query,
        call.offsets,
        (opportunity) => showOpportunity(call, opportunity),
        createFilter(call),
      ),
  },
  {
    method: 'GET',
    path: '/opportunities/:opportunityId',
    endpoint: 'opportunities.read',
    need,
    query: { expand: 'texts', include: 'texts' },
    handle: (call) => single(showOpportunity(call, opportunityOf(call))),
  },
];
