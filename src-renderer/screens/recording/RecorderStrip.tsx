import { useEffect, useState } from 'react';
import type { ActiveRecording } from '../../../src-preload/contract/recordings.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { PauseIcon, PlayIcon, StopIcon } from '../../components/icons.ts';
import { errorText } from '../../messages/error-text.ts';
import { formatTimer } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { onLevels } from '../../sound/levels.ts';
import { useNow } from '../../store/clock.ts';
import { useStore } from '../../store/index.ts';
import { LevelMeter } from './LevelMeter.tsx';
import styles from './recording.module.css';
import { useRecording } from './use-recording.ts';

/** The recording that is being made of this interview, in sight all the time; nothing when there is none. */
export function RecorderStrip({ interviewId }: { readonly interviewId: string }) {
  const active = useRecording(interviewId)?.active ?? null;
  return active?.interviewId === interviewId ? <Strip active={active} /> : null;
}

function Strip({ active }: { readonly active: ActiveRecording }) {
  const { recordingId, state, problem, hasSystemSound } = active;
  const steerRecording = useStore((store) => store.steerRecording);
  const reportError = useStore((store) => store.reportError);

  async function steer(step: 'pause' | 'resume' | 'stop'): Promise<void> {
    const reply = await steerRecording(recordingId, step);
    if (!reply.ok) reportError(reply.error);
  }

  return (
    <section className={styles.strip} data-state={state} aria-label={t('recording.strip')}>
      <span className={styles.state} role="status">
        <i className={styles.dot} />
        {t(`recording.state.${state}`)}
      </span>
      <Duration active={active} />
      <Levels hasSystemSound={hasSystemSound} isRecording={state === 'recording'} />
      {problem === null ? null : (
        <span className={styles.problem} role="alert">
          {errorText(problem).message} {errorText(problem).next}
        </span>
      )}
      <span className={styles.controls}>
        {state === 'recording' ? (
          <IconButton icon={PauseIcon} label={t('recording.pause')} onPress={() => void steer('pause')} />
        ) : null}
        {state === 'paused' ? (
          <IconButton icon={PlayIcon} label={t('recording.resume')} onPress={() => void steer('resume')} />
        ) : null}
        {state === 'stopping' ? null : (
          <IconButton icon={StopIcon} label={t('recording.stop')} onPress={() => void steer('stop')} />
        )}
      </span>
    </section>
  );
}

/** How much is on the disk, and what came since that was last told. */
function Duration({ active }: { readonly active: ActiveRecording }) {
  const loadRecording = useStore((store) => store.loadRecording);
  const { interviewId, milliseconds, state } = active;
  const second = Math.floor(useNow(1_000) / 1_000);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each second is when to look.
  useEffect(() => {
    if (state === 'recording') void loadRecording(interviewId);
  }, [second, state, interviewId, loadRecording]);
  return (
    <span className={styles.duration} role="timer" aria-label={t('recording.duration')}>
      {formatTimer(milliseconds)}
    </span>
  );
}

function Levels({ hasSystemSound, isRecording }: { readonly hasSystemSound: boolean; readonly isRecording: boolean }) {
  const [levels, setLevels] = useState<readonly number[]>([]);
  useEffect(() => onLevels(setLevels), []);
  const [microphone = 0, system = 0] = isRecording ? levels : [];
  return (
    <span className={styles.levels}>
      <LevelMeter label={t('recording.level.microphone')} peak={microphone} />
      {hasSystemSound ? <LevelMeter label={t('recording.level.system')} peak={system} /> : null}
    </span>
  );
}
