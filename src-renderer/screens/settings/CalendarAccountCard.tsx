import { useState } from 'react';
import type { CalendarAccount, EventSource } from '../../../src-preload/contract/events.ts';
import { Button } from '../../components/Button.tsx';
import { Callout } from '../../components/Callout.tsx';
import { Checkbox } from '../../components/Checkbox.tsx';
import { Tile } from '../../components/Tile.tsx';
import { errorText } from '../../messages/error-text.ts';
import { formatDayTime } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useNow } from '../../store/clock.ts';
import { useStore } from '../../store/index.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import styles from './settings.module.css';

type Props = {
  readonly account: CalendarAccount;
  readonly sources: readonly EventSource[];
  /** A sign-in is open in the browser. */
  readonly isBusy: boolean;
};

/** One account: whose it is, how its last reading went, and which of its calendars count. */
export function CalendarAccountCard({ account, sources, isBusy }: Props) {
  const reconnect = useStore((store) => store.reconnectCalendarAccount);
  const disconnect = useStore((store) => store.disconnectCalendarAccount);
  const choose = useStore((store) => store.chooseEventSource);
  const showToast = useStore((store) => store.showToast);
  const reportError = useStore((store) => store.reportError);
  const [isDisconnecting, setDisconnecting] = useState(false);
  const { email, error } = account;

  async function signInAgain(): Promise<void> {
    const reply = await reconnect(account.id);
    if (reply.ok) showToast(t('settings.calendars.connected', { email }));
    else if (reply.error.code !== 'connection.cancelled') reportError(reply.error);
  }

  async function leave(): Promise<void> {
    const reply = await disconnect(account.id);
    if (!reply.ok) reportError(reply.error);
    else {
      const isRevoked = reply.value.isRevoked;
      showToast(t(isRevoked ? 'settings.calendars.disconnected' : 'settings.calendars.notRevoked', { email }));
    }
  }

  async function setChosen(source: EventSource, isChosen: boolean): Promise<void> {
    const reply = await choose(source.id, isChosen);
    if (!reply.ok) reportError(reply.error);
  }

  return (
    <section className={styles.account} aria-label={email}>
      <div className={styles.card}>
        <Tile letter={account.kind === 'google' ? 'G' : 'M'} size={40} />
        <div className={styles.accountName}>
          <h3 title={email}>{email}</h3>
          <AccountWords account={account} />
        </div>
        <div className={styles.buttons}>
          {error?.kind === 'auth' ? (
            <Button variant="primary" isDisabled={isBusy} onPress={() => void signInAgain()}>
              {t('settings.calendars.signInAgain')}
            </Button>
          ) : null}
          <Button
            variant="plain"
            aria-label={t('settings.calendars.disconnectOf', { email })}
            onPress={() => setDisconnecting(true)}
          >
            {t('settings.calendars.disconnect')}
          </Button>
        </div>
      </div>
      {error === null ? null : (
        <Callout tone={error.kind === 'auth' ? 'bad' : 'warn'} title={errorText(error).message} role="status">
          {errorText(error).next}
        </Callout>
      )}
      {sources.length === 0 ? null : (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot be laid out with the rest.
        <div role="group" className={styles.calendars} aria-label={t('settings.calendars.which', { email })}>
          {sources.map((source) => (
            <Checkbox
              key={source.id}
              label={source.name === '' ? t('settings.calendars.primary') : source.name}
              description={noteOf(source)}
              isSelected={source.isChosen}
              onChange={(isChosen) => void setChosen(source, isChosen)}
            />
          ))}
        </div>
      )}
      {isDisconnecting ? (
        <ConfirmDialog
          title={t('settings.calendars.disconnectOf', { email })}
          text={t('settings.calendars.disconnectText')}
          submit={t('settings.calendars.disconnect')}
          onSubmit={leave}
          onClose={() => setDisconnecting(false)}
        />
      ) : null}
    </section>
  );
}

function AccountWords({ account }: { readonly account: CalendarAccount }) {
  const now = useNow();
  const read =
    account.readAt === null
      ? t('settings.calendars.notRead')
      : t('settings.calendars.readAt', { time: formatDayTime(account.readAt, now) });
  const words = t('settings.calendars.accountWords', { kind: t(`settings.calendars.kind.${account.kind}`), read });
  const kept = account.secretsKept === 'session' ? ` · ${t('settings.calendars.session')}` : '';
  return <p className={styles.note}>{`${words}${kept}`}</p>;
}

function noteOf(source: EventSource): string | undefined {
  if (source.error !== null) return `${errorText(source.error).message} ${errorText(source.error).next}`;
  return source.isPrimary ? t('settings.calendars.primary') : undefined;
}
