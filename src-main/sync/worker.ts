import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { createGoogleCalendar } from '../clients/google-calendar/index.ts';
import { createLeverClient, createLeverReads, type LeverHttp } from '../clients/lever/index.ts';
import { createMicrosoftCalendar } from '../clients/microsoft-calendar/index.ts';
import { openWriter } from '../database/open.ts';
import { setSourceError } from '../database/writes/calendars.ts';
import { fromAppError, toAppError } from '../errors/index.ts';
import { loggerOver } from '../logging/index.ts';
import { erasePeople } from './erase-people.ts';
import { readCalendar } from './jobs/calendar.ts';
import { syncCalendarAccount } from './jobs/calendar-account.ts';
import { syncAddress } from './jobs/calendar-address.ts';
import { readLeverInterviews } from './jobs/lever-interviews.ts';
import { createLatency } from './latency.ts';
import {
  type CalendarSync,
  type CalendarTask,
  type EraseTask,
  type FromThread,
  type JobSpec,
  jobIdOf,
  type Question,
  type ToThread,
} from './messages.ts';
import { runJob } from './run-job.ts';

/** The sync thread: runs jobs one beside the other, with a write handle of its own. */
const port = parentPort;
if (!port) throw new Error('the sync thread runs in a worker only');

const start = z
  .object({
    databaseFile: z.string(),
    sqliteBinding: z.string().optional(),
    timeouts: z.object({ headersMs: z.number(), bodyMs: z.number() }).optional(),
  })
  .parse(workerData);
const write = openWriter({ file: start.databaseFile, binding: start.sqliteBinding });
// This thread runs the checkpoints when it is idle or waits for Lever; none may fall into a page's transaction.
write.pragma('wal_autocheckpoint = 0');
// What is written here can be read again: a page and its cursor get lost together, if at all. Waiting for the disk at
// every page would keep a crawl under the rate that Lever allows.
write.pragma('synchronous = NORMAL');

const stopping = new AbortController();
let cancelling = new AbortController();
const stamp = { now: Date.now, newId: randomUUID };

function send(message: FromThread): void {
  port?.postMessage(message);
}

const logger = loggerOver((level, message) => send({ type: 'log', level, message }));

let lastQuestion = 0;
const questions = new Map<number, { resolve: (value: string | null) => void; reject: (error: Error) => void }>();

function ask(question: Question): Promise<string | null> {
  lastQuestion += 1;
  const id = lastQuestion;
  return new Promise((resolve, reject) => {
    questions.set(id, { resolve, reject });
    send({ type: 'ask', id, question });
  });
}

const latency = createLatency();

/** Contact is told at most once a second: it is a time on a screen. */
let toldContactAt = 0;
function noteContact(tookMs: number): void {
  latency.note(tookMs);
  const now = Date.now();
  if (now - toldContactAt < 1_000) return;
  toldContactAt = now;
  send({ type: 'contact', at: now });
}

let lastAccepted = '';
let shared: { readonly apiUrl: string; readonly http: LeverHttp } | null = null;

/** One client for all jobs, so that all of them know when the service is down. */
function httpAt(apiUrl: string): LeverHttp {
  if (shared?.apiUrl !== apiUrl) {
    const http = createLeverClient({
      apiUrl,
      supplier: {
        authorization: async () => (await ask({ what: 'authorization' })) ?? '',
        invalidate: async (header) => {
          await ask({ what: 'invalidate', header });
        },
        accepted: (header) => {
          // Once a token: main need not hear of every answer.
          if (header === lastAccepted) return;
          lastAccepted = header;
          void ask({ what: 'accepted', header }).catch(() => {});
        },
      },
      limiter: {
        take: async (priority, signal) => {
          await ask({ what: 'permit', priority });
          signal?.throwIfAborted();
        },
        slowDown: (pauseMs) => void ask({ what: 'slow-down', pauseMs }),
      },
      logger,
      onContact: noteContact,
      ...(start.timeouts === undefined ? {} : { timeouts: start.timeouts }),
    });
    shared = { apiUrl, http };
  }
  return shared.http;
}

async function run(spec: JobSpec, apiUrl: string): Promise<void> {
  const job = jobIdOf(spec);
  const error = await runJob(spec, {
    http: httpAt(apiUrl),
    write,
    logger,
    ...stamp,
    progress: (progress) => send({ type: 'progress', job, progress }),
    latencyMs: latency.current,
    changed: (change) => send({ type: 'changed', changes: [change] }),
    tellSetup: (steps) => send({ type: 'setup', steps }),
    logCause,
    signal: AbortSignal.any([stopping.signal, cancelling.signal]),
  });
  if (!stopping.signal.aborted) send({ type: 'finished', job, error });
}

function logCause(reference: string, error: unknown): void {
  logger.error('a sync job failed', { reference, error });
}

async function runCalendar(id: number, task: CalendarTask): Promise<void> {
  try {
    const events = await readCalendar(task, write, stamp);
    send({ type: 'calendar-done', id, events, error: null });
  } catch (cause) {
    send({ type: 'calendar-done', id, events: 0, error: toAppError(cause, logCause) });
  }
}

async function runCalendarSync(id: number, sync: CalendarSync): Promise<void> {
  // Calendars have nothing to do with the connection to Lever: only the end of the app ends them.
  const { signal } = stopping;
  const changed = () => send({ type: 'changed', changes: [{ subject: 'events' }] });
  try {
    let events: number | null = null;
    if (sync.kind === 'address') events = await syncAddress(sync.sourceId, write, stamp, signal);
    else if (sync.kind === 'lever') events = await syncLeverInterviews(sync, changed);
    else await syncAccount(sync, signal, changed);
    if (sync.kind !== 'lever') changed();
    send({ type: 'calendar-done', id, events: events ?? 0, error: null });
  } catch (cause) {
    const error = toAppError(cause, logCause);
    if (sync.kind === 'address' && !stopping.signal.aborted) setSourceError(write, sync.sourceId, error);
    if (sync.kind !== 'lever') changed();
    send({ type: 'calendar-done', id, events: 0, error });
  }
}

function syncLeverInterviews(
  { apiUrl, opportunityIds }: Extract<CalendarSync, { kind: 'lever' }>,
  changed: () => void,
): Promise<number> {
  const lever = createLeverReads(httpAt(apiUrl));
  // These end with the connection, as the jobs do.
  const signal = AbortSignal.any([stopping.signal, cancelling.signal]);
  return readLeverInterviews({ lever, write, stamp, signal, changed }, opportunityIds);
}

function syncAccount(
  sync: Exclude<CalendarSync, { kind: 'address' | 'lever' }>,
  signal: AbortSignal,
  changed: () => void,
): Promise<void> {
  const { accountId, apiUrl, kind } = sync;
  const parts = {
    supplier: {
      authorization: async () => (await ask({ what: 'calendar-authorization', accountId })) ?? '',
      invalidate: async (header: string) => {
        await ask({ what: 'calendar-invalidate', accountId, header });
      },
    },
    apiUrl,
    signal,
    wait: (milliseconds: number) => sleep(milliseconds, undefined, { signal }),
  };
  const client = kind === 'google' ? createGoogleCalendar(parts) : createMicrosoftCalendar(parts);
  const account = { id: accountId, kind };
  return syncCalendarAccount({
    account,
    client,
    write,
    stamp,
    toData: (cause) => toAppError(cause, logCause),
    changed,
  });
}

async function runErase(id: number, task: EraseTask): Promise<void> {
  try {
    erasePeople(write, task, {
      file: start.databaseFile,
      binding: start.sqliteBinding,
      now: stamp.now,
      step: (step, done, total) => send({ type: 'erase-step', step, done, total }),
    });
    send({ type: 'erase-done', id, error: null });
  } catch (cause) {
    send({ type: 'erase-done', id, error: toAppError(cause, logCause) });
  }
}

let busy = 0;
/** Counts what is under way; when the last thing is done the log is written into the file. */
function track(work: Promise<void>): void {
  busy += 1;
  work
    .catch((cause: unknown) => logger.error('the sync thread could not finish a task', { error: cause }))
    .finally(() => {
      busy -= 1;
      if (stopping.signal.aborted) endWhenIdle();
      else if (busy === 0) write.pragma('wal_checkpoint(PASSIVE)');
    });
}

/** In a long crawl the log would grow without end; it is written into the file now and then, between two pages. */
const checkpointEveryMs = 5_000;
setInterval(() => {
  if (busy > 0 && !stopping.signal.aborted) write.pragma('wal_checkpoint(PASSIVE)');
}, checkpointEveryMs).unref();

function endWhenIdle(): void {
  if (busy > 0) return;
  write.close();
  port?.close();
}

port.on('message', (message: ToThread) => {
  switch (message.type) {
    case 'run':
      track(run(message.spec, message.apiUrl));
      return;
    case 'calendar':
      track(runCalendar(message.id, message.task));
      return;
    case 'calendar-sync':
      track(runCalendarSync(message.id, message.sync));
      return;
    case 'erase':
      track(runErase(message.id, message.task));
      return;
    case 'answer': {
      const question = questions.get(message.id);
      questions.delete(message.id);
      if (message.error) question?.reject(fromAppError(message.error));
      else question?.resolve(message.value);
      return;
    }
    case 'wake':
      shared?.http.wake();
      return;
    case 'cancel':
      cancelling.abort();
      cancelling = new AbortController();
      return;
    case 'stop':
      stopping.abort();
      for (const question of questions.values()) question.reject(stopping.signal.reason);
      endWhenIdle();
      return;
  }
});
