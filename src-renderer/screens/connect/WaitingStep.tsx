import { Button } from '../../components/Button.tsx';
import { Spinner } from '../../components/Spinner.tsx';
import { t } from '../../messages/index.ts';
import styles from './connect.module.css';
import { WizardFooter } from './WizardDialog.tsx';

type Props = { readonly onCancel: () => void };

/** Lever's page is open in the browser; here one only waits, or calls it off. */
export function WaitingStep({ onCancel }: Props) {
  return (
    <>
      <div className={styles.waiting}>
        <Spinner size={24} label={t('connect.browser.title')} />
        <div className={styles.tight}>
          <p role="status">{t('connect.browser.text')}</p>
          <p className={styles.note}>{t('connect.browser.closed')}</p>
        </div>
      </div>
      <WizardFooter>
        <Button variant="plain" size="l" onPress={onCancel}>
          {t('connect.cancel')}
        </Button>
      </WizardFooter>
    </>
  );
}
