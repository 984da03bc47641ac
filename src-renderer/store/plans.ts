import type { Reply } from '../../src-preload/contract/errors.ts';
import type { Guide, GuideSkill } from '../../src-preload/contract/guides.ts';
import type { Api } from '../../src-preload/contract/index.ts';
import type { SkillOption } from '../../src-preload/contract/plans.ts';
import type { PlanRound } from '../../src-preload/contract/positions.ts';
import { ask } from '../api/index.ts';
import { idle, type Loaded } from './loaded.ts';
import { read } from './reader.ts';
import type { SliceCreator } from './slice.ts';

/** A guide that is being changed; it stays while the person looks at something else. */
export type GuideDraft = { readonly baseVersion: number; readonly guide: Guide };

export type PlansSlice = {
  readonly guideDrafts: Readonly<Record<string, GuideDraft>>;
  readonly librarySkills: Loaded<readonly SkillOption[]>;
  readonly loadLibrarySkills: () => Promise<void>;
  readonly beginGuide: (round: PlanRound) => void;
  readonly changeGuide: (roundId: string, guide: Guide) => void;
  readonly discardGuide: (roundId: string) => void;
  /** Goes on with a draft that was discarded. */
  readonly resumeGuide: (roundId: string, draft: GuideDraft) => void;
  /** Stores the draft of a round and ends it; the version that it has then. */
  readonly saveGuide: (positionId: string, roundId: string) => Promise<Reply<{ readonly version: number }>>;
  readonly readLibrarySkill: (id: string, minutes: number) => Promise<Reply<GuideSkill>>;
  readonly addRound: (positionId: string, name: string) => Promise<Reply<{ readonly id: string }>>;
  readonly renameRound: (positionId: string, roundId: string, name: string) => Promise<Reply<null>>;
  readonly orderRounds: (positionId: string, roundIds: readonly string[]) => Promise<Reply<null>>;
  readonly removeRound: (positionId: string, roundId: string) => Promise<Reply<null>>;
  /** Puts a round back that was removed, with its guide, in its place. */
  readonly restoreRound: (positionId: string, round: PlanRound, index: number) => Promise<Reply<null>>;
  /** Makes the plan what it was before the last one was taken over, but for rounds that have interviews by now. */
  readonly bringBackPlan: (positionId: string) => Promise<Reply<null>>;
  readonly copyPlan: (positionId: string, fromId: string) => Promise<Reply<{ readonly rounds: number }>>;
  readonly exportPlan: (positionId: string) => Promise<Reply<string | null>>;
  readonly importPlan: (positionId: string) => Promise<Reply<{ readonly rounds: number } | null>>;
};

export const createPlansSlice: SliceCreator<PlansSlice> = (set, get) => {
  async function thenReload<T>(positionId: string, asked: Promise<Reply<T>>): Promise<Reply<T>> {
    const reply = await asked;
    await Promise.all([get().loadPlan(positionId), get().loadPosition(positionId)]);
    return reply;
  }

  function discard(roundId: string): void {
    const { [roundId]: _gone, ...others } = get().guideDrafts;
    set({ guideDrafts: others });
  }

  /** Each plan as it was before another one was taken over. */
  const plansBefore = new Map<string, readonly PlanRound[]>();

  async function takeOver<T>(positionId: string, take: (api: Api) => Promise<Reply<T>>): Promise<Reply<T>> {
    const before = await ask((api) => api.positions.plan({ id: positionId }));
    if (!before.ok) return before;
    plansBefore.set(positionId, before.value);
    return thenReload(positionId, ask(take));
  }

  async function restore(positionId: string, { name, guide }: PlanRound, index: number): Promise<Reply<null>> {
    const added = await ask((api) => api.plans.addRound({ positionId, name }));
    if (!added.ok) return added;
    const { id } = added.value;
    const saved = await ask((api) => api.plans.saveGuide({ positionId, roundId: id, baseVersion: 1, guide }));
    if (!saved.ok) return saved;
    const plan = await ask((api) => api.positions.plan({ id: positionId }));
    if (!plan.ok) return plan;
    const others = plan.value.map((round) => round.id).filter((other) => other !== id);
    return ask((api) => api.plans.orderRounds({ positionId, roundIds: others.toSpliced(index, 0, id) }));
  }

  return {
    guideDrafts: {},
    librarySkills: idle,
    loadLibrarySkills: () =>
      read({
        key: 'library-skills',
        request: (api) => api.plans.skills(),
        get: () => get().librarySkills,
        set: (librarySkills) => set({ librarySkills }),
      }),
    beginGuide: ({ id, version, guide }) =>
      set({ guideDrafts: { ...get().guideDrafts, [id]: { baseVersion: version, guide } } }),
    changeGuide: (roundId, guide) => {
      const draft = get().guideDrafts[roundId];
      if (draft !== undefined) set({ guideDrafts: { ...get().guideDrafts, [roundId]: { ...draft, guide } } });
    },
    discardGuide: discard,
    resumeGuide: (roundId, draft) => set({ guideDrafts: { ...get().guideDrafts, [roundId]: draft } }),
    saveGuide: async (positionId, roundId) => {
      const draft = get().guideDrafts[roundId];
      const reply = await thenReload(
        positionId,
        ask((api) =>
          api.plans.saveGuide({
            positionId,
            roundId,
            baseVersion: draft?.baseVersion ?? 1,
            guide: draft?.guide ?? { format: 1, minutes: 0, skills: [] },
          }),
        ),
      );
      if (reply.ok) discard(roundId);
      return reply;
    },
    readLibrarySkill: (id, minutes) => ask((api) => api.plans.skill({ id, minutes })),
    addRound: (positionId, name) =>
      thenReload(
        positionId,
        ask((api) => api.plans.addRound({ positionId, name })),
      ),
    renameRound: (positionId, roundId, name) =>
      thenReload(
        positionId,
        ask((api) => api.plans.renameRound({ positionId, roundId, name })),
      ),
    orderRounds: (positionId, roundIds) =>
      thenReload(
        positionId,
        ask((api) => api.plans.orderRounds({ positionId, roundIds: [...roundIds] })),
      ),
    removeRound: (positionId, roundId) =>
      thenReload(
        positionId,
        ask((api) => api.plans.removeRound({ positionId, roundId })),
      ),
    restoreRound: (positionId, round, index) => thenReload(positionId, restore(positionId, round, index)),
    bringBackPlan: (positionId) => {
      const before = plansBefore.get(positionId) ?? [];
      async function bringBack(): Promise<Reply<null>> {
        const plan = await ask((api) => api.positions.plan({ id: positionId }));
        if (!plan.ok) return plan;
        const isOf = (rounds: readonly PlanRound[], id: string) => rounds.some((round) => round.id === id);
        for (const { id, interviews } of plan.value) {
          if (interviews > 0 || isOf(before, id)) continue;
          const removed = await ask((api) => api.plans.removeRound({ positionId, roundId: id }));
          if (!removed.ok) return removed;
        }
        for (const [index, round] of before.entries()) {
          if (isOf(plan.value, round.id)) continue;
          const restored = await restore(positionId, round, index);
          if (!restored.ok) return restored;
        }
        return { ok: true, value: null };
      }
      return thenReload(positionId, bringBack());
    },
    copyPlan: (positionId, fromId) => takeOver(positionId, (api) => api.plans.copyFrom({ positionId, fromId })),
    exportPlan: (positionId) => ask((api) => api.plans.exportFile({ positionId })),
    importPlan: (positionId) => takeOver(positionId, (api) => api.plans.importFile({ positionId })),
  };
};
