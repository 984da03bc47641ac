import { useState } from 'react';
import type { AppError } from '../../../src-preload/contract/errors.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { TextField } from '../../components/TextField.tsx';
import { errorText } from '../../messages/error-text.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { FailureNotice } from '../app/FailureNotice.tsx';
import styles from './settings.module.css';

/** A calendar without an account: a file that is read once, or an address that is read again and again. */
export function AddCalendarDialog({ onClose }: { readonly onClose: () => void }) {
  const addEventFile = useStore((store) => store.addEventFile);
  const addAddress = useStore((store) => store.addCalendarAddress);
  const showToast = useStore((store) => store.showToast);
  const [address, setAddress] = useState('');
  const [failure, setFailure] = useState<AppError | null>(null);
  const [pending, setPending] = useState<'file' | 'address' | null>(null);

  async function add(what: 'file' | 'address'): Promise<void> {
    if (pending !== null) return;
    setFailure(null);
    setPending(what);
    const reply = await (what === 'file' ? addEventFile() : addAddress(address));
    setPending(null);
    if (!reply.ok) setFailure(reply.error);
    else if (reply.value !== null) {
      showToast(t('settings.calendars.added', { name: reply.value.name, events: reply.value.events }));
      onClose();
    }
  }

  const ofAddress = failure?.code.startsWith('calendar.address') ? failure : null;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('settings.calendars.addTitle')}
      closeLabel={t('connect.close')}
      size="m"
      footer={
        <Button
          variant="primary"
          size="l"
          isDisabled={address.trim() === ''}
          isPending={pending === 'address'}
          onPress={() => void add('address')}
        >
          {t('settings.calendars.subscribe')}
        </Button>
      }
    >
      <form
        className={styles.group}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (address.trim() !== '') void add('address');
        }}
      >
        <div className={styles.buttons}>
          <Button variant="plain" isPending={pending === 'file'} onPress={() => void add('file')}>
            {t('settings.calendars.file')}
          </Button>
        </div>
        <p className={styles.note}>{t('settings.calendars.fileHint')}</p>
        <TextField
          label={t('settings.calendars.address')}
          description={t('settings.calendars.addressHint')}
          type="url"
          dir="ltr"
          spellCheck={false}
          maxLength={2000}
          value={address}
          onChange={setAddress}
          error={ofAddress === null ? undefined : `${errorText(ofAddress).message} ${errorText(ofAddress).next}`}
        />
        {failure === null || ofAddress !== null ? null : <FailureNotice error={failure} size="s" />}
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </form>
    </Dialog>
  );
}
