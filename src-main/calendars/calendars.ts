import type { Changed } from '../../src-preload/contract/changed.ts';
import type {
  BusyAnswer,
  CalendarAccountKind,
  CalendarsState,
  CreateEvent,
  SetCalendarClient,
} from '../../src-preload/contract/events.ts';
import type { CalendarAuth } from '../auth/index.ts';
import type { CalendarClient, CalendarSupplier } from '../clients/calendar-event.ts';
import { createGoogleCalendar } from '../clients/google-calendar/index.ts';
import { calendarAddress } from '../clients/ics/index.ts';
import { createMicrosoftCalendar } from '../clients/microsoft-calendar/index.ts';
import type { ReadHandle, WriteHandle } from '../database/handles.ts';
import type { Stamp } from '../database/stamp.ts';
import { chooseSource, putAccount, putAddress, removeAccount } from '../database/writes/calendars.ts';
import { removeEventSource } from '../database/writes/events.ts';
import { fail, RubricError } from '../errors/index.ts';
import type { Logger } from '../logging/index.ts';
import { listAccounts, listEventSources, listSubscribed, type StoredAccount } from '../queries/events.ts';
import type { SyncThread } from '../sync/index.ts';
import { findBusyTimes } from './busy-times.ts';
import { type CandidatePools, createCandidatePools } from './candidate-pool.ts';
import { createEvent } from './create-event.ts';
import { followEvents, type OwnCompany } from './follow-events.ts';
import { createLeverInterviews, type LeverAccess } from './lever-interviews.ts';
import { createTimetable } from './timetable.ts';

export type CalendarStore = { readonly read: ReadHandle; readonly write: WriteHandle };

export type CalendarsOptions = {
  readonly store: () => CalendarStore;
  readonly auth: CalendarAuth;
  readonly thread: Pick<SyncThread, 'syncCalendar'>;
  /** The connection to Lever, which has interviews, too. */
  readonly lever: LeverAccess;
  /** How a new sign-in is kept, as the person chose for Lever's. */
  readonly keep: () => 'store' | 'session';
  /** The person and the colleagues, without the addresses of calendar accounts. */
  readonly company: () => OwnCompany;
  readonly self: () => { readonly email: string; readonly name: string } | null;
  readonly changed: (change: Changed) => void;
  /** A consent is over: the app comes back to the front. */
  readonly comeBack: () => void;
  readonly stamp: Stamp;
  readonly logger: Logger;
};

export type Calendars = {
  readonly begin: () => void;
  readonly wake: () => void;
  readonly stop: () => void;
  readonly state: () => CalendarsState;
  /** The person, the colleagues, and the addresses of the connected accounts. */
  readonly company: () => OwnCompany;
  readonly connect: (kind: CalendarAccountKind) => Promise<{ readonly id: string; readonly email: string }>;
  readonly reconnect: (accountId: string) => Promise<void>;
  readonly cancelConnect: () => void;
  readonly disconnect: (accountId: string) => Promise<{ readonly isRevoked: boolean }>;
  readonly choose: (sourceId: string, isChosen: boolean) => Promise<void>;
  readonly addAddress: (address: string) => Promise<{ readonly name: string; readonly events: number }>;
  readonly readNow: () => void;
  /** Somebody looks for an event of this position: Lever is asked for its candidates' interviews, unless it was just now. */
  readonly lookInLever: (positionId: string) => void;
  /** The candidates of a position, ready for matching. */
  readonly candidates: CandidatePools;
  /** The app that the company registered; empty fields forget it. */
  readonly setClient: (client: SetCalendarClient) => Promise<void>;
  /** When the own calendar is taken, asked of the service where there is one and it answers. */
  readonly busy: (accountId: string | null, from: number, to: number) => Promise<BusyAnswer>;
  /** Id of the stored event. */
  readonly create: (event: CreateEvent) => Promise<string>;
};

/** A service that does not say by then when somebody is free is not waited for. */
const busyLimitMs = 4_000;

/** Names Lever in the timetable; no UUID. */
const leverKey = 'lever';

/**
 * The calendars of the person: which accounts and addresses there are, when they are read, and what is made in them.
 * Reading itself is the sync thread's; it asks here (by way of main) for each account's sign-in.
 */
export function createCalendars(options: CalendarsOptions): Calendars {
  const { auth, thread, stamp, logger } = options;
  const { now } = stamp;
  let signingIn: { readonly kind: CalendarAccountKind; readonly stop: AbortController } | null = null;

  const changed = () => options.changed({ subject: 'events' });
  const accounts = () => listAccounts(options.store().read);
  const findAccount = (id: string): StoredAccount =>
    accounts().find((account) => account.id === id) ?? fail('item.not-found', { what: 'calendar' });

  function company(): OwnCompany {
    const own = options.company();
    return { ...own, selfEmails: [...own.selfEmails, ...accounts().map(({ email }) => email)] };
  }

  const inLever = createLeverInterviews({ store: options.store, lever: options.lever, thread, now, logger });

  function follow(): void {
    for (const id of followEvents(options.store(), company(), now())) options.changed({ subject: 'interviews', id });
  }

  /** Accounts by their id, subscribed addresses by their source's id (both are UUIDs), and Lever. */
  async function run(key: string): Promise<void> {
    if (key === leverKey) {
      await inLever.keepUp();
      follow();
      return;
    }
    const account = accounts().find(({ id }) => id === key);
    if (account) {
      const apiUrl = auth.apiUrl(account.id, account.kind);
      await thread.syncCalendar({ kind: account.kind, accountId: account.id, apiUrl });
    } else await thread.syncCalendar({ kind: 'address', sourceId: key });
    follow();
  }

  const timetable = createTimetable({
    keys: () => {
      const { read } = options.store();
      // Somebody has to sign in first: asking in vain again and again helps nobody.
      const working = listAccounts(read).filter((account) => account.error?.kind !== 'auth');
      return [...working.map(({ id }) => id), ...listSubscribed(read), leverKey];
    },
    run,
    changed,
    now,
    random: Math.random,
  });

  function clientFor(
    kind: CalendarAccountKind,
    supplier: CalendarSupplier,
    apiUrl: string,
    signal: AbortSignal = new AbortController().signal,
  ): CalendarClient {
    const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
    const parts = { supplier, apiUrl, signal, wait };
    return kind === 'google' ? createGoogleCalendar(parts) : createMicrosoftCalendar(parts);
  }

  /** One sign-in; for a known account it must be the same one. Its id and address. */
  async function signIn(kind: CalendarAccountKind, isWriting: boolean, account: StoredAccount | null) {
    if (signingIn !== null) throw new RubricError('connection.flow-running');
    const stop = new AbortController();
    signingIn = { kind, stop };
    changed();
    try {
      const result = await auth.signIn({ kind, isWriting, account, signal: stop.signal });
      const owner = await clientFor(kind, result.supplier, result.apiUrl).owner();
      const email = (owner?.email || result.email).toLowerCase();
      if (email === '') throw new RubricError('calendar.bad-answer');
      if (account !== null && account.email !== email) throw new RubricError('calendar.other-account');
      stop.signal.throwIfAborted();
      const name = owner?.name || result.name || email;
      const { write } = options.store();
      const id = putAccount(write, { kind, email, name }, stamp);
      await result.keep(id, options.keep());
      options.comeBack();
      return { id, email };
    } finally {
      signingIn = null;
      changed();
    }
  }

  async function readFirst(accountId: string): Promise<void> {
    // What fails now stands beside the account, with what to do; the account itself is connected.
    await timetable
      .runNow(accountId)
      .catch((cause: unknown) => logger.warn('the first reading of a calendar account failed', { error: cause }));
  }

  return {
    begin: timetable.start,
    wake: timetable.runAll,
    stop() {
      timetable.stop();
      signingIn?.stop.abort();
    },
    state: () => ({
      accounts: accounts().map((account) => ({ ...account, secretsKept: auth.kept(account.id) })),
      sources: listEventSources(options.store().read),
      signingIn: signingIn?.kind ?? null,
      clients: auth.apps.shown(),
      isSyncing: timetable.isRunning(),
    }),
    company,
    async connect(kind) {
      const account = await signIn(kind, false, null);
      await readFirst(account.id);
      return account;
    },
    async reconnect(accountId) {
      const account = findAccount(accountId);
      await signIn(account.kind, auth.canWrite(accountId), account);
      await readFirst(accountId);
    },
    cancelConnect: () => signingIn?.stop.abort(),
    async disconnect(accountId) {
      const account = findAccount(accountId);
      const isRevoked = await auth.forget(account.id);
      removeAccount(options.store().write, account.id);
      changed();
      return { isRevoked };
    },
    async choose(sourceId, isChosen) {
      const { write, read } = options.store();
      if (!chooseSource(write, sourceId, isChosen)) fail('item.not-found', { what: 'calendar' });
      changed();
      const accountId = listEventSources(read).find(({ id }) => id === sourceId)?.accountId;
      if (isChosen && accountId) await timetable.runNow(accountId);
    },
    async addAddress(text) {
      const address = calendarAddress(text);
      const { write } = options.store();
      const wasThere = listSubscribed(options.store().read);
      const name = new URL(address).host;
      const id = putAddress(write, { name, address }, stamp);
      try {
        const events = await thread.syncCalendar({ kind: 'address', sourceId: id });
        changed();
        return { name, events };
      } catch (cause) {
        // An address that never worked leaves nothing behind.
        if (!wasThere.includes(id)) removeEventSource(write, id);
        changed();
        throw cause;
      }
    },
    readNow: timetable.runAll,
    candidates: createCandidatePools(options.store),
    lookInLever(positionId) {
      inLever
        .look(positionId)
        .then((hasRun) => {
          if (hasRun) follow();
        })
        .catch((cause: unknown) => logger.error('looking for interviews in Lever ended', { error: cause }));
    },
    async setClient(client) {
      if (client.kind === 'google') await auth.apps.enterGoogle(client, options.keep());
      else await auth.apps.enterMicrosoft(client);
      changed();
    },
    busy(accountId, from, to) {
      const { read } = options.store();
      const account = accountId === null ? null : findAccount(accountId);
      const signal = AbortSignal.timeout(busyLimitMs);
      const client =
        account === null
          ? null
          : clientFor(account.kind, auth.supplier(account.id), auth.apiUrl(account.id, account.kind), signal);
      return findBusyTimes(read, accountId, client, { from, to });
    },
    async create(event) {
      const account = event.accountId === null ? null : findAccount(event.accountId);
      // The right to write is asked for with the first event, not before (calendars.md 1.5).
      if (account !== null && !auth.canWrite(account.id)) await signIn(account.kind, true, account);
      const client =
        account === null
          ? null
          : clientFor(account.kind, auth.supplier(account.id), auth.apiUrl(account.id, account.kind));
      const id = await createEvent({ store: options.store(), stamp, self: options.self(), account, client }, event);
      changed();
      return id;
    },
  };
}
