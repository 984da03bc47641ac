import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Callout } from '../../components/Callout.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { CopyIcon } from '../../components/icons.ts';
import { TextField } from '../../components/TextField.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { loadedValue } from '../../store/loaded.ts';
import { useRead } from '../../store/watch.ts';
import styles from './settings.module.css';

const least = 1_024;
const most = 65_535;

/** The port that Lever's answer comes to, and the exact address that has to be registered for it. */
export function CallbackPort({ callbackUrl }: { readonly callbackUrl: string }) {
  const stored = useStore((store) => loadedValue(store.settings)?.callbackPort ?? null);
  const state = useStore((store) => loadedValue(store.callbackPort));
  const loadCallbackPort = useStore((store) => store.loadCallbackPort);
  const loadConnection = useStore((store) => store.loadConnection);
  const changeSettings = useStore((store) => store.changeSettings);
  const copyText = useStore((store) => store.copyText);
  const showToast = useStore((store) => store.showToast);
  const reportError = useStore((store) => store.reportError);
  useRead(loadCallbackPort, 'settings');
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? String(stored ?? '');
  const port = /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
  const isValid = port >= least && port <= most;
  const isChanged = isValid && port !== stored;

  async function save(): Promise<void> {
    const reply = await changeSettings({ callbackPort: port });
    if (!reply.ok) return;
    setTyped(null);
    await Promise.all([loadConnection(), loadCallbackPort()]);
  }

  async function copy(): Promise<void> {
    const reply = await copyText(callbackUrl);
    if (reply.ok) showToast(t('connect.account.copied'));
    else reportError(reply.error);
  }

  return (
    <section className={styles.group} aria-label={t('settings.port.title')}>
      <h2>{t('settings.port.title')}</h2>
      <p>{t('settings.port.text')}</p>
      <form
        className={styles.portForm}
        onSubmit={(event) => {
          event.preventDefault();
          if (isChanged) void save();
        }}
      >
        <TextField
          label={t('settings.port.port')}
          dir="ltr"
          size="m"
          maxLength={5}
          error={isValid ? undefined : t('settings.port.invalid', { least, most })}
          value={text}
          onChange={setTyped}
        />
        <Button variant="plain" isDisabled={!isChanged} onPress={() => void save()}>
          {t('settings.port.save')}
        </Button>
        <TextField
          label={t('connect.account.callback')}
          dir="ltr"
          size="m"
          isReadOnly
          value={callbackUrl}
          onChange={() => undefined}
          trailing={
            <IconButton icon={CopyIcon} label={t('connect.account.copy')} size="s" onPress={() => void copy()} />
          }
        />
      </form>
      {state !== null && !state.isFree ? (
        <Callout tone="warn" role="status" title={t('settings.port.taken', { port: String(state.port) })}>
          {t('settings.port.takenText')}
        </Callout>
      ) : null}
    </section>
  );
}
