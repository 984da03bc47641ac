import { useEffect, useState } from 'react';
import type { AppError } from '../../../src-preload/contract/errors.ts';
import { Button } from '../../components/Button.tsx';
import { Callout } from '../../components/Callout.tsx';
import { Select } from '../../components/Select.tsx';
import { errorText } from '../../messages/error-text.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { loadedValue } from '../../store/loaded.ts';
import { LevelMeter } from './LevelMeter.tsx';
import styles from './recording.module.css';

/** Stands for the system's choice in the list; no device has this id. */
const systemChoice = 'system';

/** Which microphone, and whether it hears something. */
export function MicrophoneField() {
  const settings = loadedValue(useStore((store) => store.settings));
  const changeSettings = useStore((store) => store.changeSettings);
  const microphones = useStore((store) => store.microphones);
  const tryMicrophone = useStore((store) => store.tryMicrophone);
  const [isTrying, setTrying] = useState(false);
  const [peak, setPeak] = useState(0);
  const [error, setError] = useState<AppError | null>(null);
  const microphoneId = settings?.microphoneId ?? null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another microphone is tried anew.
  useEffect(() => {
    if (!isTrying) return;
    const trial = tryMicrophone(([level]) => setPeak(level ?? 0));
    let isLeft = false;
    void trial.then((result) => {
      if (typeof result === 'function' || isLeft) return;
      setError(result);
      setTrying(false);
    });
    return () => {
      isLeft = true;
      setPeak(0);
      void trial.then((result) => typeof result === 'function' && result());
    };
  }, [isTrying, tryMicrophone, microphoneId]);

  const items = [
    { id: systemChoice, label: t('recording.microphone.system') },
    ...microphones.map(({ id, name }) => ({ id, label: name })),
  ];
  const isKnown = items.some(({ id }) => id === microphoneId);
  return (
    <div className={styles.field}>
      <Select
        label={t('recording.microphone')}
        size="m"
        items={
          isKnown || microphoneId === null
            ? items
            : [...items, { id: microphoneId, label: t('recording.microphone.chosen') }]
        }
        selectedId={microphoneId ?? systemChoice}
        onSelect={(id) => void changeSettings({ microphoneId: id === systemChoice ? null : id })}
      />
      <div className={styles.trial}>
        <Button
          variant="plain"
          size="s"
          onPress={() => {
            setError(null);
            setTrying(!isTrying);
          }}
        >
          {t(isTrying ? 'recording.microphone.tested' : 'recording.microphone.test')}
        </Button>
        {isTrying ? <LevelMeter label={t('recording.level.microphone')} peak={peak} /> : null}
      </div>
      {error === null ? null : (
        <Callout tone="bad" role="alert" title={errorText(error).message}>
          {errorText(error).next}
        </Callout>
      )}
    </div>
  );
}
