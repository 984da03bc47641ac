import type { InterviewDetail } from '../../src-preload/contract/interviews.ts';
import type { ReadHandle } from '../database/handles.ts';
import { personOf } from '../database/person.ts';
import type { Hidden } from '../interviews/hide-name.ts';
import { neutralLabel } from '../interviews/neutral-label.ts';
import { isHidden } from '../queries/blind.ts';

/** What to keep out of words about an interview's candidate; null while their name is shown. */
export function hiddenCandidateOf(
  handle: ReadHandle,
  { positionId, candidate: { ref } }: Pick<InterviewDetail, 'positionId' | 'candidate'>,
): Hidden | null {
  if (!isHidden(handle, positionId, ref)) return null;
  const person = personOf(handle, ref);
  return { names: person?.names ?? [], emails: person?.emails ?? [], label: neutralLabel(ref.id) };
}
