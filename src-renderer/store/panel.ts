import type { AppError } from '../../src-preload/contract/errors.ts';
import type { Panel } from '../../src-preload/contract/panel.ts';
import { ask } from '../api/index.ts';
import { idle, type Loaded, loadedValue } from './loaded.ts';
import { overtake, read } from './reader.ts';
import type { SliceCreator } from './slice.ts';

/** What others wrote about a candidate, by the interview's id. */
export type PanelSlice = {
  readonly panelById: Readonly<Record<string, Loaded<Panel>>>;
  /** Why Lever could not be asked last; what was read before stays. */
  readonly panelTrouble: Readonly<Record<string, AppError | null>>;
  readonly isPanelReading: Readonly<Record<string, boolean>>;
  readonly loadPanel: (interviewId: string) => Promise<void>;
  /** Asks Lever again. */
  readonly readPanel: (interviewId: string) => Promise<void>;
};

export const createPanelSlice: SliceCreator<PanelSlice> = (set, get) => {
  function put(interviewId: string, panel: Loaded<Panel>): void {
    set({ panelById: { ...get().panelById, [interviewId]: panel } });
  }

  return {
    panelById: {},
    panelTrouble: {},
    isPanelReading: {},
    loadPanel: (interviewId) =>
      read({
        key: `panel:${interviewId}`,
        request: (api) => api.panel.get({ interviewId }),
        get: () => get().panelById[interviewId] ?? idle,
        set: (panel) => put(interviewId, panel),
      }),
    readPanel: async (interviewId) => {
      set({ isPanelReading: { ...get().isPanelReading, [interviewId]: true } });
      const reply = await ask((api) => api.panel.read({ interviewId }));
      if (reply.ok) {
        overtake(`panel:${interviewId}`);
        put(interviewId, { state: 'ready', value: reply.value });
      } else if (loadedValue(get().panelById[interviewId] ?? idle) === null) {
        await get().loadPanel(interviewId);
      }
      set({
        isPanelReading: { ...get().isPanelReading, [interviewId]: false },
        panelTrouble: { ...get().panelTrouble, [interviewId]: reply.ok ? null : reply.error },
      });
    },
  };
};
