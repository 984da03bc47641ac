import type { AppError } from '../../src-preload/contract/errors.ts';
import { allItems, type LeverFile } from '../clients/lever/index.ts';
import { setConfirmAt, setLeverId } from '../database/writes/exports.ts';
import { isRubricError, RubricError, toAppError } from '../errors/index.ts';
import type { OpenExport } from '../queries/exports.ts';
import type { DeliverOptions } from './deliver.ts';
import { hasShortId } from './marks.ts';
import { earliestFirst } from './routes.ts';

/** A file that is still in work after so many looks' time is left alone: Lever has it. */
const longestWaitFactor = 10;

/**
 * Reads whether Lever could process a delivered file (reference/lever-api.md section 15). The error that a person should know
 * of, or null. A file or candidate that is gone by now was taken away by somebody, which is theirs to do. Rejects when Lever
 * cannot be asked.
 */
export async function confirm(item: OpenExport, options: DeliverOptions): Promise<AppError | null> {
  const lever = options.lever();
  const { write } = options.store();
  if (lever === null || item.opportunityId === null) return null;
  const { opportunityId } = item;
  try {
    const files = await allItems((page) => lever.listFiles(opportunityId, page), {});
    const first = await keepFirst(item, files, opportunityId, options);
    const file = files.find(({ id }) => id === first);
    if (file?.status === 'error' || file?.status === 'unsupported') {
      return toAppError(new RubricError('export.not-processed', { status: file.status }));
    }
    const waited = options.now() - (item.deliveredAt ?? 0);
    const isInWork = file?.status === 'processing' && waited < options.confirmMs * longestWaitFactor;
    setConfirmAt(write, item.id, isInWork ? options.now() + options.confirmMs : null);
    return null;
  } catch (cause) {
    if (!isRubricError(cause, 'lever.not-found') && !isRubricError(cause, 'lever.forbidden')) throw cause;
    setConfirmAt(write, item.id, null);
    return null;
  }
}

/**
 * When a copy of this profile on another computer added the same file at the same moment and neither saw the other's then, the
 * later one goes now. The id of the file that stays.
 */
async function keepFirst(
  item: OpenExport,
  files: readonly LeverFile[],
  opportunityId: string,
  { lever, performAs, store }: DeliverOptions,
): Promise<string | null> {
  const marked = files.filter(({ name }) => hasShortId(name, item.shortId));
  const [first] = earliestFirst(marked.map(({ id, uploadedAt }) => ({ id, at: uploadedAt })));
  const user = item.performAs ?? performAs();
  const isLater = first !== undefined && first !== item.leverId && marked.some(({ id }) => id === item.leverId);
  if (!isLater || item.leverId === null || user === null) return item.leverId;
  await lever()?.deleteFile(opportunityId, user, item.leverId);
  setLeverId(store().write, item.id, first);
  return first;
}
