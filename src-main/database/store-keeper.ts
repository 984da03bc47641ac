import type { StoreState } from '../../src-preload/contract/app.ts';
import { fail } from '../errors/index.ts';
import type { Logger } from '../logging/index.ts';
import { listBackups, restoreBackup, writeBackup } from './backups.ts';
import type { ReadHandle, WriteHandle } from './handles.ts';
import { closeStore, type Opened, type OpenOptions, openStore, setAside } from './open.ts';

export type StoreKeeper = {
  /** Whether there is an open store, and if not, why. */
  state(): StoreState;
  /** The open handles. Throws `database.not-open`. */
  get(): { readonly write: WriteHandle; readonly read: ReadHandle };
  /** Puts a file that does not open beside itself and begins with an empty store. */
  startFresh(): void;
  /** The same, but goes on with the newest good backup. */
  restore(): void;
  /** A backup a day, made when the last one is older. */
  backUpWhenDue(): void;
  close(): void;
};

const dayMs = 24 * 60 * 60_000;

/** Opens the store and holds it while the app runs. */
export function createStoreKeeper(options: OpenOptions & { readonly logger: Logger }): StoreKeeper {
  let opened: Opened = openAndTell();

  function openAndTell(): Opened {
    const result = openStore(options);
    if (result.state === 'damaged') options.logger.error('the store does not open', { error: result.cause });
    if (result.state === 'newer') options.logger.error('the store is of a newer app', { found: result.found });
    return result;
  }

  function moveAside(): void {
    if (opened.state === 'ready') throw fail('database.failed', { reason: 'open' });
    const aside = setAside(options.file, options.now());
    options.logger.warn('the store was set aside', { aside });
  }

  return {
    state() {
      if (opened.state === 'ready') return { state: 'ready' };
      if (opened.state === 'newer') return { ...opened, file: options.file };
      return { state: 'damaged', file: options.file, backupAt: opened.backup?.at ?? null };
    },
    get() {
      if (opened.state !== 'ready') throw fail('database.not-open');
      return opened;
    },
    startFresh() {
      moveAside();
      opened = openAndTell();
    },
    restore() {
      const backup = opened.state === 'damaged' ? opened.backup : null;
      if (!backup) throw fail('item.not-found', { what: 'backup' });
      moveAside();
      restoreBackup(backup.file, options.file);
      opened = openAndTell();
    },
    backUpWhenDue() {
      if (opened.state !== 'ready') return;
      const newest = listBackups(options.backupsFolder)[0]?.at ?? 0;
      if (options.now() - newest >= dayMs) writeBackup(opened.write, options.backupsFolder, options.now());
    },
    close() {
      if (opened.state === 'ready') closeStore(opened.write, opened.read);
    },
  };
}
