import type { SetupStep } from '../../../src-preload/contract/connection.ts';
import { Button } from '../../components/Button.tsx';
import { t } from '../../messages/index.ts';
import styles from './connect.module.css';
import { SetupTimeline } from './SetupTimeline.tsx';
import { WizardFooter } from './WizardDialog.tsx';

type Props = {
  readonly setup: readonly SetupStep[];
  readonly environment: 'sandbox' | 'production' | 'demo' | null;
  readonly onContinue: () => void;
};

/** The set-up is done: what was fetched. */
export function ConnectedStep({ setup, environment, onContinue }: Props) {
  return (
    <>
      <div className={styles.stack}>
        <p role="status">{t('connect.connected.text')}</p>
        <SetupTimeline setup={setup} />
        {environment === null ? null : <p className={styles.note}>{t(`connect.connected.${environment}`)}</p>}
      </div>
      <WizardFooter>
        <Button variant="primary" size="l" onPress={onContinue} autoFocus>
          {t('connect.continue')}
        </Button>
      </WizardFooter>
    </>
  );
}
