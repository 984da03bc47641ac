import { useState } from 'react';
import type { AppError, Reply } from '../../../src-preload/contract/errors.ts';
import { Button } from '../../components/Button.tsx';
import { Callout } from '../../components/Callout.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FileIcon, FolderIcon } from '../../components/icons.ts';
import { TextField } from '../../components/TextField.tsx';
import { errorText } from '../../messages/error-text.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import styles from './transcript.module.css';

type Source = 'file' | 'text';

/** A longer text is taken as it is pasted: a field that shows hours of talk only makes the person wait. */
const longestShown = 20_000;

/** No transcript yet: a file of the meeting tool, or the text itself. */
export function NoTranscript({ interviewId }: { readonly interviewId: string }) {
  const importTranscript = useStore((store) => store.importTranscript);
  const pasteTranscript = useStore((store) => store.pasteTranscript);
  const showToast = useStore((store) => store.showToast);
  const [text, setText] = useState('');
  const [pending, setPending] = useState<Source | null>(null);
  const [error, setError] = useState<AppError | null>(null);

  async function take(source: Source, request: Promise<Reply<{ readonly segments: number } | null>>): Promise<void> {
    setError(null);
    setPending(source);
    const reply = await request;
    setPending(null);
    if (!reply.ok) setError(reply.error);
    else if (reply.value !== null) showToast(t('transcript.imported', { count: reply.value.segments }));
  }

  return (
    <div className={styles.scroll}>
      <EmptyState
        icon={FileIcon}
        title={t('transcript.none.title')}
        text={t('transcript.none.text')}
        action={
          <Button
            variant="plain"
            icon={FolderIcon}
            isPending={pending === 'file'}
            onPress={() => void take('file', importTranscript(interviewId))}
          >
            {t('transcript.import')}
          </Button>
        }
      />
      {/* A part of the page that reacts to what is pasted into its field. */}
      <div
        className={styles.paste}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain');
          if (pasted.length <= longestShown) return;
          event.preventDefault();
          void take('text', pasteTranscript(interviewId, text + pasted));
        }}
      >
        {error === null ? null : (
          <Callout tone="bad" role="alert" title={t('transcript.importFailed')}>
            {errorText(error).message} {errorText(error).next}
          </Callout>
        )}
        <TextField
          label={t('transcript.paste')}
          isMultiline
          rows={6}
          value={text}
          onChange={setText}
          placeholder={t('transcript.paste.placeholder')}
          spellCheck={false}
        />
        <div>
          <Button
            variant="plain"
            isDisabled={text.trim() === ''}
            isPending={pending === 'text'}
            onPress={() => void take('text', pasteTranscript(interviewId, text))}
          >
            {t('transcript.paste.do')}
          </Button>
        </div>
      </div>
    </div>
  );
}
