import type { AuthMethod, Environment, Grant, SecretsKept } from '../../src-preload/contract/connection.ts';
import type { OptionalFeature } from '../../src-preload/contract/features.ts';
import { fail, RubricError } from '../errors/index.ts';
import type { Logger } from '../logging/index.ts';
import type { OAuthClient, Overrides, SettingsStore } from '../settings/index.ts';
import type { AnswerPages } from './answer-page.ts';
import { createLeverClients, type LeverClients } from './lever-clients.ts';
import { type DemoAddress, type LeverHosts, leverHosts } from './lever-hosts.ts';
import { signIn } from './lever-oauth.ts';
import { callbackUrl, isPortFree } from './loopback.ts';
import { scopesForFeatures } from './scopes.ts';
import { readSignIn, removeSignIn, type StoredSignIn, signInKept, writeSignIn } from './sign-in.ts';
import { refresh, type TokenAnswer } from './token-endpoint.ts';
import { createKeySupplier, createTokenKeeper, type Supplier } from './tokens.ts';
import type { Vault } from './vault.ts';

export type AuthOptions = {
  readonly vault: Vault;
  readonly overrides: Overrides;
  readonly settings: SettingsStore;
  readonly logger: Logger;
  /** Opens the consent page; with `RUBRIC_OPEN_EXTERNAL=fetch` main passes `followAddress`. */
  readonly openBrowser: (url: string) => Promise<void>;
  readonly pages: AnswerPages;
  /** Where the demo Lever listens, for the environment `demo`; null while it does not run. */
  readonly demo?: () => DemoAddress | null;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
  /** Milliseconds until a sign-in in the browser is given up; 10 minutes unless told otherwise. */
  readonly limitMs?: number;
};

/** A sign-in as main may know it: nothing secret. */
export type SignIn = {
  readonly method: AuthMethod;
  readonly environment: Environment;
  /** Empty for an API key whose permissions were not tried. */
  readonly grants: readonly Grant[];
  readonly secretsKept: SecretsKept;
  /** Milliseconds. */
  readonly obtainedAt: number;
};

type Keep = 'store' | 'session';

export type OAuthStart = {
  readonly environment: Environment;
  /** The app to use; absent: the one that is configured for the account. */
  readonly client?: OAuthClient;
  readonly keep: Keep;
  /** Absent: the usual ones. */
  readonly features?: readonly OptionalFeature[] | undefined;
  readonly signal?: AbortSignal;
};

/** What a sign-in is made of, for a file that hands it on; never for a screen or a log. */
export type SignInSecrets =
  | { readonly method: 'api-key'; readonly apiKey: string }
  | {
      readonly method: 'oauth';
      readonly client: OAuthClient;
      readonly refreshToken: string;
      readonly grants: readonly Grant[];
    };

export type KeyStart = {
  readonly environment: Environment;
  readonly key: string;
  readonly keep: Keep;
  /** Tries the key before it is kept; what it resolves to are the grants. When it rejects, nothing is kept. */
  readonly check?: (supplier: Supplier) => Promise<readonly Grant[]>;
};

export type Auth = {
  /**
   * Signs in through the browser and keeps the sign-in. Rejects with 'connection.client-missing', 'flow-running',
   * 'port-taken', 'timed-out', 'cancelled', 'consent-denied', 'code-expired', 'wrong-secret', 'no-offline-access',
   * 'refused' (all `connection.`), 'vault.unavailable' or `lever.*`; a sign-in that was there before stays then.
   */
  readonly connectOAuth: (start: OAuthStart) => Promise<SignIn>;
  readonly useApiKey: (start: KeyStart) => Promise<SignIn>;
  /** Keeps a sign-in that was made on another computer and handed on. */
  readonly useHandedOn: (
    environment: Environment,
    secrets: Extract<SignInSecrets, { method: 'oauth' }>,
    keep: Keep,
  ) => Promise<SignIn>;
  /** What the current sign-in is made of; null when signed out. */
  readonly secrets: () => SignInSecrets | null;
  /** The sign-in that is kept; null when signed out. */
  readonly current: () => SignIn | null;
  /** Why a new sign-in is needed; null while all is well, and when signed out. */
  readonly lost: () => RubricError | null;
  /** For `clients/lever`; always follows the current sign-in. Without one it rejects with 'connection.none'. */
  readonly supplier: Supplier;
  /** Addresses of an account; those of the current sign-in when none is named. */
  readonly hosts: (environment?: Environment) => LeverHosts;
  /** Called when Lever refuses a sign-in that worked before; returns how to stop. */
  readonly onLost: (listener: (error: RubricError) => void) => () => void;
  /** Deletes the sign-in from the vault and from memory. */
  readonly forget: () => Promise<void>;
  readonly callbackUrl: () => string;
  /** The callback's port, and whether it can be listened on (or a sign-in is listening on it right now). */
  readonly callbackPort: () => Promise<{ readonly port: number; readonly isFree: boolean }>;
  readonly clients: LeverClients;
};

export function createAuth(options: AuthOptions): Auth {
  const { vault, overrides, settings, logger, openBrowser, pages, now = Date.now } = options;
  const clients = createLeverClients({ vault, overrides, settings });
  const listeners = new Set<(error: RubricError) => void>();
  let stored = readSignIn(vault);
  let lost: RubricError | null = null;
  let live: Supplier | null = null;
  let isRunning = false;

  const port = () => overrides.leverCallbackPort ?? settings.get().callbackPort;
  const hosts = (environment?: Environment) =>
    leverHosts(environment ?? stored?.environment ?? fail('connection.none'), overrides, options.demo?.() ?? null);

  function supplierOf(signedIn: StoredSignIn, first?: TokenAnswer): Supplier {
    const onLost = (error: RubricError) => {
      if (stored?.obtainedAt !== signedIn.obtainedAt) return;
      lost = error;
      for (const listener of listeners) listener(error);
    };
    if (signedIn.method === 'api-key') return createKeySupplier(signedIn.apiKey, onLost);
    return createTokenKeeper({
      refreshToken: signedIn.refreshToken,
      ...(first === undefined ? {} : { first }),
      refresh: (refreshToken) => refresh(hosts(signedIn.environment), signedIn, refreshToken),
      store: async (refreshToken) => {
        // Signed out while the refresh ran: nothing is written back.
        if (stored?.method !== 'oauth' || stored.obtainedAt !== signedIn.obtainedAt) fail('connection.none');
        const next = { ...stored, refreshToken };
        await writeSignIn(vault, next, signInKept(vault) === 'session' ? 'session' : 'store');
        if (stored?.obtainedAt === signedIn.obtainedAt) stored = next;
      },
      onLost,
      now,
      logger,
    });
  }

  async function keepSignIn(next: StoredSignIn, keep: Keep, first?: TokenAnswer): Promise<SignIn> {
    await writeSignIn(vault, next, keep);
    stored = next;
    lost = null;
    live = supplierOf(next, first);
    logger.info('Signed in to Lever', { method: next.method, environment: next.environment });
    return current() ?? fail('connection.none');
  }

  function current(): SignIn | null {
    if (stored === null) return null;
    const { method, environment, grants, obtainedAt } = stored;
    return { method, environment, grants, obtainedAt, secretsKept: signInKept(vault) ?? 'session' };
  }

  function supplier(): Supplier {
    if (stored === null) throw new RubricError('connection.none');
    live ??= supplierOf(stored);
    return live;
  }

  return {
    connectOAuth: async ({ environment, client, keep, features, signal }) => {
      if (isRunning) throw new RubricError('connection.flow-running');
      isRunning = true;
      try {
        const configured = environment === 'demo' ? null : clients.find(environment);
        const used = client ?? configured ?? fail('connection.client-missing', { environment });
        const result = await signIn({
          hosts: hosts(environment),
          client: used,
          port: port(),
          scopes: scopesForFeatures(features),
          pages,
          openBrowser,
          ...(options.limitMs === undefined ? {} : { limitMs: options.limitMs }),
          ...(signal === undefined ? {} : { signal }),
        });
        const { grants, refreshToken, tokens } = result;
        const next: StoredSignIn = {
          method: 'oauth',
          environment,
          ...used,
          refreshToken,
          grants: [...grants],
          obtainedAt: now(),
        };
        return await keepSignIn(next, keep, tokens);
      } finally {
        isRunning = false;
      }
    },
    useApiKey: async ({ environment, key, keep, check }) => {
      const grants = (await check?.(createKeySupplier(key, () => {}))) ?? [];
      return keepSignIn({ method: 'api-key', environment, apiKey: key, grants: [...grants], obtainedAt: now() }, keep);
    },
    useHandedOn: (environment, { client, refreshToken, grants }, keep) =>
      keepSignIn(
        { method: 'oauth', environment, ...client, refreshToken, grants: [...grants], obtainedAt: now() },
        keep,
      ),
    secrets: () => {
      if (stored === null) return null;
      if (stored.method === 'api-key') return { method: 'api-key', apiKey: stored.apiKey };
      const { clientId, clientSecret, refreshToken, grants } = stored;
      return { method: 'oauth', client: { clientId, clientSecret }, refreshToken, grants };
    },
    current,
    lost: () => lost,
    supplier: {
      authorization: async () => supplier().authorization(),
      invalidate: async (header) => supplier().invalidate(header),
      accepted: (header) => live?.accepted?.(header),
    },
    hosts,
    onLost: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    forget: async () => {
      stored = null;
      live = null;
      lost = null;
      await removeSignIn(vault);
    },
    callbackUrl: () => callbackUrl(port()),
    callbackPort: async () => ({ port: port(), isFree: isRunning || (await isPortFree(port())) }),
    clients,
  };
}
