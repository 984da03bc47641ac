import { useState } from 'react';
import type { AppError } from '../../../src-preload/contract/errors.ts';
import { Button } from '../../components/Button.tsx';
import { Callout } from '../../components/Callout.tsx';
import { errorText } from '../../messages/error-text.ts';
import { formatDuration } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { ConsentPart } from './ConsentPart.tsx';
import { MicrophoneField } from './MicrophoneField.tsx';
import { ModelState } from './ModelState.tsx';
import styles from './recording.module.css';
import { SystemSoundToggle } from './SystemSoundToggle.tsx';
import { useRecording } from './use-recording.ts';

type Props = {
  readonly interviewId: string;
  readonly onStarted: () => void;
  readonly onWithdrawn: () => void;
};

/** Consent, sources and the start of a recording. */
export function RecordingPart({ interviewId, onStarted, onWithdrawn }: Props) {
  const recording = useRecording(interviewId);
  const startRecording = useStore((store) => store.startRecording);
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  if (recording === null) return null;
  const { consent, active, recordings } = recording;

  async function start(): Promise<void> {
    setPending(true);
    const reply = await startRecording(interviewId);
    setPending(false);
    if (reply.ok) onStarted();
    else setError(reply.error);
  }

  const total = recordings.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  return (
    <div className={styles.popover}>
      <ConsentPart interviewId={interviewId} recording={recording} onWithdrawn={onWithdrawn} />
      <section className={styles.part} aria-label={t('recording.sources')}>
        <h3>{t('recording.sources')}</h3>
        <MicrophoneField />
        <SystemSoundToggle />
      </section>
      {error === null ? null : (
        <Callout tone="bad" role="alert" title={errorText(error).message}>
          {errorText(error).next}
        </Callout>
      )}
      {active === null ? (
        <Button
          variant="primary"
          isWide
          isDisabled={consent.state !== 'granted'}
          isPending={isPending}
          onPress={() => void start()}
        >
          {t('recording.start')}
        </Button>
      ) : active.interviewId === interviewId ? null : (
        <p className={styles.note}>{t('recording.elsewhere')}</p>
      )}
      {recordings.length === 0 ? null : (
        <p className={styles.note}>
          {t('recording.sofar', { count: recordings.length, duration: formatDuration(total) })}
        </p>
      )}
      <ModelState />
    </div>
  );
}
