import type { StartConnection } from '../../src-preload/contract/connection.ts';
import type { AppError } from '../../src-preload/contract/errors.ts';
import { featuresAskedFor } from '../../src-preload/contract/features.ts';
import type { SignIn, Supplier } from '../auth/index.ts';
import { markConnected, markReconnect, removeConnection, setConnectionUser } from '../database/writes/connection.ts';
import { fail, fromAppError, RubricError, toAppError } from '../errors/index.ts';
import { getConnection, listUsers, type StoredConnection } from '../queries/connection.ts';
import type { ConnectionOptions } from './connection.ts';
import type { FlowKeeper } from './flow.ts';
import type { StoredRow } from './stored.ts';

/** How a connection comes about: the sign-in, the stored row, the first reading. All of it, or nothing. */
export type Making = {
  readonly start: (request: StartConnection) => void;
  /** The same with a sign-in that is already there. */
  readonly startWith: (environment: 'sandbox' | 'production', obtain: () => Promise<SignIn>) => void;
  readonly startDemo: () => void;
  /** Starts the Lever inside the app and signs in to it. */
  readonly openDemo: () => Promise<void>;
  /** The app ends: a set-up in hand is not taken back, what is stored is taken up at the next start. */
  readonly end: () => void;
};

export function createMaking(options: ConnectionOptions, flow: FlowKeeper, row: StoredRow): Making {
  let isEnding = false;

  /** Reads what every position shares; the connection counts as made when that is here. */
  async function setUp(signal: AbortSignal): Promise<void> {
    flow.advance({ step: 'setting-up' });
    const error = await options.scheduler.setUp();
    if (signal.aborted) return;
    if (error) throw fromAppError(error);
    markConnected(options.store().write);
    options.scheduler.start();
    for (const subject of ['positions', 'candidates', 'sync', 'exports'] as const) options.changed({ subject });
  }

  /** A set-up that failed or was called off leaves things as they were before it. */
  async function takeBack(before: StoredConnection | null, cause: AppError | null): Promise<void> {
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
    options.changed({ subject: 'connection' });
  }

  async function signIn(start: StartConnection, signal: AbortSignal): Promise<SignIn> {
    const { environment, keep } = start;
    const before = row.established();
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

  /** Signs in, stores the connection and sets it up; what fails or is called off after the sign-in is taken back. */
  async function make(obtain: (signal: AbortSignal) => Promise<SignIn>, signal: AbortSignal): Promise<void> {
    const before = row.established();
    const made = await obtain(signal);
    if (signal.aborted) return takeBack(before, null);
    options.comeBack();
    row.put('lever', made);
    try {
      await setUp(signal);
    } catch (cause) {
      await takeBack(before, toAppError(cause));
      throw cause;
    }
    if (signal.aborted) await takeBack(before, null);
  }

  async function openDemo(): Promise<void> {
    const demo = await options.demo.start();
    const made = await options.auth.useApiKey({ environment: 'demo', key: demo.apiKey, keep: 'session' });
    const known = row.get();
    if (known?.kind !== 'demo') row.put('demo', made);
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

  return {
    start(request) {
      row.refuseOther('lever', request.environment);
      const step = request.method === 'oauth' ? 'browser' : 'setting-up';
      flow.run('lever', step, (signal) => make((signalOfFlow) => signIn(request, signalOfFlow), signal));
    },
    startWith(environment, obtain) {
      row.refuseOther('lever', environment);
      flow.run('lever', 'setting-up', (signal) => make(obtain, signal));
    },
    startDemo() {
      row.refuseOther('demo', 'demo');
      flow.run('demo', 'setting-up', async (signal) => {
        await openDemo();
        await setUp(signal);
        await chooseDemoUser();
      });
    },
    openDemo,
    end() {
      isEnding = true;
    },
  };
}
