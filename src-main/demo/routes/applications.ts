import { single } from '../answers.ts';
import { applicationsOf } from '../changes.ts';
import { newestFirst, page } from '../paging.ts';
import type { Application } from '../records.ts';
import type { Call, Route } from '../router.ts';
import { select } from '../selection.ts';
import { childOf, opportunityOf } from './lookup.ts';

const need = { resource: 'applications', access: 'read' } as const;
const query = { expand: 'texts', include: 'texts' } as const;

function showApplication(call: Call, application: Application): object {
  const { store } = call;
  const user = (id: string | null) => (id === null ? null : (store.users.get(id) ?? null));
  return select(application, application, call.query, {
    posting: (record) => store.postings.get(record.posting) ?? null,
    postingOwner: (record) => user(record.postingOwner),
    postingHiringManager: (record) => user(record.postingHiringManager),
    user: (record) => user(record.user),
  });
}

/** Deprecated but served (lever-api.md, section 8). */
export const applicationRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/opportunities/:opportunityId/applications',
    endpoint: 'applications.list',
    need,
    list: true,
    query,
    handle: (call) =>
      page(applicationsOf(call.store, opportunityOf(call)), newestFirst, call.query, call.offsets, (application) =>
        showApplication(call, application),
      ),
  },
  {
    method: 'GET',
    path: '/opportunities/:opportunityId/applications/:applicationId',
    endpoint: 'applications.read',
    need,
    query,
    handle: (call) => {
      const id = call.path('applicationId');
      const application = childOf(opportunityOf(call), 'applications', id, call.store.applications.get);
      return single(showApplication(call, application));
    },
  },
];
