import { useEffect } from 'react';
import type { CandidateOption } from '../../../src-preload/contract/candidates.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { PeopleIcon } from '../../components/icons.ts';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { Name } from '../../components/Name.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { Table, type TableColumn } from '../../components/Table.tsx';
import { TwoLine } from '../../components/TwoLine.tsx';
import { formatDate } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { isCurrent } from '../../store/candidates.ts';
import { useStore } from '../../store/index.ts';
import { loadedValue } from '../../store/loaded.ts';
import { watch } from '../../store/watch.ts';
import { FailureNotice } from '../app/FailureNotice.tsx';
import styles from './candidate-dialog.module.css';
import { countText, moreText, stageText } from './candidate-words.ts';

type ColumnId = 'name' | 'stage' | 'email' | 'applied';

/** The candidates of a position, to look through and to search. */
export function CandidateList({ positionId }: { readonly positionId: string }) {
  const search = useStore((store) => store.candidateSearches.list);
  const searchCandidates = useStore((store) => store.searchCandidates);
  const repeatSearch = useStore((store) => store.repeatSearch);
  useEffect(() => {
    void searchCandidates('list', positionId, '');
    return watch(['candidates'], () => void repeatSearch('list'));
  }, [searchCandidates, repeatSearch, positionId]);

  const isOwn = search.positionId === positionId;
  const answer = isOwn ? loadedValue(search.answer) : null;
  const query = isOwn ? search.query : '';
  const more = answer === null ? null : moreText(answer);
  return (
    <>
      <div className={styles.tools}>
        <SearchField
          label={t('candidates.search')}
          isLabelHidden
          placeholder={t('candidates.search')}
          size="m"
          value={query}
          onChange={(text) => void searchCandidates('list', positionId, text)}
          trailing={answer === null ? undefined : <span className={styles.count}>{countText(answer)}</span>}
        />
        {more === null ? null : <span className={styles.hint}>{more}</span>}
      </div>
      {answer === null && search.answer.state === 'failed' ? (
        <FailureNotice error={search.answer.error} onTryAgain={() => void repeatSearch('list')} />
      ) : answer === null ? (
        <LoadingRows rows={6} label={t('app.loading')} />
      ) : (
        <Table
          label={t('candidates.table')}
          columns={columns()}
          rows={answer.items}
          rowId={(candidate) => candidate.ref.id}
          renderCell={(candidate, columnId) => <Cell candidate={candidate} columnId={columnId} query={query} />}
          empty={
            isCurrent(search) ? (
              <EmptyState
                icon={PeopleIcon}
                title={query === '' ? t('candidates.none.title') : t('candidates.noMatch.title', { query })}
                text={query === '' ? t('candidates.none.text') : t('candidates.noMatch.text')}
              />
            ) : null
          }
        />
      )}
    </>
  );
}

function columns(): readonly TableColumn<ColumnId>[] {
  return [
    { id: 'name', label: t('candidates.column.name') },
    { id: 'stage', label: t('candidates.column.stage'), width: 220 },
    { id: 'email', label: t('candidates.column.email'), width: 280, isHiddenWhenNarrow: true },
    { id: 'applied', label: t('candidates.column.applied'), width: 140 },
  ];
}

type CellProps = { readonly candidate: CandidateOption; readonly columnId: ColumnId; readonly query: string };

function Cell({ candidate, columnId, query }: CellProps) {
  switch (columnId) {
    case 'name':
      return (
        <TwoLine
          title={<Name highlight={query}>{candidate.name === '' ? t('candidates.anonymized') : candidate.name}</Name>}
          subtitle={
            candidate.name === ''
              ? undefined
              : candidate.isAnonymized
                ? t('candidates.anonymized')
                : candidate.isSynced
                  ? undefined
                  : t('candidates.addedByHand', { date: formatDate(candidate.createdAt) })
          }
        />
      );
    case 'stage':
      return <Name>{stageText(candidate)}</Name>;
    case 'email':
      return <Name>{candidate.email ?? t('candidates.noStage')}</Name>;
    case 'applied':
      return candidate.isSynced ? formatDate(candidate.createdAt) : t('candidates.noStage');
  }
}
