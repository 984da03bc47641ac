import type { HeldProgress } from '../../src-preload/contract/privacy.ts';
import { fail } from '../errors/index.ts';

/** What the writing of a zip is handed. */
export type HeldWork = {
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number) => void;
};

export type HeldSaving = {
  /** How far the zip is that is being written; null when none is. */
  progress(): HeldProgress | null;
  /** Runs the writing; false when it was called off. One at a time: throws `privacy.saving`, and whatever the writing throws. */
  run(write: (work: HeldWork) => Promise<void>): Promise<boolean>;
  /** Calls the writing off; resolves when nothing of it is left. */
  cancel(): Promise<void>;
};

/** The writing of "everything held on this person", which takes a while where sound was recorded. */
export function createHeldSaving(changed: () => void): HeldSaving {
  let current: { readonly stopping: AbortController; readonly ended: Promise<unknown> } | null = null;
  let progress: HeldProgress | null = null;

  /** Told a hundred times at the most: each telling makes every window read again. */
  function tell(done: number, total: number): void {
    const percent = total === 0 ? 0 : Math.floor((done * 100) / total);
    if (progress?.percent === percent) return;
    progress = { percent };
    changed();
  }

  return {
    progress: () => progress,
    async run(write) {
      if (current !== null) throw fail('privacy.saving');
      const stopping = new AbortController();
      tell(0, 0);
      const ended = Promise.resolve().then(() => write({ signal: stopping.signal, progress: tell }));
      current = { stopping, ended };
      try {
        await ended;
        return true;
      } catch (cause) {
        if (stopping.signal.aborted) return false;
        throw cause;
      } finally {
        current = null;
        progress = null;
        changed();
      }
    },
    async cancel() {
      current?.stopping.abort();
      await current?.ended.catch(() => undefined);
    },
  };
}
