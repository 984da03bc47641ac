import { isRubricError, RubricError } from '../errors/index.ts';
import type { OAuthClient } from '../settings/index.ts';
import { tokenError } from './google-failures.ts';
import type { GoogleHosts } from './google-hosts.ts';
import { type GoogleTokens, googleClient } from './google-sign-in.ts';
import type { Supplier } from './tokens.ts';

export type GoogleKeeperOptions = {
  readonly hosts: GoogleHosts;
  readonly client: OAuthClient;
  readonly refreshToken: string;
  /** The access token of a sign-in that just ended. */
  readonly first?: Pick<GoogleTokens, 'accessToken' | 'endsAt'>;
  /** Google sent another refresh token: it is durable when this resolves. */
  readonly store: (refreshToken: string) => Promise<void>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
};

/** Renewed this long before its end, milliseconds. */
const marginMs = 120_000;
/** A token that was renewed because the one before was refused, and is refused itself within this time: access is gone. */
const freshMs = 60_000;

/** Keeps the access token of one account in memory; one renewal at a time, and none any more once access is withdrawn. */
export function createGoogleKeeper(options: GoogleKeeperOptions): Supplier {
  const { now } = options;
  let refreshToken = options.refreshToken;
  let access = options.first === undefined ? null : { ...options.first, forcedAt: null as number | null };
  let isForced = false;
  let lost: RubricError | null = null;
  let running: Promise<string> | null = null;

  async function renew(): Promise<string> {
    const client = await googleClient(options.hosts, options.client);
    client.setCredentials({ refresh_token: refreshToken });
    const { credentials } = await client.refreshAccessToken().catch((cause: unknown) => {
      const error = tokenError(cause);
      if (isRubricError(error, 'calendar.consent-revoked')) lost = error;
      throw error;
    });
    if (!credentials.access_token) throw new RubricError('calendar.bad-answer');
    // An answer without a refresh token leaves the one that is there in force (calendars.md 1.7).
    if (credentials.refresh_token && credentials.refresh_token !== refreshToken) {
      await options.store(credentials.refresh_token);
      refreshToken = credentials.refresh_token;
    }
    const forcedAt = isForced ? now() : null;
    isForced = false;
    access = { accessToken: credentials.access_token, endsAt: credentials.expiry_date ?? now() + 3_000_000, forcedAt };
    return headerOf(access.accessToken);
  }

  return {
    async authorization() {
      if (lost !== null) throw lost;
      if (access !== null && now() < access.endsAt - marginMs) return headerOf(access.accessToken);
      running ??= renew().finally(() => {
        running = null;
      });
      return running;
    },
    async invalidate(header) {
      if (access === null || headerOf(access.accessToken) !== header) return;
      if (access.forcedAt !== null && now() - access.forcedAt < freshMs) {
        lost = new RubricError('calendar.consent-revoked');
        throw lost;
      }
      access = null;
      isForced = true;
    },
  };
}

function headerOf(accessToken: string): string {
  return `Bearer ${accessToken}`;
}
