import type { ConnectionState } from '../../../src-preload/contract/connection.ts';
import { Button } from '../../components/Button.tsx';
import { RadioCards } from '../../components/RadioCards.tsx';
import { TextField } from '../../components/TextField.tsx';
import { t } from '../../messages/index.ts';
import { ClientFields } from './ClientFields.tsx';
import { type Choice, isComplete, needsClient } from './choice.ts';
import styles from './connect.module.css';
import { FeatureChoice } from './FeatureChoice.tsx';
import { KeepChoice } from './KeepChoice.tsx';
import { WizardFooter } from './WizardDialog.tsx';

type Props = {
  readonly state: ConnectionState;
  readonly choice: Choice;
  readonly isStarting: boolean;
  readonly onClose: () => void;
  readonly onChange: (choice: Choice) => void;
  readonly onSubmit: () => void;
};

/** Sandbox or Production, and what the chosen way of signing in needs besides. */
export function AccountStep({ state, choice, isStarting, onClose, onChange, onSubmit }: Props) {
  const canSubmit = isComplete(choice, state);
  return (
    <>
      <form
        className={styles.stack}
        onSubmit={(event) => {
          event.preventDefault();
          if (canSubmit) onSubmit();
        }}
      >
        <RadioCards<'sandbox' | 'production'>
          label={t('connect.account.title')}
          isLabelHidden
          options={[
            {
              id: 'sandbox',
              label: t('connect.account.sandbox'),
              description: t('connect.account.sandboxText'),
            },
            {
              id: 'production',
              label: t('connect.account.production'),
              description: t('connect.account.productionText'),
            },
          ]}
          value={choice.environment}
          onChange={(environment) => onChange({ ...choice, environment })}
          autoFocus
        />
        {needsClient(choice, state) ? (
          <ClientFields choice={choice} callbackUrl={state.callbackUrl} onChange={onChange} />
        ) : null}
        {choice.method === 'oauth' && choice.environment !== null && !needsClient(choice, state) ? (
          <div>
            <Button variant="quiet" flush="start" onPress={() => onChange({ ...choice, isOtherClient: true })}>
              {t('connect.account.otherClient')}
            </Button>
          </div>
        ) : null}
        {choice.method === 'api-key' ? (
          <TextField
            label={t('connect.account.key')}
            description={t('connect.account.keyHint')}
            type="password"
            dir="ltr"
            spellCheck={false}
            maxLength={500}
            value={choice.apiKey}
            onChange={(apiKey) => onChange({ ...choice, apiKey })}
          />
        ) : null}
        {choice.method === 'oauth' ? (
          <FeatureChoice features={choice.features} onChange={(features) => onChange({ ...choice, features })} />
        ) : null}
        {state.hasKeyring ? null : <KeepChoice keep={choice.keep} onChange={(keep) => onChange({ ...choice, keep })} />}
        {/* With several fields a form is sent by Enter only through a button of its own. */}
        <button type="submit" hidden />
      </form>
      <WizardFooter>
        <Button variant="quiet" size="l" onPress={onClose}>
          {t('connect.cancel')}
        </Button>
        <Button variant="primary" size="l" isDisabled={!canSubmit} isPending={isStarting} onPress={onSubmit}>
          {t('connect.submit')}
        </Button>
      </WizardFooter>
    </>
  );
}
