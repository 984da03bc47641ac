import type { Reply } from '../../src-preload/contract/errors.ts';
import type { HelpReplies, StoredData, ThirdPartyNotice } from '../../src-preload/contract/help.ts';
import { ask } from '../api/index.ts';
import { idle, type Loaded } from './loaded.ts';
import { read } from './reader.ts';
import type { SliceCreator } from './slice.ts';

export type HelpSlice = {
  readonly storedData: Loaded<StoredData>;
  readonly notices: Loaded<readonly ThirdPartyNotice[]>;
  readonly loadStoredData: () => Promise<void>;
  readonly loadNotices: () => Promise<void>;
  /** Opens the system's save dialog; the value is null when the person closed it. */
  readonly exportDiagnostics: () => Promise<Reply<HelpReplies['exportDiagnostics']>>;
};

export const createHelpSlice: SliceCreator<HelpSlice> = (set, get) => ({
  storedData: idle,
  notices: idle,
  loadStoredData: () =>
    read({
      key: 'stored-data',
      request: (api) => api.help.stored(),
      get: () => get().storedData,
      set: (storedData) => set({ storedData }),
    }),
  loadNotices: () =>
    read({
      key: 'notices',
      request: (api) => api.help.notices(),
      get: () => get().notices,
      set: (notices) => set({ notices }),
    }),
  exportDiagnostics: () => ask((api) => api.help.exportDiagnostics()),
});
