import { z } from 'zod';
import type { SecretsKept } from '../../src-preload/contract/connection.ts';
import type { CalendarAccountKind } from '../../src-preload/contract/events.ts';
import { RubricError } from '../errors/index.ts';
import type { Logger } from '../logging/index.ts';
import type { Overrides, SettingsStore } from '../settings/index.ts';
import type { AnswerPages } from './answer-page.ts';
import { type CalendarApps, createCalendarApps } from './calendar-clients.ts';
import { googleHosts } from './google-hosts.ts';
import { googleClient, signInToGoogle } from './google-sign-in.ts';
import { createGoogleKeeper } from './google-tokens.ts';
import { graphUrl } from './microsoft-clouds.ts';
import { signInToMicrosoft } from './microsoft-sign-in.ts';
import { createMicrosoftKeeper } from './microsoft-tokens.ts';
import type { Supplier } from './tokens.ts';
import type { Vault } from './vault.ts';

/** What the vault holds of an account. */
const storedSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('google'),
    clientId: z.string(),
    clientSecret: z.string(),
    refreshToken: z.string(),
    isWriting: z.boolean(),
  }),
  z.object({
    kind: z.literal('microsoft'),
    clientId: z.string(),
    authority: z.string(),
    cache: z.string(),
    isWriting: z.boolean(),
  }),
]);
type Stored = z.infer<typeof storedSchema>;
type Keep = 'store' | 'session';

/** A sign-in that went well and is not kept yet: whose it is has to be asked first. */
export type NewCalendarSignIn = {
  readonly kind: CalendarAccountKind;
  /** The account's address and name as far as the sign-in told them. */
  readonly email: string;
  readonly name: string;
  readonly supplier: Supplier;
  readonly apiUrl: string;
  /** Resolves when it is durable. */
  readonly keep: (accountId: string, keep: Keep) => Promise<void>;
};

export type CalendarAuth = {
  readonly apps: CalendarApps;
  /**
   * One sign-in in the browser. `email` names the account that is meant, with its id when it is one that is known.
   * Rejects with `calendar.*`, 'connection.timed-out' or 'connection.cancelled'.
   */
  readonly signIn: (request: {
    readonly kind: CalendarAccountKind;
    readonly isWriting: boolean;
    readonly account: { readonly id: string; readonly email: string } | null;
    readonly signal: AbortSignal;
  }) => Promise<NewCalendarSignIn>;
  /** Always follows what is kept. Rejects with `calendar.consent-revoked` when there is nothing. */
  readonly supplier: (accountId: string) => Supplier;
  /** Root of the service's API for an account. */
  readonly apiUrl: (accountId: string, kind: CalendarAccountKind) => string;
  readonly canWrite: (accountId: string) => boolean;
  readonly kept: (accountId: string) => SecretsKept;
  /** Forgets the sign-in; false when the service could not be told to withdraw it. */
  readonly forget: (accountId: string) => Promise<boolean>;
};

export type CalendarAuthOptions = {
  readonly vault: Vault;
  readonly overrides: Overrides;
  readonly settings: SettingsStore;
  readonly logger: Logger;
  readonly openBrowser: (url: string) => Promise<void>;
  readonly pages: AnswerPages;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
};

const nameOf = (accountId: string) => `calendar-account-${accountId}`;

/** Signing in to calendar accounts, several of each service. Secrets stay in the vault and in this process. */
export function createCalendarAuth(options: CalendarAuthOptions): CalendarAuth {
  const { vault, overrides, settings, logger, openBrowser, pages, now } = options;
  const apps = createCalendarApps({ vault, overrides, settings });
  const keepers = new Map<string, Supplier>();

  function read(accountId: string): Stored | null {
    const text = vault.read(nameOf(accountId));
    if (text === null) return null;
    const parsed = storedSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  }

  /** Writes back what a renewal changed; an account that was disconnected meanwhile stays gone. */
  async function update(accountId: string, change: Partial<Stored>): Promise<void> {
    const stored = read(accountId);
    if (stored === null) return;
    const keep = vault.kept(nameOf(accountId)) === 'session' ? 'session' : 'store';
    await vault.write(nameOf(accountId), JSON.stringify({ ...stored, ...change }), keep);
  }

  function keeperOf(accountId: string, stored: Stored): Supplier {
    if (stored.kind === 'google') {
      return createGoogleKeeper({
        hosts: googleHosts(overrides),
        client: stored,
        refreshToken: stored.refreshToken,
        store: (refreshToken) => update(accountId, { refreshToken }),
        now,
      });
    }
    return createMicrosoftKeeper({
      app: stored,
      isWriting: stored.isWriting,
      readCache: () => {
        const current = read(accountId);
        return current?.kind === 'microsoft' ? current.cache : null;
      },
      storeCache: (cache) => update(accountId, { cache }),
      now,
    });
  }

  function keeper(accountId: string): Supplier {
    const known = keepers.get(accountId);
    if (known !== undefined) return known;
    const stored = read(accountId);
    if (stored === null) throw new RubricError('calendar.consent-revoked');
    const made = keeperOf(accountId, stored);
    keepers.set(accountId, made);
    return made;
  }

  async function store(accountId: string, stored: Stored, keep: Keep): Promise<void> {
    await vault.write(nameOf(accountId), JSON.stringify(stored), keep);
    keepers.delete(accountId);
    logger.info('Signed in to a calendar account', { kind: stored.kind });
  }

  async function signInGoogle(
    isWriting: boolean,
    email: string | null,
    signal: AbortSignal,
  ): Promise<NewCalendarSignIn> {
    const client = apps.google();
    const hosts = googleHosts(overrides);
    const tokens = await signInToGoogle({ hosts, client, isWriting, loginHint: email, pages, openBrowser, signal });
    const supplier = createGoogleKeeper({
      hosts,
      client,
      refreshToken: tokens.refreshToken,
      first: tokens,
      store: async () => {},
      now,
    });
    const stored: Stored = { kind: 'google', ...client, refreshToken: tokens.refreshToken, isWriting };
    const keep = (accountId: string, how: Keep) => store(accountId, stored, how);
    return { kind: 'google', email: '', name: '', supplier, apiUrl: hosts.apiUrl, keep };
  }

  async function signInMicrosoft(
    isWriting: boolean,
    account: { readonly id: string; readonly email: string } | null,
    signal: AbortSignal,
  ): Promise<NewCalendarSignIn> {
    const app = apps.microsoft();
    const known = account === null ? null : read(account.id);
    const tokens = await signInToMicrosoft({
      app,
      isWriting,
      loginHint: account?.email ?? null,
      pages,
      openBrowser,
      signal,
      cache: known?.kind === 'microsoft' && known.authority === app.authority ? known.cache : null,
    });
    const header = `Bearer ${tokens.accessToken}`;
    return {
      kind: 'microsoft',
      email: tokens.account.username,
      name: tokens.account.name ?? '',
      supplier: {
        authorization: async () => header,
        invalidate: async () => {
          throw new RubricError('calendar.consent-revoked');
        },
      },
      apiUrl: graphUrl(app.authority, overrides),
      keep: (accountId, how) => store(accountId, { kind: 'microsoft', ...app, cache: tokens.cache, isWriting }, how),
    };
  }

  return {
    apps,
    signIn: ({ kind, isWriting, account, signal }) =>
      kind === 'google'
        ? signInGoogle(isWriting, account?.email ?? null, signal)
        : signInMicrosoft(isWriting, account, signal),
    supplier: (accountId) => ({
      authorization: async () => keeper(accountId).authorization(),
      invalidate: async (header) => keeper(accountId).invalidate(header),
    }),
    apiUrl(accountId, kind) {
      if (kind === 'google') return googleHosts(overrides).apiUrl;
      const stored = read(accountId);
      return graphUrl(stored?.kind === 'microsoft' ? stored.authority : '', overrides);
    },
    canWrite: (accountId) => read(accountId)?.isWriting ?? false,
    kept: (accountId) => vault.kept(nameOf(accountId)) ?? 'session',
    async forget(accountId) {
      const stored = read(accountId);
      keepers.delete(accountId);
      // First here, whatever the service answers: a person who disconnects is disconnected.
      await vault.remove(nameOf(accountId));
      if (stored?.kind !== 'google') return true;
      try {
        const client = await googleClient(googleHosts(overrides), stored);
        await client.revokeToken(stored.refreshToken);
        return true;
      } catch {
        // The error holds the token in its address, so it is not logged.
        logger.warn('Google could not be told to withdraw the access');
        return false;
      }
    },
  };
}
