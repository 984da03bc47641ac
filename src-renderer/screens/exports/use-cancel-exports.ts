import type { ExportRow } from '../../../src-preload/contract/exports.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';

/** Calls exports off, one or several, with a toast that sends them after all. */
export function useCancelExports(): (rows: readonly ExportRow[]) => Promise<void> {
  const cancelExport = useStore((store) => store.cancelExport);
  const resumeExport = useStore((store) => store.resumeExport);
  const showToast = useStore((store) => store.showToast);
  const reportError = useStore((store) => store.reportError);

  async function resume(rows: readonly ExportRow[]): Promise<void> {
    for (const { id } of rows) {
      const reply = await resumeExport(id);
      if (!reply.ok) reportError(reply.error);
    }
  }

  return async (rows) => {
    const done: ExportRow[] = [];
    for (const row of rows) {
      const reply = await cancelExport(row.id);
      if (reply.ok) done.push(row);
      else reportError(reply.error);
    }
    const [first] = done;
    if (first === undefined) return;
    const text =
      done.length === 1
        ? t('exports.cancelled', { name: first.candidateName })
        : t('exports.cancelledSeveral', { count: done.length });
    showToast(text, () => void resume(done));
  };
}
