import { useEffect } from 'react';
import type { CandidateRow, CandidateSort } from '../../../src-preload/contract/candidates.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { PeopleIcon, SearchIcon } from '../../components/icons.ts';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { LongTable } from '../../components/LongTable.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { splitAtHits } from '../../components/split-at-hits.ts';
import type { TableColumn, TableSort } from '../../components/Table.tsx';
import { t } from '../../messages/index.ts';
import { byBest, candidateAt, type CandidateList as List } from '../../store/candidate-list.ts';
import { useStore } from '../../store/index.ts';
import { watch } from '../../store/watch.ts';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { CandidateCell, type CandidateColumnId } from './CandidateCell.tsx';
import styles from './candidate-dialog.module.css';
import { countText, moreText } from './candidate-words.ts';

const sortable = ['name', 'stage', 'owner', 'changed'] as const satisfies readonly CandidateSort['columnId'][];

/** The candidates of a position: any number of them, to look through, to sort and to search. */
export function CandidateList({ positionId }: { readonly positionId: string }) {
  const list = useStore((store) => store.candidateList);
  const askCandidates = useStore((store) => store.askCandidates);
  const viewCandidates = useStore((store) => store.viewCandidates);
  const rereadCandidates = useStore((store) => store.rereadCandidates);
  useEffect(() => {
    void askCandidates(positionId, '', byBest);
    return watch(['candidates', 'sync', 'privacy'], () => void rereadCandidates());
  }, [askCandidates, rereadCandidates, positionId]);

  const isOwn = list.positionId === positionId;
  const head = isOwn ? list.head : null;
  const { query, sort } = isOwn ? list : { query: '', sort: byBest };
  const rows = rowsOf(list);
  const more = head === null || !list.isCurrent ? null : moreText(head.rows, head);
  return (
    <div className={styles.list}>
      <div className={styles.tools}>
        <SearchField
          label={t('candidates.search')}
          isLabelHidden
          placeholder={t('candidates.search')}
          size="m"
          value={query}
          onChange={(text) => void askCandidates(positionId, text, sort)}
          trailing={
            head === null || !list.isCurrent ? undefined : <span className={styles.count}>{countText(head)}</span>
          }
        />
        {more === null ? null : <span className={styles.hint}>{more}</span>}
      </div>
      {isOwn && list.error !== null ? (
        <FailureNotice
          error={list.error}
          size={head === null ? 'm' : 's'}
          onTryAgain={() => void askCandidates(positionId, query, sort)}
        />
      ) : null}
      {head === null ? (
        list.error === null ? (
          <LoadingRows rows={8} label={t('app.loading')} isTable />
        ) : null
      ) : rows.count === 0 && list.isCurrent ? (
        <Nothing query={query} />
      ) : (
        <LongTable<CandidateRow, CandidateColumnId>
          label={t('candidates.table')}
          columns={columns()}
          rowCount={rows.count}
          rowAt={rows.at}
          rowId={({ ref }) => ref.id}
          renderCell={(candidate, columnId) => (
            <CandidateCell positionId={positionId} candidate={candidate} columnId={columnId} query={query} />
          )}
          onView={viewCandidates}
          topKey={`${query}\n${sort.columnId} ${sort.direction}`}
          isBusy={!list.isCurrent}
          sort={shownSort(sort, query)}
          onSort={({ columnId, direction }) => {
            const column = sortable.find((one) => one === columnId);
            if (column === undefined) return;
            // Of changes the newest are asked for first.
            const isFirst = column === 'changed' && sort.columnId !== 'changed';
            void askCandidates(positionId, query, {
              columnId: column,
              direction: isFirst ? 'descending' : direction,
            });
          }}
        />
      )}
    </div>
  );
}

/**
 * The rows of the list. Until the answer to the words in the field is there, those of the answer before that have these
 * words too: nobody is shown who does not match.
 */
function rowsOf(list: List): { readonly count: number; readonly at: (index: number) => CandidateRow | null } {
  if (list.query === list.answeredQuery) {
    return { count: list.head?.rows ?? 0, at: (index) => candidateAt(list, index) };
  }
  const words = list.query.split(/\s+/u).filter((word) => word !== '');
  const kept = Object.values(list.stretches)
    .flat()
    .filter(({ name, email }) =>
      words.every((word) => splitAtHits(`${name} ${email ?? ''}`, word).some(({ isHit }) => isHit)),
    );
  return { count: kept.length, at: (index) => kept[index] ?? null };
}

/** Without a search the best order is that of names. */
function shownSort({ columnId, direction }: CandidateSort, query: string): TableSort<CandidateColumnId> | undefined {
  if (columnId !== 'best') return { columnId, direction };
  return query.trim() === '' ? { columnId: 'name', direction } : undefined;
}

function columns(): readonly TableColumn<CandidateColumnId>[] {
  return [
    { id: 'name', label: t('candidates.column.name'), isSortable: true },
    { id: 'stage', label: t('candidates.column.stage'), width: 192, tightWidth: 152, isSortable: true },
    { id: 'owner', label: t('candidates.column.owner'), width: 152, isSortable: true, isHiddenWhenNarrow: true },
    { id: 'tags', label: t('candidates.column.tags'), width: 188, isHiddenWhenNarrow: true },
    { id: 'changed', label: t('candidates.column.changed'), width: 120, tightWidth: 104, isSortable: true },
    {
      id: 'actions',
      label: t('candidates.column.actions'),
      isLabelHidden: true,
      align: 'end',
      width: 132,
      tightWidth: 112,
    },
  ];
}

function Nothing({ query }: { readonly query: string }) {
  return query.trim() === '' ? (
    <EmptyState icon={PeopleIcon} title={t('candidates.none.title')} text={t('candidates.none.text')} />
  ) : (
    <EmptyState
      icon={SearchIcon}
      title={t('candidates.noMatch.title', { query })}
      text={t('candidates.noMatch.text')}
    />
  );
}
