import type { ErrorCode } from '../../src-preload/contract/errors.ts';
import { isRubricError, RubricError } from '../errors/index.ts';
import type { Logger } from '../logging/index.ts';
import type { TokenAnswer } from './token-endpoint.ts';

/** Hands out the value of the `Authorization` header; has the form that `clients/lever` asks for. */
export type Supplier = {
  readonly authorization: () => Promise<string>;
  readonly invalidate: (header: string) => Promise<void>;
  readonly accepted?: (header: string) => void;
};

export type TokenKeeperOptions = {
  readonly refreshToken: string;
  /** Tokens of a sign-in that just ended; absent after a start. */
  readonly first?: TokenAnswer;
  /** Trades the refresh token. Rejects with one of `refusals` when it is refused. */
  readonly refresh: (refreshToken: string) => Promise<TokenAnswer>;
  /** Resolves when the new refresh token is durable. */
  readonly store: (refreshToken: string) => Promise<void>;
  /** Access is lost; called once. */
  readonly onLost: (error: RubricError) => void;
  /** Milliseconds. */
  readonly now: () => number;
  readonly logger: Logger;
};

/** Refresh this long before the end, or when a fifth of a shorter life is left. */
const marginMs = 300_000;
/** A token that a forced refresh brought, that never worked and is refused within this time means that access is gone. */
const freshMs = 60_000;

/** Lever will not give tokens for this refresh token again. */
const refusals: readonly ErrorCode[] = ['connection.revoked', 'connection.wrong-secret', 'connection.refused'];

type Access = {
  readonly header: string;
  readonly refreshAt: number;
  readonly endsAt: number;
  /** When a forced refresh brought it; null for others. */
  readonly forcedAt: number | null;
};

/** Keeps the access token in memory and the refresh token in the vault; one refresh at a time for the whole app. */
export function createTokenKeeper(options: TokenKeeperOptions): Supplier {
  const { now, logger } = options;
  let refreshToken = options.refreshToken;
  let access: Access | null = options.first === undefined ? null : accessOf(options.first, null);
  let unsaved: TokenAnswer | null = null;
  let isForced = false;
  let running: Promise<string> | null = null;
  let lost: RubricError | null = null;

  function accessOf({ accessToken, expiresIn }: TokenAnswer, forcedAt: number | null): Access {
    const lifeMs = expiresIn * 1000;
    const endsAt = now() + lifeMs;
    return { header: `Bearer ${accessToken}`, endsAt, refreshAt: endsAt - Math.min(marginMs, lifeMs / 5), forcedAt };
  }

  function lose(error: RubricError): RubricError {
    if (lost === null) {
      lost = error;
      access = null;
      logger.warn('Access to Lever is lost', { failure: error.code });
      options.onLost(error);
    }
    return lost;
  }

  async function renew(): Promise<string> {
    if (unsaved === null) {
      try {
        unsaved = await options.refresh(refreshToken);
      } catch (error) {
        if (isRubricError(error) && refusals.includes(error.code)) throw lose(error);
        throw error;
      }
    }
    // Only the newest refresh token is worth anything from here on: it is durable before the access token is used, and
    // when it cannot be written the next call tries to write it again instead of spending it.
    const answer = unsaved;
    if (answer.refreshToken !== null && answer.refreshToken !== refreshToken) await options.store(answer.refreshToken);
    refreshToken = answer.refreshToken ?? refreshToken;
    unsaved = null;
    access = accessOf(answer, isForced ? now() : null);
    isForced = false;
    return access.header;
  }

  function renewOnce(): Promise<string> {
    running ??= renew().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    authorization: async () => {
      if (lost !== null) throw lost;
      const current = access;
      if (current !== null && now() < current.refreshAt) return current.header;
      try {
        return await renewOnce();
      } catch (error) {
        const isUsable = current !== null && access === current && now() < current.endsAt;
        if (isUsable && lost === null && isRubricError(error)) {
          logger.warn('Lever did not refresh the sign-in yet', { failure: error.code });
          return current.header;
        }
        throw error;
      }
    },
    invalidate: async (header) => {
      if (lost !== null) throw lost;
      // Somebody else has refreshed since: the newer token is to be tried.
      if (access === null || access.header !== header) return;
      const { forcedAt } = access;
      if (forcedAt !== null && now() - forcedAt < freshMs) throw lose(new RubricError('connection.revoked'));
      access = null;
      isForced = true;
    },
    accepted: (header) => {
      if (access?.header === header && access.forcedAt !== null) access = { ...access, forcedAt: null };
    },
  };
}

/** An API key as HTTP Basic user name with an empty password (reference/lever-api.md section 1). */
export function createKeySupplier(apiKey: string, onLost: (error: RubricError) => void): Supplier {
  const header = `Basic ${Buffer.from(`${apiKey}:`, 'utf8').toString('base64')}`;
  let lost: RubricError | null = null;
  return {
    authorization: async () => {
      if (lost !== null) throw lost;
      return header;
    },
    invalidate: async (refused) => {
      if (lost === null && refused === header) {
        lost = new RubricError('connection.key-refused');
        onLost(lost);
      }
      if (lost !== null) throw lost;
    },
  };
}
