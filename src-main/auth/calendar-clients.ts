import { z } from 'zod';
import type { CalendarClients } from '../../src-preload/contract/events.ts';
import { fail } from '../errors/index.ts';
import type { OAuthClient, Overrides } from '../settings/index.ts';
// Not by way of the index: that would load electron-store, and with it Electron, wherever auth is used.
import { shippedClients } from '../settings/oauth-clients.ts';
import type { MicrosoftApp } from './microsoft-app.ts';
import { authorityOf, defaultAuthority } from './microsoft-clouds.ts';
import type { Vault } from './vault.ts';

const vaultName = 'calendar-clients';
const enteredSchema = z.object({
  google: z.object({ clientId: z.string(), clientSecret: z.string() }).optional(),
  microsoft: z.object({ clientId: z.string(), authority: z.string() }).optional(),
});
type Entered = z.infer<typeof enteredSchema>;

/** The apps that a company registered for its calendars: a switch for tests, else what was entered, else what ships. */
export type CalendarApps = {
  /** Throws `calendar.client-missing`. */
  readonly google: () => OAuthClient;
  readonly microsoft: () => MicrosoftApp;
  /** What Settings shows: nothing secret. */
  readonly shown: () => CalendarClients;
  /** Empty fields forget what was entered. Throws `input.invalid` for an authority that is none. */
  readonly enterGoogle: (client: OAuthClient, keep: 'store' | 'session') => Promise<void>;
  readonly enterMicrosoft: (app: MicrosoftApp, keep: 'store' | 'session') => Promise<void>;
};

export function createCalendarApps(vault: Vault, overrides: Overrides): CalendarApps {
  const shipped = shippedClients();

  function entered(): Entered {
    const text = vault.read(vaultName);
    const parsed = enteredSchema.safeParse(text === null ? {} : JSON.parse(text));
    return parsed.success ? parsed.data : {};
  }

  function google(): OAuthClient | null {
    const { googleClientId: clientId, googleClientSecret: clientSecret } = overrides;
    if (clientId !== undefined) return { clientId, clientSecret: clientSecret ?? '' };
    return entered().google ?? shipped.google ?? null;
  }

  function microsoft(): MicrosoftApp | null {
    const known = entered().microsoft ?? shipped.microsoft;
    const clientId = overrides.microsoftClientId ?? known?.clientId;
    const authority = overrides.microsoftAuthority ?? known?.authority ?? defaultAuthority;
    return clientId === undefined ? null : { clientId, authority };
  }

  async function enter(change: Entered, keep: 'store' | 'session'): Promise<void> {
    await vault.write(vaultName, JSON.stringify({ ...entered(), ...change }), keep);
  }

  return {
    google: () => google() ?? fail('calendar.client-missing', { service: 'google' }),
    microsoft: () => microsoft() ?? fail('calendar.client-missing', { service: 'microsoft' }),
    shown() {
      const app = microsoft();
      return {
        google: { clientId: google()?.clientId ?? '' },
        microsoft: { clientId: app?.clientId ?? '', authority: app?.authority ?? defaultAuthority },
      };
    },
    enterGoogle({ clientId, clientSecret }, keep) {
      return enter({ google: clientId === '' ? undefined : { clientId, clientSecret } }, keep);
    },
    async enterMicrosoft({ clientId, authority }, keep) {
      const used = authorityOf(authority) ?? fail('input.invalid', { path: 'authority' });
      await enter({ microsoft: clientId === '' ? undefined : { clientId, authority: used } }, keep);
    },
  };
}
