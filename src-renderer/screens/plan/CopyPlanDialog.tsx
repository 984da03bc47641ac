import { useEffect, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Select } from '../../components/Select.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { loadedValue } from '../../store/loaded.ts';
import styles from './plan.module.css';
import { useTakenPlan } from './use-taken-plan.ts';

type Props = { readonly positionId: string; readonly onClose: () => void };

/** Takes the rounds and guides of another position. */
export function CopyPlanDialog({ positionId, onClose }: Props) {
  const positions = loadedValue(useStore((store) => store.openPositions)) ?? [];
  const loadPositions = useStore((store) => store.loadPositions);
  const copyPlan = useStore((store) => store.copyPlan);
  const sayTaken = useTakenPlan(positionId);
  const reportError = useStore((store) => store.reportError);
  const [fromId, setFromId] = useState<string | null>(null);
  const [isCopying, setCopying] = useState(false);
  useEffect(() => void loadPositions(), [loadPositions]);
  const others = positions.filter(({ id, rounds }) => id !== positionId && rounds > 0);

  async function copy(): Promise<void> {
    if (fromId === null) return;
    setCopying(true);
    const reply = await copyPlan(positionId, fromId);
    setCopying(false);
    if (reply.ok) sayTaken(reply.value.rounds);
    else reportError(reply.error);
    onClose();
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('plan.copy.title')}
      closeLabel={t('connect.close')}
      size="s"
      footer={
        <>
          <Button variant="quiet" size="l" onPress={onClose}>
            {t('positions.dialog.cancel')}
          </Button>
          <Button
            variant="primary"
            size="l"
            isDisabled={fromId === null}
            isPending={isCopying}
            onPress={() => void copy()}
          >
            {t('plan.copy.submit')}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <p>{t(others.length === 0 ? 'plan.copy.none' : 'plan.copy.text')}</p>
        {others.length === 0 ? null : (
          <Select
            label={t('plan.copy.from')}
            placeholder={t('app.notChosen')}
            items={others.map(({ id, name, rounds }) => ({
              id,
              label: name,
              description: t('positions.rounds', { count: rounds }),
            }))}
            selectedId={fromId}
            onSelect={setFromId}
          />
        )}
      </div>
    </Dialog>
  );
}
