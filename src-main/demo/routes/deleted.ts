import { badRequest } from '../errors.ts';
import { type Order, page, sorted } from '../paging.ts';
import { type Query, rangeSpec, withinRange } from '../query.ts';
import type { Route } from '../router.ts';
import type { Store } from '../store/store.ts';

const THIRTY_DAYS_MS = 30 * 24 * 60 * 60 * 1000;

interface Deleted {
  id: string;
  deletedAt: number;
}

const byTime: Order<Deleted> = { key: (record) => [record.deletedAt, record.id], descending: [false, false] };

/** `/postings/deleted` takes at most 30 days at a time (lever-api.md, section 16). */
function checkThirtyDays(query: Query, now: number): void {
  const start = query.number('deleted_at_start');
  if (start !== undefined && (query.number('deleted_at_end') ?? now) - start > THIRTY_DAYS_MS) {
    throw badRequest('deleted_at_start and deleted_at_end may be at most 30 days apart');
  }
}

function deletedRoute(resource: string, records: (store: Store) => Deleted[], isShort: boolean): Route {
  return {
    method: 'GET',
    path: `/${resource}/deleted`,
    endpoint: `${resource}.deleted`,
    need: { resource, access: 'read' },
    list: true,
    query: rangeSpec('deleted_at'),
    handle: (call) => {
      if (isShort) checkThirtyDays(call.query, call.clock.now());
      const found = records(call.store).filter((record) => withinRange(call.query, 'deleted_at', record.deletedAt));
      return page(sorted(found, byTime), byTime, call.query, call.offsets, (record) => record);
    },
  };
}

/** The feeds of deleted records. They stand before the routes with placeholders. */
export const deletedRoutes: readonly Route[] = [
  deletedRoute('opportunities', (store) => store.deletedOpportunities.all(), false),
  deletedRoute('applications', (store) => store.deletedApplications.all(), false),
  deletedRoute('postings', (store) => store.deletedPostings.all(), true),
];
