import type { InterviewRow } from '../../../src-preload/contract/interviews.ts';
import type { Round } from '../../../src-preload/contract/positions.ts';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { t } from '../../messages/index.ts';
import { useNow } from '../../store/clock.ts';
import { useStore } from '../../store/index.ts';
import { idle, loadedValue } from '../../store/loaded.ts';
import { useReadOf } from '../../store/watch.ts';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { type InterviewGroup, InterviewTable } from './InterviewTable.tsx';
import { standingText } from './interview-words.ts';

const minute = 60_000;

/** The interviews of one position under their rounds; a round without interviews stands there too. */
export function RoundTable({ positionId }: { readonly positionId: string }) {
  const interviews = useStore((store) => store.interviewsByPosition[positionId] ?? idle);
  const position = useStore((store) => store.positionById[positionId] ?? idle);
  const loadInterviewsOf = useStore((store) => store.loadInterviewsOf);
  const now = useNow(minute);
  // A candidate's name and stage come from the sync, so those changes count too.
  useReadOf(loadInterviewsOf, positionId, 'interviews', 'positions', 'candidates');

  const rows = loadedValue(interviews);
  const rounds = loadedValue(position)?.rounds;
  if (rows === null && interviews.state === 'failed') {
    return <FailureNotice error={interviews.error} onTryAgain={() => void loadInterviewsOf(positionId)} />;
  }
  if (rows === null || rounds === undefined) return <LoadingRows rows={5} label={t('app.loading')} isTable />;
  return (
    <InterviewTable
      label={t('interviews.ofPosition')}
      groups={groupsOf(rounds, rows)}
      secondLine={(row) => standingText(row.candidate, now)}
      now={now}
    />
  );
}

/** A group a round, in the plan's order. A round that left the plan keeps its interviews, at the end. */
function groupsOf(rounds: readonly Round[], rows: readonly InterviewRow[]): readonly InterviewGroup[] {
  const planned = rounds.map((round): InterviewGroup => {
    const own = rows.filter(({ roundId }) => roundId === round.id);
    const values = { minutes: round.minutes, guide: round.guideVersion, skills: round.skills };
    return {
      id: round.id,
      title: round.name,
      meta: t(own.length === 0 ? 'interviews.roundEmpty' : 'interviews.round', values),
      rows: own,
    };
  });
  const left = Map.groupBy(
    rows.filter((row) => !rounds.some(({ id }) => id === row.roundId)),
    ({ roundId }) => roundId,
  );
  const gone = [...left].map(([id, own]): InterviewGroup => ({ id, title: own[0]?.roundName ?? '', rows: own }));
  return [...planned, ...gone];
}
