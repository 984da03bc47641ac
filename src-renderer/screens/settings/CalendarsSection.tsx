import { useState } from 'react';
import type { AppError } from '../../../src-preload/contract/errors.ts';
import type { CalendarAccountKind, CalendarsState } from '../../../src-preload/contract/events.ts';
import { Button } from '../../components/Button.tsx';
import { Callout } from '../../components/Callout.tsx';
import { PlusIcon, SyncIcon } from '../../components/icons.ts';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { isWaiting, loadedValue } from '../../store/loaded.ts';
import { useRead } from '../../store/watch.ts';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { AddCalendarDialog } from './AddCalendarDialog.tsx';
import { AppRegistrationDialog } from './AppRegistrationDialog.tsx';
import { CalendarAccountCard } from './CalendarAccountCard.tsx';
import { CalendarSources } from './CalendarSources.tsx';
import { EventTitleSetting } from './EventTitleSetting.tsx';
import { ReminderSettings } from './ReminderSettings.tsx';
import { SettingsGroup } from './SettingsGroup.tsx';
import styles from './settings.module.css';

/** The calendars that interviews are found in: accounts, files and addresses. */
export function CalendarsSection() {
  const calendars = useStore((store) => store.calendars);
  const loadCalendars = useStore((store) => store.loadCalendars);
  const connect = useStore((store) => store.connectCalendarAccount);
  const showToast = useStore((store) => store.showToast);
  useRead(loadCalendars, 'events');
  const [isAdding, setAdding] = useState(false);
  const [isRegistering, setRegistering] = useState(false);
  const [failure, setFailure] = useState<AppError | null>(null);
  const state = loadedValue(calendars);

  async function start(kind: CalendarAccountKind): Promise<void> {
    setFailure(null);
    const reply = await connect(kind);
    if (reply.ok) showToast(t('settings.calendars.connected', { email: reply.value.email }));
    else if (reply.error.code !== 'connection.cancelled') {
      setFailure(reply.error);
      if (reply.error.code === 'calendar.client-missing') setRegistering(true);
    }
  }

  const isBusy = state?.signingIn != null;
  return (
    <>
      <PageHeader title={t('settings.calendars')} meta={t('settings.calendars.intro')} />
      <div className={styles.body}>
        {/* Three ways of equal rank: none of them is the primary one. */}
        <div className={styles.buttons}>
          <Button variant="plain" icon={PlusIcon} isDisabled={isBusy} onPress={() => void start('google')}>
            {t('settings.calendars.connect.google')}
          </Button>
          <Button variant="plain" icon={PlusIcon} isDisabled={isBusy} onPress={() => void start('microsoft')}>
            {t('settings.calendars.connect.microsoft')}
          </Button>
          <Button variant="plain" icon={PlusIcon} onPress={() => setAdding(true)}>
            {t('settings.calendars.add')}
          </Button>
          <Button variant="quiet" onPress={() => setRegistering(true)}>
            {t('settings.calendars.apps')}
          </Button>
        </div>
        {isBusy ? <Waiting /> : null}
        {failure === null || isBusy ? null : <FailureNotice error={failure} size="s" />}
        {isWaiting(calendars) ? <LoadingRows rows={3} label={t('app.loading')} inset="bare" /> : null}
        {calendars.state === 'failed' ? (
          <FailureNotice error={calendars.error} onTryAgain={() => void loadCalendars()} />
        ) : null}
        {state === null ? null : <Lists state={state} />}
        <EventTitleSetting />
        <ReminderSettings />
      </div>
      {isAdding ? <AddCalendarDialog onClose={() => setAdding(false)} /> : null}
      {isRegistering && state !== null ? (
        <AppRegistrationDialog clients={state.clients} onClose={() => setRegistering(false)} />
      ) : null}
    </>
  );
}

function Lists({ state }: { readonly state: CalendarsState }) {
  const readNow = useStore((store) => store.readCalendarsNow);
  const others = state.sources.filter(({ accountId }) => accountId === null);
  const isReadable = state.accounts.length > 0 || others.some(({ isSubscribed }) => isSubscribed);
  return (
    <>
      {state.accounts.length === 0 ? null : (
        <SettingsGroup title={t('settings.calendars.accounts')} count={state.accounts.length}>
          <div className={styles.accounts}>
            {state.accounts.map((account) => (
              <CalendarAccountCard
                key={account.id}
                account={account}
                sources={state.sources.filter(({ accountId }) => accountId === account.id)}
                isBusy={state.signingIn !== null}
              />
            ))}
          </div>
        </SettingsGroup>
      )}
      {state.accounts.length > 0 && others.length === 0 ? null : (
        <SettingsGroup title={t('settings.calendars.files')}>
          <CalendarSources sources={others} />
        </SettingsGroup>
      )}
      {isReadable ? (
        <div className={styles.buttons}>
          <Button variant="plain" icon={SyncIcon} isPending={state.isSyncing} onPress={() => void readNow()}>
            {t('settings.calendars.readNow')}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function Waiting() {
  const cancel = useStore((store) => store.cancelCalendarConnect);
  return (
    <Callout
      tone="info"
      title={t('settings.calendars.waiting')}
      role="status"
      action={
        <Button variant="plain" onPress={() => void cancel()}>
          {t('settings.calendars.waitingCancel')}
        </Button>
      }
    >
      {t('settings.calendars.waitingText')}
    </Callout>
  );
}
