import type { AppInfo, AppState, DemoAction } from '../../src-preload/contract/app.ts';
import type { Reply } from '../../src-preload/contract/errors.ts';
import { ask } from '../api/index.ts';
import { idle, type Loaded } from './loaded.ts';
import { read } from './reader.ts';
import type { Route } from './routes.ts';
import type { SliceCreator } from './slice.ts';

export type AppSlice = {
  readonly app: Loaded<AppState>;
  readonly appInfo: Loaded<AppInfo>;
  readonly loadApp: () => Promise<void>;
  readonly loadAppInfo: () => Promise<void>;
  /** Sets the damaged file aside and begins with an empty one. */
  readonly startFresh: () => Promise<Reply<null>>;
  readonly restoreBackup: () => Promise<Reply<null>>;
  /** Opens Lever's page in the browser; a failure becomes a toast. */
  readonly openInLever: (kind: 'opportunity' | 'posting', id: string) => Promise<void>;
  /** The small window of an interview, above all others. */
  readonly openCompact: (interviewId: string) => Promise<void>;
  readonly closeCompact: () => Promise<void>;
  readonly copyText: (text: string) => Promise<Reply<null>>;
  readonly runDemoAction: (action: DemoAction) => Promise<Reply<null>>;
};

/** Goes to the room of an interrupted interview, once, before anything is drawn; a window that was sent somewhere stays. */
function createReturn(replaceRoute: (route: Route) => void): (app: Loaded<AppState>) => void {
  let isDone = false;
  // Asked now: the navigation writes its own address as soon as it runs.
  const wasSentSomewhere = 'location' in globalThis && window.location.hash !== '';
  return (app) => {
    if (isDone || app.state !== 'ready') return;
    isDone = true;
    const id = app.value.interruptedInterviewId;
    if (id !== null && !wasSentSomewhere) replaceRoute({ name: 'interview', id });
  };
}

export const createAppSlice: SliceCreator<AppSlice> = (set, get) => {
  const comeBack = createReturn((route) => get().replaceRoute(route));
  return {
    app: idle,
    appInfo: idle,
    loadApp: () =>
      read({
        key: 'app',
        request: (api) => api.app.state(),
        get: () => get().app,
        set: (app) => {
          comeBack(app);
          set({ app });
        },
      }),
    loadAppInfo: () =>
      read({
        key: 'app-info',
        request: (api) => api.app.info(),
        get: () => get().appInfo,
        set: (appInfo) => set({ appInfo }),
      }),
    startFresh: () => ask((api) => api.app.startFresh()),
    restoreBackup: () => ask((api) => api.app.restoreBackup()),
    openInLever: async (kind, id) => {
      const reply = await ask((api) => api.app.openInLever({ kind, id }));
      if (!reply.ok) get().reportError(reply.error);
    },
    openCompact: async (interviewId) => {
      const reply = await ask((api) => api.app.openCompact({ interviewId }));
      if (!reply.ok) get().reportError(reply.error);
    },
    closeCompact: async () => {
      await ask((api) => api.app.closeCompact());
    },
    copyText: (text) => ask((api) => api.app.copyText({ text })),
    runDemoAction: (action) => ask((api) => api.app.demoAction({ action })),
  };
};
