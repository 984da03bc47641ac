import type { BrowserWindow } from 'electron';
import { type Changed, changedEvent } from '../../src-preload/contract/changed.ts';

/** Tells every window what to read again. Changes of one turn go together, each once. */
export function createChanges(windows: () => readonly BrowserWindow[]): (change: Changed) => void {
  const pending = new Map<string, Changed>();
  function flush(): void {
    const changes = [...pending.values()];
    pending.clear();
    for (const window of windows()) {
      if (!window.isDestroyed()) window.webContents.send(changedEvent, changes);
    }
  }
  return (change) => {
    if (pending.size === 0) setImmediate(flush);
    pending.set(`${change.subject} ${change.id ?? ''}`, change);
  };
}
