import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';

type Named = { readonly id: string; readonly name: string };

/** Archiving and its way back, each with a toast that can undo it. */
export function useArchive(): {
  readonly archive: (position: Named) => Promise<boolean>;
  readonly restore: (position: Named) => Promise<boolean>;
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

  return { archive, restore };
}
