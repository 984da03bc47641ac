import { KeyCap } from '../../components/KeyCap.tsx';
import { t } from '../../messages/index.ts';
import styles from './keys-bar.module.css';

/** The keys of the room, printed where people look for them. */
export function KeysBar({ onShowAll }: { readonly onShowAll: () => void }) {
  return (
    <footer className={styles.bar}>
      <span>
        <KeyCap keys={['J', 'K']} />
        {t('interviews.room.keys.questions')}
      </span>
      <span>
        <KeyCap keys={['N']} />
        {t('interviews.room.keys.notes')}
      </span>
      <span>
        <KeyCap keys={['H']} />
        {t('interviews.room.keys.highlight')}
      </span>
      <span>
        <KeyCap keys={['Esc']} />
        {t('interviews.room.keys.leave')}
      </span>
      <span>
        <KeyCap keys={['A']} />
        {t('interviews.room.keys.anchors')}
      </span>
      <span>
        <KeyCap keys={['1']} />
        {t('interviews.room.keys.to')}
        <KeyCap keys={['5']} />
        {t('interviews.room.keys.rate')}
      </span>
      <button type="button" className={styles.all} onClick={onShowAll}>
        <KeyCap keys={['?']} />
        {t('interviews.room.keys.all')}
      </button>
    </footer>
  );
}
