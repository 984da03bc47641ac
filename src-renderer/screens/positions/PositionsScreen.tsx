import { useCallback, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { ChoiceBar } from '../../components/ChoiceBar.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ArchiveIcon, PlusIcon, PositionsIcon, SearchIcon, UndoIcon } from '../../components/icons.ts';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { t } from '../../messages/index.ts';
import { useAskedAction } from '../../store/actions.ts';
import { useStore } from '../../store/index.ts';
import { isWaiting, loadedValue } from '../../store/loaded.ts';
import { settingsRoute } from '../../store/routes.ts';
import { useScreenReady } from '../../store/screen-ready.ts';
import { useRead } from '../../store/watch.ts';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { Page } from '../app/Page.tsx';
import { FirstSteps } from '../first-run/FirstSteps.tsx';
import { DueNotice } from '../privacy/DueNotice.tsx';
import { AddPositionDialog } from './AddPositionDialog.tsx';
import { ConnectPositionDialog } from './ConnectPositionDialog.tsx';
import { matchingPositions, type PositionFilter, passesFilter, positionFilters } from './matching-positions.ts';
import { PositionsTable } from './PositionsTable.tsx';
import styles from './positions.module.css';
import { useArchive } from './use-archive.ts';

type Shown = 'open' | 'archived';

/** All positions: what they hang on in Lever, how many candidates, what is to score, and how the sync stands. */
export function PositionsScreen() {
  const open = useStore((store) => store.openPositions);
  const archived = useStore((store) => store.archivedPositions);
  const loadPositions = useStore((store) => store.loadPositions);
  useRead(loadPositions, 'positions', 'sync', 'candidates', 'interviews');
  const [shown, setShown] = useState<Shown>('open');
  const [filter, setFilter] = useState<PositionFilter>('all');
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const { archiveAll, restoreAll } = useArchive();
  const [isAdding, setAdding] = useState(false);
  const [connectingId, setConnectingId] = useState<string | null>(null);

  useAskedAction(
    'add-position',
    useCallback(() => setAdding(true), []),
  );

  const list = shown === 'open' ? open : archived;
  const all = loadedValue(list) ?? [];
  const found = matchingPositions(
    all.filter((position) => passesFilter(position, filter)),
    query,
  );
  useScreenReady('positions', !isWaiting(open));
  const showsFirstSteps = useStore((store) => loadedValue(store.settings)?.firstSteps ?? false);
  const isFirstRun = showsFirstSteps && shown === 'open' && list.state === 'ready' && all.length === 0;

  return (
    <Page crumbs={[{ label: t('positions.title') }]}>
      <PageHeader
        title={t('positions.title')}
        actions={
          // The step that comes next is the primary action while the first steps are shown.
          <Button variant={isFirstRun ? 'plain' : 'primary'} icon={PlusIcon} onPress={() => setAdding(true)}>
            {t('positions.add')}
          </Button>
        }
      />
      <div className={styles.tools}>
        {chosen === null ? null : (
          <ChoiceBar
            count={t('app.chosen', { count: chosen.size })}
            doneLabel={t('app.chooseDone')}
            onDone={() => setChosen(null)}
          >
            <Button
              variant="plain"
              icon={shown === 'open' ? ArchiveIcon : UndoIcon}
              isDisabled={chosen.size === 0}
              onPress={() => {
                setChosen(null);
                void (shown === 'open' ? archiveAll(chosen) : restoreAll(chosen));
              }}
            >
              {t(shown === 'open' ? 'positions.action.archive' : 'positions.action.restore')}
            </Button>
          </ChoiceBar>
        )}
        {chosen !== null ? null : (
          <>
            <Segmented
              label={t('positions.show')}
              options={[
                { id: 'open', label: t('positions.open'), count: loadedValue(open)?.length },
                { id: 'archived', label: t('positions.archived'), count: loadedValue(archived)?.length },
              ]}
              value={shown}
              onChange={setShown}
            />
            <Segmented
              label={t('positions.filter')}
              options={positionFilters.map((id) => {
                const count = id === 'all' ? undefined : all.filter((position) => passesFilter(position, id)).length;
                return { id, label: t(`positions.filter.${id}`), count, isAlert: id === 'trouble' && (count ?? 0) > 0 };
              })}
              value={filter}
              onChange={setFilter}
            />
            <div className={styles.search}>
              <SearchField
                label={t('positions.search')}
                isLabelHidden
                placeholder={t('positions.search')}
                size="m"
                value={query}
                onChange={setQuery}
              />
            </div>
            {found.length > 1 ? (
              <Button variant="quiet" onPress={() => setChosen(new Set())}>
                {t('app.choose')}
              </Button>
            ) : null}
          </>
        )}
      </div>
      <div className={styles.scroll}>
        <DueNotice />
        {isWaiting(list) ? <LoadingRows rows={6} label={t('app.loading')} isTable /> : null}
        {list.state === 'failed' ? (
          <FailureNotice error={list.error} onTryAgain={() => void loadPositions()} size={all.length > 0 ? 's' : 'm'} />
        ) : null}
        {found.length > 0 ? (
          <PositionsTable
            positions={found}
            query={query}
            isArchived={shown === 'archived'}
            choice={
              chosen === null
                ? undefined
                : {
                    chosen,
                    onChange: setChosen,
                    isOffered: () => true,
                    label: ({ name }) => t('positions.choose', { name }),
                    allLabel: t('app.chooseAll'),
                  }
            }
            onConnect={setConnectingId}
          />
        ) : null}
        {list.state === 'ready' && found.length === 0 ? (
          <Nothing
            shown={shown}
            query={query}
            filter={filter}
            onClear={() => {
              setQuery('');
              setFilter('all');
            }}
            onAdd={() => setAdding(true)}
            isFiltered={all.length > 0}
            isFirstRun={isFirstRun}
          />
        ) : null}
      </div>
      {isAdding ? <AddPositionDialog onClose={() => setAdding(false)} /> : null}
      {connectingId === null ? null : (
        <ConnectPositionDialog positionId={connectingId} onClose={() => setConnectingId(null)} />
      )}
    </Page>
  );
}

type NothingProps = {
  readonly shown: Shown;
  readonly query: string;
  readonly filter: PositionFilter;
  readonly isFiltered: boolean;
  readonly isFirstRun: boolean;
  readonly onClear: () => void;
  readonly onAdd: () => void;
};

/** Why there is nothing to see, and the one thing to do about it. */
function Nothing({ shown, query, filter, isFiltered, isFirstRun, onClear, onAdd }: NothingProps) {
  const isConnected = useStore((store) => (loadedValue(store.connection)?.connection ?? null) !== null);
  const navigate = useStore((store) => store.navigate);
  if (isFiltered) {
    return (
      <EmptyState
        icon={SearchIcon}
        title={
          query.trim() === '' && filter !== 'all'
            ? t(`positions.noneOfFilter.${filter}`)
            : t('positions.noneFound.title', { query })
        }
        text={query.trim() === '' ? undefined : t('positions.noneFound.text')}
        action={
          <Button variant="plain" onPress={onClear}>
            {t(query.trim() === '' ? 'positions.noneFound.showAll' : 'positions.noneFound.clear')}
          </Button>
        }
      />
    );
  }
  if (shown === 'archived') {
    return (
      <EmptyState
        icon={PositionsIcon}
        title={t('positions.noneArchived.title')}
        text={t('positions.noneArchived.text')}
      />
    );
  }
  if (isFirstRun) return <FirstSteps onAdd={onAdd} />;
  return (
    <EmptyState
      icon={PositionsIcon}
      title={t(isConnected ? 'positions.none.title' : 'positions.notConnected.title')}
      text={t(isConnected ? 'positions.none.text' : 'positions.notConnected.text')}
      action={
        isConnected ? (
          // The same action as in the head, with words of its own, so that the page has one button of that name.
          <Button variant="plain" onPress={onAdd}>
            {t('positions.none.action')}
          </Button>
        ) : (
          <Button variant="plain" onPress={() => navigate(settingsRoute('workspace'))}>
            {t('positions.notConnected.action')}
          </Button>
        )
      }
    />
  );
}
