import type { Calibration } from '../../src-preload/contract/calibration.ts';
import { idle, type Loaded } from './loaded.ts';
import { read } from './reader.ts';
import type { SliceCreator } from './slice.ts';

/** What the own scorecards say about the own habits. */
export type CalibrationSlice = {
  readonly calibration: Loaded<Calibration>;
  readonly loadCalibration: () => Promise<void>;
};

export const createCalibrationSlice: SliceCreator<CalibrationSlice> = (set, get) => ({
  calibration: idle,
  loadCalibration: () =>
    read({
      key: 'calibration',
      request: (api) => api.scorecards.calibration(),
      get: () => get().calibration,
      set: (calibration) => set({ calibration }),
    }),
});
