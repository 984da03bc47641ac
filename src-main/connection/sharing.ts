import type { SharedConnection, StartConnection } from '../../src-preload/contract/connection.ts';
import { featuresAskedFor } from '../../src-preload/contract/features.ts';
import type { Auth, SignIn } from '../auth/index.ts';
import { fail } from '../errors/index.ts';
import type { SettingsStore } from '../settings/index.ts';
import { openShared, readEnvelope, type SharedContent, type SharedEnvelope, sealShared } from './shared-file.ts';

export type SharingOptions = {
  readonly auth: Auth;
  readonly settings: SettingsStore;
  /** Refuses when another account is connected. */
  readonly refuseOther: (environment: 'sandbox' | 'production') => void;
  readonly start: (request: StartConnection) => void;
  /** Makes the connection with a sign-in that is already there. */
  readonly startWith: (environment: 'sandbox' | 'production', signIn: () => Promise<SignIn>) => void;
};

/** `Share connection…` and `Import connection…`: how a Super Admin hands a connection to interviewers. */
export type Sharing = {
  /** Text of a file with what this connection is made of. Throws 'connection.share-nothing' when there is none. */
  readonly seal: (options: { readonly passphrase: string; readonly withSignIn: boolean }) => Promise<string>;
  /** Takes the text of a file that was chosen; it waits for its passphrase. Throws `connection.share-*`. */
  readonly hold: (text: string) => void;
  /**
   * Opens the held file and takes over what is in it. With an API key or a sign-in the connection is begun; with an
   * OAuth app alone somebody has to consent in the browser.
   */
  readonly open: (options: {
    readonly passphrase: string;
    readonly keep: 'store' | 'session';
  }) => Promise<SharedConnection>;
  /** Whether there is something to share; throws 'connection.share-nothing' if not. */
  readonly require: () => void;
};

export function createSharing({ auth, settings, refuseOther, start, startWith }: SharingOptions): Sharing {
  let held: SharedEnvelope | null = null;

  function contentOf(withSignIn: boolean): SharedContent {
    const current = auth.current();
    const secrets = auth.secrets();
    if (!current || !secrets || current.environment === 'demo') return fail('connection.share-nothing');
    const { leverRate, callbackPort, ownDomains } = settings.get();
    return {
      environment: current.environment,
      access:
        secrets.method === 'api-key'
          ? secrets
          : {
              method: 'oauth',
              ...secrets.client,
              features: [...featuresAskedFor(secrets.grants)],
              signIn: withSignIn ? { refreshToken: secrets.refreshToken, grants: [...secrets.grants] } : null,
            },
      settings: { leverRate, callbackPort, ownDomains },
    };
  }

  return {
    require: () => {
      contentOf(false);
    },
    seal: ({ passphrase, withSignIn }) => sealShared(contentOf(withSignIn), passphrase),
    hold(text) {
      held = null;
      held = readEnvelope(text);
    },
    async open({ passphrase, keep }) {
      const {
        environment,
        access,
        settings: shared,
      } = await openShared(held ?? fail('connection.share-unreadable'), passphrase);
      refuseOther(environment);
      held = null;
      settings.set(shared);
      if (access.method === 'api-key') {
        start({ method: 'api-key', environment, keep, apiKey: access.apiKey });
        return { environment, method: 'api-key', isStarted: true };
      }
      const { clientId, clientSecret, signIn } = access;
      const client = { clientId, clientSecret };
      await auth.clients.enter(environment, client, keep);
      if (signIn === null) return { environment, method: 'oauth', isStarted: false };
      startWith(environment, () => auth.useHandedOn(environment, { method: 'oauth', client, ...signIn }, keep));
      return { environment, method: 'oauth', isStarted: true };
    },
  };
}
