import { useEffect } from 'react';
import type { Changed, Subject } from '../../src-preload/contract/changed.ts';

type Watcher = { readonly subjects: readonly string[]; readonly id: string | null; readonly load: () => void };

const watchers = new Set<Watcher>();

/** Reads again all that is on screen and may have changed. Each watcher runs once, however many changes meet it. */
export function rereadChanged(changes: readonly Changed[]): void {
  for (const watcher of watchers) {
    const isMet = changes.some(
      ({ subject, id }) =>
        watcher.subjects.includes(subject) && (id === undefined || watcher.id === null || id === watcher.id),
    );
    if (isMet) watcher.load();
  }
}

/** Keeps `load` informed until the answered function is called. `id` leaves out changes that name another one. */
export function watch(subjects: readonly Subject[], load: () => void, id: string | null = null): () => void {
  const watcher = { subjects, id, load };
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/**
 * Reads when the component comes on screen, and again with every change of the subjects while it is there. `load` is
 * an action of the store (their references never change) or wrapped in `useCallback`.
 */
export function useRead(load: () => Promise<void>, ...subjects: readonly Subject[]): void {
  const names = subjects.join(' ');
  useEffect(() => {
    void load();
    // The names were joined from subjects just above.
    return watch(names.split(' ') as Subject[], () => void load());
  }, [load, names]);
}

/** Like `useRead` for the one thing with this id: `useReadOf(loadPosition, id, 'positions', 'sync')`. */
export function useReadOf(load: (id: string) => Promise<void>, id: string, ...subjects: readonly Subject[]): void {
  const names = subjects.join(' ');
  useEffect(() => {
    void load(id);
    // The names were joined from subjects just above.
    return watch(names.split(' ') as Subject[], () => void load(id));
  }, [load, id, names]);
}
