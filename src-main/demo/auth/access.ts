import { forbidden, unauthorized } from '../errors.ts';
import { CONFIDENTIAL_ACCESS, covers, type Need } from '../scopes.ts';
import type { AuthKind } from '../types.ts';
import type { Grants } from './grants.ts';
import type { ApiKeys } from './keys.ts';

/** What the sender of a request may do. */
export interface Access {
  /** @throws ApiError 403 */
  require(endpoint: string, need: Need): void;
  seesConfidential: boolean;
}

export function authKind(header: string | undefined): AuthKind {
  if (header === undefined) return 'none';
  if (/^basic /i.test(header)) return 'basic';
  if (/^bearer /i.test(header)) return 'bearer';
  return 'other';
}

/** API key as user name, empty password (lever-api.md, section 1). */
function keyOf(header: string): string | undefined {
  const decoded = Buffer.from(header.slice('basic '.length).trim(), 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  return colon > 0 && colon === decoded.length - 1 ? decoded.slice(0, colon) : undefined;
}

/**
 * Reads the Authorization header of an API call.
 * @throws ApiError 401 when it is missing, wrong or expired; 403 for a token of another audience
 */
export function authenticate(header: string | undefined, grants: Grants, keys: ApiKeys): Access {
  const kind = authKind(header);
  if (header === undefined || kind === 'none') throw unauthorized('No credentials were sent');
  if (kind === 'basic') {
    const key = keyOf(header);
    const lacks = key === undefined ? undefined : keys.find(key);
    if (lacks === undefined) throw unauthorized('The API key is not valid');
    return {
      seesConfidential: !lacks.has('confidential.access'),
      require: (endpoint) => {
        if (lacks.has(endpoint)) throw forbidden(`The API key has no permission for ${endpoint}`);
      },
    };
  }
  const grant = kind === 'bearer' ? grants.accessGrant(header.slice('bearer '.length).trim()) : undefined;
  if (grant === undefined) throw unauthorized('The access token is not valid or has expired');
  if (!grant.forApi) throw forbidden('Unable to find a signing key that matches');
  const scopes = new Set(grant.scopes);
  return {
    seesConfidential: scopes.has(CONFIDENTIAL_ACCESS),
    require: (_endpoint, need) => {
      if (!covers(scopes, need)) {
        throw forbidden(`The access token lacks the scope ${need.resource}:${need.access}:admin`);
      }
    },
  };
}
