import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { t } from '../../messages/index.ts';
import { AccessibleDataDialog } from './AccessibleDataDialog.tsx';
import styles from './connect.module.css';
import { UserComboBox } from './UserComboBox.tsx';
import { WizardFooter } from './WizardDialog.tsx';

type Props = {
  readonly onFinish: () => void;
  readonly onUpdate: () => void;
};

/** All is set up: who the person is in Lever, and what Rubric can see there. */
export function DoneStep({ onFinish, onUpdate }: Props) {
  const [isViewing, setViewing] = useState(false);
  return (
    <>
      <div className={styles.stack}>
        <p>{t('connect.done.text')}</p>
        <UserComboBox />
        <div className={styles.buttons}>
          <Button variant="plain" onPress={() => setViewing(true)}>
            {t('connect.view')}
          </Button>
          <Button variant="plain" onPress={onUpdate}>
            {t('connect.update')}
          </Button>
        </div>
      </div>
      {isViewing ? <AccessibleDataDialog onClose={() => setViewing(false)} /> : null}
      <WizardFooter>
        <Button variant="primary" size="l" onPress={onFinish}>
          {t('connect.finish')}
        </Button>
      </WizardFooter>
    </>
  );
}
