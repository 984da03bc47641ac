import { useState } from 'react';
import type { InterviewDetail } from '../../../src-preload/contract/interviews.ts';
import { Button } from '../../components/Button.tsx';
import { Callout } from '../../components/Callout.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { errorText } from '../../messages/error-text.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { loadedValue } from '../../store/loaded.ts';
import { settingsRoute } from '../../store/routes.ts';
import { useRead } from '../../store/watch.ts';
import { ConfirmDialog } from '../settings/ConfirmDialog.tsx';
import styles from './recording.module.css';
import { useRecording } from './use-recording.ts';

/** Writes the recordings down, or says what that needs. An earlier transcript is replaced only after a question. */
export function TranscribeAction({ interview }: { readonly interview: InterviewDetail }) {
  const { id, transcriptSegments } = interview;
  const job = useRecording(id)?.job ?? null;
  const model = loadedValue(useStore((store) => store.speechModel));
  const transcribeRecording = useStore((store) => store.transcribeRecording);
  const cancelTranscription = useStore((store) => store.cancelTranscription);
  const navigate = useStore((store) => store.navigate);
  const reportError = useStore((store) => store.reportError);
  const [isReplacing, setReplacing] = useState(false);
  useRead(
    useStore((store) => store.loadSpeechModel),
    'recordings',
  );

  async function start(): Promise<void> {
    const reply = await transcribeRecording(id);
    if (!reply.ok) reportError(reply.error);
  }

  if (job?.state === 'running') {
    return (
      <span className={styles.job}>
        <ProgressBar label={t('recording.transcribing')} value={job.done} max={1} />
        <Button variant="plain" size="s" onPress={() => void cancelTranscription(id)}>
          {t('recording.transcribe.cancel')}
        </Button>
      </span>
    );
  }
  if (model !== null && model.state !== 'ready') {
    return (
      <Button variant="plain" size="s" onPress={() => navigate(settingsRoute('recording'))}>
        {t('recording.model.needed')}
      </Button>
    );
  }
  return (
    <>
      <Button variant="plain" size="s" onPress={() => (transcriptSegments > 0 ? setReplacing(true) : void start())}>
        {t('recording.transcribe')}
      </Button>
      {job === null ? null : (
        <Callout tone="bad" role="alert" title={errorText(job.error).message}>
          {errorText(job.error).next}
        </Callout>
      )}
      {isReplacing ? (
        <ConfirmDialog
          title={t('recording.replace.title')}
          text={t('recording.replace.text')}
          submit={t('recording.replace.do')}
          onSubmit={start}
          onClose={() => setReplacing(false)}
        />
      ) : null}
    </>
  );
}
