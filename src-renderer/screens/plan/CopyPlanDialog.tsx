import { useEffect, useState } from 'react';
import { Select } from '../../components/Select.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { loadedValue } from '../../store/loaded.ts';
import { ActDialog } from '../app/ActDialog.tsx';
import { useTakenPlan } from './use-taken-plan.ts';

type Props = { readonly positionId: string; readonly onClose: () => void };

/** Takes the rounds and guides of another position. */
export function CopyPlanDialog({ positionId, onClose }: Props) {
  const positions = loadedValue(useStore((store) => store.openPositions)) ?? [];
  const loadPositions = useStore((store) => store.loadPositions);
  const copyPlan = useStore((store) => store.copyPlan);
  const sayTaken = useTakenPlan(positionId);
  const [fromId, setFromId] = useState<string | null>(null);
  useEffect(() => void loadPositions(), [loadPositions]);
  const others = positions.filter(({ id, rounds }) => id !== positionId && rounds > 0);

  return (
    <ActDialog
      title={t('plan.copy.title')}
      size="s"
      submitLabel={t('plan.copy.submit')}
      isReady={fromId !== null}
      act={() => copyPlan(positionId, fromId ?? '')}
      onDone={({ rounds }) => sayTaken(rounds)}
      onClose={onClose}
    >
      {() => (
        <>
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
        </>
      )}
    </ActDialog>
  );
}
