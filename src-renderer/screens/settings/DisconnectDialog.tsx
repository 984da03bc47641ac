import { useState } from 'react';
import type { AppError } from '../../../src-preload/contract/errors.ts';
import { Button } from '../../components/Button.tsx';
import { Callout } from '../../components/Callout.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { RadioCards } from '../../components/RadioCards.tsx';
import { errorText } from '../../messages/error-text.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import styles from './settings.module.css';

/** Asks before the sign-in is deleted: whether synced data stays, and what becomes of exports that wait. */
export function DisconnectDialog({ onClose }: { readonly onClose: () => void }) {
  const disconnect = useStore((store) => store.disconnect);
  const showToast = useStore((store) => store.showToast);
  const [choice, setChoice] = useState<'keep' | 'wipe'>('keep');
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<AppError | null>(null);

  async function submit(): Promise<void> {
    setSending(true);
    const reply = await disconnect(choice === 'wipe');
    setSending(false);
    if (!reply.ok) {
      setError(reply.error);
      return;
    }
    showToast(t('settings.disconnect.done'));
    onClose();
  }

  const failure = error === null ? null : errorText(error);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('settings.disconnect.title')}
      closeLabel={t('connect.close')}
      size="m"
      footer={
        <>
          <Button variant="quiet" size="l" onPress={onClose}>
            {t('settings.disconnect.cancel')}
          </Button>
          <Button variant="danger" size="l" isPending={isSending} onPress={() => void submit()}>
            {t('settings.disconnect.submit')}
          </Button>
        </>
      }
    >
      <div className={styles.group}>
        <p>{t('settings.disconnect.text')}</p>
        <RadioCards<'keep' | 'wipe'>
          label={t('settings.disconnect.choice')}
          options={[
            { id: 'keep', label: t('settings.disconnect.keep'), description: t('settings.disconnect.keepText') },
            { id: 'wipe', label: t('settings.disconnect.wipe'), description: t('settings.disconnect.wipeText') },
          ]}
          value={choice}
          onChange={setChoice}
        />
        {failure === null ? null : (
          <Callout tone="bad" title={failure.message} role="alert">
            {failure.next}
          </Callout>
        )}
      </div>
    </Dialog>
  );
}
