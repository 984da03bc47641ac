import { useState } from 'react';
import { linkTo } from '../../../src-preload/contract/links.ts';
import type { PositionSummary } from '../../../src-preload/contract/positions.ts';
import { Button } from '../../components/Button.tsx';
import { ArchiveIcon, LinkIcon, MoreIcon, NewWindowIcon, SyncIcon, UndoIcon } from '../../components/icons.ts';
import { MenuButton, type MenuButtonItem } from '../../components/MenuButton.tsx';
import { Name } from '../../components/Name.tsx';
import { RowActions } from '../../components/RowActions.tsx';
import { RowLink } from '../../components/RowLink.tsx';
import { Table, type TableChoice, type TableColumn } from '../../components/Table.tsx';
import { TwoLine } from '../../components/TwoLine.tsx';
import { formatNumber } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { toHash } from '../../store/routes.ts';
import { copyLink } from '../app/copy-link.ts';
import styles from './positions.module.css';
import { SyncCell } from './SyncCell.tsx';
import { type PositionSort, sortableColumns, sortedPositions } from './sorted-positions.ts';
import { useArchive } from './use-archive.ts';

type ColumnId = 'position' | 'posting' | 'rounds' | 'candidates' | 'toScore' | 'sync' | 'actions';
type ActionId = 'sync' | 'window' | 'link' | 'archive' | 'restore';

type Props = {
  readonly positions: readonly PositionSummary[];
  readonly query: string;
  readonly isArchived: boolean;
  /** While several are being chosen. */
  readonly choice?: TableChoice<PositionSummary> | undefined;
  /** Asked for by the row of a position without a posting. */
  readonly onConnect: (positionId: string) => void;
};

/** Positions as rows; the row opens its position. */
export function PositionsTable({ positions, query, isArchived, choice, onConnect }: Props) {
  const [sort, setSort] = useState<PositionSort>({ columnId: 'position', direction: 'ascending' });
  const columns: readonly TableColumn<ColumnId>[] = [
    { id: 'position', label: t('positions.column.position'), isSortable: true },
    { id: 'posting', label: t('positions.column.posting'), width: 208, isHiddenWhenNarrow: true, isSortable: true },
    { id: 'rounds', label: t('positions.column.rounds'), width: 168, isHiddenWhenTight: true, isSortable: true },
    { id: 'candidates', label: t('positions.column.candidates'), width: 92, align: 'end', isSortable: true },
    { id: 'toScore', label: t('positions.column.toScore'), width: 84, align: 'end', isSortable: true },
    { id: 'sync', label: t('positions.column.sync'), width: 192, tightWidth: 168, isSortable: true },
    { id: 'actions', label: t('positions.column.actions'), width: 60, align: 'end', isLabelHidden: true },
  ];
  return (
    <Table
      label={t('positions.table')}
      columns={columns}
      rows={sortedPositions(positions, sort)}
      sort={sort}
      onSort={({ columnId, direction }) => {
        const sortable = sortableColumns.find((one) => one === columnId);
        if (sortable !== undefined) setSort({ columnId: sortable, direction });
      }}
      choice={choice}
      rowId={({ id }) => id}
      renderCell={(position, column) => (
        <Cell position={position} column={column} query={query} isArchived={isArchived} onConnect={onConnect} />
      )}
    />
  );
}

type CellProps = Omit<Props, 'positions' | 'choice'> & {
  readonly position: PositionSummary;
  readonly column: ColumnId;
};

function Cell({ position, column, query, isArchived, onConnect }: CellProps) {
  switch (column) {
    case 'position': {
      const team = position.posting?.team;
      return (
        <TwoLine
          title={
            <RowLink href={toHash({ name: 'position', id: position.id, tab: 'interviews' })}>
              <Name highlight={query}>{position.name}</Name>
            </RowLink>
          }
          subtitle={team === null || team === undefined ? position.role : `${position.role} · ${team}`}
        />
      );
    }
    case 'posting':
      if (position.posting !== null) {
        return (
          <span className={styles.dim}>
            <Name>{position.posting.text}</Name>
          </span>
        );
      }
      return isArchived ? (
        <span className={styles.dim}>{t('positions.noPosting')}</span>
      ) : (
        <RowActions>
          <Button variant="link" onPress={() => onConnect(position.id)}>
            {t('positions.dialog.posting')}
          </Button>
        </RowActions>
      );
    case 'rounds':
      return (
        <TwoLine
          title={
            <span className={styles.dim}>
              {position.interviewsToday === 0
                ? t('positions.rounds', { count: position.rounds })
                : t('positions.roundsToday', { count: position.rounds, today: position.interviewsToday })}
            </span>
          }
          subtitle={position.rounds === 0 ? undefined : position.roundNames.join(' · ')}
        />
      );
    case 'candidates':
      return formatNumber(position.candidates);
    case 'toScore':
      return (
        <span className={`${styles.toScore} ${position.toScore === 0 ? styles.none : ''}`}>
          {formatNumber(position.toScore)}
        </span>
      );
    case 'sync':
      return <SyncCell position={position} />;
    case 'actions':
      return <RowMenu position={position} />;
  }
}

function RowMenu({ position }: { readonly position: PositionSummary }) {
  const syncNow = useStore((store) => store.syncNow);
  const openWindow = useStore((store) => store.openWindow);
  const { archive, restore } = useArchive();
  const canSync = position.posting !== null;
  const others: MenuButtonItem<ActionId>[] = [
    { id: 'window', label: t('actions.own-window'), icon: NewWindowIcon },
    { id: 'link', label: t('actions.copy-link'), icon: LinkIcon },
  ];
  const items: MenuButtonItem<ActionId>[] =
    position.archivedAt === null
      ? [
          { id: 'sync', label: t('positions.action.sync'), icon: SyncIcon, isDisabled: !canSync },
          ...others,
          { id: 'archive', label: t('positions.action.archive'), icon: ArchiveIcon },
        ]
      : [...others, { id: 'restore', label: t('positions.action.restore'), icon: UndoIcon }];
  function act(action: ActionId): void {
    if (action === 'sync') void syncNow(position.id);
    else if (action === 'window') void openWindow(toHash({ name: 'position', id: position.id, tab: 'interviews' }));
    else if (action === 'link') void copyLink(linkTo('position', position.id));
    else if (action === 'archive') void archive(position);
    else void restore(position);
  }
  return (
    <RowActions>
      <MenuButton
        label={t('positions.more', { name: position.name })}
        isLabelHidden
        icon={MoreIcon}
        variant="quiet"
        size="s"
        items={items}
        onAction={act}
      />
    </RowActions>
  );
}
