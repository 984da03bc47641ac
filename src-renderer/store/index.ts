import { create } from 'zustand';
import { onChanged } from '../api/index.ts';
import { type ActionsSlice, createActionsSlice } from './actions.ts';
import { type AppSlice, createAppSlice } from './app.ts';
import { type CalibrationSlice, createCalibrationSlice } from './calibration.ts';
import { type CandidateListSlice, createCandidateListSlice } from './candidate-list.ts';
import { type CandidatePageSlice, createCandidatePageSlice } from './candidate-page.ts';
import { type CandidatesSlice, createCandidatesSlice } from './candidates.ts';
import { type ConnectionSlice, createConnectionSlice } from './connection.ts';
import { createEventsSlice, type EventsSlice } from './events.ts';
import { createExportsSlice, type ExportsSlice } from './exports.ts';
import { createHelpSlice, type HelpSlice } from './help.ts';
import { createInterviewsSlice, type InterviewsSlice } from './interviews.ts';
import { createNavigationSlice, type NavigationSlice } from './navigation.ts';
import { createPanelSlice, type PanelSlice } from './panel.ts';
import { createPlansSlice, type PlansSlice } from './plans.ts';
import { createPositionsSlice, type PositionsSlice } from './positions.ts';
import { createPrivacySlice, type PrivacySlice } from './privacy.ts';
import { createRecordingsSlice, type RecordingsSlice } from './recordings.ts';
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
  PrivacySlice &
  RolesSlice &
  CalibrationSlice &
  CandidatesSlice &
  CandidateListSlice &
  CandidatePageSlice &
  EventsSlice &
  InterviewsSlice &
  RecordingsSlice &
  ExportsSlice &
  PanelSlice &
  HelpSlice &
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
  ...createPrivacySlice(...tools),
  ...createRolesSlice(...tools),
  ...createCalibrationSlice(...tools),
  ...createCandidatesSlice(...tools),
  ...createCandidateListSlice(...tools),
  ...createCandidatePageSlice(...tools),
  ...createEventsSlice(...tools),
  ...createInterviewsSlice(...tools),
  ...createRecordingsSlice(...tools),
  ...createExportsSlice(...tools),
  ...createPanelSlice(...tools),
  ...createHelpSlice(...tools),
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
