import { useState } from 'react';
import type { ConsentWay } from '../../../src-preload/contract/recordings.ts';
import { Button } from '../../components/Button.tsx';
import { t } from '../../messages/index.ts';
import { ConsentWayField } from './ConsentWayField.tsx';
import styles from './recording.module.css';

type Props = { readonly onWithdraw: (how: ConsentWay) => void; readonly onCancel: () => void };

/** The candidate takes consent back: how they said so. */
export function WithdrawConsent({ onWithdraw, onCancel }: Props) {
  const [how, setHow] = useState<ConsentWay>('said');
  return (
    <div className={styles.field}>
      <ConsentWayField how={how} onChange={setHow} />
      <div className={styles.buttons}>
        <Button variant="plain" onPress={() => onWithdraw(how)}>
          {t('recording.consent.withdraw')}
        </Button>
        <Button variant="quiet" onPress={onCancel}>
          {t('recording.consent.keep')}
        </Button>
      </div>
    </div>
  );
}
