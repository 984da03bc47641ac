import { Select } from '../../components/Select.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { loadedValue } from '../../store/loaded.ts';
import styles from './settings.module.css';

/** Lever's limit for the whole account, requests a second (reference/lever-api.md section 5). */
const wholeLimit = 10;

/** How much of Lever's limit this computer may use. */
export function RateSelect() {
  const rate = useStore((store) => loadedValue(store.settings)?.leverRate ?? null);
  const changeSettings = useStore((store) => store.changeSettings);
  const items = Array.from({ length: wholeLimit }, (_, index) => index + 1).map((count) => ({
    id: String(count),
    label: t('settings.ats.perSecond', { count }),
  }));
  return (
    <>
      <div className={styles.shareField}>
        <Select
          label={t('settings.ats.share')}
          isLabelHidden
          size="m"
          items={items}
          selectedId={rate === null ? null : String(rate)}
          onSelect={(id) => void changeSettings({ leverRate: Number(id) })}
        />
      </div>
      <span className={styles.note}>{t('settings.ats.shareHint')}</span>
    </>
  );
}
