import { useEffect } from 'react';
import type { MainActionId, WindowActionId } from '../../src-preload/contract/actions.ts';
import { ask } from '../api/index.ts';
import { useStore } from './index.ts';
import type { SliceCreator } from './slice.ts';

/** Actions that a screen carries out: it is asked, and answers once it is there. */
type ScreenActionId = Extract<
  WindowActionId,
  'add-position' | 'add-candidate' | 'set-up-recording' | 'export' | 'record'
>;

/** What floats over every screen. */
type Floating = 'palette' | 'shortcuts';

export type ActionsSlice = {
  readonly floating: Floating | null;
  readonly openFloating: (floating: Floating) => void;
  readonly closeFloating: () => void;
  /** What a screen has been asked to do and did not begin yet. */
  readonly askedAction: ScreenActionId | null;
  readonly askScreen: (id: ScreenActionId | null) => void;
  /** A new window, at this address or at the positions. A failure becomes a toast. */
  readonly openWindow: (hash: string | null) => Promise<void>;
  readonly runInMain: (id: MainActionId) => Promise<void>;
};

export const createActionsSlice: SliceCreator<ActionsSlice> = (set, get) => ({
  floating: null,
  openFloating: (floating) => set({ floating }),
  closeFloating: () => set({ floating: null }),
  askedAction: null,
  askScreen: (askedAction) => set({ askedAction }),
  openWindow: async (hash) => {
    const reply = await ask((api) => api.app.openWindow({ hash }));
    if (!reply.ok) get().reportError(reply.error);
  },
  runInMain: async (id) => {
    const reply = await ask((api) => api.app.runAction({ id }));
    if (!reply.ok) get().reportError(reply.error);
  },
});

/** A screen that carries an action out; also when it was asked for before the screen was there. */
export function useAskedAction(id: ScreenActionId, run: () => void): void {
  const isAsked = useStore((store) => store.askedAction === id);
  const askScreen = useStore((store) => store.askScreen);
  useEffect(() => {
    if (!isAsked) return;
    askScreen(null);
    run();
  }, [isAsked, askScreen, run]);
}
