import { useState } from 'react';
import type { ExportRow } from '../../../src-preload/contract/exports.ts';
import { Button } from '../../components/Button.tsx';
import { ChoiceBar } from '../../components/ChoiceBar.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ExportsIcon } from '../../components/icons.ts';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { splitAtHits } from '../../components/split-at-hits.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { isWaiting, loadedValue } from '../../store/loaded.ts';
import { useScreenReady } from '../../store/screen-ready.ts';
import { useRead } from '../../store/watch.ts';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { Page } from '../app/Page.tsx';
import { ExportTable } from './ExportTable.tsx';
import { type ExportGroupId, exportGroups, groupOf } from './export-words.ts';
import styles from './exports.module.css';
import { useCancelExports } from './use-cancel-exports.ts';

const filters = ['all', 'attention', 'way', 'delivered'] as const;
type Filter = (typeof filters)[number];

/** Every export with its state: what needs attention first, then what is on its way, then what has arrived. */
export function ExportsScreen() {
  const [filter, setFilter] = useState<Filter>('all');
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const retryExport = useStore((store) => store.retryExport);
  const reportError = useStore((store) => store.reportError);
  const cancel = useCancelExports();
  const exports = useStore((store) => store.exports);
  const loadExports = useStore((store) => store.loadExports);
  useRead(loadExports, 'exports');
  useScreenReady('exports', !isWaiting(exports));

  const all = loadedValue(exports);
  const words = query.trim();
  const shown = (all ?? []).filter((row) => (filter === 'all' || groupOf(row) === filter) && isFound(row, words));
  const picked = shown.filter((row) => isOpen(row) && chosen?.has(row.id) === true);

  async function retry(rows: readonly ExportRow[]): Promise<void> {
    setChosen(null);
    for (const { id } of rows) {
      const reply = await retryExport(id);
      if (!reply.ok) reportError(reply.error);
    }
  }

  const count = (id: ExportGroupId) => (all ?? []).filter((row) => groupOf(row) === id).length;
  return (
    <Page crumbs={[{ label: t('exports.title') }]}>
      <PageHeader title={t('exports.title')} meta={t('exports.subtitle')} />
      <div className={styles.tools}>
        {chosen === null ? null : (
          <ChoiceBar
            count={t('app.chosen', { count: picked.length })}
            doneLabel={t('app.chooseDone')}
            onDone={() => setChosen(null)}
          >
            <Button
              variant="plain"
              isDisabled={!picked.some(({ state }) => state === 'attention')}
              onPress={() => void retry(picked.filter(({ state }) => state === 'attention'))}
            >
              {t('exports.retry')}
            </Button>
            <Button
              variant="quiet"
              isDisabled={picked.length === 0}
              onPress={() => {
                setChosen(null);
                void cancel(picked);
              }}
            >
              {t('exports.cancel')}
            </Button>
          </ChoiceBar>
        )}
        {chosen !== null ? null : (
          <>
            <Segmented
              label={t('exports.filter')}
              value={filter}
              onChange={setFilter}
              options={filters.map((id) => ({
                id,
                label: t(`exports.filter.${id}`),
                count: id === 'all' || all === null ? undefined : count(id),
                isAlert: id === 'attention' && count('attention') > 0,
              }))}
            />
            <div className={styles.search}>
              <SearchField
                label={t('exports.search')}
                isLabelHidden
                placeholder={t('exports.search')}
                size="m"
                value={query}
                onChange={setQuery}
              />
            </div>
            {shown.filter(isOpen).length > 1 ? (
              <Button variant="quiet" onPress={() => setChosen(new Set())}>
                {t('app.choose')}
              </Button>
            ) : null}
          </>
        )}
      </div>
      <div className={styles.scroll}>
        {all === null && exports.state === 'failed' ? (
          <FailureNotice error={exports.error} onTryAgain={() => void loadExports()} />
        ) : all === null ? (
          <LoadingRows rows={6} label={t('app.loading')} isTable />
        ) : shown.length === 0 ? (
          <EmptyState icon={ExportsIcon} {...emptyWords(all.length === 0, filter, words)} />
        ) : (
          <ExportTable
            choice={
              chosen === null
                ? undefined
                : {
                    chosen,
                    onChange: setChosen,
                    isOffered: isOpen,
                    label: ({ candidateName }) => t('exports.choose', { name: candidateName }),
                    allLabel: t('app.chooseAll'),
                  }
            }
            groups={exportGroups
              .map((id) => ({ id, rows: shown.filter((row) => groupOf(row) === id) }))
              .filter(({ rows }) => rows.length > 0)}
          />
        )}
      </div>
    </Page>
  );
}

/** What can still be sent or called off. */
function isOpen({ state }: ExportRow): boolean {
  return state === 'attention' || state === 'waiting';
}

function emptyWords(isAllEmpty: boolean, filter: Filter, query: string): { title: string; text?: string } {
  if (isAllEmpty) return { title: t('exports.none.title'), text: t('exports.none.text') };
  if (query !== '' || filter === 'all') return { title: t('exports.noMatch', { query }) };
  return { title: t('exports.noneOfState.title'), text: t(`exports.none.${filter}`) };
}

function isFound(row: ExportRow, query: string): boolean {
  const text = [row.candidateName, row.positionName, row.roundName].join('\n');
  return query
    .split(/\s+/u)
    .filter((word) => word !== '')
    .every((word) => splitAtHits(text, word).some(({ isHit }) => isHit));
}
