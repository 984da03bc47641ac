import { useState } from 'react';
import type { Connection, Flow } from '../../../src-preload/contract/connection.ts';
import { Button } from '../../components/Button.tsx';
import { Callout } from '../../components/Callout.tsx';
import { FactList } from '../../components/FactList.tsx';
import { AlertIcon, DoneIcon } from '../../components/icons.ts';
import { Pill } from '../../components/Pill.tsx';
import { Tile } from '../../components/Tile.tsx';
import { errorText } from '../../messages/error-text.ts';
import { formatDayTime, formatLongDay } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useNow } from '../../store/clock.ts';
import { useStore } from '../../store/index.ts';
import { AccessibleDataDialog } from '../connect/AccessibleDataDialog.tsx';
import type { ConnectStart } from '../connect/ConnectDialog.tsx';
import { GrantList } from '../connect/GrantList.tsx';
import { UserComboBox } from '../connect/UserComboBox.tsx';
import { DisconnectDialog } from './DisconnectDialog.tsx';
import { RateSelect } from './RateSelect.tsx';
import { ShareDialog } from './ShareDialog.tsx';
import styles from './settings.module.css';

type Props = {
  readonly connection: Connection;
  readonly flow: Flow | null;
  readonly onWizard: (start: ConnectStart) => void;
};

/** The connection to Lever: how it stands, in whose name exports are added, what was granted, and the way out. */
export function ConnectionCard({ connection, flow, onWizard }: Props) {
  const [isDisconnecting, setDisconnecting] = useState(false);
  const now = useNow();
  return (
    <>
      <CardHead connection={connection} flow={flow} onWizard={onWizard} />
      {connection.state === 'reconnect' && connection.error !== null ? (
        <Callout tone="bad" title={errorText(connection.error).message} role="status">
          {errorText(connection.error).next}
        </Callout>
      ) : null}
      <FactList
        facts={[
          {
            id: 'i-am',
            label: t('connect.iAm'),
            content: (
              <>
                <div className={styles.userField}>
                  <UserComboBox isLabelHidden />
                </div>
                <span className={styles.note}>{t('connect.iAmHint')}</span>
              </>
            ),
          },
          {
            id: 'contact',
            label: t('settings.ats.lastContact'),
            content:
              connection.lastContactAt === null
                ? t('settings.ats.noContact')
                : formatDayTime(connection.lastContactAt, now),
          },
          { id: 'share', label: t('settings.ats.share'), content: <RateSelect /> },
          {
            id: 'permissions',
            label: t('settings.ats.permissions'),
            content: <GrantList grants={connection.grants} />,
          },
        ]}
      />
      <div className={styles.disconnect}>
        <Button variant="danger" onPress={() => setDisconnecting(true)}>
          {t('settings.ats.disconnect')}
        </Button>
        <span className={styles.note}>{t('settings.ats.disconnectHint')}</span>
      </div>
      {isDisconnecting ? <DisconnectDialog onClose={() => setDisconnecting(false)} /> : null}
    </>
  );
}

/** When and how it was connected; how the sign-in is kept is said where it is not the keyring. */
function sinceWords({ method, connectedAt, secretsKept }: Connection): string {
  const since = t(`settings.ats.since.${method}`, { date: formatLongDay(connectedAt) });
  return secretsKept === 'keyring' ? since : `${since} · ${t(`settings.ats.kept.${secretsKept}`)}`;
}

function CardHead({ connection, flow, onWizard }: Props) {
  const reconnect = useStore((store) => store.reconnect);
  const reportError = useStore((store) => store.reportError);
  const startDemo = useStore((store) => store.startDemo);
  const [isViewing, setViewing] = useState(false);
  const [isSharing, setSharing] = useState(false);
  const isConnected = connection.state === 'connected';
  const isBusy = flow !== null && (flow.step === 'browser' || flow.step === 'setting-up');

  async function signInAgain(): Promise<void> {
    if (connection.method === 'api-key' && connection.kind === 'lever') {
      onWizard('account');
      return;
    }
    const reply = await reconnect();
    if (reply.ok) onWizard('flow');
    else reportError(reply.error);
  }

  async function update(): Promise<void> {
    if (connection.kind === 'lever') {
      onWizard('method');
      return;
    }
    const reply = await startDemo();
    if (reply.ok) onWizard('flow');
    else reportError(reply.error);
  }

  return (
    <section className={`${styles.card} ${styles.connection}`} aria-label={t('settings.ats.lever')}>
      <Tile letter={connection.kind === 'demo' ? 'D' : 'L'} size={40} />
      <div>
        <div className={styles.cardTitle}>
          <h2>{t('settings.ats.lever')}</h2>
          <Pill tone={isConnected ? 'good' : 'bad'} icon={isConnected ? DoneIcon : AlertIcon}>
            {t(isConnected ? 'settings.ats.connected' : 'settings.ats.reconnectNeeded')}
          </Pill>
          <Pill tone="neutral">{t(`settings.ats.environment.${connection.environment}`)}</Pill>
        </div>
        <p className={styles.note}>{sinceWords(connection)}</p>
      </div>
      <div className={styles.buttons}>
        {isConnected ? null : (
          <Button variant="primary" isDisabled={isBusy} onPress={() => void signInAgain()}>
            {t('settings.ats.reconnect')}
          </Button>
        )}
        <Button variant="plain" onPress={() => setViewing(true)}>
          {t('connect.view')}
        </Button>
        <Button variant="plain" isDisabled={isBusy} onPress={() => void update()}>
          {t('connect.update')}
        </Button>
        {connection.kind === 'lever' ? (
          <Button variant="plain" onPress={() => setSharing(true)}>
            {t('settings.share')}
          </Button>
        ) : null}
      </div>
      {isSharing ? <ShareDialog connection={connection} onClose={() => setSharing(false)} /> : null}
      {isViewing ? <AccessibleDataDialog onClose={() => setViewing(false)} /> : null}
    </section>
  );
}
