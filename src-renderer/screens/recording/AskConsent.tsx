import { useState } from 'react';
import type { ConsentWay } from '../../../src-preload/contract/recordings.ts';
import { Button } from '../../components/Button.tsx';
import { t } from '../../messages/index.ts';
import { ConsentWayField } from './ConsentWayField.tsx';
import styles from './recording.module.css';

export type ConsentAnswer = { readonly state: 'granted' | 'refused'; readonly how: ConsentWay };

/** What the candidate said about being recorded, and how they said it. */
export function AskConsent({ onAnswer }: { readonly onAnswer: (answer: ConsentAnswer) => void }) {
  const [how, setHow] = useState<ConsentWay>('said');
  return (
    <div className={styles.field}>
      <ConsentWayField how={how} onChange={setHow} />
      <div className={styles.buttons}>
        <Button variant="plain" onPress={() => onAnswer({ state: 'granted', how })}>
          {t('recording.consent.grant')}
        </Button>
        <Button variant="quiet" onPress={() => onAnswer({ state: 'refused', how })}>
          {t('recording.consent.refuse')}
        </Button>
      </div>
    </div>
  );
}
