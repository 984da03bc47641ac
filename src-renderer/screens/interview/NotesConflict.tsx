import { Button } from '../../components/Button.tsx';
import { formatDayTime } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import type { ConflictChoice } from '../../store/drafts.ts';
import styles from './notes.module.css';

type Props = {
  readonly mine: string;
  readonly theirs: string;
  /** When the stored text was saved, milliseconds. */
  readonly storedAt: number | null;
  readonly onChoose: (choice: ConflictChoice) => void;
};

/** Two texts of the same notes, side by side, until the person chose. Neither is lost before that. */
export function NotesConflict({ mine, theirs, storedAt, onChoose }: Props) {
  const time = storedAt === null ? '' : formatDayTime(storedAt);
  return (
    <section className={styles.conflict} role="alert" aria-label={t('interviews.room.conflict.title')}>
      <h3>{t('interviews.room.conflict.title')}</h3>
      <p>{t('interviews.room.conflict.text')}</p>
      <div className={styles.texts}>
        <div>
          <h4>{t('interviews.room.conflict.mine')}</h4>
          <pre dir="auto">{mine}</pre>
        </div>
        <div>
          <h4>{t('interviews.room.conflict.theirs', { time })}</h4>
          <pre dir="auto">{theirs}</pre>
        </div>
      </div>
      <div className={styles.choices}>
        <Button variant="plain" onPress={() => onChoose('mine')}>
          {t('interviews.room.conflict.keepMine')}
        </Button>
        <Button variant="plain" onPress={() => onChoose('theirs')}>
          {t('interviews.room.conflict.keepTheirs')}
        </Button>
        <Button variant="quiet" onPress={() => onChoose('both')}>
          {t('interviews.room.conflict.both')}
        </Button>
      </div>
    </section>
  );
}
