import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createLeverClient } from '../../../src-main/clients/lever/index.ts';
import { createLeverWrites, type LeverWrites } from '../../../src-main/clients/lever/write.ts';
import { closeStore, openStore } from '../../../src-main/database/open.ts';
import type { DemoLever } from '../../../src-main/demo/index.ts';
import { memoryLogger } from '../../../src-main/logging/index.ts';
import type { PdfRenderer } from '../../../src-main/outbox/render-pdf.ts';
import { createOutbox } from '../../../src-main/outbox/worker.ts';
import { listExports, listWaitingExports } from '../../../src-main/queries/exports.ts';
import { until } from './app.ts';

/** Where the process dies, counted from the next write to Lever. */
export type CrashPoint = 'before-send' | 'after-send' | 'after-answer';

/** The clock of a run: turned by hand, so that nobody waits for a back-off. */
export type TurnedClock = { time: number };

const settleMs = 30_000;
/** A hanging answer is given up after this, milliseconds. */
const patienceMs = 150;

const never = (): Promise<never> => new Promise(() => {});

/**
 * The outbox of one computer on one profile folder, with the real store, client and demo Lever, that can be killed: from then on
 * nothing of it writes, sends, or hears an answer. What it had sent goes on to arrive, as bytes in a network do.
 */
export function startProcess(parts: {
  readonly lever: DemoLever;
  readonly folder: string;
  readonly clock: TurnedClock;
  readonly render: PdfRenderer['render'];
  readonly performAs: string;
  /** Waited for before each first byte of a write. */
  readonly beforeSend?: () => Promise<void>;
}) {
  const { lever, folder, clock } = parts;
  const now = () => clock.time;
  const result = openStore({ file: join(folder, 'rubric.db'), backupsFolder: join(folder, 'backups'), now });
  if (result.state !== 'ready') throw new Error(`the store of the run does not open: ${result.state}`);
  const opened = result;
  let isDead = false;
  let crash: CrashPoint | null = null;
  let lingerMs = 0;
  const onTheWay: Promise<unknown>[] = [];

  const http = createLeverClient({
    apiUrl: lever.apiUrl,
    supplier: {
      authorization: () => Promise.resolve(`Basic ${Buffer.from(`${lever.apiKey}:`).toString('base64')}`),
      invalidate: () => Promise.resolve(),
    },
    limiter: { take: () => Promise.resolve(), slowDown: () => {} },
    logger: memoryLogger(),
    random: () => 0,
    clock: {
      now,
      sleep: async (milliseconds) => {
        clock.time += milliseconds;
      },
    },
    fetch: (address, init) =>
      fetch(address, {
        ...init,
        signal: AbortSignal.any([...(init?.signal ? [init.signal] : []), AbortSignal.timeout(patienceMs)]),
      }),
  });
  const real = createLeverWrites(http);

  function mortal<A extends unknown[], R>(call: (...args: A) => Promise<R>): (...args: A) => Promise<R> {
    return async (...args) => {
      if (isDead) return never();
      const value = await call(...args);
      return isDead ? never() : value;
    };
  }

  function writing<A extends unknown[], R>(call: (...args: A) => Promise<R>): (...args: A) => Promise<R> {
    return mortal(async (...args) => {
      await parts.beforeSend?.();
      const point = crash;
      if (point === null) return call(...args);
      crash = null;
      if (point === 'before-send') {
        isDead = true;
        return never();
      }
      const answer = lingerMs === 0 ? call(...args) : setTimeout(lingerMs).then(() => call(...args));
      onTheWay.push(answer.catch(() => undefined));
      if (point === 'after-answer') await answer;
      isDead = true;
      return never();
    });
  }

  const writes: LeverWrites = {
    uploadFile: writing(real.uploadFile),
    createNote: writing(real.createNote),
    addComment: writing(real.addComment),
    createFeedback: writing(real.createFeedback),
    deleteFile: mortal(real.deleteFile),
    deleteNote: mortal(real.deleteNote),
    deleteFeedback: mortal(real.deleteFeedback),
    listFiles: mortal(real.listFiles),
    listNotes: mortal(real.listNotes),
    listFeedback: mortal(real.listFeedback),
    getOpportunity: mortal(real.getOpportunity),
    listInterviews: mortal(real.listInterviews),
  };
  const store = () => {
    if (isDead) throw new Error('the process is dead');
    return opened;
  };
  const outbox = createOutbox({
    store,
    lever: () => writes,
    render: parts.render,
    performAs: () => parts.performAs,
    isDeactivated: () => false,
    isMissing: () => false,
    isSignedIn: () => true,
    now,
    random: () => 0,
    settleMs,
    confirmMs: 60_000,
    logger: memoryLogger(),
    onChanged: () => {},
    onNotice: () => {},
  });

  /** Waits until nothing is being sent and nothing is due, or the process is dead. */
  function idle(): Promise<void> {
    return until('the outbox is idle', () => {
      if (isDead) return true;
      if (listExports(opened.read).some(({ state }) => state === 'sending')) return false;
      // One that waits holds the later ones of its candidate.
      const first = new Map<string, number>();
      for (const { opportunityId, nextTryAt } of listWaitingExports(opened.read)) {
        if (!first.has(opportunityId ?? '')) first.set(opportunityId ?? '', nextTryAt ?? 0);
      }
      return [...first.values()].every((nextTryAt) => nextTryAt > clock.time);
    });
  }

  return {
    store: opened,
    outbox,
    idle,
    isDead: () => isDead,
    /** `linger`: what is sent then stays on its way for so long, milliseconds, past a look of whoever comes after. */
    crashAt(point: CrashPoint | null, linger: number): void {
      crash = point;
      lingerMs = linger;
    },
    /** What was sent before the death has arrived, or never will. */
    arrived: () => Promise.all(onTheWay),
    /** Ends in good order. */
    async end(): Promise<void> {
      if (!isDead) await outbox.stop();
      isDead = true;
      closeStore(opened.write, opened.read);
    },
    /** Ends without a word. */
    kill(): void {
      isDead = true;
      void outbox.stop();
      closeStore(opened.write, opened.read);
    },
  };
}
export type OutboxProcess = ReturnType<typeof startProcess>;

/** A profile folder with a copy of a closed store. */
export function copyStore(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  cpSync(join(from, 'rubric.db'), join(to, 'rubric.db'));
}
