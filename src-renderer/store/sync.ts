import type { SyncRun, SyncStatus } from '../../src-preload/contract/sync.ts';
import { ask } from '../api/index.ts';
import { idle, type Loaded } from './loaded.ts';
import { read } from './reader.ts';
import type { SliceCreator } from './slice.ts';

const historyRows = 100;

export type SyncSlice = {
  /** The jobs of the workspace; those of a position come with the position. */
  readonly workspaceSync: Loaded<SyncStatus>;
  readonly syncHistory: Loaded<readonly SyncRun[]>;
  readonly loadWorkspaceSync: () => Promise<void>;
  /** The newest runs, of all positions and the workspace. */
  readonly loadSyncHistory: () => Promise<void>;
  /** Starts at once: the jobs of one position, or (null) all of them. A failure to start becomes a toast. */
  readonly syncNow: (positionId: string | null) => Promise<void>;
};

export const createSyncSlice: SliceCreator<SyncSlice> = (set, get) => ({
  workspaceSync: idle,
  syncHistory: idle,
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
