import { useState } from 'react';
import type { ConnectionState, SharedConnection } from '../../../src-preload/contract/connection.ts';
import type { AppError } from '../../../src-preload/contract/errors.ts';
import { Button } from '../../components/Button.tsx';
import { Callout } from '../../components/Callout.tsx';
import { TextField } from '../../components/TextField.tsx';
import { errorText } from '../../messages/error-text.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import styles from './connect.module.css';
import { KeepChoice } from './KeepChoice.tsx';
import { WizardFooter } from './WizardDialog.tsx';

type Props = {
  readonly state: ConnectionState;
  readonly onClose: () => void;
  readonly onImported: (shared: SharedConnection, keep: 'store' | 'session') => void;
};

/** `Import connection…`: a file from a Super Admin, and the passphrase that opens it. */
export function ImportStep({ state, onClose, onImported }: Props) {
  const chooseShared = useStore((store) => store.chooseShared);
  const importShared = useStore((store) => store.importShared);
  const [fileName, setFileName] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [keep, setKeep] = useState(state.suggestedKeep);
  const [error, setError] = useState<AppError | null>(null);
  const [isOpening, setOpening] = useState(false);

  async function choose(): Promise<void> {
    const reply = await chooseShared();
    setError(reply.ok ? null : reply.error);
    if (!reply.ok) setFileName(null);
    else if (reply.value !== null) setFileName(reply.value.fileName);
  }

  async function open(): Promise<void> {
    setOpening(true);
    const reply = await importShared(passphrase, keep);
    setOpening(false);
    if (reply.ok) onImported(reply.value, keep);
    else setError(reply.error);
  }

  const canOpen = fileName !== null && passphrase !== '';
  const failure = error === null ? null : errorText(error);
  return (
    <>
      <form
        className={styles.stack}
        onSubmit={(event) => {
          event.preventDefault();
          if (canOpen) void open();
        }}
      >
        <p>{t('connect.import.text')}</p>
        <div className={styles.buttons}>
          <Button variant="plain" onPress={() => void choose()} autoFocus>
            {t('connect.import.choose')}
          </Button>
          <span className={styles.fileName} role="status">
            {fileName === null ? t('connect.import.none') : <bdi>{fileName}</bdi>}
          </span>
        </div>
        <TextField
          label={t('connect.import.passphrase')}
          type="password"
          dir="ltr"
          spellCheck={false}
          maxLength={500}
          value={passphrase}
          onChange={setPassphrase}
        />
        {state.hasKeyring ? null : <KeepChoice keep={keep} onChange={setKeep} />}
        {failure === null ? null : (
          <Callout tone="bad" title={failure.message} role="alert">
            {failure.next}
          </Callout>
        )}
        <button type="submit" hidden />
      </form>
      <WizardFooter>
        <Button variant="quiet" size="l" onPress={onClose}>
          {t('connect.cancel')}
        </Button>
        <Button variant="primary" size="l" isDisabled={!canOpen} isPending={isOpening} onPress={() => void open()}>
          {t('connect.import.submit')}
        </Button>
      </WizardFooter>
    </>
  );
}
