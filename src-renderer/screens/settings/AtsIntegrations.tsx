import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { LinkIcon, PlusIcon } from '../../components/icons.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { loadedValue } from '../../store/loaded.ts';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { ConnectDialog, type ConnectStart } from '../connect/ConnectDialog.tsx';
import { CallbackPort } from './CallbackPort.tsx';
import { ConnectionCard } from './ConnectionCard.tsx';
import { FlowNotice } from './FlowNotice.tsx';
import styles from './settings.module.css';

/** The connection to Lever, or the way to make one. */
export function AtsIntegrations() {
  const loaded = useStore((store) => store.connection);
  const loadConnection = useStore((store) => store.loadConnection);
  const [wizard, setWizard] = useState<ConnectStart | null>(null);
  const state = loadedValue(loaded);
  if (state === null) {
    return loaded.state === 'failed' ? (
      <FailureNotice error={loaded.error} onTryAgain={() => void loadConnection()} />
    ) : null;
  }
  const { connection, flow } = state;
  return (
    <div className={styles.body}>
      <div className={styles.intro}>
        <p>{t('settings.ats.intro')}</p>
        <div className={styles.introButtons}>
          {connection === null && flow === null ? (
            <Button variant="plain" onPress={() => setWizard('import')}>
              {t('connect.import')}
            </Button>
          ) : null}
          <Button
            // Where the sign-in was lost, Reconnect is what comes next.
            variant={connection === null || connection.state === 'connected' ? 'primary' : 'plain'}
            icon={PlusIcon}
            onPress={() => setWizard(flow === null ? 'integrations' : 'flow')}
          >
            {t('settings.ats.add')}
          </Button>
        </div>
      </div>
      {flow !== null && wizard === null ? <FlowNotice flow={flow} onShow={() => setWizard('flow')} /> : null}
      {connection === null ? (
        <EmptyState icon={LinkIcon} title={t('settings.ats.none.title')} text={t('settings.ats.none.text')} />
      ) : null}
      {/* While the wizard is open it shows the same fields and buttons; two of each would only confuse. */}
      {connection !== null && wizard === null ? (
        <ConnectionCard connection={connection} flow={flow} onWizard={setWizard} />
      ) : null}
      {wizard === null && connection?.kind !== 'demo' ? <CallbackPort callbackUrl={state.callbackUrl} /> : null}
      {wizard === null ? null : <ConnectDialog start={wizard} onClose={() => setWizard(null)} />}
    </div>
  );
}
