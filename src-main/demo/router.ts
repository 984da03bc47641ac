import type { Answer } from './answers.ts';
import type { Clock } from './clock.ts';
import type { Offsets } from './paging.ts';
import type { Query, QuerySpec } from './query.ts';
import type { User } from './records.ts';
import type { Need } from './scopes.ts';
import type { Store } from './store/store.ts';

/** One request that passed authentication, scopes and the checks of its parameters. */
export interface Call {
  store: Store;
  clock: Clock;
  offsets: Offsets;
  query: Query;
  /** A placeholder of the path. */
  path(name: string): string;
  /** The active user of `perform_as`, null when the route allows none and none was given. */
  performAs: User | null;
  /** May see confidential records. */
  seesConfidential: boolean;
  contentType: string;
  body: Buffer;
  postingIdFindsArchived: boolean;
}

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Under `/v1`; placeholders begin with a colon. */
  path: string;
  /** Name for the permissions of API keys. */
  endpoint: string;
  need: Need;
  /** `perform_as` is added by `performAs`, paging by `list`. */
  query?: QuerySpec;
  list?: boolean;
  /** Absent: the parameter is unknown. */
  performAs?: 'required' | 'optional';
  handle(call: Call): Answer | Promise<Answer>;
}

export interface Match {
  route: Route;
  values: Record<string, string>;
}

function matchPath(pattern: readonly string[], path: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== path.length) return undefined;
  const values: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const given = path[index] ?? '';
    if (part.startsWith(':')) {
      if (given === '') return undefined;
      values[part.slice(1)] = given;
    } else if (part !== given) return undefined;
  }
  return values;
}

/**
 * Finds the route of a request. Earlier routes win, so fixed paths (`/opportunities/deleted`) stand before
 * placeholders. `/candidates/...` are the old names of `/opportunities/...` and are still served (section 6).
 * @param path under `/v1`, with its leading slash
 */
export function createRouter(routes: readonly Route[]): (method: string, path: string) => Match | undefined {
  const table = routes.map((route) => ({ route, pattern: route.path.split('/') }));
  return (method, path) => {
    let parts: string[];
    try {
      parts = path.split('/').map(decodeURIComponent);
    } catch {
      return undefined;
    }
    if (parts[1] === 'candidates') parts[1] = 'opportunities';
    for (const { route, pattern } of table) {
      if (route.method !== method) continue;
      const values = matchPath(pattern, parts);
      if (values !== undefined) return { route, values };
    }
    return undefined;
  };
}
