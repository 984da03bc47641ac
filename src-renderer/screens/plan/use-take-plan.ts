import type { Reply } from '../../../src-preload/contract/errors.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { idle, loadedValue } from '../../store/loaded.ts';

/** Takes over a plan from elsewhere, with a toast that brings the rounds back that went for it. */
export function useTakePlan(positionId: string) {
  const bringBackPlan = useStore((store) => store.bringBackPlan);
  const showToast = useStore((store) => store.showToast);
  const reportError = useStore((store) => store.reportError);
  return async (take: () => Promise<Reply<{ readonly rounds: number } | null>>): Promise<void> => {
    const before = loadedValue(useStore.getState().planById[positionId] ?? idle) ?? [];
    const reply = await take();
    if (!reply.ok) reportError(reply.error);
    else if (reply.value !== null) {
      showToast(t('plan.taken', { rounds: reply.value.rounds }), async () => {
        const back = await bringBackPlan(positionId, before);
        if (!back.ok) reportError(back.error);
      });
    }
  };
}
