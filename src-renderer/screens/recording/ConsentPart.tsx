import { useState } from 'react';
import type { RecordingState } from '../../../src-preload/contract/recordings.ts';
import { Button } from '../../components/Button.tsx';
import { formatDayTime } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { AskConsent, type ConsentAnswer } from './AskConsent.tsx';
import styles from './recording.module.css';
import { WithdrawConsent } from './WithdrawConsent.tsx';

type Props = {
  readonly interviewId: string;
  readonly recording: RecordingState;
  /** Consent is gone and sound is there: whether that is to go too is asked. */
  readonly onWithdrawn: () => void;
};

/** Whether the candidate agreed, how and when; and the way to write it down, or to take it back. */
export function ConsentPart({ interviewId, recording, onWithdrawn }: Props) {
  const { consent, recordings, active } = recording;
  const setConsent = useStore((store) => store.setConsent);
  const reportError = useStore((store) => store.reportError);
  const [isAsking, setAsking] = useState(false);

  async function answer({ state, how }: ConsentAnswer): Promise<void> {
    setAsking(false);
    const hasSound = recordings.length > 0 || active?.interviewId === interviewId;
    const reply = await setConsent(interviewId, state, how);
    if (!reply.ok) reportError(reply.error);
    else if (state === 'refused' && hasSound) onWithdrawn();
  }

  return (
    <section className={styles.part} aria-label={t('recording.consent')}>
      <h3>{t('recording.consent')}</h3>
      <p role="status">
        {consent.state === 'unknown'
          ? t('recording.consent.unknown')
          : t(`recording.consent.${consent.state}`, {
              how: t(`recording.consent.how.${consent.how}`),
              when: formatDayTime(consent.at),
            })}
      </p>
      {consent.state === 'unknown' || (consent.state === 'refused' && isAsking) ? (
        <AskConsent onAnswer={(given) => void answer(given)} />
      ) : isAsking ? (
        <WithdrawConsent
          onWithdraw={(how) => void answer({ state: 'refused', how })}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <div className={styles.buttons}>
          <Button variant="plain" size="s" onPress={() => setAsking(true)}>
            {t(consent.state === 'granted' ? 'recording.consent.withdraw' : 'recording.consent.again')}
          </Button>
        </div>
      )}
    </section>
  );
}
