import type { CalendarClients } from '../../src-preload/contract/events.ts';
import { fail } from '../errors/index.ts';
import type { OAuthClient, Overrides, SettingsStore } from '../settings/index.ts';
// Not by way of the index: that would load electron-store, and with it Electron, wherever auth is used.
import { shippedClients } from '../settings/oauth-clients.ts';
import type { MicrosoftApp } from './microsoft-app.ts';
import { authorityOf, defaultAuthority } from './microsoft-clouds.ts';
import type { Vault } from './vault.ts';

const secretName = 'calendar-client-google';

/** The apps that a company registered for its calendars: a switch for tests, else what was entered, else what ships. */
export type CalendarApps = {
  /** Throws `calendar.client-missing`. */
  readonly google: () => OAuthClient;
  readonly microsoft: () => MicrosoftApp;
  /** What Settings shows: nothing secret. */
  readonly shown: () => CalendarClients;
  /** Empty fields forget what was entered. Throws `input.invalid` for an authority that is none. */
  readonly enterGoogle: (client: OAuthClient, keep: 'store' | 'session') => Promise<void>;
  readonly enterMicrosoft: (app: MicrosoftApp) => Promise<void>;
};

type Parts = {
  readonly vault: Vault;
  readonly overrides: Overrides;
  readonly settings: Pick<SettingsStore, 'calendarClients' | 'setCalendarClients'>;
};

/** Where a Microsoft sign-in goes: a switch for tests, else what the company entered, else what ships, else any account. */
export function microsoftAuthority({ overrides, settings }: Pick<Parts, 'overrides' | 'settings'>): string {
  const known = settings.calendarClients().microsoft ?? shippedClients().microsoft;
  return overrides.microsoftAuthority ?? known?.authority ?? defaultAuthority;
}

/** Ids and authority lie in the settings, since they are public; Google's secret lies in the vault. */
export function createCalendarApps({ vault, overrides, settings }: Parts): CalendarApps {
  const shipped = shippedClients();

  function google(): OAuthClient | null {
    const { googleClientId, googleClientSecret } = overrides;
    if (googleClientId !== undefined) return { clientId: googleClientId, clientSecret: googleClientSecret ?? '' };
    const entered = settings.calendarClients().google;
    if (entered === undefined) return shipped.google ?? null;
    return { clientId: entered.clientId, clientSecret: vault.read(secretName) ?? '' };
  }

  function microsoft(): MicrosoftApp | null {
    const known = settings.calendarClients().microsoft ?? shipped.microsoft;
    const clientId = overrides.microsoftClientId ?? known?.clientId;
    return clientId === undefined ? null : { clientId, authority: microsoftAuthority({ overrides, settings }) };
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
    async enterGoogle({ clientId, clientSecret }, keep) {
      if (clientId === '') await vault.remove(secretName);
      else await vault.write(secretName, clientSecret, keep);
      settings.setCalendarClients({ google: clientId === '' ? undefined : { clientId } });
    },
    async enterMicrosoft({ clientId, authority }) {
      const used = authorityOf(authority) ?? fail('input.invalid', { path: 'authority' });
      settings.setCalendarClients({ microsoft: clientId === '' ? undefined : { clientId, authority: used } });
    },
  };
}
