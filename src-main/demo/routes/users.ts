import { single } from '../answers.ts';
import { notFound } from '../errors.ts';
import { newestFirst, page, sorted } from '../paging.ts';
import type { Route } from '../router.ts';
import { select } from '../selection.ts';

const need = { resource: 'users', access: 'read' } as const;

export const userRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/users',
    endpoint: 'users.list',
    need,
    list: true,
    query: {
      email: 'text',
      accessRole: 'texts',
      'accessRole[]': 'texts',
      includeDeactivated: 'flag',
      external_directory_id: 'text',
      include: 'texts',
    },
    handle: (call) => {
      const { query } = call;
      const email = query.text('email')?.trim().toLowerCase();
      const roles = [...query.texts('accessRole'), ...query.texts('accessRole[]')];
      const directoryId = query.text('external_directory_id');
      const found = call.store.users
        .all()
        .filter(
          (user) =>
            (user.deactivatedAt === null || query.flag('includeDeactivated') === true) &&
            (email === undefined || user.email.toLowerCase() === email) &&
            (roles.length === 0 || roles.includes(user.accessRole)) &&
            (directoryId === undefined || user.externalDirectoryId === directoryId),
        );
      return page(sorted(found, newestFirst), newestFirst, query, call.offsets, (user) =>
        select(user, user, query, {}),
      );
    },
  },
  {
    method: 'GET',
    path: '/users/:userId',
    endpoint: 'users.read',
    need,
    query: { include: 'texts' },
    handle: (call) => {
      const user = call.store.users.get(call.path('userId'));
      if (user === undefined) throw notFound('users', call.path('userId'));
      return single(select(user, user, call.query, {}));
    },
  },
];
