import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { cx } from './cx.ts';
import styles from './LongTable.module.css';
import { Table, type TableProps } from './Table.tsx';

export interface LongTableProps<Row, ColumnId extends string>
  extends Omit<
    TableProps<Row, ColumnId>,
    'rows' | 'groups' | 'window' | 'empty' | 'renderDetail' | 'rowTone' | 'selectedId' | 'choice'
  > {
  rowCount: number;
  /** Null while the row was not read. */
  rowAt: (index: number) => Row | null;
  /** The rows that are drawn, from `first` up to (not with) `end`. */
  onView: (first: number, end: number) => void;
  /** With another one the list begins at its top again. */
  topKey: string;
  /** What is shown is about to be replaced. */
  isBusy?: boolean | undefined;
}

/** A row, or the place of one that is still on its way. */
type Place<Row> = { index: number; row: Row | null };

/** How many px above and below the visible part are drawn too, and by how many the drawn part moves. */
const marginPx = 300;
const stepPx = 150;
/** The height of a row before one was drawn, px. */
const firstGuessPx = 44;

/** A table of any number of rows in a box that scrolls; only those in view are drawn. All rows are equally high. */
export function LongTable<Row, ColumnId extends string>(props: LongTableProps<Row, ColumnId>) {
  const { rowCount, rowAt, onView, topKey, isBusy = false, rowId, renderCell, ...table } = props;
  const box = useRef<HTMLElement>(null);
  const isAtTop = useRef(true);
  const [view, setView] = useState({ top: 0, height: 800 });
  const [rowHeight, setRowHeight] = useState(firstGuessPx);

  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const look = () => {
      isAtTop.current = element.scrollTop === 0;
      const top = Math.floor(element.scrollTop / stepPx) * stepPx;
      const height = element.clientHeight;
      setView((before) => (before.top === top && before.height === height ? before : { top, height }));
      const row = element.querySelector('tr[aria-rowindex]')?.getBoundingClientRect().height ?? 0;
      if (row > 0) setRowHeight((before) => (Math.abs(row - before) > 0.5 ? row : before));
    };
    // In the frame that shows the new place, not in the one after it.
    const follow = () => flushSync(look);
    look();
    // The box, and the rows in it: they have another height with another density.
    const observer = new ResizeObserver(look);
    observer.observe(element);
    if (element.firstElementChild !== null) observer.observe(element.firstElementChild);
    element.addEventListener('scroll', follow, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', follow);
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says that it is another list
  useLayoutEffect(() => {
    // To ask or tell the box its place costs a layout, which typing does not wait for.
    if (box.current === null || isAtTop.current) return;
    box.current.scrollTop = 0;
    setView((before) => ({ ...before, top: 0 }));
  }, [topKey]);

  const first = Math.max(0, Math.min(rowCount, Math.floor((view.top - marginPx) / rowHeight)));
  const end = Math.min(rowCount, Math.ceil((view.top + view.height + marginPx) / rowHeight));
  useLayoutEffect(() => {
    onView(first, end);
  }, [onView, first, end]);

  const places = Array.from({ length: Math.max(0, end - first) }, (_, at): Place<Row> => {
    return { index: first + at, row: rowAt(first + at) };
  });
  return (
    // Keys must be able to scroll it where a row holds nothing to focus.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section ref={box} className={cx(styles.box)} aria-label={table.label} aria-busy={isBusy} tabIndex={0}>
      <Table<Place<Row>, ColumnId>
        {...table}
        rows={places}
        rowId={({ index, row }) => (row === null ? `place ${index}` : rowId(row))}
        renderCell={({ row }, columnId) =>
          row === null ? <span className={cx(styles.bar)} /> : renderCell(row, columnId)
        }
        window={{ first, rowCount, above: first * rowHeight, below: (rowCount - end) * rowHeight }}
      />
    </section>
  );
}
