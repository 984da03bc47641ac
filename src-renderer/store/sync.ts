import type { SyncOverview, SyncRun, SyncStatus } from '../../src-preload/contract/sync.ts';
import { ask } from '../api/index.ts';
import { idle, type Loaded } from './loaded.ts';
import { read } from './reader.ts';
import type { SliceCreator } from './slice.ts';

/** All of the 30 days that are kept, as far as a table can show them. */
const historyRows = 1_000;

export type SyncSlice = {
  /** The jobs of the workspace; those of a position come with the position. */
  readonly workspaceSync: Loaded<SyncStatus>;
  readonly syncHistory: Loaded<readonly SyncRun[]>;
  readonly syncOverview: Loaded<SyncOverview>;
  readonly loadSyncOverview: () => Promise<void>;
  /** What changed at a position was seen. */
  readonly markLookedAt: (positionId: string) => Promise<void>;
  readonly loadWorkspaceSync: () => Promise<void>;
  /** The newest runs, of all positions and the workspace. */
  readonly loadSyncHistory: () => Promise<void>;
  /** Starts at once: the jobs of one position, or (null) all of them. A failure to start becomes a toast. */
  readonly syncNow: (positionId: string | null) => Promise<void>;
};

export const createSyncSlice: SliceCreator<SyncSlice> = (set, get) => ({
  workspaceSync: idle,
  syncHistory: idle,
  syncOverview: idle,
  loadSyncOverview: () =>
    read({
      key: 'sync-overview',
      request: (api) => api.sync.overview(),
      get: () => get().syncOverview,
      set: (syncOverview) => set({ syncOverview }),
    }),
  markLookedAt: async (positionId) => {
    const reply = await ask((api) => api.sync.looked({ positionId }));
    if (!reply.ok) get().reportError(reply.error);
  },
  loadWorkspaceSync: () =>
    read({
      key: 'workspace-sync',
      request: (api) => api.sync.status({ positionId: null }),
      get: () => get().workspaceSync,
      set: (workspaceSync) => set({ workspaceSync }),
    }),
  loadSyncHistory: () =>
    read({
      key: 'sync-history',
      request: (api) => api.sync.history({ positionId: null, limit: historyRows }),
      get: () => get().syncHistory,
      set: (syncHistory) => set({ syncHistory }),
    }),
  syncNow: async (positionId) => {
    const reply = await ask((api) => api.sync.now({ positionId }));
    if (!reply.ok) get().reportError(reply.error);
  },
});
