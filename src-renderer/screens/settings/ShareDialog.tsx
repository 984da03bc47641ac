import { useState } from 'react';
import type { Connection } from '../../../src-preload/contract/connection.ts';
import type { AppError } from '../../../src-preload/contract/errors.ts';
import { Button } from '../../components/Button.tsx';
import { Callout } from '../../components/Callout.tsx';
import { Checkbox } from '../../components/Checkbox.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { TextField } from '../../components/TextField.tsx';
import { errorText } from '../../messages/error-text.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import styles from './settings.module.css';

const leastLength = 10;

type Props = { readonly connection: Connection; readonly onClose: () => void };

/** `Share connection…`: a sealed file for interviewers. The own sign-in goes along only when that is ticked. */
export function ShareDialog({ connection, onClose }: Props) {
  const shareConnection = useStore((store) => store.shareConnection);
  const showToast = useStore((store) => store.showToast);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [withSignIn, setWithSignIn] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const isDifferent = again !== '' && again !== passphrase;
  const canSave = passphrase.length >= leastLength && again === passphrase;

  async function save(): Promise<void> {
    setSaving(true);
    const reply = await shareConnection(passphrase, withSignIn);
    setSaving(false);
    setError(reply.ok ? null : reply.error);
    if (!reply.ok || reply.value === null) return;
    showToast(t('settings.share.done', { fileName: reply.value.fileName }));
    onClose();
  }

  const failure = error === null ? null : errorText(error);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('settings.share.title')}
      closeLabel={t('connect.close')}
      size="m"
      footer={
        <>
          <Button variant="quiet" size="l" onPress={onClose}>
            {t('connect.cancel')}
          </Button>
          <Button variant="primary" size="l" isDisabled={!canSave} isPending={isSaving} onPress={() => void save()}>
            {t('settings.share.submit')}
          </Button>
        </>
      }
    >
      <form
        className={styles.group}
        onSubmit={(event) => {
          event.preventDefault();
          if (canSave) void save();
        }}
      >
        <p>{t(`settings.share.text.${connection.method}`)}</p>
        <TextField
          label={t('settings.share.passphrase')}
          description={t('settings.share.passphraseHint', { count: leastLength })}
          type="password"
          dir="ltr"
          spellCheck={false}
          maxLength={500}
          value={passphrase}
          onChange={setPassphrase}
          autoFocus
        />
        <TextField
          label={t('settings.share.again')}
          error={isDifferent ? t('settings.share.different') : undefined}
          type="password"
          dir="ltr"
          spellCheck={false}
          maxLength={500}
          value={again}
          onChange={setAgain}
        />
        {connection.method === 'oauth' ? (
          <Checkbox
            label={t('settings.share.withSignIn')}
            description={t('settings.share.withSignInText')}
            isSelected={withSignIn}
            onChange={setWithSignIn}
          />
        ) : null}
        {failure === null ? null : (
          <Callout tone="bad" title={failure.message} role="alert">
            {failure.next}
          </Callout>
        )}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
