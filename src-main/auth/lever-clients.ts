import type { LeverAccount, OAuthClient, Overrides, SettingsStore } from '../settings/index.ts';
// Not by way of the index: that would load electron-store, and with it Electron, wherever auth is used.
import { findOAuthClient, shippedClients } from '../settings/oauth-clients.ts';
import type { Vault } from './vault.ts';

const accounts: readonly LeverAccount[] = ['sandbox', 'production'];

/** The OAuth apps that a company registered with Lever: ids in settings, secrets in the vault. */
export type LeverClients = {
  readonly find: (account: LeverAccount) => OAuthClient | null;
  /** Accounts for which an app is known. */
  readonly configured: () => readonly LeverAccount[];
  readonly enter: (account: LeverAccount, client: OAuthClient, keep: 'store' | 'session') => Promise<void>;
  readonly forget: (account: LeverAccount) => Promise<void>;
};

type Parts = { readonly vault: Vault; readonly overrides: Overrides; readonly settings: SettingsStore };

export function createLeverClients({ vault, overrides, settings }: Parts): LeverClients {
  const shipped = shippedClients();
  const secretName = (account: LeverAccount) => `lever-client-${account}`;
  const entered = (account: LeverAccount): OAuthClient | null => {
    const clientId = settings.leverClientId(account);
    const clientSecret = vault.read(secretName(account));
    return clientId === null || clientSecret === null ? null : { clientId, clientSecret };
  };
  const find = (account: LeverAccount) => findOAuthClient(account, { overrides, entered: entered(account), shipped });
  return {
    find,
    configured: () => accounts.filter((account) => find(account) !== null),
    enter: async (account, client, keep) => {
      await vault.write(secretName(account), client.clientSecret, keep);
      settings.setLeverClientId(account, client.clientId);
    },
    forget: async (account) => {
      settings.setLeverClientId(account, null);
      await vault.remove(secretName(account));
    },
  };
}
