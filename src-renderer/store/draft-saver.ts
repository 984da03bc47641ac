import type { AppError, Reply } from '../../src-preload/contract/errors.ts';

/** How the text on the screen stands to the stored one. */
export type SaverState =
  | { readonly kind: 'saved'; readonly at: number | null }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly error: AppError }
  /** Somebody (another window) saved in between; nothing is sent until `rebase` says which text stays. */
  | { readonly kind: 'conflict' };

/** What a save answers: the revision that the next one builds on, and when it was stored (milliseconds). */
export type Saved = { readonly revision: number; readonly savedAt: number };

/** A value as it is stored. */
export type Stored<T> = { readonly value: T; readonly revision: number; readonly savedAt: number | null };

export type SaverOptions<T> = {
  /** Stores one value on top of `revision`. */
  readonly send: (value: T, revision: number) => Promise<Reply<Saved>>;
  readonly isSame: (left: T, right: T) => boolean;
  readonly onState: (state: SaverState) => void;
  readonly stored: Stored<T>;
  /** Calls back after so many milliseconds; gives back what stops it. Tests hand in their own. */
  readonly later?: (callback: () => void, milliseconds: number) => () => void;
};

export type DraftSaver<T> = {
  /** What the person sees now, stored or not. */
  readonly value: () => T;
  readonly state: () => SaverState;
  /** True while something that was typed is not confirmed as stored. */
  readonly isDirty: () => boolean;
  /** Takes a new value; it is sent at once, or right after the save that is under way. */
  readonly change: (value: T) => void;
  /** Tries a failed save again now. */
  readonly retry: () => void;
  /** Resolves when nothing is under way any more: all stored, or the last try failed. */
  readonly flush: () => Promise<SaverState>;
  /** For a window that closes: sends what is left without waiting for the answer to the save under way. */
  readonly sendNow: () => void;
  /** After a conflict: names the stored revision, and the text that goes on (the typed one, or the stored one). */
  readonly rebase: (stored: Stored<T>, keep: 'typed' | 'stored') => void;
  /** Takes over what was stored elsewhere, unless that is older or something typed is not stored yet; false then. */
  readonly adopt: (stored: Stored<T>) => boolean;
};

const firstRetryMs = 1_000;
const longestRetryMs = 30_000;

function timer(callback: () => void, milliseconds: number): () => void {
  const id = setTimeout(callback, milliseconds);
  return () => clearTimeout(id);
}

/**
 * Keeps one text stored while it is typed: one save at a time, always the newest value, never two on the same revision.
 * A change is sent at once when nothing is under way, so that a keystroke waits for the disk and for no timer
 * (design.md section 5: within 300 ms). A failed save keeps the text, says so, and is tried again by itself.
 */
export function createDraftSaver<T>(options: SaverOptions<T>): DraftSaver<T> {
  const later = options.later ?? timer;
  let current = options.stored.value;
  let confirmed = options.stored.value;
  let revision = options.stored.revision;
  let state: SaverState = { kind: 'saved', at: options.stored.savedAt };
  let underWay: { readonly value: T; readonly done: Promise<void> } | null = null;
  let retryMs = firstRetryMs;
  let stopRetry: (() => void) | null = null;

  const isDirty = (): boolean => !options.isSame(current, confirmed);

  function become(next: SaverState): void {
    state = next;
    options.onState(next);
  }

  function cancelRetry(): void {
    stopRetry?.();
    stopRetry = null;
  }

  function fail(error: AppError): void {
    if (error.code === 'notes.conflict') {
      become({ kind: 'conflict' });
      return;
    }
    stopRetry = later(retry, retryMs);
    retryMs = Math.min(retryMs * 2, longestRetryMs);
    become({ kind: 'failed', error });
  }

  async function save(value: T): Promise<void> {
    const reply = await options.send(value, revision);
    underWay = null;
    if (!reply.ok) {
      fail(reply.error);
      return;
    }
    retryMs = firstRetryMs;
    confirmed = value;
    revision = reply.value.revision;
    if (isDirty()) send();
    else become({ kind: 'saved', at: reply.value.savedAt });
  }

  function send(): void {
    if (underWay !== null || state.kind === 'conflict' || !isDirty()) return;
    cancelRetry();
    const value = current;
    if (state.kind !== 'saving') become({ kind: 'saving' });
    underWay = { value, done: save(value) };
  }

  function retry(): void {
    cancelRetry();
    send();
  }

  return {
    value: () => current,
    state: () => state,
    isDirty,
    retry,
    change: (value) => {
      current = value;
      send();
    },
    flush: async () => {
      send();
      while (underWay !== null) await underWay.done;
      return state;
    },
    sendNow: () => {
      if (state.kind === 'conflict' || !isDirty()) return;
      if (underWay === null) {
        send();
        return;
      }
      // Requests are worked through in the order they came and each save raises the revision by one, so the
      // revision that the save under way will have is known before its answer.
      if (!options.isSame(underWay.value, current)) void options.send(current, revision + 1);
    },
    rebase: (stored, keep) => {
      cancelRetry();
      confirmed = stored.value;
      revision = stored.revision;
      if (keep === 'stored') current = stored.value;
      become({ kind: 'saved', at: stored.savedAt });
      send();
    },
    adopt: (stored) => {
      if (underWay !== null || state.kind === 'conflict' || isDirty()) return false;
      if (stored.revision <= revision) return false;
      current = stored.value;
      confirmed = stored.value;
      revision = stored.revision;
      become({ kind: 'saved', at: stored.savedAt });
      return true;
    },
  };
}
