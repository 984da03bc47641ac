import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { loadedValue } from '../../store/loaded.ts';
import { useRead } from '../../store/watch.ts';
import styles from './add-position.module.css';

/** The credit that the licence of an imported occupation database asks for, wherever something of it is shown. */
export function OccupationCredit() {
  const source = loadedValue(useStore((store) => store.occupationSource));
  useRead(
    useStore((store) => store.loadOccupationSource),
    'settings',
  );
  return <p className={styles.note}>{t('settings.roles.credit', { version: source?.version ?? '' })}</p>;
}
