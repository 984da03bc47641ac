import { useState } from 'react';
import type { AuthMethod } from '../../../src-preload/contract/connection.ts';
import { Button } from '../../components/Button.tsx';
import { Callout } from '../../components/Callout.tsx';
import { ShieldIcon } from '../../components/icons.ts';
import { RadioCards } from '../../components/RadioCards.tsx';
import { t } from '../../messages/index.ts';
import styles from './connect.module.css';
import { WizardFooter } from './WizardDialog.tsx';

type Props = {
  readonly method: AuthMethod;
  readonly onClose: () => void;
  readonly onNext: (method: AuthMethod) => void;
  readonly onImport: () => void;
};

/** Lever's website or an API key, and who can give the consent: said before a browser opens. */
export function MethodStep({ method, onClose, onNext, onImport }: Props) {
  const [chosen, setChosen] = useState(method);
  return (
    <>
      <div className={styles.stack}>
        <RadioCards<AuthMethod>
          label={t('connect.method.title')}
          isLabelHidden
          options={[
            { id: 'oauth', label: t('connect.method.oauth'), description: t('connect.method.oauthText') },
            { id: 'api-key', label: t('connect.method.apiKey'), description: t('connect.method.apiKeyText') },
          ]}
          value={chosen}
          onChange={setChosen}
          autoFocus
        />
        <Callout
          tone="info"
          icon={ShieldIcon}
          title={t('connect.method.adminTitle')}
          action={
            <Button variant="plain" onPress={onImport}>
              {t('connect.import')}
            </Button>
          }
        >
          {t('connect.method.adminText')}
        </Callout>
      </div>
      <WizardFooter>
        <Button variant="quiet" size="l" onPress={onClose}>
          {t('connect.cancel')}
        </Button>
        <Button variant="primary" size="l" onPress={() => onNext(chosen)}>
          {t('connect.next')}
        </Button>
      </WizardFooter>
    </>
  );
}
