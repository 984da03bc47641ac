import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { MicrophoneIcon } from '../../components/icons.ts';
import { t } from '../../messages/index.ts';
import { AskConsent, type ConsentAnswer } from './AskConsent.tsx';
import { MicrophoneField } from './MicrophoneField.tsx';
import { ModelState } from './ModelState.tsx';
import styles from './recording.module.css';
import { SystemSoundToggle } from './SystemSoundToggle.tsx';

type Props = {
  readonly answer: ConsentAnswer | null;
  readonly onAnswer: (answer: ConsentAnswer | null) => void;
};

/** What can be settled about the recording before the interview is there; closed until somebody wants it. */
export function RecordingBefore({ answer, onAnswer }: Props) {
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return (
      <div className={styles.before}>
        <Button variant="quiet" icon={MicrophoneIcon} flush="start" onPress={() => setOpen(true)}>
          {t('recording.before')}
        </Button>
      </div>
    );
  }
  return (
    <section className={styles.before} aria-label={t('recording.title')}>
      <div className={styles.columns}>
        <div className={styles.part}>
          <h3>{t('recording.sources')}</h3>
          <MicrophoneField />
          <SystemSoundToggle />
          <ModelState />
        </div>
        <div className={styles.part}>
          <h3>{t('recording.consent')}</h3>
          {answer === null ? (
            <>
              <p className={styles.note}>{t('recording.consent.before')}</p>
              <AskConsent onAnswer={onAnswer} />
            </>
          ) : (
            <>
              <p role="status">
                {t(`recording.consent.noted.${answer.state}`, { how: t(`recording.consent.how.${answer.how}`) })}
              </p>
              <div>
                <Button variant="plain" size="s" onPress={() => onAnswer(null)}>
                  {t('recording.consent.again')}
                </Button>
              </div>
            </>
          )}
        </div>
      </div>
    </section>
  );
}
