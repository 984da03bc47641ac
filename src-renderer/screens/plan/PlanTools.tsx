import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { CopyIcon, DownloadIcon, ExportsIcon, PlusIcon } from '../../components/icons.ts';
import { MenuButton } from '../../components/MenuButton.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { CopyPlanDialog } from './CopyPlanDialog.tsx';
import styles from './plan.module.css';
import { RoundNameDialog } from './RoundNameDialog.tsx';
import { useTakenPlan } from './use-taken-plan.ts';

type Props = { readonly positionId: string; readonly hasRounds: boolean };

/** What can be done with the plan as a whole. */
export function PlanTools({ positionId, hasRounds }: Props) {
  const addRound = useStore((store) => store.addRound);
  const exportPlan = useStore((store) => store.exportPlan);
  const importPlan = useStore((store) => store.importPlan);
  const showToast = useStore((store) => store.showToast);
  const reportError = useStore((store) => store.reportError);
  const sayTaken = useTakenPlan(positionId);
  const [dialog, setDialog] = useState<'round' | 'copy' | null>(null);

  async function toFile(): Promise<void> {
    const reply = await exportPlan(positionId);
    if (!reply.ok) reportError(reply.error);
    else if (reply.value !== null) showToast(t('plan.exported', { file: reply.value }));
  }

  async function fromFile(): Promise<void> {
    const reply = await importPlan(positionId);
    if (!reply.ok) reportError(reply.error);
    else if (reply.value !== null) sayTaken(reply.value.rounds);
  }

  return (
    <div className={styles.tools}>
      <Button variant="plain" icon={PlusIcon} onPress={() => setDialog('round')}>
        {t('plan.addRound')}
      </Button>
      <MenuButton
        label={t('plan.more')}
        variant="quiet"
        items={[
          { id: 'copy', label: t('plan.copy'), icon: CopyIcon },
          { id: 'import', label: t('plan.import'), icon: DownloadIcon },
          { id: 'export', label: t('plan.export'), icon: ExportsIcon, isDisabled: !hasRounds },
        ]}
        onAction={(id) => {
          if (id === 'copy') setDialog('copy');
          else void (id === 'import' ? fromFile() : toFile());
        }}
      />
      {dialog === 'round' ? (
        <RoundNameDialog
          title={t('plan.addRound')}
          name=""
          onSave={(name) => addRound(positionId, name)}
          onClose={() => setDialog(null)}
        />
      ) : null}
      {dialog === 'copy' ? <CopyPlanDialog positionId={positionId} onClose={() => setDialog(null)} /> : null}
    </div>
  );
}
