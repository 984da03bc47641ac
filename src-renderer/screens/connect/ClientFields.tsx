import { IconButton } from '../../components/IconButton.tsx';
import { CopyIcon } from '../../components/icons.ts';
import { TextField } from '../../components/TextField.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import type { Choice } from './choice.ts';
import styles from './connect.module.css';

type Props = {
  readonly choice: Choice;
  readonly callbackUrl: string;
  readonly onChange: (choice: Choice) => void;
};

/** The company's own OAuth app: the address to register in Lever, and what Lever gives for it. */
export function ClientFields({ choice, callbackUrl, onChange }: Props) {
  const copyText = useStore((store) => store.copyText);
  const showToast = useStore((store) => store.showToast);
  const reportError = useStore((store) => store.reportError);
  async function copy(): Promise<void> {
    const reply = await copyText(callbackUrl);
    if (reply.ok) showToast(t('connect.account.copied'));
    else reportError(reply.error);
  }
  return (
    <section className={styles.client} aria-labelledby="oauth-client">
      <h3 id="oauth-client">{t('connect.account.clientTitle')}</h3>
      <TextField
        label={t('connect.account.callback')}
        description={t('connect.account.clientText')}
        dir="ltr"
        isReadOnly
        value={callbackUrl}
        onChange={() => undefined}
        trailing={<IconButton icon={CopyIcon} label={t('connect.account.copy')} size="s" onPress={() => void copy()} />}
      />
      <TextField
        label={t('connect.account.clientId')}
        dir="ltr"
        spellCheck={false}
        maxLength={500}
        value={choice.clientId}
        onChange={(clientId) => onChange({ ...choice, clientId })}
      />
      <TextField
        label={t('connect.account.clientSecret')}
        type="password"
        dir="ltr"
        spellCheck={false}
        maxLength={500}
        value={choice.clientSecret}
        onChange={(clientSecret) => onChange({ ...choice, clientSecret })}
      />
    </section>
  );
}
