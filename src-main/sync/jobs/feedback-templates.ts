import { allItems } from '../../clients/lever/index.ts';
import { inTransaction } from '../../database/handles.ts';
import { replaceFeedbackTemplates } from '../../database/writes/feedback.ts';
import type { JobContext } from './context.ts';
import { isWithheld } from './is-withheld.ts';

/**
 * Reads Lever's feedback templates into the cache; their number. A connection without the permission (one made before Rubric
 * asked for it) keeps none and works on: only the form needs them.
 */
export async function readFeedbackTemplates({ lever, write, signal, logger }: JobContext): Promise<number> {
  try {
    const templates = await allItems((page) => lever.listFeedbackTemplates({ ...page, signal }), {});
    inTransaction(write, () => replaceFeedbackTemplates(write, templates));
    return templates.length;
  } catch (cause) {
    if (!isWithheld(cause)) throw cause;
    logger.info('feedback templates may not be read');
    return 0;
  }
}
