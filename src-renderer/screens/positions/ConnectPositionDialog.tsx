import { useState } from 'react';
import type { PostingOption } from '../../../src-preload/contract/positions.ts';
import { Callout } from '../../components/Callout.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { loadedValue } from '../../store/loaded.ts';
import { ActDialog } from '../app/ActDialog.tsx';
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

  return (
    <ActDialog
      title={t('position.connectDialog.title')}
      size="m"
      submitLabel={t('position.connectDialog.submit')}
      isReady={posting !== null}
      act={() => connectPosition(positionId, posting?.id ?? '')}
      onDone={() => showToast(t('position.connectDialog.done', { name: posting?.text ?? '' }))}
      onClose={onClose}
    >
      {() => (
        <>
          <p>{t('position.connectDialog.text')}</p>
          {isConnected ? (
            <PostingComboBox input={input} onInput={setInput} posting={posting} onChoose={setPosting} autoFocus />
          ) : (
            <Callout tone="info">{t('positions.dialog.postingOff')}</Callout>
          )}
        </>
      )}
    </ActDialog>
  );
}
