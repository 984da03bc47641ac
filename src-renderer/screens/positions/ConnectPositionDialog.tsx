import { useState } from 'react';
import type { AppError } from '../../../src-preload/contract/errors.ts';
import type { PostingOption } from '../../../src-preload/contract/positions.ts';
import { Button } from '../../components/Button.tsx';
import { Callout } from '../../components/Callout.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { errorText } from '../../messages/error-text.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { loadedValue } from '../../store/loaded.ts';
import styles from './connect-position.module.css';
import { PostingComboBox } from './PostingComboBox.tsx';

/** Ties a position that began without one to a posting in Lever. */
export function ConnectPositionDialog({
  positionId,
  onClose,
}: {
  readonly positionId: string;
  readonly onClose: () => void;
}) {
  const connectPosition = useStore((store) => store.connectPosition);
  const showToast = useStore((store) => store.showToast);
  const isConnected = useStore((store) => (loadedValue(store.connection)?.connection ?? null) !== null);
  const [input, setInput] = useState('');
  const [posting, setPosting] = useState<PostingOption | null>(null);
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<AppError | null>(null);

  async function connect(chosen: PostingOption): Promise<void> {
    setSending(true);
    setError(null);
    const reply = await connectPosition(positionId, chosen.id);
    setSending(false);
    if (!reply.ok) {
      setError(reply.error);
      return;
    }
    showToast(t('position.connectDialog.done', { name: chosen.text }));
    onClose();
  }

  const failure = error === null ? null : errorText(error);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('position.connectDialog.title')}
      closeLabel={t('connect.close')}
      size="m"
      footer={
        <>
          <Button variant="quiet" size="l" onPress={onClose}>
            {t('positions.dialog.cancel')}
          </Button>
          <Button
            variant="primary"
            size="l"
            isDisabled={posting === null}
            isPending={isSending}
            onPress={() => {
              if (posting !== null) void connect(posting);
            }}
          >
            {t('position.connectDialog.submit')}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <p>{t('position.connectDialog.text')}</p>
        {isConnected ? (
          <PostingComboBox input={input} onInput={setInput} posting={posting} onChoose={setPosting} autoFocus />
        ) : (
          <Callout tone="info">{t('positions.dialog.postingOff')}</Callout>
        )}
        {failure === null ? null : (
          <Callout tone="bad" title={failure.message} role="alert">
            {failure.next}
          </Callout>
        )}
      </div>
    </Dialog>
  );
}
