import type { Grant } from '../../../src-preload/contract/connection.ts';
import { Button } from '../../components/Button.tsx';
import { Callout } from '../../components/Callout.tsx';
import { t } from '../../messages/index.ts';
import styles from './connect.module.css';
import { GrantList } from './GrantList.tsx';
import { WizardFooter } from './WizardDialog.tsx';

type Props = {
  readonly grants: readonly Grant[];
  readonly onContinue: () => void;
};

/** The permissions that Lever granted, each with what it is used for. */
export function GrantsStep({ grants, onContinue }: Props) {
  const missing = grants.filter(({ isGranted }) => !isGranted).length;
  return (
    <>
      <div className={styles.stack}>
        {missing === 0 ? null : <Callout tone="warn">{t('connect.grants.missing', { count: missing })}</Callout>}
        {grants.length === 0 || missing > 0 ? null : <p>{t('connect.grants.text')}</p>}
        <GrantList grants={grants} />
      </div>
      <WizardFooter>
        <Button variant="primary" size="l" onPress={onContinue} autoFocus>
          {t('connect.continue')}
        </Button>
      </WizardFooter>
    </>
  );
}
