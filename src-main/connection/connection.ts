import type { Changed } from '../../src-preload/contract/changed.ts';
import type {
  ConnectionState,
  Flow,
  Grant,
  LeverUser,
  ReportedData,
  SetupStep,
  StartConnection,
} from '../../src-preload/contract/connection.ts';
import type { AppError } from '../../src-preload/contract/errors.ts';
import { featuresAskedFor, lacksScope } from '../../src-preload/contract/features.ts';
import type { Auth, SignIn, Supplier } from '../auth/index.ts';
import type { ReadHandle, WriteHandle } from '../database/handles.ts';
import {
  markConnected,
  markReconnect,
  putConnection,
  removeConnection,
  setConnectionUser,
} from '../database/writes/connection.ts';
import { fail, fromAppError, RubricError, toAppError } from '../errors/index.ts';
import type { Logger } from '../logging/index.ts';
import { getConnection, listUsers, type StoredConnection } from '../queries/connection.ts';
import type { SettingsStore } from '../settings/index.ts';
import type { CalendarTask, Scheduler } from '../sync/index.ts';
import { createSharing, type Sharing } from './sharing.ts';

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

const firstSteps: readonly SetupStep[] = (['sign-in', 'users', 'stages', 'archive-reasons', 'postings'] as const).map(
  (what) => ({ what, state: what === 'sign-in' ? 'running' : 'next', done: 0, total: null }),
);

/** Makes, keeps and ends the one connection: joins the sign-in, the stored row and the first sync. */
export function createConnection(options: ConnectionOptions): ConnectionService {
  let flow: Flow | null = null;
  let cancelling: AbortController | null = null;
  let isEnding = false;

  const stored = (): StoredConnection | null => getConnection(options.store().read);
  const changed = () => options.changed({ subject: 'connection' });

  function setFlow(next: Flow | null): void {
    flow = next;
    changed();
  }

  function advance(part: Partial<Flow>): void {
    if (flow) setFlow({ ...flow, ...part });
  }

  /** One flow at a time. What it throws becomes the flow's failure, unless the person called it off. */
  function runFlow(kind: Flow['kind'], step: Flow['step'], work: (signal: AbortSignal) => Promise<void>): void {
    if (flow && (flow.step === 'browser' || flow.step === 'setting-up')) throw fail('connection.flow-running');
    const mine = new AbortController();
    cancelling = mine;
    setFlow({ kind, step, error: null, setup: firstSteps });
    work(mine.signal).then(
      () => {
        if (!mine.signal.aborted) advance({ step: 'connected' });
      },
      (cause: unknown) => {
        if (mine.signal.aborted) return;
        const error = toAppError(cause, (reference, technical) =>
          options.logger.error('connecting failed', { reference, error: technical }),
        );
        advance({ step: 'failed', error });
      },
    );
  }

  /** Reads what every position shares; the connection counts as made when that is here. */
  async function setUp(signal: AbortSignal): Promise<void> {
    advance({ step: 'setting-up' });
    const error = await options.scheduler.setUp();
    if (signal.aborted) return;
    if (error) throw fromAppError(error);
    markConnected(options.store().write);
    options.scheduler.start();
    for (const subject of ['positions', 'candidates', 'sync', 'exports'] as const) options.changed({ subject });
  }

  function put(kind: StoredConnection['kind'], signIn: SignIn): void {
    const { environment, method, grants } = signIn;
    putConnection(options.store().write, { id: options.newId(), kind, environment, method, grants }, options.now());
  }

  /** A second account would mix two companies' people; the first must be disconnected. */
  function refuseOther(kind: StoredConnection['kind'], environment: StoredConnection['environment']): void {
    const known = established();
    if (known && (known.kind !== kind || known.environment !== environment)) throw fail('connection.exists');
  }

  /** The stored connection, unless it is one that is still being made. */
  function established(): StoredConnection | null {
    const known = stored();
    return known?.state === 'setting-up' ? null : known;
  }

  /** A set-up that failed or was called off leaves things as they were before it. */
  async function takeBack(before: StoredConnection | null, cause: AppError | null): Promise<void> {
    // The app is ending: what is stored is taken up at the next start.
    if (isEnding) return;
    await options.cancelJobs();
    if (before === null) {
      await options.auth.forget();
      removeConnection(options.store().write, { wipe: false });
    } else if (cause?.kind === 'auth' || before.state === 'reconnect') {
      markReconnect(options.store().write, cause ?? before.error ?? toAppError(new RubricError('connection.revoked')));
    } else {
      markConnected(options.store().write);
    }
    options.scheduler.refresh();
    changed();
  }

  async function signIn(start: StartConnection, signal: AbortSignal): Promise<SignIn> {
    const { environment, keep } = start;
    const before = established();
    const features = start.features ?? (before?.method === 'oauth' ? featuresAskedFor(before.grants) : undefined);
    if (start.method === 'api-key') {
      const key = start.apiKey ?? fail('input.invalid', { path: 'apiKey' });
      const check = (supplier: Supplier) => options.checkKey(environment, supplier);
      return options.auth.useApiKey({ environment, key, keep, check });
    }
    const { clientId, clientSecret } = start;
    if (clientId === undefined || clientSecret === undefined) {
      return options.auth.connectOAuth({ environment, keep, features, signal });
    }
    const client = { clientId, clientSecret };
    const made = await options.auth.connectOAuth({ environment, client, keep, features, signal });
    await options.auth.clients.enter(environment, client, keep);
    return made;
  }

  async function openDemo(): Promise<void> {
    const demo = await options.demo.start();
    const made = await options.auth.useApiKey({ environment: 'demo', key: demo.apiKey, keep: 'session' });
    const known = stored();
    if (known?.kind !== 'demo') put('demo', made);
    else if (known.state === 'reconnect') markConnected(options.store().write);
    await options.readCalendar(demo.calendar);
    options.changed({ subject: 'events' });
  }

  async function chooseDemoUser(): Promise<void> {
    const { selfEmail } = await options.demo.start();
    const { read, write } = options.store();
    const user = listUsers(read).find((item) => item.email === selfEmail);
    if (user && getConnection(read)?.userId === null) setConnectionUser(write, user.id);
  }

  function start(request: StartConnection): void {
    refuseOther('lever', request.environment);
    const step = request.method === 'oauth' ? 'browser' : 'setting-up';
    runFlow('lever', step, (signal) => make((signalOfFlow) => signIn(request, signalOfFlow), signal));
  }

  /** Signs in, stores the connection and sets it up; what fails or is called off after the sign-in is taken back. */
  async function make(obtain: (signal: AbortSignal) => Promise<SignIn>, signal: AbortSignal): Promise<void> {
    const before = established();
    const made = await obtain(signal);
    if (signal.aborted) return takeBack(before, null);
    options.comeBack();
    put('lever', made);
    try {
      await setUp(signal);
    } catch (cause) {
      await takeBack(before, toAppError(cause));
      throw cause;
    }
    if (signal.aborted) await takeBack(before, null);
  }

  const sharing = createSharing({
    auth: options.auth,
    settings: options.settings,
    refuseOther: (environment) => refuseOther('lever', environment),
    start,
    startWith: (environment, obtain) => {
      refuseOther('lever', environment);
      runFlow('lever', 'setting-up', (signal) => make(obtain, signal));
    },
  });

  function startDemo(): void {
    refuseOther('demo', 'demo');
    runFlow('demo', 'setting-up', async (signal) => {
      await openDemo();
      await setUp(signal);
      await chooseDemoUser();
    });
  }

  options.auth.onLost((error) => {
    // One that is still being made has its own way of failing.
    if (!established()) return;
    markReconnect(options.store().write, toAppError(error));
    options.scheduler.refresh();
    changed();
    options.changed({ subject: 'sync' });
    options.changed({ subject: 'exports' });
  });

  function self(): LeverUser | null {
    const id = stored()?.userId ?? null;
    return id === null ? null : (listUsers(options.store().read).find((user) => user.id === id) ?? null);
  }

  return {
    async begin() {
      const known = stored();
      if (!known) return;
      if (known.kind === 'demo') await openDemo();
      else if (!options.auth.current()) {
        const lost: AppError = { kind: 'auth', code: 'connection.sign-in-lost', params: {} };
        markReconnect(options.store().write, lost);
      }
      if (stored()?.state === 'setting-up') markConnected(options.store().write);
      changed();
      options.scheduler.start();
    },
    state() {
      const known = stored();
      return {
        connection:
          known && known.state !== 'setting-up'
            ? {
                ...known,
                state: known.state,
                secretsKept: options.auth.current()?.secretsKept ?? 'session',
              }
            : null,
        flow,
        hasKeyring: options.hasKeyring,
        suggestedKeep: options.suggestedKeep,
        configuredClients: options.auth.clients.configured(),
        callbackUrl: options.auth.callbackUrl(),
      };
    },
    start,
    startDemo,
    cancel() {
      cancelling?.abort();
      cancelling = null;
      setFlow(null);
    },
    finish() {
      setFlow(null);
    },
    async disconnect({ wipe }) {
      cancelling?.abort();
      const wasDemo = stored()?.kind === 'demo';
      await options.auth.forget();
      options.scheduler.stop();
      await options.cancelJobs();
      removeConnection(options.store().write, { wipe });
      if (wasDemo) await options.demo.stop();
      options.scheduler.refresh();
      setFlow(null);
      for (const subject of ['sync', 'positions', 'candidates', 'events', 'interviews', 'exports'] as const) {
        options.changed({ subject });
      }
    },
    reconnect() {
      const known = stored() ?? fail('connection.none');
      if (known.kind === 'demo') return startDemo();
      if (known.environment === 'demo') throw fail('connection.none');
      const keep = options.auth.current()?.secretsKept === 'session' ? 'session' : 'store';
      start({ method: 'oauth', environment: known.environment, keep });
    },
    end() {
      isEnding = true;
    },
    setupProgress(steps) {
      if (flow?.step === 'setting-up') advance({ setup: steps });
    },
    apiUrl() {
      const known = stored();
      if (!known || known.state === 'reconnect' || !options.auth.current()) return null;
      return options.auth.hosts().apiUrl;
    },
    requireConnection() {
      const known = stored() ?? fail('connection.none');
      if (known.state === 'reconnect') throw known.error ? fromAppError(known.error) : fail('connection.revoked');
    },
    userId: () => stored()?.userId ?? null,
    lacks(scope) {
      const known = stored();
      return known !== null && lacksScope(known, scope);
    },
    reportedData: async () => {
      if (stored() === null) throw fail('connection.none');
      return options.countInLever();
    },
    callbackPort: options.auth.callbackPort,
    sharing,
    self,
  };
}
