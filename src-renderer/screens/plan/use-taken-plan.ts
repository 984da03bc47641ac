import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';

/** Says that a plan was taken over, with a toast that brings the rounds back that went for it. */
export function useTakenPlan(positionId: string): (rounds: number) => void {
  const bringBackPlan = useStore((store) => store.bringBackPlan);
  const showToast = useStore((store) => store.showToast);
  const reportError = useStore((store) => store.reportError);

  async function bringBack(): Promise<void> {
    const reply = await bringBackPlan(positionId);
    if (!reply.ok) reportError(reply.error);
  }

  return (rounds) => showToast(t('plan.taken', { rounds }), () => void bringBack());
}
