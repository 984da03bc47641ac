import { existsSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import Store from 'electron-store';
import type { z } from 'zod';
import { type Settings, settingsSchema } from '../../src-preload/contract/settings.ts';
import { currentFormat, defaultSettings, defaultsBeside, migrate, type Stored } from './stored.ts';

export type LeverAccount = 'sandbox' | 'production';

export type CalendarClientIds = Stored['calendarClients'];

export type SettingsStore = {
  readonly get: () => Settings;
  /** Takes a patch, parsed; throws a ZodError and changes nothing when it is not one. Returns the new settings. */
  readonly set: (patch: z.infer<typeof patchSchema>) => Settings;
  /** Calls back after each change; returns how to stop. */
  readonly onChange: (listener: (settings: Settings) => void) => () => void;
  /** Id of the OAuth app that the company registered with Lever; null when none was entered. */
  readonly leverClientId: (account: LeverAccount) => string | null;
  readonly setLeverClientId: (account: LeverAccount, clientId: string | null) => void;
  /** Folder of the speech model that the person chose; null when none. */
  readonly speechModelFolder: () => string | null;
  readonly setSpeechModelFolder: (folder: string | null) => void;
  /** What the company registered with Google and Microsoft for calendars; ids are public. */
  readonly calendarClients: () => CalendarClientIds;
  /** Takes the place of what was entered for the services that are named; undefined forgets one. */
  readonly setCalendarClients: (
    change: { readonly [K in keyof CalendarClientIds]: CalendarClientIds[K] | undefined },
  ) => void;
  /** True when the file could not be read and defaults are used; the file then lies at `setAside`. */
  readonly wasReset: boolean;
  readonly setAside: string | null;
};

const patchSchema = settingsSchema.partial();

/** Opens `settings.json` in the folder (absolute). A file that cannot be read is renamed and kept, and defaults are used. */
export function openSettings(folder: string): SettingsStore {
  const file = path.join(folder, 'settings.json');
  const { stored, setAside } = readStored(file);
  const store = new Store<Stored>({
    cwd: folder,
    name: 'settings',
    configFileMode: 0o600,
    accessPropertiesByDotNotation: false,
  });
  let current = stored;
  store.store = current;
  const listeners = new Set<(settings: Settings) => void>();

  const keep = (next: Stored): void => {
    store.store = next;
    current = next;
  };
  return {
    get: () => settingsSchema.parse(current),
    set: (patch) => {
      const changes = Object.fromEntries(
        Object.entries(patchSchema.parse(patch)).filter(([, value]) => value !== undefined),
      );
      keep({ ...current, ...changes });
      const settings = settingsSchema.parse(current);
      for (const listener of listeners) listener(settings);
      return settings;
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    leverClientId: (account) => current.leverClientIds[account] ?? null,
    setLeverClientId: (account, clientId) => {
      const { [account]: _, ...others } = current.leverClientIds;
      keep(migrate({ ...current, leverClientIds: clientId === null ? others : { ...others, [account]: clientId } }));
    },
    speechModelFolder: () => current.speechModelFolder,
    setSpeechModelFolder: (folder) => keep({ ...current, speechModelFolder: folder }),
    calendarClients: () => current.calendarClients,
    setCalendarClients: (change) => {
      const { google, microsoft } = { ...current.calendarClients, ...change };
      const calendarClients = { ...(google && { google }), ...(microsoft && { microsoft }) };
      keep(migrate({ ...current, calendarClients }));
    },
    wasReset: setAside !== null,
    setAside,
  };
}

function readStored(file: string): { readonly stored: Stored; readonly setAside: string | null } {
  const fresh: Stored = { ...defaultSettings, ...defaultsBeside, format: currentFormat };
  if (!existsSync(file)) return { stored: fresh, setAside: null };
  try {
    return { stored: migrate(JSON.parse(readFileSync(file, 'utf8'))), setAside: null };
  } catch {
    const setAside = freeName(file);
    renameSync(file, setAside);
    return { stored: fresh, setAside };
  }
}

/** `settings.damaged-1.json`, or the next number that is free: nothing that was set aside is ever overwritten. */
function freeName(file: string): string {
  const { dir, name, ext } = path.parse(file);
  for (let number = 1; ; number += 1) {
    const candidate = path.join(dir, `${name}.damaged-${number}${ext}`);
    if (!existsSync(candidate)) return candidate;
  }
}
