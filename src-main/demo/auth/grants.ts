import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock.ts';

const CODE_MS = 10 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;
const REFRESH_UNUSED_MS = 90 * DAY_MS;
const REFRESH_TOTAL_MS = 365 * DAY_MS;

/** What a Super Admin agreed to. */
export interface Grant {
  scopes: readonly string[];
  /** False when the audience was missing or malformed: such a token opens no API. */
  forApi: boolean;
  grantedAt: number;
}

export interface Code {
  grant: Grant;
  redirectUri: string;
  challenge: { value: string; method: 'S256' | 'plain' } | undefined;
  expiresAt: number;
}

/** Codes and tokens of the account. Held in memory only: a restart of the demo asks for a new consent. */
export interface Grants {
  issueCode(grant: Grant, redirectUri: string, challenge: Code['challenge']): string;
  /** A code is good once, for ten minutes. */
  takeCode(code: string): Code | undefined;
  issueAccessToken(grant: Grant): string;
  issueRefreshToken(grant: Grant): string;
  /** A refresh token dies with its use (rotation, lever-api.md section 2.2): 1 year in all, 90 days unused. */
  takeRefreshToken(token: string): Grant | undefined;
  /** Undefined for an unknown or expired token. */
  accessGrant(token: string): Grant | undefined;
  expireAccessTokens(): void;
  revokeAll(): void;
}

export function createGrants(clock: Clock, accessTokenSeconds: number): Grants {
  const codes = new Map<string, Code>();
  const access = new Map<string, { grant: Grant; expiresAt: number }>();
  const refresh = new Map<string, { grant: Grant; expiresAt: number }>();
  const fresh = (kind: string) => `demo-${kind}-${randomBytes(24).toString('base64url')}`;

  return {
    issueCode: (grant, redirectUri, challenge) => {
      const code = fresh('code');
      codes.set(code, { grant, redirectUri, challenge, expiresAt: clock.now() + CODE_MS });
      return code;
    },
    takeCode: (code) => {
      const found = codes.get(code);
      codes.delete(code);
      return found !== undefined && found.expiresAt > clock.now() ? found : undefined;
    },
    issueAccessToken: (grant) => {
      const now = clock.now();
      for (const [token, entry] of access) if (entry.expiresAt <= now) access.delete(token);
      const token = fresh('access');
      access.set(token, { grant, expiresAt: now + accessTokenSeconds * 1000 });
      return token;
    },
    issueRefreshToken: (grant) => {
      const token = fresh('refresh');
      const expiresAt = Math.min(clock.now() + REFRESH_UNUSED_MS, grant.grantedAt + REFRESH_TOTAL_MS);
      refresh.set(token, { grant, expiresAt });
      return token;
    },
    takeRefreshToken: (token) => {
      const found = refresh.get(token);
      refresh.delete(token);
      return found !== undefined && found.expiresAt > clock.now() ? found.grant : undefined;
    },
    accessGrant: (token) => {
      const found = access.get(token);
      return found !== undefined && found.expiresAt > clock.now() ? found.grant : undefined;
    },
    expireAccessTokens: () => access.clear(),
    revokeAll: () => {
      codes.clear();
      access.clear();
      refresh.clear();
    },
  };
}
