import { useState } from 'react';
import type { InterviewRow } from '../../../src-preload/contract/interviews.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { InterviewsIcon } from '../../components/icons.ts';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { formatDay } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useNow } from '../../store/clock.ts';
import { useStore } from '../../store/index.ts';
import { isWaiting, loadedValue } from '../../store/loaded.ts';
import { useScreenReady } from '../../store/screen-ready.ts';
import { useRead } from '../../store/watch.ts';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { Page } from '../app/Page.tsx';
import { type InterviewGroup, InterviewTable } from './InterviewTable.tsx';
import styles from './interviews.module.css';

const minute = 60_000;
const filters = ['all', 'scheduled', 'to-score', 'scored'] as const;
type Filter = (typeof filters)[number];

/** All interviews of all positions, grouped by day, the newest day first. */
export function InterviewsScreen() {
  const [filter, setFilter] = useState<Filter>('all');
  const interviews = useStore((store) => store.interviews);
  const loadInterviews = useStore((store) => store.loadInterviews);
  const navigate = useStore((store) => store.navigate);
  const now = useNow(minute);
  useRead(loadInterviews, 'interviews', 'candidates');
  useScreenReady('interviews', !isWaiting(interviews));

  const all = loadedValue(interviews);
  const rows = all?.filter((row) => belongsTo(row, filter)) ?? [];
  return (
    <Page crumbs={[{ label: t('interviews.title') }]}>
      <PageHeader title={t('interviews.title')} meta={t('interviews.subtitle')} />
      <div className={styles.tools}>
        <Segmented
          label={t('interviews.filter')}
          value={filter}
          onChange={setFilter}
          options={filters.map((id) => ({
            id,
            label: t(`interviews.filter.${id}`),
            count: id === 'all' || all === null ? undefined : all.filter((row) => belongsTo(row, id)).length,
          }))}
        />
      </div>
      <div className={styles.scroll}>
        {all === null && interviews.state === 'failed' ? (
          <FailureNotice error={interviews.error} onTryAgain={() => void loadInterviews()} />
        ) : all === null ? (
          <LoadingRows rows={6} label={t('app.loading')} isTable />
        ) : all.length === 0 ? (
          <EmptyState
            icon={InterviewsIcon}
            title={t('interviews.none.title')}
            text={t('interviews.none.text')}
            action={
              <Button variant="plain" onPress={() => navigate({ name: 'positions' })}>
                {t('interviews.positions')}
              </Button>
            }
          />
        ) : rows.length === 0 && filter !== 'all' ? (
          <EmptyState
            icon={InterviewsIcon}
            title={t('interviews.noneOfState.title')}
            text={t(`interviews.noneOfState.${filter}`)}
          />
        ) : (
          <InterviewTable
            label={t('interviews.table')}
            groups={byDay(rows, now)}
            secondLine={(row) => t('interviews.roundOf', { round: row.roundName, position: row.positionName })}
            now={now}
          />
        )}
      </div>
    </Page>
  );
}

function belongsTo(row: InterviewRow, filter: Filter): boolean {
  if (filter === 'all') return true;
  // A running interview is not over, so it stands with those that are still to be held.
  return filter === 'scheduled' ? row.state === 'scheduled' || row.state === 'running' : row.state === filter;
}

/** Groups by calendar day, newest first; those without a date come before all, they wait for one. */
function byDay(rows: readonly InterviewRow[], now: number): readonly InterviewGroup[] {
  const sorted = rows.toSorted((left, right) => (right.startsAt ?? Infinity) - (left.startsAt ?? Infinity));
  const days = Map.groupBy(sorted, ({ startsAt }) => (startsAt === null ? '' : new Date(startsAt).toDateString()));
  return [...days].map(([id, own]) => {
    const startsAt = own[0]?.startsAt ?? null;
    return {
      id,
      title: startsAt === null ? t('interviews.noDay') : formatDay(startsAt, now),
      rows: own.toSorted((left, right) => (left.startsAt ?? 0) - (right.startsAt ?? 0)),
    };
  });
}
