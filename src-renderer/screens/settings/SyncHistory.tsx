import type { SyncRun } from '../../../src-preload/contract/sync.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { AlertIcon, DoneIcon, HistoryIcon } from '../../components/icons.ts';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { StatusText } from '../../components/StatusText.tsx';
import { Table } from '../../components/Table.tsx';
import { TwoLine } from '../../components/TwoLine.tsx';
import { useIsTight } from '../../components/use-is-narrow.ts';
import { errorText } from '../../messages/error-text.ts';
import { formatDayTime, formatDuration, formatNumber } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useNow } from '../../store/clock.ts';
import { useStore } from '../../store/index.ts';
import { isWaiting, loadedValue } from '../../store/loaded.ts';
import { useRead } from '../../store/watch.ts';
import { ErrorCode } from '../app/ErrorCode.tsx';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { SyncFacts } from './SyncFacts.tsx';
import styles from './settings.module.css';

type ColumnId = 'what' | 'when' | 'took' | 'requests' | 'rows' | 'result';

/** Every sync of late: what it asked for, how long it took, how it ended. */
export function SyncHistory() {
  const history = useStore((store) => store.syncHistory);
  const loadSyncHistory = useStore((store) => store.loadSyncHistory);
  useRead(loadSyncHistory, 'sync');
  const now = useNow();
  const isTight = useIsTight();
  const runs = loadedValue(history) ?? [];
  return (
    <div className={styles.body}>
      <SyncFacts />
      <p className={styles.intro}>{t('settings.history.intro')}</p>
      {isWaiting(history) ? <LoadingRows rows={6} label={t('app.loading')} inset="bare" isTable /> : null}
      {history.state === 'failed' ? (
        <FailureNotice error={history.error} onTryAgain={() => void loadSyncHistory()} />
      ) : null}
      {history.state === 'ready' ? (
        <Table<SyncRun, ColumnId>
          label={t('settings.history.table')}
          inset="bare"
          columns={[
            { id: 'what', label: t('settings.history.what') },
            { id: 'when', label: t('settings.history.when'), width: 148, tightWidth: 132 },
            { id: 'took', label: t('settings.history.took'), width: 72, align: 'end', isHiddenWhenTight: true },
            { id: 'requests', label: t('settings.history.requests'), width: 76, align: 'end', isHiddenWhenTight: true },
            { id: 'rows', label: t('settings.history.rows'), width: 72, align: 'end', isHiddenWhenTight: true },
            { id: 'result', label: t('settings.history.result'), width: 96 },
          ]}
          rows={runs}
          rowId={({ id }) => String(id)}
          renderCell={(run, column) => <Cell run={run} column={column} now={now} />}
          renderDetail={(run) => (run.error === null && !isTight ? null : <Detail run={run} isTight={isTight} />)}
          empty={
            <EmptyState
              icon={HistoryIcon}
              title={t('settings.history.empty.title')}
              text={t('settings.history.empty.text')}
            />
          }
        />
      ) : null}
    </div>
  );
}

/** What the columns hold where there is no room for them, and why it failed. */
function Detail({ run, isTight }: { readonly run: SyncRun; readonly isTight: boolean }) {
  return (
    <>
      {isTight ? (
        <p className={styles.note}>
          {t('settings.history.counts', {
            took: formatDuration(run.durationMs),
            requests: run.requests,
            rows: run.rows,
          })}
        </p>
      ) : null}
      <Cause run={run} />
    </>
  );
}

function Cause({ run }: { readonly run: SyncRun }) {
  if (run.error === null) return null;
  const { message, next } = errorText(run.error);
  return (
    <div className={styles.cause}>
      <p>
        {message} {next}
      </p>
      <ErrorCode error={run.error} />
    </div>
  );
}

function subtitleOf({ positionName, runs }: SyncRun): string | undefined {
  const times = runs === 1 ? null : t('settings.history.runs', { count: runs });
  return [positionName, times].filter((part) => part !== null).join(' · ') || undefined;
}

type CellProps = { readonly run: SyncRun; readonly column: ColumnId; readonly now: number };

function Cell({ run, column, now }: CellProps) {
  switch (column) {
    case 'what':
      return <TwoLine title={t(`settings.history.kind.${run.kind}`)} subtitle={subtitleOf(run)} />;
    case 'when':
      return formatDayTime(run.startedAt, now);
    case 'took':
      return formatDuration(run.durationMs);
    case 'requests':
      return formatNumber(run.requests);
    case 'rows':
      return formatNumber(run.rows);
    case 'result':
      return run.error === null ? (
        <StatusText tone="good" icon={DoneIcon}>
          {t('settings.history.ok')}
        </StatusText>
      ) : (
        <StatusText tone="bad" icon={AlertIcon}>
          {t('settings.history.failed')}
        </StatusText>
      );
  }
}
