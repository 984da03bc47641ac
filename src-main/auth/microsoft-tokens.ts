import { isRubricError, RubricError } from '../errors/index.ts';
import { createMicrosoftApp, type MicrosoftApp } from './microsoft-app.ts';
import { microsoftScopes } from './microsoft-clouds.ts';
import { microsoftError } from './microsoft-failures.ts';
import { cachePluginOver } from './microsoft-sign-in.ts';
import type { Supplier } from './tokens.ts';

export type MicrosoftKeeperOptions = {
  readonly app: MicrosoftApp;
  readonly isWriting: boolean;
  readonly readCache: () => string | null;
  /** MSAL renewed something: it is durable when this resolves. */
  readonly storeCache: (text: string) => Promise<void>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
};

/** A token that was renewed because the one before was refused, and is refused itself within this time: access is gone. */
const freshMs = 60_000;

/** Hands out MSAL's access token of one account; MSAL renews it silently, and never opens a browser from here. */
export function createMicrosoftKeeper(options: MicrosoftKeeperOptions): Supplier {
  const plugin = cachePluginOver(options.readCache, options.storeCache);
  let application: ReturnType<typeof createMicrosoftApp> | null = null;
  let isForced = false;
  let forcedAt = 0;
  let last = '';
  let lost: RubricError | null = null;
  let running: Promise<string> | null = null;

  async function acquire(): Promise<string> {
    application ??= createMicrosoftApp(options.app, plugin);
    try {
      const msal = await application;
      const [account] = await msal.getTokenCache().getAllAccounts();
      if (account === undefined) throw new RubricError('calendar.consent-revoked');
      const forceRefresh = isForced;
      const { accessToken } = await msal.acquireTokenSilent({
        account,
        scopes: microsoftScopes(options.app.authority, options.isWriting),
        forceRefresh,
      });
      if (forceRefresh) forcedAt = options.now();
      isForced = false;
      last = `Bearer ${accessToken}`;
      return last;
    } catch (cause) {
      const error = microsoftError(cause);
      if (error.kind === 'auth' && !isRubricError(error, 'calendar.sign-in-failed')) lost = error;
      throw error;
    }
  }

  return {
    async authorization() {
      if (lost !== null) throw lost;
      running ??= acquire().finally(() => {
        running = null;
      });
      return running;
    },
    async invalidate(header) {
      if (header !== last) return;
      if (options.now() - forcedAt < freshMs) {
        lost = new RubricError('calendar.consent-revoked');
        throw lost;
      }
      isForced = true;
    },
  };
}
