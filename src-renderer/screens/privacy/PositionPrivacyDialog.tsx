import type { BlindChoice, PositionPrivacy, Reveal } from '../../../src-preload/contract/privacy.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { PanelSection } from '../../components/PanelSection.tsx';
import { Select } from '../../components/Select.tsx';
import { Toggle } from '../../components/Toggle.tsx';
import { TwoLine } from '../../components/TwoLine.tsx';
import { formatDayTime } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { idle, loadedValue } from '../../store/loaded.ts';
import { useRead, useReadOf } from '../../store/watch.ts';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { ClockTable } from './ClockTable.tsx';
import styles from './privacy.module.css';

type Props = { readonly positionId: string; readonly name: string; readonly onClose: () => void };

/** How a position treats its people: whether names are hidden, how long they are kept, who looked, who goes when. */
export function PositionPrivacyDialog({ positionId, name, onClose }: Props) {
  const loaded = useStore((store) => store.positionPrivacy[positionId] ?? idle);
  const loadPositionPrivacy = useStore((store) => store.loadPositionPrivacy);
  useReadOf(loadPositionPrivacy, positionId, 'privacy', 'candidates', 'interviews');
  const privacy = loadedValue(loaded);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('privacy.position.title', { name })}
      closeLabel={t('privacy.position.close')}
      size="l"
      isDismissable
      footer={
        <Button variant="plain" size="l" onPress={onClose}>
          {t('privacy.position.close')}
        </Button>
      }
    >
      {privacy !== null ? (
        <Content positionId={positionId} privacy={privacy} />
      ) : loaded.state === 'failed' ? (
        <FailureNotice error={loaded.error} onTryAgain={() => void loadPositionPrivacy(positionId)} />
      ) : (
        <LoadingRows rows={6} label={t('app.loading')} />
      )}
    </Dialog>
  );
}

const monthChoices = [3, 6, 12, 18, 24, 36, 0];

function Content({ positionId, privacy }: { readonly positionId: string; readonly privacy: PositionPrivacy }) {
  const setPositionPrivacy = useStore((store) => store.setPositionPrivacy);
  const isBlindByDefault = loadedValue(useStore((store) => store.privacy))?.isBlindByDefault ?? false;
  useRead(
    useStore((store) => store.loadPrivacy),
    'privacy',
  );
  const { retentionMonths, legalHold, clocks } = privacy;
  const offered = monthChoices.includes(retentionMonths) ? monthChoices : [retentionMonths, ...monthChoices];
  return (
    <div className={styles.dialog}>
      <PanelSection title={t('privacy.blind')} level={3}>
        <div className={styles.settings}>
          <Select<BlindChoice>
            label={t('privacy.blind')}
            isLabelHidden
            size="m"
            items={[
              { id: 'default', label: t('privacy.blind.default', { isOn: String(isBlindByDefault) }) },
              { id: 'on', label: t('privacy.blind.on') },
              { id: 'off', label: t('privacy.blind.off') },
            ]}
            selectedId={privacy.blind}
            onSelect={(blind) => void setPositionPrivacy({ positionId, blind })}
          />
          <p className={styles.hint}>{t('privacy.blind.hint')}</p>
        </div>
      </PanelSection>
      <PanelSection title={t('privacy.reveals')} level={3}>
        <Reveals reveals={privacy.reveals} />
      </PanelSection>
      <PanelSection title={t('privacy.retention.title')} level={3}>
        <div className={styles.settings}>
          <Select
            label={t('privacy.retention')}
            size="m"
            items={offered.map((count) => ({ id: String(count), label: t('privacy.retention.months', { count }) }))}
            selectedId={String(retentionMonths)}
            onSelect={(months) => void setPositionPrivacy({ positionId, retentionMonths: Number(months) })}
          />
          <p className={styles.hint}>{t('privacy.retention.hint')}</p>
          <Toggle
            label={t('privacy.retention.hold')}
            description={t('privacy.retention.holdHint')}
            isSelected={legalHold}
            onChange={(isOn) => void setPositionPrivacy({ positionId, legalHold: isOn })}
          />
        </div>
      </PanelSection>
      <PanelSection title={t('privacy.clocks')} level={3}>
        {clocks.length === 0 ? (
          <p className={styles.hint}>{t('privacy.clocks.none')}</p>
        ) : (
          <>
            <ClockTable label={t('privacy.clocks')} clocks={clocks} />
            <p className={styles.hint}>{t('privacy.clocks.more', { count: clocks.length })}</p>
          </>
        )}
      </PanelSection>
    </div>
  );
}

function Reveals({ reveals }: { readonly reveals: readonly Reveal[] }) {
  if (reveals.length === 0) return <p className={styles.hint}>{t('privacy.reveals.none')}</p>;
  return (
    <ul className={styles.log}>
      {reveals.map(({ id, label, place, byName, at }) => (
        <li key={id}>
          <TwoLine
            title={t('privacy.reveals.row', { label, place })}
            subtitle={t('privacy.reveals.by', { by: byName || t('privacy.reveals.nobody'), when: formatDayTime(at) })}
          />
        </li>
      ))}
    </ul>
  );
}
