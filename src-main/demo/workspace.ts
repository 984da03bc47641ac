import { type Answer, html } from './answers.ts';
import { authenticate } from './auth/access.ts';
import type { Authorize } from './auth/authorize.ts';
import type { Grants } from './auth/grants.ts';
import type { ApiKeys } from './auth/keys.ts';
import { answerToken, type TokenOptions } from './auth/token.ts';
import type { Clock } from './clock.ts';
import { ApiError, badRequest, forbidden } from './errors.ts';
import { type Offsets, pagingSpec } from './paging.ts';
import { readQuery } from './query.ts';
import type { User } from './records.ts';
import { createRouter, type Route } from './router.ts';
import { routes } from './routes/index.ts';
import type { Received } from './server.ts';
import type { Store } from './store/store.ts';

const API = '/v1';

export interface WorkspaceParts {
  store: Store;
  clock: Clock;
  offsets: Offsets;
  grants: Grants;
  keys: ApiKeys;
  authorize: Authorize;
  token: TokenOptions;
  takeRate(): boolean;
  postingIdFindsArchived: boolean;
}

export interface Workspace {
  admit(path: string): void;
  handle(request: Received): Promise<Answer>;
}

function isApi(path: string): boolean {
  return path === API || path.startsWith(`${API}/`);
}

function unknownPath(path: string): ApiError {
  return new ApiError(404, 'ResourceNotFound', `${path} was not found`);
}

/** The user of `perform_as`, who must exist (400) and be active (403). */
function actingUser(store: Store, route: Route, id: string | undefined): User | null {
  if (id === undefined) {
    if (route.performAs === 'required') throw badRequest('perform_as is missing');
    return null;
  }
  const user = store.users.get(id);
  if (user === undefined) throw badRequest(`perform_as: there is no user ${id}`);
  if (user.deactivatedAt !== null) throw forbidden('perform_as: the user is deactivated');
  return user;
}

/** The two halves of Lever on one port: the authorization server and, under `/v1`, the API. */
export function createWorkspace(parts: WorkspaceParts): Workspace {
  const findRoute = createRouter(routes);

  async function answerApi(request: Received): Promise<Answer> {
    const access = authenticate(request.authorization, parts.grants, parts.keys);
    const match = findRoute(request.method, request.path.slice(API.length));
    if (match === undefined) throw unknownPath(request.path);
    const { route, values } = match;
    access.require(route.endpoint, route.need);
    const query = readQuery(request.query, {
      ...route.query,
      ...(route.list === true ? pagingSpec : {}),
      ...(route.performAs === undefined ? {} : { perform_as: 'text' }),
    });
    const answer = await route.handle({
      store: parts.store,
      clock: parts.clock,
      offsets: parts.offsets,
      query,
      path: (name) => values[name] ?? '',
      performAs: actingUser(parts.store, route, query.text('perform_as')),
      seesConfidential: access.seesConfidential,
      contentType: request.contentType,
      body: request.body,
      postingIdFindsArchived: parts.postingIdFindsArchived,
    });
    await parts.store.saved();
    return answer;
  }

  function answerAuth(request: Received): Answer {
    const { method, path } = request;
    if (method === 'GET' && path === '/authorize') return parts.authorize.begin(request.query);
    if (method === 'GET' && path.startsWith('/consent/')) {
      return parts.authorize.decide(path.slice('/consent/'.length), request.query.get('decision'));
    }
    if (method === 'POST' && path === '/oauth/token') {
      return answerToken(request.body, request.contentType, parts.token, parts.grants);
    }
    return html(404, '<!doctype html><title>Not found</title><h1>Not found</h1>');
  }

  return {
    admit: (path) => {
      if (isApi(path) && !parts.takeRate()) {
        throw new ApiError(429, 'TooManyRequests', 'Rate limit exceeded');
      }
    },
    handle: async (request) => (isApi(request.path) ? answerApi(request) : answerAuth(request)),
  };
}
