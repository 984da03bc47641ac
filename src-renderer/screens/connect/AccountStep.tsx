import type { ConnectionState } from '../../../src-preload/contract/connection.ts';
import { Button } from '../../components/Button.tsx';
import { RadioCards } from '../../components/RadioCards.tsx';
import { TextField } from '../../components/TextField.tsx';
import { t } from '../../messages/index.ts';
import { ClientFields } from './ClientFields.tsx';
import { type Choice, isComplete, needsClient } from './choice.ts';
import styles from './connect.module.css';
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
        {state.hasKeyring ? null : <KeepChoice choice={choice} onChange={onChange} />}
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

/** Without a keyring the person decides how the sign-in is kept. */
function KeepChoice({ choice, onChange }: Pick<Props, 'choice' | 'onChange'>) {
  return (
    <section className={styles.tight}>
      <RadioCards<'store' | 'session'>
        label={t('connect.account.keepTitle')}
        options={[
          { id: 'store', label: t('connect.account.keepStore'), description: t('connect.account.keepStoreText') },
          { id: 'session', label: t('connect.account.keepSession'), description: t('connect.account.keepSessionText') },
        ]}
        value={choice.keep}
        onChange={(keep) => onChange({ ...choice, keep })}
      />
      <p className={styles.note}>{t('connect.account.keepText')}</p>
    </section>
  );
}
