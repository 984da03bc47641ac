import type { Changed } from '../../src-preload/contract/changed.ts';
import type {
  ConnectionState,
  Grant,
  LeverUser,
  ReportedData,
  SetupStep,
  StartConnection,
} from '../../src-preload/contract/connection.ts';
import type { AppError } from '../../src-preload/contract/errors.ts';
import { lacksScope } from '../../src-preload/contract/features.ts';
import type { Auth, Supplier } from '../auth/index.ts';
import type { ReadHandle, WriteHandle } from '../database/handles.ts';
import { markConnected, markReconnect, removeConnection } from '../database/writes/connection.ts';
import { fail, fromAppError, toAppError } from '../errors/index.ts';
import type { Logger } from '../logging/index.ts';
import type { SettingsStore } from '../settings/index.ts';
import type { CalendarTask, Scheduler } from '../sync/index.ts';
import { createFlowKeeper } from './flow.ts';
import { createMaking } from './making.ts';
import { createSharing, type Sharing } from './sharing.ts';
import { createStoredRow } from './stored.ts';

/** The Lever that lives inside the app, as far as connecting to it goes. */
export type DemoWorkspace = {
  /** Starts it, or gives the one that runs. */
  start(): Promise<{
    readonly apiKey: string;
    readonly calendar: CalendarTask;
    /** E-mail of the person that the sample company's calendar belongs to. */
    readonly selfEmail: string;
  }>;
  stop(): Promise<void>;
};

export type ConnectionOptions = {
  readonly store: () => { readonly write: WriteHandle; readonly read: ReadHandle };
  readonly auth: Auth;
  readonly settings: SettingsStore;
  readonly hasKeyring: boolean;
  /** The way of keeping the sign-in that is preselected where the system has no keyring. */
  readonly suggestedKeep: 'store' | 'session';
  readonly scheduler: Scheduler;
  readonly cancelJobs: () => Promise<void>;
  readonly readCalendar: (task: CalendarTask) => Promise<number>;
  /** Tries a key; what it resolves to are the permissions that it has. */
  readonly checkKey: (environment: 'sandbox' | 'production', supplier: Supplier) => Promise<readonly Grant[]>;
  /** Asks Lever how much there is of each kind. */
  readonly countInLever: () => Promise<readonly ReportedData[]>;
  readonly demo: DemoWorkspace;
  readonly newId: () => string;
  readonly now: () => number;
  readonly changed: (change: Changed) => void;
  readonly logger: Logger;
  /** The app comes to the front: the person is back from the browser. */
  readonly comeBack: () => void;
};

export type ConnectionService = {
  /** Takes up the stored connection after a start. */
  begin(): Promise<void>;
  state(): ConnectionState;
  start(options: StartConnection): void;
  startDemo(): void;
  cancel(): void;
  finish(): void;
  disconnect(options: { readonly wipe: boolean }): Promise<void>;
  reconnect(): void;
  /** The app ends: a set-up in hand is not taken back. */
  end(): void;
  /** The set-up in hand tells how far it is. */
  setupProgress(steps: readonly SetupStep[]): void;
  /** Root of Lever's API; null while there is no connection that Lever accepts. */
  apiUrl(): string | null;
  requireConnection(): void;
  userId(): string | null;
  /** Whether the connection may not use a scope (without the constant ending); false without a connection. */
  lacks(scope: string): boolean;
  /** What Lever itself says there is. */
  reportedData(): Promise<readonly ReportedData[]>;
  /** The callback's port, and whether it can be listened on. */
  callbackPort(): Promise<{ readonly port: number; readonly isFree: boolean }>;
  readonly sharing: Sharing;
  /** The Lever user that this person is; null until chosen. */
  self(): LeverUser | null;
};

/** Makes, keeps and ends the one connection: joins the sign-in, the stored row and the first sync. */
export function createConnection(options: ConnectionOptions): ConnectionService {
  const changed = () => options.changed({ subject: 'connection' });
  const row = createStoredRow(options);
  const flow = createFlowKeeper({ changed, logger: options.logger });
  const making = createMaking(options, flow, row);
  const sharing = createSharing({
    auth: options.auth,
    settings: options.settings,
    refuseOther: (environment) => row.refuseOther('lever', environment),
    start: making.start,
    startWith: making.startWith,
  });

  options.auth.onLost((error) => {
    // One that is still being made has its own way of failing.
    if (!row.established()) return;
    markReconnect(options.store().write, toAppError(error));
    options.scheduler.refresh();
    changed();
    options.changed({ subject: 'sync' });
    options.changed({ subject: 'exports' });
  });

  return {
    async begin() {
      const known = row.get();
      if (!known) return;
      if (known.kind === 'demo') await making.openDemo();
      else if (!options.auth.current()) {
        const lost: AppError = { kind: 'auth', code: 'connection.sign-in-lost', params: {} };
        markReconnect(options.store().write, lost);
      }
      if (row.get()?.state === 'setting-up') markConnected(options.store().write);
      changed();
      options.scheduler.start();
    },
    state() {
      const known = row.get();
      return {
        connection:
          known && known.state !== 'setting-up'
            ? {
                ...known,
                state: known.state,
                secretsKept: options.auth.current()?.secretsKept ?? 'session',
              }
            : null,
        flow: flow.current(),
        hasKeyring: options.hasKeyring,
        suggestedKeep: options.suggestedKeep,
        configuredClients: options.auth.clients.configured(),
        callbackUrl: options.auth.callbackUrl(),
      };
    },
    start: making.start,
    startDemo: making.startDemo,
    cancel() {
      flow.abort();
      flow.close();
    },
    finish: flow.close,
    async disconnect({ wipe }) {
      flow.abort();
      const wasDemo = row.get()?.kind === 'demo';
      await options.auth.forget();
      options.scheduler.stop();
      await options.cancelJobs();
      removeConnection(options.store().write, { wipe });
      if (wasDemo) await options.demo.stop();
      options.scheduler.refresh();
      flow.close();
      for (const subject of ['sync', 'positions', 'candidates', 'events', 'interviews', 'exports'] as const) {
        options.changed({ subject });
      }
    },
    reconnect() {
      const known = row.get() ?? fail('connection.none');
      if (known.kind === 'demo') return making.startDemo();
      if (known.environment === 'demo') throw fail('connection.none');
      // A refused key is refused again: a new one has to be typed in.
      if (known.method === 'api-key') throw fail('connection.key-refused');
      const keep = options.auth.current()?.secretsKept === 'session' ? 'session' : 'store';
      making.start({ method: 'oauth', environment: known.environment, keep });
    },
    end: making.end,
    setupProgress(steps) {
      if (flow.current()?.step === 'setting-up') flow.advance({ setup: steps });
    },
    apiUrl() {
      const known = row.get();
      if (!known || known.state === 'reconnect' || !options.auth.current()) return null;
      return options.auth.hosts().apiUrl;
    },
    requireConnection() {
      const known = row.get() ?? fail('connection.none');
      if (known.state === 'reconnect') throw known.error ? fromAppError(known.error) : fail('connection.revoked');
    },
    userId: () => row.get()?.userId ?? null,
    lacks(scope) {
      const known = row.get();
      return known !== null && lacksScope(known, scope);
    },
    reportedData: async () => {
      if (row.get() === null) throw fail('connection.none');
      return options.countInLever();
    },
    callbackPort: options.auth.callbackPort,
    sharing,
    self: row.self,
  };
}
