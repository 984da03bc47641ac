import { Fragment, type MouseEvent, type ReactNode, useId } from 'react';
import { Button } from 'react-aria-components';
import { Checkbox } from './Checkbox.tsx';
import { cx } from './cx.ts';
import { Glyph } from './Glyph.tsx';
import { DownIcon, UpIcon } from './icons.ts';
import styles from './Table.module.css';
import { useIsNarrow, useIsTight } from './use-is-narrow.ts';

export interface TableColumn<ColumnId extends string = string> {
  id: ColumnId;
  /** The head's words. For a column of buttons give words and hide them. */
  label: string;
  isLabelHidden?: boolean | undefined;
  align?: 'start' | 'end' | undefined;
  /** In px; columns without one share what is left. */
  width?: number | undefined;
  /** Away under 1020 px. */
  isHiddenWhenNarrow?: boolean | undefined;
  /** Away under 760 px: a window of 1440 px at 200 %. */
  isHiddenWhenTight?: boolean | undefined;
  /** In px, instead of `width` under 760 px. */
  tightWidth?: number | undefined;
  isSortable?: boolean | undefined;
}

export interface TableGroup<Row> {
  id: string;
  /** What the group row shows; without it there is no group row. */
  header?: ReactNode | undefined;
  rows: readonly Row[];
}

export interface TableSort<ColumnId extends string = string> {
  columnId: ColumnId;
  direction: 'ascending' | 'descending';
}

export interface TableChoice<Row> {
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
  /** Rows that nothing can be done with have none. */
  isOffered: (row: Row) => boolean;
  /** The name of a row's box, and of the box for all. */
  label: (row: Row) => string;
  allLabel: string;
}

export interface TableProps<Row, ColumnId extends string = string> {
  label: string;
  columns: readonly TableColumn<ColumnId>[];
  /** Give rows, or groups. */
  rows?: readonly Row[] | undefined;
  groups?: readonly TableGroup<Row>[] | undefined;
  rowId: (row: Row) => string;
  renderCell: (row: Row, columnId: ColumnId) => ReactNode;
  /** A second line over the whole width, for example why it failed. */
  renderDetail?: ((row: Row) => ReactNode) | undefined;
  rowTone?: ((row: Row) => 'bad' | undefined) | undefined;
  selectedId?: string | null | undefined;
  /** Boxes to tick at the start of the rows, while several are being chosen. */
  choice?: TableChoice<Row> | undefined;
  sort?: TableSort<ColumnId> | undefined;
  onSort?: ((sort: TableSort<ColumnId>) => void) | undefined;
  /** Shown instead of rows when there are none. */
  empty?: ReactNode | undefined;
  /** Starts on the page's edge (page, the default) or on the edge of what it stands in. */
  inset?: 'page' | 'bare' | undefined;
  density?: 'row' | 'compact' | undefined;
  /** Only a stretch of a long list is given as `rows`: where it begins, how many there are, and the room around it, px. */
  window?: TableWindow | undefined;
}

export interface TableWindow {
  first: number;
  rowCount: number;
  above: number;
  below: number;
}

/** In px, with the table's own edge. */
const boxWidth = 52;

/** A table of rows with one hairline. A RowLink in a cell makes its whole row the target; other buttons stay above it. */
export function Table<Row, ColumnId extends string>(props: TableProps<Row, ColumnId>) {
  const { inset = 'page', density = 'row' } = props;
  const columns = useShownColumns(props.columns);
  const base = useId();
  const groups: readonly TableGroup<Row>[] = props.groups ?? [{ id: 'rows', rows: props.rows ?? [] }];
  const isEmpty =
    props.empty !== undefined && groups.every((group) => group.rows.length === 0 && group.header === undefined);
  if (isEmpty) return props.empty;
  return (
    <table
      aria-label={props.label}
      aria-rowcount={props.window === undefined ? undefined : props.window.rowCount + 1}
      className={cx(
        styles.table,
        inset === 'page' && styles.page,
        density === 'compact' && styles.compact,
        props.window !== undefined && styles.long,
      )}
      style={{ minWidth: leastWidth(columns) }}
    >
      <colgroup>
        {props.choice === undefined ? null : <col style={{ width: boxWidth }} />}
        {columns.map((column) => (
          <col key={column.id} style={column.width === undefined ? {} : { width: column.width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {props.choice === undefined ? null : (
            <th scope="col" className={cx(styles.box)}>
              <AllBox choice={props.choice} rows={groups.flatMap(({ rows }) => rows)} rowId={props.rowId} />
            </th>
          )}
          {columns.map((column) => (
            <Head key={column.id} column={column} sort={props.sort} onSort={props.onSort} />
          ))}
        </tr>
      </thead>
      <Room height={props.window?.above} />
      {groups.map((group) => (
        <tbody key={group.id} {...(group.header === undefined ? {} : { 'aria-labelledby': `${base}${group.id}` })}>
          {group.header === undefined ? null : (
            <tr className={cx(styles.group)}>
              <th
                colSpan={columns.length + (props.choice === undefined ? 0 : 1)}
                scope="rowgroup"
                id={`${base}${group.id}`}
              >
                {group.header}
              </th>
            </tr>
          )}
          {group.rows.map((row, index) => (
            <BodyRow key={props.rowId(row)} row={row} index={index} columns={columns} table={props} />
          ))}
        </tbody>
      ))}
      <Room height={props.window?.below} />
    </table>
  );
}

/** Left out and not hidden by style: a row over the whole width would keep the place of a hidden column. */
function useShownColumns<ColumnId extends string>(
  columns: readonly TableColumn<ColumnId>[],
): readonly TableColumn<ColumnId>[] {
  const isNarrow = useIsNarrow();
  const isTight = useIsTight();
  return columns
    .filter((column) => !((isNarrow && column.isHiddenWhenNarrow) || (isTight && column.isHiddenWhenTight)))
    .map((column) => (isTight && column.tightWidth !== undefined ? { ...column, width: column.tightWidth } : column));
}

/** Pixels that a column without a width keeps; a page that is narrower still scrolls sideways. */
const leastOfOpenColumn = 160;

function leastWidth(columns: readonly TableColumn[]): number {
  return columns.reduce((sum, { width }) => sum + (width ?? leastOfOpenColumn), 0);
}

/** What is not drawn keeps its room, so that the scroll bar tells the truth. */
function Room({ height }: { height: number | undefined }) {
  if (height === undefined || height === 0) return null;
  return (
    <tbody aria-hidden="true">
      <tr>
        <td className={cx(styles.room)} style={{ height }} />
      </tr>
    </tbody>
  );
}

function Head<ColumnId extends string>({
  column,
  sort,
  onSort,
}: {
  column: TableColumn<ColumnId>;
  sort: TableSort<ColumnId> | undefined;
  onSort: ((sort: TableSort<ColumnId>) => void) | undefined;
}) {
  const isSorted = sort?.columnId === column.id;
  const words = <span className={cx(column.isLabelHidden && styles.hidden)}>{column.label}</span>;
  const next = isSorted && sort.direction === 'ascending' ? 'descending' : 'ascending';
  return (
    <th
      scope="col"
      className={cx(column.align === 'end' && styles.end)}
      {...(isSorted ? { 'aria-sort': sort.direction } : {})}
    >
      {column.isSortable && onSort !== undefined ? (
        <Button className={cx(styles.sort)} onPress={() => onSort({ columnId: column.id, direction: next })}>
          {words}
          <span className={cx(styles.arrow)}>
            {isSorted ? <Glyph icon={sort.direction === 'ascending' ? UpIcon : DownIcon} size={12} /> : null}
          </span>
        </Button>
      ) : (
        words
      )}
    </th>
  );
}

/** The right button of the mouse offers what the row's own menu has, where the pointer is. */
function openRowMenu(event: MouseEvent<HTMLTableRowElement>): void {
  const menu = event.currentTarget.querySelector('button[aria-haspopup]');
  // Selected words have the system's menu; the button opens itself.
  if (menu === null || window.getSelection()?.isCollapsed === false) return;
  if (event.target instanceof Node && menu.contains(event.target)) return;
  event.preventDefault();
  const { clientX, clientY } = event;
  menu.dispatchEvent(new window.MouseEvent('contextmenu', { clientX, clientY, cancelable: true }));
}

type BodyRowProps<Row, ColumnId extends string> = {
  row: Row;
  index: number;
  /** Those in sight. */
  columns: readonly TableColumn<ColumnId>[];
  table: TableProps<Row, ColumnId>;
};

function BodyRow<Row, ColumnId extends string>({ row, index, columns, table }: BodyRowProps<Row, ColumnId>) {
  const detail = table.renderDetail?.(row);
  const isSelected = table.selectedId !== null && table.selectedId === table.rowId(row);
  const hasDetail = detail !== undefined && detail !== null && detail !== false;
  const tone = table.rowTone?.(row) === 'bad' && styles.bad;
  return (
    <Fragment>
      <tr
        onContextMenu={openRowMenu}
        // The head is the first.
        aria-rowindex={table.window === undefined ? undefined : table.window.first + index + 2}
        className={cx(styles.row, isSelected && styles.selected, tone, hasDetail && styles.withDetail)}
      >
        {table.choice === undefined ? null : (
          <td className={cx(styles.box)}>
            <RowBox choice={table.choice} row={row} id={table.rowId(row)} />
          </td>
        )}
        {columns.map((column) => (
          <td key={column.id} className={cx(column.align === 'end' && styles.end)}>
            {table.renderCell(row, column.id)}
          </td>
        ))}
      </tr>
      {hasDetail ? (
        <tr className={cx(styles.detail, tone)}>
          <td colSpan={columns.length + (table.choice === undefined ? 0 : 1)}>{detail}</td>
        </tr>
      ) : null}
    </Fragment>
  );
}

type AllBoxProps<Row> = {
  choice: TableChoice<Row>;
  rows: readonly Row[];
  rowId: (row: Row) => string;
};

function AllBox<Row>({ choice, rows, rowId }: AllBoxProps<Row>) {
  const offered = rows.filter(choice.isOffered).map(rowId);
  const chosen = offered.filter((id) => choice.chosen.has(id));
  return (
    <Checkbox
      label={choice.allLabel}
      isLabelHidden
      isSelected={offered.length > 0 && chosen.length === offered.length}
      isIndeterminate={chosen.length > 0 && chosen.length < offered.length}
      onChange={(isSelected) => choice.onChange(new Set(isSelected ? offered : []))}
    />
  );
}

function RowBox<Row>({ choice, row, id }: { choice: TableChoice<Row>; row: Row; id: string }) {
  if (!choice.isOffered(row)) return null;
  return (
    <Checkbox
      label={choice.label(row)}
      isLabelHidden
      isSelected={choice.chosen.has(id)}
      onChange={(isSelected) => {
        const chosen = new Set(choice.chosen);
        if (isSelected) chosen.add(id);
        else chosen.delete(id);
        choice.onChange(chosen);
      }}
    />
  );
}
