import type { CandidateChangeEntry, CandidateOpportunity } from '../../../src-preload/contract/candidates.ts';
import { formatDayTime } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useNow } from '../../store/clock.ts';
import styles from './candidate.module.css';

type Props = {
  readonly changes: readonly CandidateChangeEntry[];
  readonly opportunities: readonly CandidateOpportunity[];
};

const minute = 60_000;

/** What became different in Lever since the record was first read, the newest first. */
export function ChangeList({ changes, opportunities }: Props) {
  const now = useNow(minute);
  if (changes.length === 0) return <p className={styles.none}>{t('candidate.changes.none')}</p>;
  const none = t('candidate.change.none');
  const placeOf = (id: string) => {
    const found = opportunities.find((one) => one.id === id);
    return found?.position?.name ?? found?.posting ?? null;
  };
  return (
    <ol className={styles.changes}>
      {changes.map(({ id, kind, before, after, at, opportunityId }) => (
        <li key={id}>
          <time dateTime={new Date(at).toISOString()}>{formatDayTime(at, now)}</time>
          <bdi>{t(`candidate.change.${kind}`, { before: before ?? none, after: after ?? none })}</bdi>
          {opportunities.length > 1 ? <bdi className={styles.place}>{placeOf(opportunityId)}</bdi> : null}
        </li>
      ))}
    </ol>
  );
}
