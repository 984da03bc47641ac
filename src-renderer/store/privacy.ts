import type { CandidateRef } from '../../src-preload/contract/candidates.ts';
import type { Reply } from '../../src-preload/contract/errors.ts';
import type {
  HeldSummary,
  PositionPrivacy,
  PrivacyState,
  RevealScreen,
  SetPositionPrivacy,
} from '../../src-preload/contract/privacy.ts';
import { ask } from '../api/index.ts';
import { idle, type Loaded } from './loaded.ts';
import { read } from './reader.ts';
import type { SliceCreator } from './slice.ts';

export type PrivacySlice = {
  readonly privacy: Loaded<PrivacyState>;
  readonly positionPrivacy: Readonly<Record<string, Loaded<PositionPrivacy>>>;
  readonly loadPrivacy: () => Promise<void>;
  readonly loadPositionPrivacy: (positionId: string) => Promise<void>;
  readonly describePerson: (ref: CandidateRef) => Promise<Reply<HeldSummary>>;
  /** Answers when nothing of the person is left in any file. */
  readonly erasePerson: (ref: CandidateRef) => Promise<Reply<null>>;
  readonly saveHeld: (ref: CandidateRef) => Promise<Reply<{ readonly fileName: string } | null>>;
  readonly cancelSaveHeld: () => Promise<void>;
  /** A failure of the following becomes a toast; the screens show what is stored. */
  readonly bringBack: (id: string) => Promise<void>;
  readonly setPositionPrivacy: (change: SetPositionPrivacy) => Promise<void>;
  readonly setBlindDefault: (isBlind: boolean) => Promise<void>;
  readonly keepPerson: (ref: CandidateRef, positionId: string) => Promise<void>;
  readonly setLegalHold: (ref: CandidateRef, isHeld: boolean) => Promise<void>;
  readonly revealCandidate: (ref: CandidateRef, positionId: string, place: RevealScreen) => Promise<void>;
  readonly hideCandidate: (ref: CandidateRef) => Promise<void>;
};

export const createPrivacySlice: SliceCreator<PrivacySlice> = (set, get) => {
  async function write(request: Parameters<typeof ask<null>>[0]): Promise<void> {
    const reply = await ask(request);
    if (!reply.ok) get().reportError(reply.error);
  }

  return {
    privacy: idle,
    positionPrivacy: {},
    loadPrivacy: () =>
      read({
        key: 'privacy',
        request: (api) => api.privacy.state(),
        get: () => get().privacy,
        set: (privacy) => set({ privacy }),
      }),
    loadPositionPrivacy: (positionId) =>
      read({
        key: `privacy:${positionId}`,
        request: (api) => api.privacy.ofPosition({ positionId }),
        get: () => get().positionPrivacy[positionId] ?? idle,
        set: (loaded) => set({ positionPrivacy: { ...get().positionPrivacy, [positionId]: loaded } }),
      }),
    describePerson: (ref) => ask((api) => api.privacy.describe({ ref })),
    erasePerson: (ref) => ask((api) => api.privacy.erase({ ref })),
    saveHeld: async (ref) => {
      const reply = await ask((api) => api.privacy.saveHeld({ ref }));
      // The next dialog must not begin with how far this one was.
      await get().loadPrivacy();
      return reply;
    },
    cancelSaveHeld: () => write((api) => api.privacy.cancelSaveHeld()),
    bringBack: (id) => write((api) => api.privacy.bringBack({ id })),
    setPositionPrivacy: (change) => write((api) => api.privacy.setPosition(change)),
    setBlindDefault: (isBlind) => write((api) => api.privacy.setBlindDefault({ isBlind })),
    keepPerson: (ref, positionId) => write((api) => api.privacy.keep({ ref, positionId })),
    setLegalHold: (ref, isHeld) => write((api) => api.privacy.setHold({ ref, isHeld })),
    revealCandidate: (ref, positionId, place) => write((api) => api.privacy.reveal({ ref, positionId, place })),
    hideCandidate: (ref) => write((api) => api.privacy.hide({ ref })),
  };
};
