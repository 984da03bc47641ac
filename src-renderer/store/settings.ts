import type { Reply } from '../../src-preload/contract/errors.ts';
import type { Settings } from '../../src-preload/contract/settings.ts';
import { ask } from '../api/index.ts';
import { idle, type Loaded } from './loaded.ts';
import { overtake, read } from './reader.ts';
import type { SliceCreator } from './slice.ts';

export type SettingsSlice = {
  readonly settings: Loaded<Settings>;
  readonly loadSettings: () => Promise<void>;
  /** Stores the changed ones; what was stored is what the screen shows then. */
  readonly changeSettings: (changes: Partial<Settings>) => Promise<Reply<Settings>>;
};

export const createSettingsSlice: SliceCreator<SettingsSlice> = (set, get) => ({
  settings: idle,
  loadSettings: () =>
    read({
      key: 'settings',
      request: (api) => api.settings.get(),
      get: () => get().settings,
      set: (settings) => set({ settings }),
    }),
  changeSettings: async (changes) => {
    const reply = await ask((api) => api.settings.set(changes));
    if (reply.ok) {
      overtake('settings');
      set({ settings: { state: 'ready', value: reply.value } });
    } else {
      get().reportError(reply.error);
    }
    return reply;
  },
});
