import { Worker } from 'node:worker_threads';
import type { Changed } from '../../src-preload/contract/changed.ts';
import type { SetupStep } from '../../src-preload/contract/connection.ts';
import type { AppError } from '../../src-preload/contract/errors.ts';
import type { Timeouts } from '../clients/lever/index.ts';
import { fail, fromAppError, toAppError } from '../errors/index.ts';
import type { Logger } from '../logging/index.ts';
import {
  type CalendarSync,
  type CalendarTask,
  type EraseStep,
  type EraseTask,
  type FromThread,
  type JobSpec,
  jobIdOf,
  type Progress,
  type Question,
  type ToThread,
} from './messages.ts';

export type SyncThreadOptions = {
  /** The built worker (or its source, under Node 24). */
  readonly workerFile: string;
  readonly databaseFile: string;
  readonly sqliteBinding: string | undefined;
  readonly logger: Logger;
  /** How long Lever is waited for; the usual times unless told otherwise. */
  readonly timeouts?: Timeouts;
  /** Answers the thread's questions: a header value, or null where there is nothing to say. */
  readonly answer: (question: Question) => Promise<string | null>;
  readonly onProgress: (job: string, progress: Progress) => void;
  readonly onSetup: (steps: readonly SetupStep[]) => void;
  readonly onChanged: (changes: readonly Changed[]) => void;
  readonly onContact: (at: number) => void;
  readonly onErase: (step: EraseStep, done: number, total: number) => void;
};

export type SyncThread = {
  /** Runs a job to its end; null when it went well. One job of an id at a time is the caller's to keep. */
  run(spec: JobSpec, apiUrl: string): Promise<AppError | null>;
  /** Reads a calendar file's text into the store; how many events it gave. Throws a RubricError. */
  readCalendar(task: CalendarTask): Promise<number>;
  /** Brings an account or a subscribed address up to date; events read of an address. Throws a RubricError. */
  syncCalendar(sync: CalendarSync): Promise<number>;
  /** Takes people out of store, free pages and backups. Throws a RubricError. */
  erase(task: EraseTask): Promise<void>;
  /** The network or the computer came back. */
  wake(): void;
  /** Ends every job after the request in hand; resolves when none runs any more. */
  cancel(): Promise<void>;
  /** Lets the page in hand be written, then ends. */
  stop(): Promise<void>;
};

/**
 * The thread that crawls, with a write handle of its own, so that a page's writes never stall the main process
 * (design section 4). It starts with the first job and is started again should it crash.
 */
export function startSyncThread(options: SyncThreadOptions): SyncThread {
  let worker: Worker | null = null;
  let lastId = 0;
  let isStopping = false;
  const running = new Map<string, (error: AppError | null) => void>();
  let onIdle: (() => void) | null = null;
  const asked = new Map<number, { resolve: (events: number) => void; reject: (error: Error) => void }>();

  function send(message: ToThread): void {
    worker?.postMessage(message);
  }

  function onMessage(message: FromThread): void {
    switch (message.type) {
      case 'ask':
        options.answer(message.question).then(
          (value) => send({ type: 'answer', id: message.id, value, error: null }),
          (cause: unknown) => send({ type: 'answer', id: message.id, value: null, error: toAppError(cause) }),
        );
        return;
      case 'progress':
        options.onProgress(message.job, message.progress);
        return;
      case 'setup':
        options.onSetup(message.steps);
        return;
      case 'changed':
        options.onChanged(message.changes);
        return;
      case 'contact':
        options.onContact(message.at);
        return;
      case 'log':
        options.logger[message.level](message.message);
        return;
      case 'finished':
        running.get(message.job)?.(message.error);
        running.delete(message.job);
        if (running.size === 0) onIdle?.();
        return;
      case 'erase-step':
        options.onErase(message.step, message.done, message.total);
        return;
      case 'erase-done':
      case 'calendar-done': {
        const waiting = asked.get(message.id);
        asked.delete(message.id);
        if (message.error) waiting?.reject(fromAppError(message.error));
        else waiting?.resolve(message.type === 'calendar-done' ? message.events : 0);
        return;
      }
    }
  }

  function onEnd(cause: unknown): void {
    worker = null;
    if (!isStopping) options.logger.error('the sync thread ended', { error: cause });
    const error = toAppError(cause ?? new Error('the sync thread ended'));
    for (const finish of running.values()) finish(error);
    running.clear();
    onIdle?.();
    for (const waiting of asked.values()) waiting.reject(fromAppError(error));
    asked.clear();
  }

  function ensureWorker(): void {
    if (worker || isStopping) return;
    worker = new Worker(options.workerFile, {
      workerData: {
        databaseFile: options.databaseFile,
        sqliteBinding: options.sqliteBinding,
        timeouts: options.timeouts,
      },
    });
    let crash: unknown = null;
    worker.on('message', onMessage);
    worker.on('error', (cause) => {
      crash = cause;
    });
    worker.on('exit', () => onEnd(crash));
  }

  function askThread(message: (id: number) => ToThread): Promise<number> {
    ensureWorker();
    if (!worker) throw fail('connection.cancelled');
    lastId += 1;
    const id = lastId;
    return new Promise((resolve, reject) => {
      asked.set(id, { resolve, reject });
      send(message(id));
    });
  }

  return {
    run(spec, apiUrl) {
      const job = jobIdOf(spec);
      ensureWorker();
      if (!worker) return Promise.resolve(null);
      return new Promise((resolve) => {
        running.set(job, resolve);
        send({ type: 'run', spec, apiUrl });
      });
    },
    readCalendar: (task) => askThread((id) => ({ type: 'calendar', id, task })),
    syncCalendar: (sync) => askThread((id) => ({ type: 'calendar-sync', id, sync })),
    erase: async (task) => {
      await askThread((id) => ({ type: 'erase', id, task }));
    },
    wake() {
      send({ type: 'wake' });
    },
    async cancel() {
      if (running.size === 0) {
        // Lever may be asked for interviews, which nobody has to wait for.
        send({ type: 'cancel' });
        return;
      }
      const idle = new Promise<void>((resolve) => {
        onIdle = resolve;
      });
      send({ type: 'cancel' });
      await idle;
      onIdle = null;
    },
    async stop() {
      isStopping = true;
      const ending = worker;
      if (!ending) return;
      const ended = new Promise<void>((resolve) => ending.once('exit', () => resolve()));
      send({ type: 'stop' });
      await ended;
    },
  };
}
