import { useState } from 'react';
import type { CalendarClients, SetCalendarClient } from '../../../src-preload/contract/events.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { TextField } from '../../components/TextField.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import styles from './settings.module.css';

type Props = { readonly clients: CalendarClients; readonly onClose: () => void };

/** The apps that the company registered with Google and Microsoft. The secret is written, never shown. */
export function AppRegistrationDialog({ clients, onClose }: Props) {
  const setClient = useStore((store) => store.setCalendarClient);
  const showToast = useStore((store) => store.showToast);
  const reportError = useStore((store) => store.reportError);
  const [googleId, setGoogleId] = useState(clients.google.clientId);
  const [googleSecret, setGoogleSecret] = useState('');
  const [microsoftId, setMicrosoftId] = useState(clients.microsoft.clientId);
  const [authority, setAuthority] = useState(clients.microsoft.authority);

  async function save(): Promise<void> {
    const changes: SetCalendarClient[] = [];
    if (googleId.trim() !== clients.google.clientId || googleSecret !== '') {
      changes.push({ kind: 'google', clientId: googleId, clientSecret: googleSecret });
    }
    if (microsoftId.trim() !== clients.microsoft.clientId || authority.trim() !== clients.microsoft.authority) {
      changes.push({ kind: 'microsoft', clientId: microsoftId, authority });
    }
    for (const change of changes) {
      const reply = await setClient(change);
      if (!reply.ok) {
        reportError(reply.error);
        return;
      }
    }
    showToast(t('settings.calendars.apps.saved'));
    onClose();
  }

  const field = { dir: 'ltr', spellCheck: false, maxLength: 500 } as const;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('settings.calendars.apps.title')}
      closeLabel={t('connect.close')}
      size="m"
      footer={
        <Button variant="primary" size="l" onPress={() => void save()}>
          {t('settings.calendars.apps.save')}
        </Button>
      }
    >
      <form
        className={styles.group}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <p>{t('settings.calendars.apps.text')}</p>
        <TextField
          {...field}
          label={t('settings.calendars.apps.googleId')}
          description={t('settings.calendars.apps.googleHint')}
          value={googleId}
          onChange={setGoogleId}
        />
        <TextField
          {...field}
          label={t('settings.calendars.apps.googleSecret')}
          type="password"
          value={googleSecret}
          onChange={setGoogleSecret}
        />
        <TextField
          {...field}
          label={t('settings.calendars.apps.microsoftId')}
          value={microsoftId}
          onChange={setMicrosoftId}
        />
        <TextField
          {...field}
          label={t('settings.calendars.apps.authority')}
          description={t('settings.calendars.apps.authorityHint')}
          value={authority}
          onChange={setAuthority}
        />
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </form>
    </Dialog>
  );
}
