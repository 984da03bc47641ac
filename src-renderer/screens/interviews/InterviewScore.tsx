import type { InterviewRow } from '../../../src-preload/contract/interviews.ts';
import { ClockIcon, PencilIcon, PlayIcon } from '../../components/icons.ts';
import { Pill } from '../../components/Pill.tsx';
import { t } from '../../messages/index.ts';
import styles from './interviews.module.css';
import { MeanBar } from './MeanBar.tsx';

/** How far an interview is: its state, or (submitted) the mean and the recommendation. */
export function InterviewScore({ row }: { readonly row: InterviewRow }) {
  switch (row.state) {
    case 'scheduled':
      return (
        <Pill tone="neutral" icon={ClockIcon}>
          {t('interviews.state.scheduled')}
        </Pill>
      );
    case 'running':
      return (
        <Pill tone="good" icon={PlayIcon}>
          {t('interviews.state.running')}
        </Pill>
      );
    case 'to-score':
      return (
        <Pill tone="warn" icon={PencilIcon}>
          {t('interviews.state.to-score')}
        </Pill>
      );
    case 'scored':
      return (
        <span className={styles.score}>
          <MeanBar mean={row.mean} />
          {row.recommendation === null ? null : (
            <span className={styles.word}>{t(`interviews.recommendation.${row.recommendation}`)}</span>
          )}
        </span>
      );
  }
}
