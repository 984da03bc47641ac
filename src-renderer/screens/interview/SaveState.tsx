import { useEffect, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { errorText } from '../../messages/error-text.ts';
import { formatTime } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import type { SaverState } from '../../store/draft-saver.ts';
import styles from './save-state.module.css';

type Props = {
  readonly state: SaverState;
  readonly isEmpty: boolean;
  readonly onRetry: () => void;
};

/** How what is typed stands to what is stored: small, always in the same place, and never a toast. */
export function SaveState({ state, isEmpty, onRetry }: Props) {
  if (state.kind === 'failed') {
    return (
      <span className={`${styles.state} ${styles.bad}`} role="alert">
        <span className={styles.cause}>{t('interviews.room.notSaved', { cause: errorText(state.error).message })}</span>
        <Button variant="link" onPress={onRetry}>
          {t('interviews.room.retrySave')}
        </Button>
      </span>
    );
  }
  return (
    <span className={styles.state} role="status">
      <Words state={state} isEmpty={isEmpty} />
    </span>
  );
}

/** A save that takes longer than this is worth a word; with each keystroke the words would flicker. */
const slowMs = 1_000;

function Words({ state, isEmpty }: Pick<Props, 'state' | 'isEmpty'>) {
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const [isSlow, setSlow] = useState(false);
  const at = state.kind === 'saved' ? state.at : savedAt;
  const isSaving = state.kind === 'saving';
  useEffect(() => setSavedAt(at), [at]);
  useEffect(() => {
    if (!isSaving) return;
    const timer = setTimeout(() => setSlow(true), slowMs);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [isSaving]);
  if (isSlow) return t('interviews.room.saving');
  if (at !== null) return t('interviews.room.saved', { time: formatTime(at) });
  return state.kind === 'saved' && isEmpty ? t('interviews.room.notSavedYet') : '';
}
