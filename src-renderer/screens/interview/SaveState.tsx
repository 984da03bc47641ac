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
      {words(state, isEmpty)}
    </span>
  );
}

function words(state: SaverState, isEmpty: boolean): string {
  if (state.kind === 'saved' && state.at !== null) return t('interviews.room.saved', { time: formatTime(state.at) });
  if (state.kind === 'saved') return isEmpty ? t('interviews.room.notSavedYet') : '';
  return state.kind === 'saving' ? t('interviews.room.saving') : '';
}
