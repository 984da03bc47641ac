import { RadioCards } from '../../components/RadioCards.tsx';
import { t } from '../../messages/index.ts';
import styles from './connect.module.css';

type Props = {
  readonly keep: 'store' | 'session';
  readonly onChange: (keep: 'store' | 'session') => void;
};

/** Without a keyring the person decides how the sign-in is kept. */
export function KeepChoice({ keep, onChange }: Props) {
  return (
    <section className={styles.tight}>
      <RadioCards<'store' | 'session'>
        label={t('connect.account.keepTitle')}
        options={[
          { id: 'store', label: t('connect.account.keepStore'), description: t('connect.account.keepStoreText') },
          { id: 'session', label: t('connect.account.keepSession'), description: t('connect.account.keepSessionText') },
        ]}
        value={keep}
        onChange={onChange}
      />
      <p className={styles.note}>{t('connect.account.keepText')}</p>
    </section>
  );
}
