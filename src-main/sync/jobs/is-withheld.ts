import type { ErrorCode } from '../../../src-preload/contract/errors.ts';
import { isRubricError } from '../../errors/index.ts';

const refusals: readonly ErrorCode[] = ['lever.forbidden', 'lever.not-found', 'lever.rejected'];

/** Whether Lever does not give a list at all: to this sign-in, or to nobody. Asking again would bring the same. */
export function isWithheld(cause: unknown): boolean {
  return isRubricError(cause) && refusals.includes(cause.code);
}
