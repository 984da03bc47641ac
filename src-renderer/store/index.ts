import { create } from 'zustand';
import { onChanged } from '../api/index.ts';
import { type ActionsSlice, createActionsSlice } from './actions.ts';
import { type AppSlice, createAppSlice } from './app.ts';
import { type CandidatesSlice, createCandidatesSlice } from './candidates.ts';
import { type ConnectionSlice, createConnectionSlice } from './connection.ts';
import { createEventsSlice, type EventsSlice } from './events.ts';
import { createExportsSlice, type ExportsSlice } from './exports.ts';
import { createInterviewsSlice, type InterviewsSlice } from './interviews.ts';
import { createNavigationSlice, type NavigationSlice } from './navigation.ts';
import { createPlansSlice, type PlansSlice } from './plans.ts';
import { createPositionsSlice, type PositionsSlice } from './positions.ts';
import { createRolesSlice, type RolesSlice } from './roles.ts';
import { createSettingsSlice, type SettingsSlice } from './settings.ts';
import { createSyncSlice, type SyncSlice } from './sync.ts';
import { createToastsSlice, type ToastsSlice } from './toasts.ts';
import { rereadChanged } from './watch.ts';

export type Store = AppSlice &
  ActionsSlice &
  SettingsSlice &
  ConnectionSlice &
  SyncSlice &
  PositionsSlice &
  PlansSlice &
  RolesSlice &
  CandidatesSlice &
  EventsSlice &
  InterviewsSlice &
  ExportsSlice &
  NavigationSlice &
  ToastsSlice;

/** The window's cache of the main process. Select primitives or references that are in the store, never new objects. */
export const useStore = create<Store>()((...tools) => ({
  ...createAppSlice(...tools),
  ...createActionsSlice(...tools),
  ...createSettingsSlice(...tools),
  ...createConnectionSlice(...tools),
  ...createSyncSlice(...tools),
  ...createPositionsSlice(...tools),
  ...createPlansSlice(...tools),
  ...createRolesSlice(...tools),
  ...createCandidatesSlice(...tools),
  ...createEventsSlice(...tools),
  ...createInterviewsSlice(...tools),
  ...createExportsSlice(...tools),
  ...createNavigationSlice(...tools),
  ...createToastsSlice(...tools),
}));

/** Follows the main process and the window's history. Answers the function that stops it. */
export function startStore(): () => void {
  const stops = [onChanged(rereadChanged), useStore.getState().followHistory()];
  return () => {
    for (const stop of stops) stop();
  };
}
