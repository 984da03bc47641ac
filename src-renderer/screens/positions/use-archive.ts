import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';

type Named = { readonly id: string; readonly name: string };

/** Archiving and its way back, each with a toast that can undo it. */
export function useArchive(): {
  readonly archive: (position: Named) => Promise<boolean>;
  readonly restore: (position: Named) => Promise<boolean>;
  readonly archiveAll: (ids: ReadonlySet<string>) => Promise<void>;
  readonly restoreAll: (ids: ReadonlySet<string>) => Promise<void>;
} {
  const archivePosition = useStore((store) => store.archivePosition);
  const restorePosition = useStore((store) => store.restorePosition);
  const showToast = useStore((store) => store.showToast);
  const reportError = useStore((store) => store.reportError);

  async function archive(position: Named): Promise<boolean> {
    const reply = await archivePosition(position.id);
    if (reply.ok) showToast(t('positions.archivedToast', { name: position.name }), () => void restore(position));
    else reportError(reply.error);
    return reply.ok;
  }

  async function restore(position: Named): Promise<boolean> {
    const reply = await restorePosition(position.id);
    if (reply.ok) showToast(t('positions.restoredToast', { name: position.name }), () => void archive(position));
    else reportError(reply.error);
    return reply.ok;
  }

  /** Several at once; the toast takes back those that it was done to. */
  async function changeAll(ids: ReadonlySet<string>, isArchiving: boolean): Promise<void> {
    const done = new Set<string>();
    for (const id of ids) {
      const reply = await (isArchiving ? archivePosition : restorePosition)(id);
      if (reply.ok) done.add(id);
      else reportError(reply.error);
    }
    if (done.size === 0) return;
    const text = t(isArchiving ? 'positions.archivedSeveral' : 'positions.restoredSeveral', { count: done.size });
    showToast(text, () => void changeAll(done, !isArchiving));
  }

  return {
    archive,
    restore,
    archiveAll: (ids) => changeAll(ids, true),
    restoreAll: (ids) => changeAll(ids, false),
  };
}
