import { PanelSection } from '../../components/PanelSection.tsx';
import { formatNumber } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useNow } from '../../store/clock.ts';
import { useStore } from '../../store/index.ts';
import { idle, loadedValue } from '../../store/loaded.ts';
import { useReadOf } from '../../store/watch.ts';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { InterviewTable } from '../interviews/InterviewTable.tsx';
import styles from './candidate.module.css';

const minute = 60_000;

/** A person's interviews here, a group a position; whose scores may be seen is decided where the rows are read. */
export function CandidateInterviews({ candidateId }: { readonly candidateId: string }) {
  const interviews = useStore((store) => store.interviewsByCandidate[candidateId] ?? idle);
  const load = useStore((store) => store.loadInterviewsOfCandidate);
  const now = useNow(minute);
  useReadOf(load, candidateId, 'interviews', 'positions', 'candidates');
  const rows = loadedValue(interviews);
  const groups = [...Map.groupBy(rows ?? [], ({ positionId }) => positionId)].map(([id, own]) => ({
    id,
    title: own[0]?.positionName ?? '',
    rows: own,
  }));
  return (
    <PanelSection
      size="heading"
      title={t('candidate.section.interviews')}
      count={rows === null ? undefined : formatNumber(rows.length)}
    >
      {interviews.state === 'failed' ? (
        <FailureNotice error={interviews.error} size="s" onTryAgain={() => void load(candidateId)} />
      ) : null}
      {rows === null ? null : rows.length === 0 ? (
        <p className={styles.none}>{t('candidate.interviews.none')}</p>
      ) : (
        <InterviewTable
          label={t('candidate.section.interviews')}
          groups={groups}
          secondLine={({ roundName }) => roundName}
          now={now}
        />
      )}
    </PanelSection>
  );
}
