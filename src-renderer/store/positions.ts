import type { Reply } from '../../src-preload/contract/errors.ts';
import type {
  JobDetails,
  PlanRound,
  PositionDetail,
  PositionSummary,
  SetSync,
} from '../../src-preload/contract/positions.ts';
import { ask } from '../api/index.ts';
import { idle, type Loaded } from './loaded.ts';
import { read } from './reader.ts';
import type { SliceCreator } from './slice.ts';

export type NewPosition = {
  readonly role: string;
  readonly postingId: string | null;
  /** Null: take the suggested ones. */
  readonly skillIds: readonly string[] | null;
};

export type PositionsSlice = {
  readonly openPositions: Loaded<readonly PositionSummary[]>;
  readonly archivedPositions: Loaded<readonly PositionSummary[]>;
  readonly positionById: Readonly<Record<string, Loaded<PositionDetail>>>;
  readonly planById: Readonly<Record<string, Loaded<readonly PlanRound[]>>>;
  readonly jobDetailsById: Readonly<Record<string, Loaded<JobDetails | null>>>;
  readonly loadPositions: () => Promise<void>;
  readonly loadPosition: (id: string) => Promise<void>;
  readonly loadPlan: (id: string) => Promise<void>;
  readonly loadJobDetails: (id: string) => Promise<void>;
  readonly addPosition: (position: NewPosition) => Promise<Reply<{ readonly id: string }>>;
  readonly connectPosition: (id: string, postingId: string) => Promise<Reply<null>>;
  /** Null: the posting's title again. */
  readonly renamePosition: (id: string, name: string | null) => Promise<Reply<null>>;
  readonly archivePosition: (id: string) => Promise<Reply<null>>;
  readonly restorePosition: (id: string) => Promise<Reply<null>>;
  /** A failure becomes a toast; the switches show what is stored. */
  readonly setPositionSync: (changes: SetSync) => Promise<void>;
};

export const createPositionsSlice: SliceCreator<PositionsSlice> = (set, get) => {
  async function loadList(archived: boolean): Promise<void> {
    const name = archived ? 'archivedPositions' : 'openPositions';
    await read<readonly PositionSummary[]>({
      key: `positions:${name}`,
      request: (api) => api.positions.list({ archived }),
      get: () => get()[name],
      set: (positions) => set(archived ? { archivedPositions: positions } : { openPositions: positions }),
    });
  }

  async function thenReload(id: string, reply: Promise<Reply<null>>): Promise<Reply<null>> {
    const answer = await reply;
    await Promise.all([get().loadPositions(), id in get().positionById ? get().loadPosition(id) : undefined]);
    return answer;
  }

  return {
    openPositions: idle,
    archivedPositions: idle,
    positionById: {},
    planById: {},
    jobDetailsById: {},
    loadPositions: async () => {
      await Promise.all([loadList(false), loadList(true)]);
    },
    loadPosition: (id) =>
      read({
        key: `position:${id}`,
        request: (api) => api.positions.get({ id }),
        get: () => get().positionById[id] ?? idle,
        set: (position) => set({ positionById: { ...get().positionById, [id]: position } }),
      }),
    loadPlan: (id) =>
      read({
        key: `plan:${id}`,
        request: (api) => api.positions.plan({ id }),
        get: () => get().planById[id] ?? idle,
        set: (plan) => set({ planById: { ...get().planById, [id]: plan } }),
      }),
    loadJobDetails: (id) =>
      read({
        key: `job-details:${id}`,
        request: (api) => api.positions.jobDetails({ id }),
        get: () => get().jobDetailsById[id] ?? idle,
        set: (details) => set({ jobDetailsById: { ...get().jobDetailsById, [id]: details } }),
      }),
    addPosition: ({ role, postingId, skillIds }) =>
      ask((api) => api.positions.add({ role, postingId, skillIds: skillIds === null ? null : [...skillIds] })),
    connectPosition: (id, postingId) =>
      thenReload(
        id,
        ask((api) => api.positions.connect({ id, postingId })),
      ),
    renamePosition: (id, name) =>
      thenReload(
        id,
        ask((api) => api.positions.rename({ id, name })),
      ),
    archivePosition: (id) =>
      thenReload(
        id,
        ask((api) => api.positions.archive({ id })),
      ),
    restorePosition: (id) =>
      thenReload(
        id,
        ask((api) => api.positions.restore({ id })),
      ),
    setPositionSync: async (changes) => {
      const reply = await thenReload(
        changes.id,
        ask((api) => api.positions.setSync(changes)),
      );
      if (!reply.ok) get().reportError(reply.error);
    },
  };
};
