import type { InterviewDetail } from '../../../src-preload/contract/interviews.ts';
import type { Evidence } from '../../../src-preload/contract/scorecards.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';

/** What is dragged onto a rating: words with where they come from. */
export type DraggedEvidence = Pick<Evidence, 'kind' | 'text' | 'at' | 'questionId'>;

/** The kind of thing that drags and drops here understand. */
export const evidenceKind = 'application/x-rubric-evidence';

export function toDragged({ kind, text, at, questionId }: DraggedEvidence): string {
  return JSON.stringify({ kind, text, at, questionId });
}

/** Ties dropped words to a skill as well; what is tied to it already is not tied twice. */
export function useDropEvidence(interview: InterviewDetail, skill: { readonly id: string; readonly name: string }) {
  const addEvidence = useStore((store) => store.addEvidence);
  const removeEvidence = useStore((store) => store.removeEvidence);
  const showToast = useStore((store) => store.showToast);
  return async (value: string): Promise<void> => {
    const dragged = JSON.parse(value) as DraggedEvidence; // only `toDragged` makes things of this kind
    const isThere = interview.evidence.some(({ skillId, text }) => skillId === skill.id && text === dragged.text);
    if (isThere) {
      showToast(t('scorecard.evidence.isThere', { skill: skill.name }));
      return;
    }
    const reply = await addEvidence(interview.id, { ...dragged, skillId: skill.id });
    if (!reply.ok) return;
    const { id } = reply.value;
    showToast(t('scorecard.evidence.dropped', { skill: skill.name }), () => void removeEvidence(interview.id, id));
  };
}
