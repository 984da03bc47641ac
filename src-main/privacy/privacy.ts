import { join } from 'node:path';
import type { CandidateRef } from '../../src-preload/contract/candidates.ts';
import type { Changed } from '../../src-preload/contract/changed.ts';
import type { EraseProgress, HeldSummary } from '../../src-preload/contract/privacy.ts';
import { listBackups } from '../database/backups.ts';
import { listSetAside } from '../database/clean-file.ts';
import type { ReadHandle, WriteHandle } from '../database/handles.ts';
import { type PersonRecords, personOf } from '../database/person.ts';
import type { Stamp } from '../database/stamp.ts';
import { forgetErased } from '../database/writes/erase-person.ts';
import { putNotices } from '../database/writes/privacy.ts';
import { fail } from '../errors/index.ts';
import { neutralLabel } from '../interviews/neutral-label.ts';
import type { Logger } from '../logging/index.ts';
import { isHidden } from '../queries/blind.ts';
import { findRunningInterview } from '../queries/interviews.ts';
import { hasUnfinishedErasure, positionsOfErased, summariseHeld } from '../queries/privacy.ts';
import { listClocksOfPerson, listDueClocks } from '../queries/retention.ts';
import type { EraseStep, EraseTask } from '../sync/index.ts';
import { createHeldSaving, type HeldSaving } from './held-saving.ts';

export type PrivacyOptions = {
  readonly store: () => { readonly write: WriteHandle; readonly read: ReadHandle };
  /** Profile folder. */
  readonly folder: string;
  readonly recordingsFolder: string;
  readonly erase: (task: EraseTask) => Promise<void>;
  /** Ends the recording that is under way when it is of one of these interviews: its file is about to go. */
  readonly endRecording: (interviewIds: readonly string[]) => Promise<void>;
  /** Takes away what windows left on the disk: what their engine keeps, and files that were dragged out. */
  readonly clearLeftovers: () => Promise<void>;
  readonly syncPosition: (positionId: string) => void;
  readonly changed: (change: Changed) => void;
  readonly stamp: Stamp;
  readonly logger: Logger;
};

export type Privacy = {
  /** Erases a person; resolves when nothing of them is left in any file. Throws a RubricError. */
  erase(ref: CandidateRef): Promise<void>;
  /** What is known of the erase under way; null when none is. */
  progress(): EraseProgress | null;
  /** How far the sync thread is with it. */
  onStep(step: EraseStep, done: number, total: number): void;
  describe(ref: CandidateRef): HeldSummary;
  /** The zip with everything of a person while it is being written. */
  readonly saving: HeldSaving;
  /** Everything of a person. Throws `item.not-found`. */
  recordsOf(ref: CandidateRef): PersonRecords;
  /** Lets an erased person come back with the sync, which is asked for at once. */
  bringBack(id: string): void;
  /** Announces whose time runs out, erases those whose time has, and finishes what was left behind. */
  check(): Promise<void>;
  /** Resolves when no erase is under way: a backup that is made meanwhile would hold what was just taken out. */
  whenIdle(): Promise<void>;
  start(): void;
  /** Resolves when no half zip is left. */
  stop(): Promise<void>;
};

/** The check waits until the start is over, and comes again so often; milliseconds. */
const firstCheckMs = 60_000;
const checkEveryMs = 6 * 60 * 60_000;

/** So many are erased by the clock in one check; when there are more, the next check comes sooner. */
const mostAtOnce = 100;
const soonMs = 10 * 60_000;

/** Erasing people, because somebody asked or because their time has run out. One at a time. */
export function createPrivacy(options: PrivacyOptions): Privacy {
  const { store, stamp, changed } = options;
  const saving = createHeldSaving(() => changed({ subject: 'privacy' }));
  let running: Promise<void> | null = null;
  let progress: EraseProgress | null = null;
  let isStopped = false;
  let soon: NodeJS.Timeout | undefined;
  let timer: NodeJS.Timeout | undefined;

  function tell(next: EraseProgress | null): void {
    progress = next;
    changed({ subject: 'privacy' });
  }

  async function eraseAll(people: EraseTask['people']): Promise<void> {
    tell({ step: 'waiting', done: 0, total: people.length });
    try {
      const { read } = store();
      await options.endRecording(people.flatMap(({ ref }) => personOf(read, ref)?.interviewIds ?? []));
      await options.erase({
        people,
        backupsFolder: join(options.folder, 'backups'),
        recordingsFolder: options.recordingsFolder,
      });
      // Also for those whom Lever took back, and for what the app's end broke off.
      await options.clearLeftovers();
    } finally {
      tell(null);
      for (const subject of ['candidates', 'interviews', 'exports', 'positions', 'events'] as const)
        changed({ subject });
    }
    options.logger.info('people were erased', { count: people.length });
  }

  /** One at a time; nobody is erased while an interview is held, since the file is being rewritten for a while. */
  function run(people: EraseTask['people']): Promise<void> {
    if (running) throw fail('privacy.erasing');
    if (saving.progress() !== null) throw fail('privacy.saving');
    if (findRunningInterview(store().read, stamp.now()) !== null) throw fail('privacy.interview-running');
    running = eraseAll(people).finally(() => {
      running = null;
    });
    return running;
  }

  function recordsOf(ref: CandidateRef): PersonRecords {
    return personOf(store().read, ref) ?? fail('item.not-found', { what: 'candidate' });
  }

  /** People all of whose clocks have run out: somebody who is a candidate of two positions stays until the later one. */
  function duePeople(): EraseTask['people'] {
    const { read } = store();
    const now = stamp.now();
    const seen = new Set<string>();
    const people: EraseTask['people'][number][] = [];
    for (const { ref, state } of listDueClocks(read, now)) {
      if (people.length === mostAtOnce) break;
      if (state !== 'due' || seen.has(ref.id)) continue;
      const records = personOf(read, ref);
      if (records === null) continue;
      for (const id of [...records.opportunityIds, ...records.candidateIds]) seen.add(id);
      const isDue = listClocksOfPerson(read, records, now).every((clock) => clock.state === 'due');
      if (isDue) people.push({ id: stamp.newId(), ref, why: 'retention' });
    }
    return people;
  }

  function announce(): void {
    const { read, write } = store();
    const now = stamp.now();
    const fresh = listDueClocks(read, now).filter(({ isAnnounced }) => !isAnnounced);
    putNotices(
      write,
      fresh.map(({ ref }) => ref),
      now,
    );
    if (fresh.length > 0) changed({ subject: 'privacy' });
  }

  async function check(): Promise<void> {
    if (running || saving.progress() !== null || findRunningInterview(store().read, stamp.now()) !== null) return;
    announce();
    const people = duePeople();
    if (people.length === 0 && !hasUnfinishedErasure(store().read)) return;
    await run(people);
    if (people.length === mostAtOnce) checkIn(soonMs);
  }

  function checkIn(ms: number): void {
    clearTimeout(soon);
    if (isStopped) return;
    soon = setTimeout(() => {
      check().catch((cause: unknown) => options.logger.error('the privacy check failed', { error: cause }));
    }, ms).unref();
  }

  return {
    async erase(ref) {
      recordsOf(ref);
      await run([{ id: stamp.newId(), ref, why: 'asked' }]);
    },
    progress: () => progress,
    saving,
    onStep: (step, done, total) => tell({ step, done, total }),
    describe(ref) {
      const { read } = store();
      const records = recordsOf(ref);
      const hidden = records.positionIds.some((positionId) => isHidden(read, positionId, ref));
      return {
        ...summariseHeld(read, records),
        name: hidden ? neutralLabel(ref.id) : (records.names[0] ?? ''),
        backups: listBackups(join(options.folder, 'backups')).length,
        setAside: listSetAside(join(options.folder, 'rubric.db')).length,
        isInterviewRunning: findRunningInterview(read, stamp.now()) !== null,
      };
    },
    recordsOf,
    bringBack(id) {
      const positions = positionsOfErased(store().read, id);
      if (!forgetErased(store().write, id)) throw fail('item.not-found', { what: 'person' });
      changed({ subject: 'privacy' });
      positions.forEach(options.syncPosition);
    },
    check,
    async whenIdle() {
      await running?.catch(() => {});
    },
    start() {
      clearInterval(timer);
      checkIn(firstCheckMs);
      timer = setInterval(() => checkIn(0), checkEveryMs).unref();
    },
    stop() {
      isStopped = true;
      clearTimeout(soon);
      clearInterval(timer);
      return saving.cancel();
    },
  };
}
